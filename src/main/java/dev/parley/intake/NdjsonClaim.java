package dev.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bulk.BulkResult;
import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** A claim in a line of its own, as the JSON that POST /claims takes. */
final class NdjsonClaim implements FiledClaim {
    private static final int LONGEST_LINE = 1024 * 1024;

    private final int row;
    private final String line;
    private final ObjectMapper json;
    private final ObjectNode claim;

    NdjsonClaim(int row, String line, ObjectMapper json) {
        this.row = row;
        this.line = line;
        this.json = json;
        this.claim = parsed();
    }

    private ObjectNode parsed() {
        try {
            if (line.length() <= LONGEST_LINE && json.readTree(line) instanceof ObjectNode object) {
                object.remove(Header.ADDED);
                return object;
            }
        } catch (JsonProcessingException malformed) {
            // said when the claim is asked for
        }
        return null;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public String key() {
        return claim == null
                ? ""
                : String.join(
                        "\n",
                        text(claim.path("claimNumber")),
                        claim.path("frequencyCode").asText("1"),
                        text(claim.path("payerControlNumber")),
                        text(claim.path("billingProvider").path("npi")));
    }

    private static String text(JsonNode field) {
        return field.asText("");
    }

    @Override
    public ObjectNode json() {
        if (claim == null) {
            throw new NoJsonObject();
        }
        return claim.deepCopy();
    }

    @Override
    public BulkResult refused(String problem, String detail, List<Problem.FieldError> errors) {
        return BulkResult.refused(problem, detail, errors);
    }

    @Override
    public String again(Map<String, String> added) {
        ObjectNode again = claim == null ? json.createObjectNode().put("line", line) : claim.deepCopy();
        added.forEach(again::put);
        return again + "\n";
    }

    /** The line cannot be read at all. */
    static class NoJsonObject extends Refusal {
        NoJsonObject() {
            super(400, "malformed-json", "The line is not one JSON object of at most " + LONGEST_LINE + " characters");
        }
    }
}

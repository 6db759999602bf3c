package dev.parley.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bulk.BulkResult;
import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** A claim that stands in the file a second time. Which of the two is meant, nobody knows but the poster. */
record RepeatedClaim(FiledClaim claim, int firstRow) implements FiledClaim {
    @Override
    public int row() {
        return claim.row();
    }

    @Override
    public String key() {
        return claim.key();
    }

    @Override
    public ObjectNode json() {
        throw new Repeated(firstRow);
    }

    @Override
    public BulkResult refused(String problem, String detail, List<Problem.FieldError> errors) {
        return claim.refused(problem, detail, errors);
    }

    @Override
    public String again(Map<String, String> added) {
        return claim.again(added);
    }

    /** The lines of a claim stand in adjacent rows, and a claim is there once. */
    static class Repeated extends Refusal {
        Repeated(int firstRow) {
            super(409, "claim-repeated", "This file has the claim already, at row " + firstRow);
        }
    }
}

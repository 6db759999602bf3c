package dev.parley.resubmission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.claim.BilledClaim;
import dev.parley.claim.NewClaim;
import dev.parley.resubmission.PrepareCorrectedClaimForm.Correction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Writes corrections into a claim as billed: all of it, not only what changed (CLM-04). */
@ApplicationScoped
class CorrectClaim {
    private final Validator validator;

    CorrectClaim(Validator validator) {
        this.validator = validator;
    }

    /** The claim to send, or null with the reasons why a person has to make it. */
    record Corrected(NewClaim claim, List<String> left) {}

    Corrected correct(
            NewClaim billed,
            String frequency,
            String payerControlNumber,
            LocalDate today,
            List<Correction> corrections) {
        ObjectMapper json = new ObjectMapper();
        List<String> left = new ArrayList<>();
        try {
            ObjectNode claim = (ObjectNode) json.readTree(BilledClaim.bytes(billed));
            claim.put("frequencyCode", frequency);
            claim.put("payerControlNumber", frequency.equals("1") ? null : payerControlNumber);
            claim.put("billSent", today.toString());
            claim.remove("facts");
            for (Correction correction : corrections) {
                if (!isMade(claim, correction)) {
                    left.add(correction.part() + (correction.line() == null ? "" : " of line " + correction.line()));
                }
            }
            NewClaim corrected = left.isEmpty() ? BilledClaim.read(json.writeValueAsBytes(claim)) : null;
            if (corrected != null) {
                validator
                        .validate(corrected)
                        .forEach(broken -> left.add(broken.getPropertyPath() + " " + broken.getMessage()));
            }
            return new Corrected(left.isEmpty() ? corrected : null, left);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (UncheckedIOException unreadable) {
            return new Corrected(null, List.of("a value that does not fit its field"));
        }
    }

    private static boolean isMade(ObjectNode claim, Correction correction) {
        String after = correction.after().strip();
        List<ObjectNode> lines = lines(claim, correction.line());
        return switch (correction.part()) {
            case PROCEDURE_CODE -> ofLine(lines, line -> line.put("procedureCode", after.toUpperCase(Locale.ROOT)));
            case MODIFIER -> ofLine(lines, line -> replace(line.withArray("modifiers"), correction.before(), after));
            case UNITS -> isNumber(after) && ofLine(lines, line -> line.put("units", new BigDecimal(after)));
            case CHARGE ->
                isNumber(after) && ofLine(lines, line -> line.put("charge", new BigDecimal(after))) && total(claim);
            case PLACE_OF_SERVICE ->
                correction.line() == null
                        ? claim.put("placeOfService", after) != null
                        : ofLine(lines, line -> line.put("placeOfService", after));
            case SERVICE_DATE -> isDay(after) && dated(lines, after);
            case DIAGNOSIS -> replace(claim.withArray("diagnoses"), plain(correction.before()), plain(after));
            case MEMBER -> member(claim, after);
            case PAYER -> claim.get("payer") instanceof ObjectNode payer && payer.put("payerId", after) != null;
            case AUTHORIZATION -> claim.withObject("/form").put("authorizationNumber", after) != null;
            case PROVIDER -> provider(claim, correction.before(), after);
            case OTHER -> false;
        };
    }

    /** The line meant; the only one where none is named. */
    private static List<ObjectNode> lines(ObjectNode claim, Integer number) {
        List<ObjectNode> all = StreamSupport.stream(claim.withArray("lines").spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
        if (number == null) {
            return all;
        }
        return number <= all.size() ? List.of(all.get(number - 1)) : List.of();
    }

    private interface Change {
        Object make(ObjectNode line);
    }

    private static boolean ofLine(List<ObjectNode> lines, Change change) {
        return lines.size() == 1 && !Boolean.FALSE.equals(change.make(lines.get(0)));
    }

    private static boolean dated(List<ObjectNode> lines, String day) {
        lines.forEach(line -> line.put("serviceFrom", day).put("serviceTo", day));
        return !lines.isEmpty();
    }

    /** In place of what stood there, or behind the others where nothing did. */
    private static boolean replace(ArrayNode values, String before, String after) {
        if (before == null || before.isBlank()) {
            values.add(after);
            return true;
        }
        for (int at = 0; at < values.size(); at++) {
            if (values.get(at).asText().equalsIgnoreCase(before.strip())) {
                values.set(at, TextNode.valueOf(after));
                return true;
            }
        }
        return false;
    }

    private static boolean total(ObjectNode claim) {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : claim.withArray("lines")) {
            total = total.add(line.get("charge").decimalValue());
        }
        claim.put("totalCharge", total);
        return true;
    }

    private static boolean member(ObjectNode claim, String memberId) {
        ((ObjectNode) claim.get("patient")).put("memberId", memberId);
        if (claim.path("form").get("subscriber") instanceof ObjectNode subscriber) {
            subscriber.put("memberId", memberId);
        }
        return true;
    }

    /** The one whose NPI was wrong. */
    private static boolean provider(ObjectNode claim, String before, String after) {
        boolean found = false;
        for (String role : List.of(
                "/billingProvider",
                "/renderingProvider",
                "/institutional/attendingProvider",
                "/institutional/operatingProvider",
                "/form/referringProvider")) {
            if (claim.at(role) instanceof ObjectNode provider
                    && provider.path("npi").asText().equals(before)) {
                provider.put("npi", after);
                found = true;
            }
        }
        return found;
    }

    private static String plain(String diagnosis) {
        return diagnosis == null ? null : diagnosis.replace(".", "").strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,8}(\\.\\d{1,3})?");
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}

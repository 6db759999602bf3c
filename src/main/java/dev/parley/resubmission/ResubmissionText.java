package dev.parley.resubmission;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.review.RemedyRoad;
import java.time.LocalDate;
import java.util.StringJoiner;

/** The words that go to the payer. The claim is named by its numbers and never by the patient's. */
record ResubmissionText(Claim claim, Resubmission prepared, LocalDate day) {

    String text() {
        StringJoiner text = new StringJoiner("\n");
        text.add(heading());
        text.add("Date: " + day);
        text.add("Claim: " + claim.claimNumber() + ", service " + claim.serviceFrom() + ", charge "
                + claim.totalCharge());
        if (prepared.payerControlNumber() != null) {
            text.add("Your control number: " + prepared.payerControlNumber());
        }
        text.add("");
        text.add(prepared.reason());
        prepared.what().forEach(part -> text.add("- " + part));
        if (prepared.kind() == RemedyRoad.CORRECTED_CLAIM && !"8".equals(prepared.frequencyCode())) {
            text.add("");
            text.add(
                    "All lines as first billed, to which the corrections apply:"); // CLM-04: never only the changed one
            claim.lines().forEach(line -> text.add(line(line)));
        }
        return text.toString();
    }

    private String heading() {
        return switch (prepared.kind()) {
            case CORRECTED_CLAIM ->
                switch (prepared.frequencyCode()) {
                    case "7" -> "REPLACEMENT OF A CLAIM (frequency 7)";
                    case "8" -> "VOID OF A CLAIM (frequency 8)";
                    default -> "CLAIM (frequency 1)";
                };
            case DOCUMENTATION -> "RECORDS FOR A CLAIM";
            case APPEAL -> "APPEAL OF A CLAIM DECISION, LEVEL " + prepared.level();
        };
    }

    private static String line(ClaimLine line) {
        String code = line.procedureCode() == null ? line.revenueCode() : line.procedureCode();
        String modifiers = line.modifiers().isEmpty() ? "" : " " + String.join(" ", line.modifiers());
        return line.lineNumber() + ". " + code + modifiers + ", " + line.serviceFrom() + ", " + line.charge();
    }
}

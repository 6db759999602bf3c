package dev.parley.collection;

import dev.parley.money.Money;
import dev.parley.remittance.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything for a complaint about a payer that does not pay, ready to copy; what is missing is named, never guessed. */
public record ComplaintPacket(
        UUID caseId,
        Complaint.Addressee addressee,
        String ruleId,
        @Schema(description = "Names of the fields nobody has a value for") List<String> missing,
        @Schema(description = "What speaks against this addressee; a person decides") List<String> warnings,
        @Schema(description = "False while an attachment holds identifiers that do not belong in it") boolean mayGo,
        Money amountMissing,
        LocalDate dueOn,
        @Schema(description = "Calendar days; the day after the due day is day one") long daysLate,
        List<Field> fields,
        List<ExpectedLine.ExpectedLineView> lines,
        List<Receipt> receipts,
        Interest interest,
        List<Attachment> attachments) {

    /** One field of the complaint; the value is absent when it is missing. */
    @Schema(name = "ComplaintField")
    public record Field(String name, String value) {}

    /** A paper that goes along, by its place in the index. */
    @Schema(name = "ComplaintAttachment")
    public record Attachment(
            int number,
            UUID documentId,
            String kind,
            String mediaType,
            String sha256,
            @Schema(description = "Whether its text could be read and was looked through") boolean checked,
            @Schema(description = "Kinds of identifiers found that do not belong in it") List<String> identifiers) {}

    String text() {
        StringBuilder text =
                new StringBuilder("Complaint about an unpaid rate\nTo: " + addressee + " (" + ruleId + ")\n\n");
        fields.forEach(field -> text.append(field.name())
                .append(": ")
                .append(field.value() == null ? "MISSING" : field.value())
                .append('\n'));
        text.append("\nBy line\n");
        lines.forEach(line -> text.append(line.line() == null ? "no single line" : "line " + line.line())
                .append(": due ")
                .append(line.due())
                .append(", received ")
                .append(line.received())
                .append(", open ")
                .append(line.open())
                .append('\n'));
        text.append(lines.isEmpty() ? "the rate is for the claim as a whole\n" : "")
                .append("\nWhat came\n");
        receipts.forEach(receipt -> text.append(receipt.receivedOn())
                .append(' ')
                .append(receipt.kind())
                .append(' ')
                .append(receipt.amount())
                .append(", trace number ")
                .append(receipt.traceNumber())
                .append('\n'));
        text.append("\nInterest: ").append(interest.because()).append("\n\nIndex of attachments\n");
        attachments.forEach(one -> text.append(one.number())
                .append(". ")
                .append(one.kind())
                .append(", SHA-256 ")
                .append(one.sha256())
                .append('\n'));
        return text.toString();
    }
}

package dev.parley.idr;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything for the portal's form, in its order, ready to copy; what is missing is named, never guessed. */
public record InitiationPacket(
        UUID disputeId,
        Form form,
        String ruleId,
        @Schema(description = "The days on which it may be filed; absent where there are none") LocalDate opens,
        LocalDate due,
        @Schema(description = "Names of the fields nobody has a value for") List<String> missing,
        @Schema(description = "False while an attachment holds identifiers that do not belong in it") boolean mayGo,
        List<Field> fields,
        List<Attachment> attachments) {

    /** Which notice the day of negotiation asks for. */
    public enum Form {
        LEGACY,
        PORTAL
    }

    /** What a value was taken from. */
    public enum Source {
        CLAIM,
        REMITTANCE,
        FACT,
        CLOCK,
        ATTESTATION,
        BATCH,
        RULE,
        PARTY,
        POLICY,
        MISSING
    }

    /** One field of the form. {@code from} names the row, fact or rule; a person fills what is missing. */
    public record Field(
            int section,
            String name,
            @Schema(description = "Absent when it is missing") String value,
            Source source,
            String from) {
        boolean isMissing() {
            return source == Source.MISSING;
        }
    }

    /** A paper that goes along, by its place in the index. */
    public record Attachment(
            int number,
            UUID documentId,
            String kind,
            String mediaType,
            String sha256,
            @Schema(description = "Whether its text could be read and was looked through") boolean checked,
            @Schema(description = "Kinds of identifiers found that do not belong in it") List<String> identifiers) {}

    List<Attachment> unredacted() {
        return attachments.stream().filter(one -> !one.identifiers().isEmpty()).toList();
    }
}

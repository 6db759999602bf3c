package dev.parley.claim;

import dev.parley.money.Money;
import dev.parley.party.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the claim form says beside who did what for how much; a replacement has to say all of it again (CLM-04). */
public record ClaimForm(
        @Size(max = 1) @Schema(description = "P where this payer comes first, S second, T third") String payerSequence,
        @Size(max = 2) String filingIndicator,
        @Size(max = 2) @Schema(description = "What the patient is to the subscriber: 18 self, 01 spouse, 19 child")
                String relationship,
        @Valid @Schema(description = "Absent where the patient is the subscriber") NewClaim.Patient subscriber,
        @Valid NewClaim.Provider referringProvider,
        @Valid NewClaim.Provider supervisingProvider,
        @Valid NewClaim.Address payToAddress,
        @Size(max = 50) String authorizationNumber,
        @Size(max = 50) String referralNumber,
        @Size(max = 1) String providerSignature,
        @Size(max = 1) String acceptsAssignment,
        @Size(max = 1) String benefitsAssigned,
        @Size(max = 1) String releaseOfInformation,
        @Valid Accident accident,
        @Size(max = 10) List<@NotNull @Valid Attachment> attachments,
        @Size(max = 10) List<@NotNull @Valid OtherPayer> otherPayers) {

    public ClaimForm {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        otherPayers = otherPayers == null ? List.of() : List.copyOf(otherPayers);
    }

    /** Why the claim may be another insurer's: causes AA (auto), EM (employment), OA (other). */
    public record Accident(@Size(max = 3) List<@Size(max = 3) String> causes, @State String state, LocalDate date) {
        public Accident {
            causes = causes == null ? List.of() : List.copyOf(causes);
        }
    }

    /** A paper that goes with the claim (PWK): what it is, how it is sent and the number it is found by. */
    public record Attachment(
            @NotNull @Size(max = 2) String reportType,
            @NotNull @Size(max = 2) String sentBy,
            @Size(max = 80) String controlNumber) {}

    /** Another payer of the same claim and what it did (coordination of benefits). */
    public record OtherPayer(
            @Size(max = 1) String payerSequence,
            @Size(max = 2) String relationship,
            @Size(max = 50) String groupNumber,
            @Size(max = 60) String planName,
            @Size(max = 2) String filingIndicator,
            @Size(max = 80) String payerId,
            @Size(max = 60) String name,
            @Size(max = 80) String memberId,
            @Size(max = 60) String subscriberLastName,
            @Size(max = 35) String subscriberFirstName,
            Money paid,
            @Size(max = 50) String payerControlNumber,
            @Size(max = 99) List<@NotNull @Valid Adjustment> adjustments) {
        public OtherPayer {
            adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        }
    }

    /** What another payer took off and why (a reason of a CAS). */
    public record Adjustment(
            @NotBlank @Pattern(regexp = "CO|PR|OA|PI|CR", message = "is not a claim adjustment group code") String group,
            @NotBlank @Size(max = 5) String reason,
            @NotNull Money amount,
            @Digits(integer = 8, fraction = 3) BigDecimal quantity) {}

    /** What another payer decided on one line (SVD). */
    public record PriorPayment(
            @NotBlank @Size(max = 80) String payerId,
            @NotNull Money paid,
            @Digits(integer = 8, fraction = 3) BigDecimal units,
            LocalDate paidOn,
            @Size(max = 99) List<@NotNull @Valid Adjustment> adjustments) {
        public PriorPayment {
            adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        }
    }

    /** The drug behind a line (LIN and CTP): its NDC, how much of it and the prescription. */
    public record Drug(
            @NotNull @Pattern(regexp = "[0-9]{9,12}", message = "is not a national drug code") String ndc,
            @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @Pattern(regexp = "F2|GR|ME|ML|UN", message = "is not a drug unit of F2, GR, ME, ML or UN") String unit,
            @Size(max = 50) String prescription) {}
}

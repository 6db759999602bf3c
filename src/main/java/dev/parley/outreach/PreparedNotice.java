package dev.parley.outreach;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The open negotiation notice, sent or about to be sent today. When the window has closed unused, {@code notSentBecause}
 * alone says that none goes out.
 */
@Schema(name = "PreparedNotice", description = "Completes prepareNotice")
public record PreparedNotice(
        @Schema(description = "The day it is first sent to the payer: day one of open negotiation (FED-ON-03)")
                LocalDate sentOn,
        Notice.Channel channel,
        @Size(max = 200) @Schema(description = "The address it goes to, as disclosed with the payment (FED-ON-07)")
                String recipient,
        @Schema(description = "The rate offered for the whole claim, the patient's cost sharing included (FED-ON-06)")
                Money offerTotal,
        @Valid Contact contact,
        @Size(max = 200) @Schema(description = "The plan as its card names it; needed when the claim does not say")
                String planName,
        @Schema(description = "SENT when absent; a bounced notice starts no clock") Notice.Delivery delivery,
        @Size(max = 500) @Schema(description = "Proof of sending; needed when it was sent before today")
                String evidence,
        @Size(max = 100) @Schema(description = "Where the Departments extended the window (FED-EX)")
                String extensionReference,
        @Size(max = 500) String notSentBecause) {

    /** Whom the payer answers. */
    public record Contact(
            @Size(max = 100) String name, @Email @Size(max = 200) String email, @Size(max = 40) String phone) {
        boolean canBeReached() {
            return given(name) && (given(email) || given(phone));
        }
    }

    boolean isGivenUp() {
        return given(notSentBecause);
    }

    /** Refuses a notice that lacks what the law wants to see in it, or that is more than was charged. */
    void requireComplete(Money billed, boolean planKnown, LocalDate today) {
        List<FieldError> missing = new ArrayList<>();
        require(missing, sentOn != null, "sentOn");
        require(missing, channel != null, "channel");
        require(missing, given(recipient), "recipient");
        require(missing, offerTotal != null, "offerTotal");
        require(missing, planKnown || given(planName), "planName");
        require(missing, sentOn == null || !sentOn.isBefore(today) || given(evidence), "evidence");
        if (contact == null || !contact.canBeReached()) {
            missing.add(new FieldError("/contact", "needs a name, and an e-mail address or a phone number"));
        }
        if (channel == Notice.Channel.EMAIL && given(recipient) && !recipient.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            missing.add(new FieldError("/recipient", "is no e-mail address"));
        }
        if (offerTotal != null && !offerTotal.isPositive()) {
            missing.add(new FieldError("/offerTotal", "must be more than zero"));
        }
        if (offerTotal != null && offerTotal.isMoreThan(billed)) {
            missing.add(new FieldError("/offerTotal", "is more than the charge of " + billed));
        }
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
    }

    private static void require(List<FieldError> missing, boolean there, String field) {
        if (!there) {
            missing.add(new FieldError("/" + field, "is needed in a notice"));
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}

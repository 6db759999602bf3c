package dev.parley.outreach;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.mail.MailAddress;
import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The open negotiation notice, sent or about to be sent today, or for Parley to send. When the window has closed unused,
 * {@code notSentBecause} alone says that none goes out.
 */
@Schema(name = "PreparedNotice", description = "Completes prepareNotice")
public record PreparedNotice(
        @Schema(description = "The day it is first sent to the payer: day one of open negotiation (FED-ON-03)")
                LocalDate sentOn,
        Notice.Channel channel,
        @Size(max = 200) @Pattern(regexp = ONE_LINE, message = "must be one line") @Schema(description = "The address it goes to, as disclosed with the payment (FED-ON-07)")
                String recipient,
        @Schema(description = "The rate offered for the whole claim, the patient's cost sharing included (FED-ON-06)")
                Money offerTotal,
        @Valid Contact contact,
        @Size(max = 200) @Pattern(regexp = ONE_LINE, message = "must be one line") @Schema(description = "The plan as its card names it; needed when the claim does not say")
                String planName,
        @Schema(description = "SENT when absent; a bounced notice starts no clock") Notice.Delivery delivery,
        @Size(max = 500) @Schema(description = "Proof of sending; needed when it was sent before today")
                String evidence,
        @Size(max = 100) @Schema(description = "Where the Departments extended the window (FED-EX)")
                String extensionReference,
        @Size(max = 500) String notSentBecause,
        @Schema(
                        description =
                                "True for Parley to e-mail it to a contact of the payer's book: day one is the day on"
                                        + " which the mail server takes it, so sentOn stays absent")
                Boolean byParley,
        @Size(max = 999) @Schema(description = "The rate offered for each item; the portal's form asks for it (FED-ON-08)")
                List<@NotNull @Valid ItemOffer> itemOffers) {
    static final String ONE_LINE = "[^\\x00-\\x1f\\x7f]*";

    public PreparedNotice {
        itemOffers = itemOffers == null ? List.of() : List.copyOf(itemOffers);
    }

    /** What is offered for one line of the claim. */
    public record ItemOffer(@Min(1) int line, @NotNull Money amount) {}

    /** Whom the payer answers. */
    public record Contact(
            @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "must be one line") String name,
            @Email @Size(max = 200) String email,
            @Size(max = 40) @Pattern(regexp = ONE_LINE, message = "must be one line") String phone) {
        boolean canBeReached() {
            return given(name) && (given(email) || given(phone));
        }
    }

    /** Before anybody has said anything. */
    static PreparedNotice unsaid() {
        return new PreparedNotice(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    boolean isGivenUp() {
        return given(notSentBecause);
    }

    boolean isByParley() {
        return Boolean.TRUE.equals(byParley);
    }

    /** The day it is sent, today where Parley sends it. */
    LocalDate day(LocalDate today) {
        return sentOn == null ? today : sentOn;
    }

    /** Refuses a notice that lacks what the law wants to see in it, or that is more than was charged. */
    void requireComplete(Money billed, boolean planKnown, LocalDate today) {
        List<FieldError> missing = new ArrayList<>();
        require(missing, sentOn != null || isByParley(), "sentOn");
        require(missing, channel != null, "channel");
        require(missing, given(recipient), "recipient");
        require(missing, offerTotal != null, "offerTotal");
        require(missing, planKnown || given(planName), "planName");
        require(missing, sentOn == null || !sentOn.isBefore(today) || given(evidence), "evidence");
        if (contact == null || !contact.canBeReached()) {
            missing.add(new FieldError("/contact", "needs a name, and an e-mail address or a phone number"));
        }
        if (channel == Notice.Channel.EMAIL && given(recipient) && !MailAddress.isOne(recipient)) {
            missing.add(new FieldError("/recipient", "is no e-mail address"));
        }
        if (offerTotal != null && !offerTotal.isPositive()) {
            missing.add(new FieldError("/offerTotal", "must be more than zero"));
        }
        if (offerTotal != null && offerTotal.isMoreThan(billed)) {
            missing.add(new FieldError("/offerTotal", "is more than the charge of " + billed));
        }
        requireSameOffer(missing);
        requireForParley(missing);
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
    }

    private void requireSameOffer(List<FieldError> wrong) {
        if (itemOffers.isEmpty() || offerTotal == null) {
            return;
        }
        Money sum = itemOffers.stream().map(ItemOffer::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(offerTotal)) {
            wrong.add(new FieldError("/itemOffers", "add up to " + sum + " and not to the offer of " + offerTotal));
        }
    }

    private void requireForParley(List<FieldError> wrong) {
        if (!isByParley()) {
            return;
        }
        if (channel != null && channel != Notice.Channel.EMAIL) {
            wrong.add(new FieldError("/channel", "must be EMAIL for Parley to send it"));
        }
        if (sentOn != null) {
            wrong.add(new FieldError("/sentOn", "is the day on which the mail server takes it; leave it out"));
        }
        if (delivery != null) {
            wrong.add(new FieldError("/delivery", "is not known before it is sent; leave it out"));
        }
        if (contact != null && given(contact.email()) && !MailAddress.isOne(contact.email())) {
            wrong.add(new FieldError("/contact/email", "is no e-mail address"));
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

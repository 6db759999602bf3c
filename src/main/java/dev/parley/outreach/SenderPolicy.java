package dev.parley.outreach;

import dev.parley.http.Problem.FieldError;
import dev.parley.mail.MailAddress;
import dev.parley.outreach.SenderPolicy.SenderTerms;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in notices as the one to answer, unless a notice names another. */
@Singleton
class SenderPolicy extends PolicyKind<SenderTerms> {
    /** The representative is a firm that acts for providers; its authority says by what paper. */
    @Schema(name = "SenderTerms")
    record SenderTerms(
            @Size(max = 100) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line") String name,
            @Size(max = 200) String email,
            @Size(max = 40) @Pattern(regexp = "[+0-9(][0-9 ().x-]{6,39}", message = "is no phone number") String phone,
            @Size(max = 300) String address,
            @Size(max = 200) @Schema(description = "The firm that acts for the providers, where one does")
                    String representative,
            @Size(max = 300) @Schema(description = "By what paper it acts for them") String authority) {}

    SenderPolicy() {
        super(
                "notice-sender",
                "Who stands in notices and requests to payers as the one to answer",
                SenderTerms.class,
                new SenderTerms(null, null, null, null, null, null));
    }

    @Override
    protected List<FieldError> contradictions(SenderTerms terms) {
        if (terms.email() != null && !MailAddress.isOne(terms.email())) {
            return List.of(new FieldError("/email", "is no e-mail address"));
        }
        return terms.representative() != null && terms.authority() == null
                ? List.of(new FieldError("/authority", "is needed for a representative"))
                : List.of();
    }
}

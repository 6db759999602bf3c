package dev.parley.outreach;

import dev.parley.http.Problem.FieldError;
import dev.parley.outreach.OutreachPolicy.OutreachTerms;
import dev.parley.policy.PolicyKind;
import dev.parley.security.Role;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a house keeps after payers. No law says any of it. */
@Singleton
class OutreachPolicy extends PolicyKind<OutreachTerms> {
    private static final Set<String> DESKS = Set.of(Role.SUPERVISOR, Role.COMPLIANCE, Role.PROVIDER);

    /**
     * All in business days but {@code talkDays}, calendar days of talks where no law sets a period. {@code ownChain} is whose
     * desk stuck talks go to, one after the other, each after {@code ownDays} without a word.
     */
    @Schema(name = "OutreachTerms")
    record OutreachTerms(
            @Min(1) @Max(60) @Schema(description = "Business days after which a payer is asked again") int followUpDays,
            @Min(1) @Max(20) @Schema(description = "So often a payer is asked in vain before silence goes up the chain")
                    int escalateAfter,
            @Min(1) @Max(365) @Schema(description = "Calendar days of talks where no law sets a period") int talkDays,
            @Min(1) @Max(60) @Schema(description = "Business days without a word after which stuck talks go to the next desk")
                    int ownDays,
            @NotEmpty @Schema(
                            description =
                                    "Whose desk stuck talks go to, in this order: supervisor, compliance or provider")
                    List<@NotNull String> ownChain,
            @Min(1) @Max(90) @Schema(description = "Business days to answer what was asked") int informationDays,
            @Min(0) @Max(30) @Schema(description = "Business days until a message that was to come counts as missed")
                    int graceDays) {}

    OutreachPolicy(
            @ConfigProperty(name = "parley.outreach.follow-up-days") int followUpDays,
            @ConfigProperty(name = "parley.outreach.escalate-after") int escalateAfter,
            @ConfigProperty(name = "parley.outreach.talk-days") int talkDays) {
        super(
                "outreach",
                "How often a payer is asked, when silence goes up the chain on both sides, and how long answers may take",
                OutreachTerms.class,
                new OutreachTerms(
                        followUpDays, escalateAfter, talkDays, 5, List.of(Role.SUPERVISOR, Role.COMPLIANCE), 10, 1));
    }

    @Override
    protected List<FieldError> contradictions(OutreachTerms terms) {
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < terms.ownChain().size(); i++) {
            if (!DESKS.contains(terms.ownChain().get(i))) {
                wrong.add(new FieldError("/ownChain/" + i, "must be one of " + DESKS));
            }
        }
        if (new HashSet<>(terms.ownChain()).size() < terms.ownChain().size()) {
            wrong.add(new FieldError("/ownChain", "names a desk twice"));
        }
        return wrong;
    }
}

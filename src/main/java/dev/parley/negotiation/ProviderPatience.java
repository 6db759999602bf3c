package dev.parley.negotiation;

import dev.parley.http.Problem.FieldError;
import dev.parley.policy.Policies;
import dev.parley.policy.PolicyKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a provider who does not decide is reminded, and when somebody calls; never later than the window allows. */
@ApplicationScoped
class ProviderPatience {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final Policies policies;
    private final DecisionWindow window;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ProviderPatience(Policies policies, DecisionWindow window, BusinessCalendar calendar, Clock clock) {
        this.policies = policies;
        this.window = window;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the timers of the task read, counted from today. */
    Map<String, Object> timers(UUID caseId) {
        PatienceTerms terms = policies.inForce(PatienceTerms.class).terms();
        Instant warning = window.warning(caseId);
        return Map.of(
                "providerReminderAt", earlier(morning(terms.remindAfterDays()), warning),
                "providerSilentAt", earlier(morning(terms.callAfterDays()), warning));
    }

    private Instant morning(int businessDays) {
        LocalDate day = calendar.nthBusinessDayAfter(LocalDate.now(clock), businessDays);
        return day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Business days after the provider was asked. */
    @Schema(name = "PatienceTerms")
    record PatienceTerms(
            @Min(1) @Max(20) @Schema(description = "Business days after which a silent provider is reminded")
                    int remindAfterDays,
            @Min(1) @Max(30) @Schema(description = "Business days after which somebody calls") int callAfterDays) {}

    /** How long a house waits for a provider's decision. */
    @Singleton
    static class Policy extends PolicyKind<PatienceTerms> {
        Policy() {
            super(
                    "provider-decisions",
                    "After how many business days a silent provider is reminded and then called",
                    PatienceTerms.class,
                    new PatienceTerms(2, 4));
        }

        @Override
        protected List<FieldError> contradictions(PatienceTerms terms) {
            return terms.callAfterDays() <= terms.remindAfterDays()
                    ? List.of(new FieldError("/callAfterDays", "is not after the reminder"))
                    : List.of();
        }
    }
}

package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.http.Cursor;
import dev.parley.http.InvalidFields;
import dev.parley.http.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The law that Parley works by, and what would apply if. */
@Path("/regulation")
@Tag(name = "Regulation")
@Authenticated
public class RegulationResource {
    private static final int MOST_DAYS = 120;

    private final CurrentLaw law;
    private final Notices notices;

    RegulationResource(CurrentLaw law, Notices notices) {
        this.law = law;
        this.notices = notices;
    }

    /** A rule as clients see it; {@code inForce} is the version of the day asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleView(
            String id,
            String family,
            String statement,
            Treatment treatment,
            Trigger versionedBy,
            Confidence confidence,
            boolean warnsOnly,
            String source,
            List<RuleVersion> versions,
            RuleVersion inForce) {
        static RuleView of(Rule rule, LocalDate on) {
            return new RuleView(
                    rule.id(),
                    rule.family(),
                    rule.statement(),
                    rule.treatment(),
                    rule.versionedBy(),
                    rule.confidence(),
                    rule.confidence().warnsOnly(),
                    rule.source(),
                    rule.versions(),
                    on == null ? null : rule.on(on).map(RuleInForce::version).orElse(null));
        }
    }

    @GET
    @Path("/rules")
    @Operation(
            summary = "List the rules in their versions",
            description = "Filter by how the id begins, by treatment, or by a day of the trigger that a rule names.")
    public Page<RuleView> rules(
            @RestQuery String id,
            @RestQuery Treatment treatment,
            @RestQuery LocalDate on,
            @RestQuery @DefaultValue("500") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        String after = cursor == null ? "" : Cursor.parse(cursor, 1).keys().get(0);
        List<RuleView> found = law.now().rules().rules().stream()
                .filter(rule -> id == null || rule.id().startsWith(id))
                .filter(rule -> treatment == null || rule.treatment() == treatment)
                .filter(rule -> on == null || rule.on(on).isPresent())
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .filter(rule -> rule.id().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(rule -> RuleView.of(rule, on))
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<RuleView> page = found.subList(0, limit);
        return new Page<>(page, Cursor.of(page.get(limit - 1).id()).toString());
    }

    /** Facts and days; {@code vary} also asks what changes with the day of one event. */
    public record WhatIfQuestion(CaseFacts facts, Map<Trigger, LocalDate> events, @Valid Variation vary) {}

    /** A range of days for one event. */
    public record Variation(@NotNull Trigger event, @NotNull LocalDate from, @NotNull LocalDate to) {}

    /** The answer of the contract; {@code variation} only when one was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WhatIfAnswer(
            List<WhatIf.ClockView> clocks,
            WhatIf.ForumView forum,
            WhatIf.FeesView fees,
            WhatIf.PatientView patient,
            List<Blocker> blockers,
            List<Blocker> questions,
            List<WhatIf.DayView> variation) {}

    @POST
    @Path("/what-if")
    @Operation(
            summary = "Say what would apply",
            description = "Every clock that can be computed, the forum, the fees and the patient's protection.")
    public WhatIfAnswer whatIf(@NotNull @Valid WhatIfQuestion question) {
        WhatIf whatIf = new WhatIf(law.now(), notices);
        CaseFacts facts = Objects.requireNonNullElseGet(
                question.facts(), () -> CaseFacts.builder().build());
        LegalEvents events = question.events() == null ? LegalEvents.NONE : LegalEvents.of(question.events());
        WhatIf.Answer answer = whatIf.answer(facts, events);
        return new WhatIfAnswer(
                answer.clocks(),
                answer.forum(),
                answer.fees(),
                answer.patient(),
                answer.blockers(),
                answer.questions(),
                question.vary() == null ? null : variation(whatIf, facts, events, question.vary()));
    }

    private static List<WhatIf.DayView> variation(WhatIf whatIf, CaseFacts facts, LegalEvents events, Variation vary) {
        long days = ChronoUnit.DAYS.between(vary.from(), vary.to());
        if (days < 0 || days >= MOST_DAYS) {
            throw new InvalidFields("/vary/to", "must be from 0 to " + (MOST_DAYS - 1) + " days after from");
        }
        return whatIf.vary(facts, events, vary.event(), vary.from(), vary.to());
    }
}

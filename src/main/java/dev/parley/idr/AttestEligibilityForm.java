package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.policy.Policies;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person attests, leg by leg, that the case may be disputed, or says why it may not (FED-EL-01, FED-IN-05). */
@ApplicationScoped
public class AttestEligibilityForm implements TaskForm<AttestEligibilityForm.AttestedEligibility> {
    private final CheckEligibility check;
    private final FilingWindows windows;
    private final Timeline timeline;
    private final SealAttestation seals;
    private final OpenAttested open;
    private final Policies policies;
    private final CurrentUser user;
    private final Clock clock;

    AttestEligibilityForm(
            CheckEligibility check,
            FilingWindows windows,
            Timeline timeline,
            SealAttestation seals,
            OpenAttested open,
            Policies policies,
            CurrentUser user,
            Clock clock) {
        this.check = check;
        this.windows = windows;
        this.timeline = timeline;
        this.seals = seals;
        this.open = open;
        this.policies = policies;
        this.user = user;
        this.clock = clock;
    }

    /** A person's word on eligibility. */
    @Schema(name = "AttestedEligibility", description = "Completes attestEligibility")
    public record AttestedEligibility(
            @NotNull Boolean eligible,
            @Schema(description = "The legs that were looked into; to attest eligibility, all of them")
                    Set<EligibilityLeg> legs,
            @NotBlank @Size(max = 2000) @Schema(description = "What the attestation rests on, or why the case may not go")
                    String basis,
            @Schema(description = "Why a warned leg holds nevertheless, by leg")
                    Map<EligibilityLeg, @NotBlank @Size(max = 500) String> reasons) {
        public AttestedEligibility {
            legs = legs == null ? Set.of() : Set.copyOf(legs);
            reasons = reasons == null ? Map.of() : Map.copyOf(reasons);
        }

        /** Refuses what the findings do not bear. */
        void requireBorneBy(List<LegFinding> findings) {
            List<LegFinding> forbidding =
                    findings.stream().filter(LegFinding::forbids).toList();
            if (!forbidding.isEmpty()) {
                throw new NotEligible(forbidding);
            }
            List<Problem.FieldError> errors = new ArrayList<>();
            for (LegFinding finding : findings) {
                if (!legs.contains(finding.leg())) {
                    errors.add(new Problem.FieldError("/legs", "does not confirm " + finding.leg()));
                }
                if (finding.warns() && !reasons.containsKey(finding.leg())) {
                    errors.add(new Problem.FieldError(
                            "/reasons/" + finding.leg(), "is needed, because " + finding.because()));
                }
            }
            if (!errors.isEmpty()) {
                throw new InvalidFields(errors);
            }
        }
    }

    @Override
    public String kind() {
        return "attestEligibility";
    }

    @Override
    public Class<AttestedEligibility> body() {
        return AttestedEligibility.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return windows.of(CaseFile.byId(task.caseId()))
                .map(window -> TaskBrief.dueOn(window.due()))
                .orElseGet(TaskBrief::standard);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, AttestedEligibility body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        CheckEligibility.Checked checked = check.check(file, LocalDate.now(clock), CheckEligibility.ATTEST);
        if (body.eligible()) {
            body.requireBorneBy(checked.findings());
        }
        boolean second = body.eligible()
                && policies.inForce(AttestationTerms.class).terms().wantsSecondPerson(checked.findings());
        Attestation attestation = new Attestation(
                file.id(),
                body.eligible(),
                second,
                body.basis(),
                checked.findings(),
                body.reasons(),
                checked.decisionId(),
                user.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        attestation.persist();
        seals.seal(file, attestation, AttestationSeal.Act.ATTESTED, checked);
        if (!body.eligible()) {
            timeline.add(file.id(), "idr-not-eligible", "The case was found not eligible for dispute resolution");
            return Map.of("eligible", false, "idrOutcome", "ineligible");
        }
        if (second) {
            timeline.add(
                    file.id(), "idr-attestation-proposed", "Eligibility was attested; a second person looks at it");
        } else {
            open.dispute(file, attestation, checked);
        }
        return Map.of("eligible", true, "secondApprovalNeeded", second);
    }
}

package dev.parley.resubmission;

import dev.parley.claim.ClaimType;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Remedy;
import dev.parley.review.CaseStanding;
import dev.parley.review.RemedyRoad;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A biller says what was wrong on the claim and how it is filed again. */
@ApplicationScoped
class PrepareCorrectedClaimForm implements TaskForm<PrepareCorrectedClaimForm.CorrectedClaim> {
    private static final Set<Remedy.Route> TAKE_A_NEW_CLAIM =
            Set.of(Remedy.Route.NEW_CLAIM, Remedy.Route.CORRECTED_OR_NEW_CLAIM);

    private final PrepareResubmission prepare;
    private final CorrectClaim correctClaim;
    private final DraftLetter draftLetter;
    private final Clock clock;

    PrepareCorrectedClaimForm(
            PrepareResubmission prepare, CorrectClaim correctClaim, DraftLetter draftLetter, Clock clock) {
        this.draftLetter = draftLetter;
        this.prepare = prepare;
        this.correctClaim = correctClaim;
        this.clock = clock;
    }

    /** Which part of a claim a correction changes. */
    public enum Part {
        PROCEDURE_CODE(true),
        MODIFIER(true),
        DIAGNOSIS(true),
        UNITS(true),
        PLACE_OF_SERVICE(false),
        SERVICE_DATE(false),
        CHARGE(false),
        PROVIDER(false),
        MEMBER(false),
        PAYER(false),
        AUTHORIZATION(false),
        OTHER(false);

        private final boolean coding;

        Part(boolean coding) {
            this.coding = coding;
        }
    }

    /** One thing that was wrong and what stands there now. */
    @Schema(name = "ClaimCorrection")
    public record Correction(
            @NotNull Part part,
            @Positive @Schema(description = "The service line, absent where the whole claim is meant") Integer line,
            @Size(max = 100) String before,
            @NotBlank @Size(max = 100) String after) {
        String text() {
            String where = line == null ? "" : ", line " + line;
            return part + where + ": " + (before == null ? "(nothing)" : before) + " -> " + after;
        }
    }

    /** A corrected claim, or that none is sent. */
    @Schema(name = "CorrectedClaim")
    public record CorrectedClaim(
            @NotNull @Schema(description = "false gives the correction up; the reason says why") Boolean resubmitted,
            @NotBlank @Size(max = 500) String reason,
            @Pattern(regexp = "[178]", message = "must be 1, 7 or 8") @Schema(description = "1 original again, 7 replacement of the whole claim, 8 void")
                    String frequencyCode,
            @Size(max = 50) @Schema(description = "The payer's number of the claim that is replaced or voided")
                    String payerControlNumber,
            @Size(max = 50) List<@NotNull @Valid Correction> corrections,
            @Size(max = 100) @Schema(description = "Who coded it anew, where a code, modifier, diagnosis or unit changes")
                    String coder,
            @Size(max = 200) @Schema(description = "The signed note that the new coding rests on") String sourceNote,
            @Size(max = 20000) @Schema(description = "The cover letter as it shall go out; drafted from the case when absent")
                    String letter) {
        public CorrectedClaim {
            corrections = corrections == null ? List.of() : List.copyOf(corrections);
        }
    }

    @Override
    public String kind() {
        return "prepareCorrectedClaim";
    }

    @Override
    public Class<CorrectedClaim> body() {
        return CorrectedClaim.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return PrepareResubmission.brief(task.caseId(), RemedyRoad.CORRECTED_CLAIM);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, CorrectedClaim claim) {
        CaseStanding standing = prepare.standing(task.caseId());
        if (!claim.resubmitted()) {
            return prepare.giveUp(standing, RemedyRoad.CORRECTED_CLAIM, claim.reason());
        }
        refuseGaps(claim);
        refuseWrongFrequency(standing, claim);
        return prepare.prepare(
                standing,
                new Resubmission.Draft(
                        RemedyRoad.CORRECTED_CLAIM,
                        claim.frequencyCode(),
                        claim.payerControlNumber(),
                        claim.corrections().stream().map(Correction::text).toList(),
                        claim.reason(),
                        claim.coder(),
                        claim.sourceNote(),
                        lines(claim),
                        letter(standing, claim)),
                corrected(standing, claim));
    }

    /** A void, or one correction of the whole claim, is about every line. */
    private static List<Integer> lines(CorrectedClaim claim) {
        boolean whole = "8".equals(claim.frequencyCode())
                || claim.corrections().stream().anyMatch(correction -> correction.line() == null);
        return whole
                ? List.of()
                : claim.corrections().stream()
                        .map(Correction::line)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private Letter letter(CaseStanding standing, CorrectedClaim claim) {
        DraftLetter.Parts parts = new DraftLetter.Parts(
                claim.frequencyCode(),
                claim.payerControlNumber(),
                lines(claim),
                claim.corrections().stream().map(Correction::text).toList(),
                null,
                List.of(),
                List.of());
        return draftLetter.of(standing, RemedyRoad.CORRECTED_CLAIM, 1, parts).confirmed(claim.letter());
    }

    private CorrectClaim.Corrected corrected(CaseStanding standing, CorrectedClaim claim) {
        return standing.claim()
                .billed()
                .map(billed -> correctClaim.correct(
                        billed,
                        claim.frequencyCode(),
                        claim.payerControlNumber(),
                        LocalDate.now(clock),
                        claim.corrections()))
                .orElseGet(() -> new CorrectClaim.Corrected(null, List.of("the claim's own words were not kept")));
    }

    private static void refuseGaps(CorrectedClaim claim) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (claim.frequencyCode() == null) {
            errors.add(new Problem.FieldError("/frequencyCode", "is needed"));
        } else if (!claim.frequencyCode().equals("1") && claim.payerControlNumber() == null) {
            errors.add(new Problem.FieldError(
                    "/payerControlNumber",
                    "must name the claim that frequency code 7 or 8 replaces or voids (CLM-01)"));
        }
        boolean voids = "8".equals(claim.frequencyCode());
        if (claim.corrections().isEmpty() && !voids) {
            errors.add(new Problem.FieldError("/corrections", "must say what was wrong and what stands there now"));
        }
        if (claim.corrections().stream().anyMatch(correction -> correction.part().coding)) {
            // CLM-17: coding follows the signed note, never the wish to be paid
            if (isBlank(claim.coder())) {
                errors.add(new Problem.FieldError("/coder", "must say who coded it anew (CLM-17)"));
            }
            if (isBlank(claim.sourceNote())) {
                errors.add(new Problem.FieldError("/sourceNote", "must name the signed note (CLM-17)"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static void refuseWrongFrequency(CaseStanding standing, CorrectedClaim claim) {
        boolean original = claim.frequencyCode().equals("1");
        if (standing.refusedAtTheDoor() && !original) {
            throw new RemedyRefused(
                    "original-again",
                    "CLM-05",
                    "The payer's front end refused the claim, so it was never filed: send it as original (1)");
        }
        boolean sendNew = standing.answers().remarkCodes().contains("MA130");
        boolean noReplacements = standing.facts().planFunding() == PlanFunding.MEDICARE
                && standing.claim().type() == ClaimType.PROFESSIONAL;
        if ((sendNew || noReplacements) && !original) {
            throw new RemedyRefused(
                    "replacement-not-taken",
                    "CLM-07",
                    sendNew
                            ? "Remark MA130 asks for a new claim (1)"
                            : "Medicare Part B takes no replacement or void: reopen, appeal or send a new claim (1)");
        }
        boolean newClaimAsked = standing.remedy().stream()
                .flatMap(remedy -> remedy.codes().stream())
                .anyMatch(code -> TAKE_A_NEW_CLAIM.contains(code.route()));
        if (original && standing.answers().isThere() && !sendNew && !noReplacements && !newClaimAsked) {
            throw new RemedyRefused(
                    "replacement-needed",
                    "CLM-06",
                    "The payer has decided this claim: replace it (7) by the payer's control number");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}

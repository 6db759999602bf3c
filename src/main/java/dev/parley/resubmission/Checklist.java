package dev.parley.resubmission;

import dev.parley.document.Document;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.regulation.Evidence;
import dev.parley.regulation.RecordKind;
import dev.parley.regulation.Remedy;
import dev.parley.review.CaseStanding;
import dev.parley.review.NextRemedy;
import dev.parley.review.RemedyRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The records that a denial calls for: shown with the task, and asked for when it is completed. */
@ApplicationScoped
class Checklist {
    private static final List<Evidence.Need> ANY_RECORD = List.of(new Evidence.Need(
            List.of(RecordKind.MEDICAL_RECORD, RecordKind.ITEMIZED_BILL, RecordKind.OTHER),
            false,
            "CLM-08",
            "the record that the denial asks for"));
    private static final List<Evidence.Need> THE_DENIAL = List.of(new Evidence.Need(
            List.of(RecordKind.DENIAL_NOTICE), false, "ERI-04", "an appeal names the decision that it is about"));
    private static final List<Evidence.Need> BOTH_FORMS = List.of(
            new Evidence.Need(
                    List.of(RecordKind.ASSIGNMENT_OF_BENEFITS), true, "ERI-13", "it moves the right to payment"),
            new Evidence.Need(
                    List.of(RecordKind.AUTHORIZED_REPRESENTATIVE),
                    true,
                    "ERI-13",
                    "an assignment of benefits is no representation"));
    private static final Evidence.Need LAST_DECISION = new Evidence.Need(
            List.of(RecordKind.FINAL_DENIAL_NOTICE, RecordKind.DENIAL_NOTICE),
            false,
            "ERI-10",
            "external review begins with the plan's final decision");

    private final Evidence evidence;

    Checklist(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What is to be shown for a remedy; the two forms of a member's representative are asked for by name. */
    List<Evidence.Need> needs(CaseStanding standing, RemedyRoad road) {
        List<Evidence.Need> needs = new ArrayList<>(records(standing, road));
        if (road.disputes() && representsUnderErisa(standing)) {
            needs.addAll(BOTH_FORMS);
        }
        return needs;
    }

    static boolean representsUnderErisa(CaseStanding standing) {
        return standing.facts().planFunding() != null
                && standing.facts().planFunding().followsErisa();
    }

    private List<Evidence.Need> records(CaseStanding standing, RemedyRoad road) {
        List<String> codes = standing.remedy().stream()
                .map(NextRemedy::codes)
                .flatMap(Collection::stream)
                .map(Remedy::code)
                .toList();
        return switch (road) {
            case CORRECTED_CLAIM -> List.of();
            case DOCUMENTATION -> evidence.of(codes, ANY_RECORD);
            case APPEAL -> evidence.of(codes, THE_DENIAL);
            case EXTERNAL_REVIEW -> {
                List<Evidence.Need> needs = new ArrayList<>(evidence.of(codes, THE_DENIAL));
                needs.add(LAST_DECISION);
                yield needs;
            }
        };
    }

    /** Refuses what may not be sent, and names what is missing. */
    void check(
            CaseStanding standing,
            RemedyRoad road,
            List<RecordToSend> sent,
            List<UUID> documents,
            List<WithoutRecord> without) {
        UUID caseId = standing.file().id();
        sent.forEach(one -> one.refuseUnauthorized(caseId));
        Set<RecordKind> shown = EnumSet.noneOf(RecordKind.class);
        sent.forEach(one -> shown.add(one.kind()));
        documents.stream().map(id -> Document.byId(caseId, id)).forEach(document -> {
            RecordToSend.refuseGuarded(document);
            shown.add(RecordToSend.kindOf(document.kind()));
        });
        refuseGaps(records(standing, road), shown, without);
    }

    static void refuseGaps(List<Evidence.Need> needs, Set<RecordKind> shown, List<WithoutRecord> without) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (Evidence.Need need : needs) {
            boolean waived = without.stream().anyMatch(one -> need.anyOf().contains(one.kind()));
            if (need.anyOf().stream().anyMatch(shown::contains) || waived && !need.firm()) {
                continue;
            }
            if (waived) {
                throw new RemedyRefused(
                        "evidence-missing", need.rule(), "It cannot go without " + words(need) + ": " + need.because());
            }
            errors.add(new Problem.FieldError(
                    "/records", "must hold " + words(need) + ": " + need.because() + " (" + need.rule() + ")"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static String words(Evidence.Need need) {
        return need.anyOf().stream().map(RecordKind::name).collect(Collectors.joining(" or "));
    }
}

package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.x12.Segment.Source;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What makes a claim of an 837 whole, and what is merely odd about it. */
final class ClaimChecks {
    private final Segment clm;
    private final List<ServiceLine> lines;
    private final boolean institutionalGuide;
    private final Problems problems;

    ClaimChecks(Segment clm, List<ServiceLine> lines, boolean institutionalGuide, Problems problems) {
        this.clm = clm;
        this.lines = lines;
        this.institutionalGuide = institutionalGuide;
        this.problems = problems;
    }

    /** By its lines, not by its guide: some send professional claims under the institutional guide. */
    boolean isInstitutional() {
        return institutionalGuide && lines.stream().anyMatch(ServiceLine::isInstitutional);
    }

    boolean isWhole(Hierarchy parties) {
        boolean whole = true;
        if (!parties.hasBilling()) {
            problems.error(
                    clm.without("NM1").source(), "billing-provider-missing", "No NM1*85 stands before the claim");
            whole = false;
        }
        if (!parties.hasPatient()) {
            problems.error(
                    clm.without("NM1").source(), "patient-missing", "No NM1*IL or NM1*QC stands before the claim");
            whole = false;
        }
        String service = institutionalGuide ? "SV2" : "SV1";
        if (lines.isEmpty()) {
            problems.error(clm.without(service).source(), "claim-without-lines", "The claim has no " + service);
            whole = false;
        }
        for (ServiceLine line : lines) {
            if (!line.hasService()) {
                problems.error(line.start(), "service-missing", "No " + service + " follows the LX");
                whole = false;
            } else {
                requireCode(line);
            }
        }
        return whole;
    }

    private void requireCode(ServiceLine line) {
        if (line.isLaidOutProfessionally()) {
            Source at = line.revenueSource();
            problems.error(
                    at, "service-layout-professional", at.element() + " holds a procedure in place of a revenue code");
        } else if (line.isInstitutional() && !line.hasRevenueCode()) {
            Source at = line.revenueSource();
            problems.error(at, "required-element-missing", at.element() + " is missing");
        } else if (!line.isInstitutional() && !line.hasProcedure()) {
            Source at = line.procedureSource();
            problems.error(at, "required-element-missing", at.element() + " is missing");
        }
    }

    void warnOfGaps(Hierarchy parties, Money charge, String frequency) {
        if (!parties.hasPayer()) {
            problems.warning(clm.without("NM1").source(), "payer-missing", "No NM1*PR stands before the claim");
        }
        if (frequency == null) {
            Source at = clm.source(5).part(3);
            problems.warning(at, "frequency-missing", at.element() + " is missing, the claim is taken for an original");
        }
        if (institutionalGuide && !isInstitutional()) {
            problems.warning(
                    clm.source(5),
                    "service-not-institutional",
                    "The lines are SV1: the claim is taken for a professional one");
        }
        Total ofLines = new Total();
        lines.forEach(line -> ofLines.add(line.charge()));
        if (charge != null && ofLines.sum().compareTo(charge.dollars()) != 0) {
            problems.warning(
                    clm.source(2),
                    "claim-out-of-balance",
                    "CLM02 is %s, its lines come to $%s"
                            .formatted(charge, ofLines.sum().toPlainString()));
        }
    }

    /** Whether the lines name several in a role. */
    boolean differ(Function<ServiceLine, PartyLoop> role) {
        return lines.stream()
                        .map(role)
                        .filter(Objects::nonNull)
                        .map(PartyLoop::identifier)
                        .distinct()
                        .count()
                > 1;
    }
}

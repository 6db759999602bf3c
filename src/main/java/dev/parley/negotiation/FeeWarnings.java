package dev.parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a fee in percent of what was recovered is restricted (FEE-02). It warns only; a lawyer decides. */
final class FeeWarnings {
    private static final Set<String> FEDERAL_PROGRAMS =
            Set.of("MEDICARE", "MEDICARE_ADVANTAGE", "MEDICAID", "TRICARE", "VA");
    /** The known one; others may follow. */
    private static final Set<String> RESTRICTING_STATES = Set.of("NY");

    private FeeWarnings() {}

    /** Plan funding and state may be null where nobody knows. */
    static List<String> of(FeeSchedule schedule, String planFunding, String state) {
        List<String> warnings = new ArrayList<>();
        if (!schedule.isPercentage()) {
            return warnings;
        }
        if (planFunding != null && FEDERAL_PROGRAMS.contains(planFunding)) {
            warnings.add("A percentage fee on a claim of " + planFunding
                    + " may raise kickback and reassignment issues: have it reviewed (FEE-02)");
        }
        if (state != null && RESTRICTING_STATES.contains(state)) {
            warnings.add("In " + state + " splitting a fee by percentage is restricted: have it reviewed (FEE-02)");
        }
        return warnings;
    }
}

package dev.parley.regulation;

import java.util.ArrayList;
import java.util.List;

/** Facts of one item that cannot both be right, each named. */
final class Contradictions {
    private Contradictions() {}

    /** {@code named} is the facility that the place of service stands for, or null. */
    static List<String> in(CaseFacts facts, StateLaw state, FacilityType named) {
        List<String> found = new ArrayList<>();
        if (named != null && facts.facilityType() != null && !sameKind(named, facts.facilityType())) {
            found.add("placeOfService " + facts.placeOfService() + " is no facilityType " + facts.facilityType() + ".");
        }
        NoticeTiming timing = facts.noticeTiming();
        if (timing != null && timing.isAfterService()) {
            found.add("noticeTiming.noticeGiven " + timing.noticeGiven() + " is after noticeTiming.service "
                    + timing.service() + ".");
        }
        if (Boolean.TRUE.equals(facts.optIn()) && state != null && state.selfFundedMayElect() == Answer.NO) {
            found.add("optIn is true, but " + state.name() + " lets no plan elect in.");
        }
        return found;
    }

    /** Hospital codes also stand for other hospital settings, and a center's code for one licensed for emergencies. */
    private static boolean sameKind(FacilityType named, FacilityType facility) {
        if (named == facility || named == FacilityType.OTHER || facility == FacilityType.OTHER) {
            return true;
        }
        return switch (named) {
            case HOSPITAL, HOSPITAL_OUTPATIENT_DEPARTMENT ->
                facility == FacilityType.HOSPITAL
                        || facility == FacilityType.HOSPITAL_OUTPATIENT_DEPARTMENT
                        || facility == FacilityType.CRITICAL_ACCESS_HOSPITAL
                        || facility == FacilityType.FREESTANDING_EMERGENCY_DEPARTMENT;
            case URGENT_CARE, BEHAVIORAL_RESIDENTIAL -> facility == FacilityType.FREESTANDING_EMERGENCY_DEPARTMENT;
            case OFFICE -> facility == FacilityType.THERAPY_OFFICE || facility == FacilityType.URGENT_CARE;
            default -> false;
        };
    }
}

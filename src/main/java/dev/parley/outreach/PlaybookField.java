package dev.parley.outreach;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.FactName;
import dev.parley.regulation.Regime;
import java.util.Map;
import java.util.Optional;

/** The fields that have a playbook of their own. */
public enum PlaybookField {
    EMERGENCY,
    ANESTHESIA,
    RADIOLOGY,
    PATHOLOGY,
    SURGERY,
    BEHAVIORAL_HEALTH,
    AIR_AMBULANCE,
    OCCUPATIONAL_MEDICINE;

    private static final Map<String, PlaybookField> BY_SPECIALTY = Map.of(
            "EMERGENCY_MEDICINE", EMERGENCY,
            "ANESTHESIOLOGY", ANESTHESIA,
            "RADIOLOGY", RADIOLOGY,
            "PATHOLOGY", PATHOLOGY,
            "LABORATORY", PATHOLOGY,
            "SURGERY", SURGERY,
            "ASSISTANT_SURGERY", SURGERY,
            "BEHAVIORAL_HEALTH", BEHAVIORAL_HEALTH,
            "AIR_AMBULANCE", AIR_AMBULANCE,
            "OCCUPATIONAL_MEDICINE", OCCUPATIONAL_MEDICINE);

    /** A field and what in the case says so. */
    record Choice(PlaybookField field, String because) {}

    /** Whose law sets the price comes first, then who furnished the service, then what was furnished. */
    static Optional<Choice> of(CaseFile file) {
        Map<String, String> facts = CaseFact.known(file.id());
        return of(file.regime(), facts.get(FactName.SPECIALTY), facts.get(FactName.SERVICE_TYPE));
    }

    static Optional<Choice> of(Regime regime, String specialty, String serviceType) {
        if (regime == Regime.WORKERS_COMP) {
            return Optional.of(new Choice(OCCUPATIONAL_MEDICINE, "workers' compensation sets the price"));
        }
        if ("AIR_AMBULANCE".equals(serviceType)) {
            return Optional.of(new Choice(AIR_AMBULANCE, "the service type is AIR_AMBULANCE"));
        }
        PlaybookField field = specialty == null ? null : BY_SPECIALTY.get(specialty);
        if (field != null) {
            return Optional.of(new Choice(field, "the specialty is " + specialty));
        }
        if ("EMERGENCY".equals(serviceType) || "POST_STABILIZATION".equals(serviceType)) {
            return Optional.of(new Choice(EMERGENCY, "the service type is " + serviceType));
        }
        return Optional.empty();
    }
}

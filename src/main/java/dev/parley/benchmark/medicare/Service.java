package dev.parley.benchmark.medicare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One service to price. {@code minutes} are those of anesthesia; {@code baseUnits} stand in for a list that is not loaded;
 * {@code nonPhysician} says that a nurse practitioner, physician assistant or the like furnished it.
 */
public record Service(
        int line,
        String code,
        List<String> modifiers,
        Site site,
        BigDecimal units,
        BigDecimal minutes,
        Integer baseUnits,
        boolean nonPhysician,
        boolean presentAtInduction) {
    public Service {
        modifiers = List.copyOf(modifiers);
        units = units == null ? BigDecimal.ONE : units;
    }

    /** One unit of a service by a physician. */
    public static Service of(String code, Site site, String... modifiers) {
        return new Service(1, code, List.of(modifiers), site, BigDecimal.ONE, null, null, false, false);
    }

    boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    Optional<String> firstOf(List<String> wanted) {
        return modifiers.stream().filter(wanted::contains).findFirst();
    }
}

package dev.parley.benchmark.medicare;

import java.util.Set;

/** Where a service is given, as far as the fee schedule tells: it has a practice expense for each. */
public enum Site {
    FACILITY,
    NONFACILITY;

    /** Places of service paid at the facility's practice expense (Medicare Claims Processing Manual, chapter 12, 20.4.2). */
    private static final Set<String> FACILITY_PLACES =
            Set.of("02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56", "61");

    public static Site ofPlaceOfService(String code) {
        return FACILITY_PLACES.contains(code) ? FACILITY : NONFACILITY;
    }
}

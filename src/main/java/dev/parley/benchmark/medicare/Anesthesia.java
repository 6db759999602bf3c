package dev.parley.benchmark.medicare;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Anesthesia: base units and one unit for each 15 minutes, to one place, times the factor of the locality, times the share
 * of who gave or directed it (42 CFR 414.46). Medicare pays nothing for physical status.
 */
final class Anesthesia {
    private static final Pattern CODE = Pattern.compile("0[01]\\d{3}");
    private static final BigDecimal MINUTES_OF_A_UNIT = new BigDecimal("15");
    private static final Money DOLLAR = Money.of("1");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int SUPERVISED_UNITS = 3;
    private static final List<String> ALONE = List.of("AA", "QZ");
    private static final List<String> DIRECTED = List.of("QK", "QX", "QY");
    private static final List<String> STATUS = List.of("P3", "P4", "P5");

    private final FeeYear year;

    Anesthesia(FeeYear year) {
        this.year = year;
    }

    static boolean is(String code) {
        return CODE.matcher(code).matches() && code.compareTo("00100") >= 0;
    }

    void price(Draft draft) {
        Service service = draft.service();
        if (year.anesthesiaFactor() == null) {
            draft.none("No anesthesia factor of " + year.year() + " is loaded for " + year.where());
            return;
        }
        boolean supervised = service.has("AD");
        boolean alone = service.firstOf(ALONE).isPresent();
        boolean directed = service.firstOf(DIRECTED).isPresent();
        if (!supervised && !alone && !directed) {
            draft.none("No modifier says who gave the anesthesia (AA, QZ, QK, QX, QY or AD)");
            return;
        }
        Optional<BigDecimal> units = supervised ? Optional.of(supervised(service)) : units(draft);
        if (units.isEmpty()) {
            return;
        }
        draft.amount(
                "anesthesia units x factor",
                units.get().toPlainString() + " x " + year.anesthesiaFactor().toPlainString(),
                DOLLAR.times(units.get().multiply(year.anesthesiaFactor())));
        if (directed && !supervised) {
            draft.amount(
                    "medically directed (" + service.firstOf(DIRECTED).orElseThrow() + ")",
                    "50%",
                    DOLLAR.times(units.get().multiply(year.anesthesiaFactor()).multiply(HALF)));
        }
        service.firstOf(STATUS).ifPresent(status -> draft.note("Medicare pays nothing for physical status " + status));
    }

    private static BigDecimal supervised(Service service) {
        return BigDecimal.valueOf(SUPERVISED_UNITS + (service.presentAtInduction() ? 1 : 0));
    }

    private Optional<BigDecimal> units(Draft draft) {
        Service service = draft.service();
        Integer base = service.baseUnits() != null
                ? service.baseUnits()
                : year.baseUnits(service.code()).orElse(null);
        if (base == null) {
            draft.none("No base units of " + year.year() + " are loaded for " + service.code());
            return Optional.empty();
        }
        if (service.minutes() == null) {
            draft.none("The minutes of anesthesia are not known");
            return Optional.empty();
        }
        BigDecimal time = service.minutes().divide(MINUTES_OF_A_UNIT, 1, RoundingMode.HALF_UP);
        draft.note(base + " base units"
                + (service.baseUnits() == null ? "" : " as asked")
                + " and " + time.toPlainString() + " time units for "
                + service.minutes().stripTrailingZeros().toPlainString() + " minutes");
        return Optional.of(BigDecimal.valueOf(base).add(time));
    }
}

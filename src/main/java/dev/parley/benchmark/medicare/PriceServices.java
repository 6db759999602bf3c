package dev.parley.benchmark.medicare;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Medicare would pay for the services of one provider on one day. The rules are Medicare's own (Claims Processing
 * Manual, chapter 12); a plan may reduce otherwise.
 */
public final class PriceServices {
    private static final List<String> ASSISTANT = List.of("80", "81", "82", "AS");

    /** These change the price by the record or by shares of the global period, which nobody can compute from a code. */
    private static final List<String> BY_REPORT = List.of("22", "52", "53", "54", "55", "56", "66", "73", "74", "78");

    private static final BigDecimal ASSISTANT_PERCENT = new BigDecimal("16");
    private static final BigDecimal CO_SURGEON_PERCENT = new BigDecimal("62.5");
    private static final BigDecimal NON_PHYSICIAN_PERCENT = new BigDecimal("85");
    private static final BigDecimal BILATERAL = new BigDecimal("1.5");
    private static final BigDecimal BOTH_SIDES = new BigDecimal("2");
    private static final Set<String> PAID = Set.of("A", "R", "T");

    private final FeeYear year;

    public PriceServices(FeeYear year) {
        this.year = year;
    }

    /** One amount for each service, in their order. */
    public List<MedicareAmount> price(List<Service> services) {
        List<Draft> drafts = services.stream().map(this::alone).toList();
        List<Draft> physician = drafts.stream()
                .filter(draft -> draft.isPriced() && draft.row() != null)
                .toList();
        new MultipleProcedures(year).reduce(physician);
        physician.stream().filter(Draft::isPriced).forEach(PriceServices::shares);
        return drafts.stream().map(draft -> draft.done(year)).toList();
    }

    private Draft alone(Service service) {
        Draft draft = new Draft(service);
        if (Anesthesia.is(service.code())) {
            new Anesthesia(year).price(draft);
            return draft;
        }
        Optional<RelativeValue> row = row(draft);
        if (row.isPresent()) {
            draft.found(row.get());
            price(draft, row.get());
        }
        return draft;
    }

    private Optional<RelativeValue> row(Draft draft) {
        Service service = draft.service();
        if (!year.knows(service.code())) {
            draft.none("The loaded release of " + year.year() + " has no row for " + service.code());
            return Optional.empty();
        }
        String part = service.firstOf(List.of("26", "TC", "53")).orElse("");
        Optional<RelativeValue> found = year.row(service.code(), part);
        if (found.isEmpty() && part.equals("53")) {
            draft.none("Modifier 53 is priced by the contractor from the record");
        } else if (found.isEmpty()) {
            draft.none(
                    part.isEmpty()
                            ? service.code() + " is only priced in parts: say 26 or TC"
                            : service.code() + " has no part " + part + " of its own (PC/TC indicator)");
        }
        return found;
    }

    private void price(Draft draft, RelativeValue row) {
        Service service = draft.service();
        BigDecimal factor = year.factor().physician();
        Money fee = PhysicianFee.of(row, service.site(), year.index(), factor);
        String noPrice = noPrice(row);
        if (noPrice != null) {
            draft.none(noPrice, row.hasNoUnits() ? null : fee);
        } else if (row.notUsualAt(service.site())) {
            draft.none(
                    "Not usually given in a " + (service.site() == Site.FACILITY ? "facility" : "non-facility")
                            + " setting (NA): Medicare sets no separate price there",
                    fee);
        } else {
            draft.fee("fee schedule amount", units(row, service.site(), factor), fee);
            if (row.status().equals("R")) {
                draft.note("Restricted coverage (status R): paid only where coverage conditions are met");
            } else if (row.status().equals("T")) {
                draft.note("Paid only where nothing else is paid to the same provider that day (status T)");
            }
            service.firstOf(BY_REPORT)
                    .filter(modifier -> !modifier.equals(row.modifier()))
                    .ifPresent(modifier ->
                            draft.none("Modifier " + modifier + " is priced by the contractor from the record", fee));
            if (draft.isPriced() && service.has("50")) {
                bilateral(draft, row);
            }
        }
    }

    private String units(RelativeValue row, Site site, BigDecimal factor) {
        return "(work " + row.workRvu() + " x " + year.index().workIndex() + " + practice expense "
                + row.practiceExpense(site) + " x " + year.index().peIndex() + " + malpractice " + row.mpRvu() + " x "
                + year.index().mpIndex() + ") x " + factor;
    }

    /** Why Medicare has no price for the status of a row, or null. Never zero. */
    private static String noPrice(RelativeValue row) {
        if (PAID.contains(row.status())) {
            return row.hasNoUnits() ? "The row has no relative value units" : null;
        }
        return switch (row.status()) {
            case "B" -> "Bundled into other services (status B)";
            case "C" -> "Priced by the contractor (status C)";
            case "I" -> "Not used by Medicare (status I)";
            case "N" -> "Not covered by Medicare (status N)";
            case "P" -> "Bundled or excluded (status P)";
            case "E" -> "Excluded from the schedule by regulation (status E)";
            case "M" -> "A measure, not a service (status M)";
            case "X" -> "Outside the physician fee schedule (status X)";
            default -> "Not paid under the physician fee schedule (status " + row.status() + ")";
        };
    }

    private static void bilateral(Draft draft, RelativeValue row) {
        switch (row.bilateral()) {
            case "1" ->
                draft.fee("both sides (50, indicator 1)", "150%", draft.fee().times(BILATERAL));
            case "3" ->
                draft.fee("both sides (50, indicator 3)", "200%", draft.fee().times(BOTH_SIDES));
            default -> draft.note("Modifier 50 changes nothing: the bilateral indicator is " + row.bilateral());
        }
    }

    private static void shares(Draft draft) {
        Service service = draft.service();
        service.firstOf(ASSISTANT).ifPresent(modifier -> assistant(draft, modifier));
        if (draft.isPriced() && service.has("62")) {
            coSurgeon(draft);
        }
        if (draft.isPriced() && (service.nonPhysician() || service.has("AS"))) {
            draft.share("non-physician practitioner", NON_PHYSICIAN_PERCENT);
        }
    }

    private static void assistant(Draft draft, String modifier) {
        String indicator = draft.row().assistant();
        switch (indicator) {
            case "0" -> draft.note("An assistant is paid only with documents that show the need (indicator 0)");
            case "2" -> {}
            default -> {
                draft.none("No assistant at surgery is paid for "
                        + draft.service().code() + " (indicator " + indicator + ")");
                return;
            }
        }
        draft.share("assistant at surgery (" + modifier + ")", ASSISTANT_PERCENT);
    }

    private static void coSurgeon(Draft draft) {
        String indicator = draft.row().coSurgeon();
        switch (indicator) {
            case "1" -> draft.note("Two surgeons are paid only with documents that show the need (indicator 1)");
            case "2" -> {}
            default -> {
                draft.none("No two surgeons are paid for " + draft.service().code() + " (indicator " + indicator + ")");
                return;
            }
        }
        draft.share("two surgeons (62)", CO_SURGEON_PERCENT);
    }
}

package dev.parley.benchmark.medicare;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A price under way: what is known of one service so far, and each step that led there. */
final class Draft {
    /** More units than this of one procedure are no claim but a typing error. */
    private static final int MOST_UNITS = 99;

    private final Service service;
    private final List<MedicareAmount.Step> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private RelativeValue row;
    private Money fee;
    private Money amount;
    private Money unitsOfFile;
    private String none;

    Draft(Service service) {
        this.service = service;
    }

    Service service() {
        return service;
    }

    RelativeValue row() {
        return row;
    }

    void found(RelativeValue found) {
        row = found;
    }

    /** No price, and why; the first reason stays. */
    void none(String because) {
        if (none == null) {
            none = because;
            unitsOfFile = fee;
            fee = null;
            amount = null;
        }
    }

    /** The same where the file has units all the same. */
    void none(String because, Money ofFile) {
        none(because);
        unitsOfFile = ofFile;
    }

    boolean isPriced() {
        return none == null;
    }

    /** What one unit costs so far. */
    Money fee() {
        return fee;
    }

    /** One unit costs this now. */
    void fee(String what, String figure, Money now) {
        fee = now;
        steps.add(new MedicareAmount.Step(what, figure, now));
    }

    /** What all units cost so far; the fee of one times their number while nothing else was said. */
    Money amount() {
        return amount != null ? amount : fee.times(service.units());
    }

    /** All units cost this now. */
    void amount(String what, String figure, Money now) {
        amount = now;
        steps.add(new MedicareAmount.Step(what, figure, now));
    }

    void share(String what, BigDecimal percent) {
        BigDecimal share = percent.movePointLeft(2);
        amount(what, percent.stripTrailingZeros().toPlainString() + "%", amount().times(share));
    }

    void note(String note) {
        notes.add(note);
    }

    /** How many times the procedure was done, where that is a whole number; else it counts as once. */
    int times() {
        BigDecimal units = service.units();
        boolean whole = units.stripTrailingZeros().scale() <= 0 && units.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0;
        return whole ? Math.max(1, units.intValue()) : 1;
    }

    MedicareAmount done(FeeYear year) {
        if (isPriced() && amount == null && service.units().compareTo(BigDecimal.ONE) != 0) {
            amount("units", service.units().stripTrailingZeros().toPlainString(), amount());
        }
        return new MedicareAmount(
                service.line(),
                service.code(),
                service.modifiers(),
                service.site(),
                year.year(),
                year.where(),
                year.index().isNational(),
                isPriced() ? amount() : null,
                none,
                unitsOfFile,
                List.copyOf(steps),
                year.sources(),
                Stream.concat(year.notes().stream(), notes.stream()).toList());
    }
}

package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.party.Npi;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts, dates and composites of one transaction; what cannot be read becomes a problem and null. */
final class Elements {
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,15}(\\.\\d{0,9})?|\\.\\d{1,9})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
    private static final Pattern PERIOD = Pattern.compile("(\\d{8})-(\\d{8})");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int EARLIEST_YEAR = 1850; // nobody's birth date and no service lies before
    private static final int LATEST_YEAR = 2199;
    /** A composite starts with a short code; what follows it in place of the declared separator is the one really used. */
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[A-Z0-9]{2,3}([:><|\\\\^;!&])");

    private final Problems problems;
    private char usedSeparator;

    Elements(Problems problems) {
        this.problems = problems;
    }

    record Period(LocalDate from, LocalDate to) {}

    Money amount(Segment segment, int element) {
        BigDecimal number = decimal(segment, element, "amount-invalid", "an amount");
        if (number == null) {
            return null;
        }
        try {
            return new Money(number);
        } catch (IllegalArgumentException tooFineOrTooLarge) {
            Source at = segment.source(element);
            problems.error(at, "amount-invalid", at.element() + " " + tooFineOrTooLarge.getMessage());
            return null;
        }
    }

    /** An amount the transaction makes no sense without. */
    Money requiredAmount(Segment segment, int element) {
        require(segment, element);
        return amount(segment, element);
    }

    Money requiredCharge(Segment segment, int element) {
        Money charge = requiredAmount(segment, element);
        if (charge != null && charge.isNegative()) {
            Source at = segment.source(element);
            problems.error(at, "charge-negative", at.element() + " charges " + charge);
        }
        return charge;
    }

    BigDecimal quantity(Segment segment, int element) {
        return decimal(segment, element, "quantity-invalid", "a quantity");
    }

    private BigDecimal decimal(Segment segment, int element, String code, String kind) {
        return decimal(segment.element(element), segment.source(element), code, kind);
    }

    /** A number that may be an amount or a count, such as that of a value code. */
    BigDecimal number(String text, Source at) {
        return decimal(text, at, "amount-invalid", "a number");
    }

    private BigDecimal decimal(String text, Source at, String code, String kind) {
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            problems.error(at, code, "%s is not %s: %s".formatted(at.element(), kind, shown(text)));
            return null;
        }
        return new BigDecimal(text);
    }

    void require(Segment segment, int element) {
        if (segment.element(element) == null) {
            Source at = segment.source(element);
            problems.error(at, "required-element-missing", at.element() + " is missing");
        }
    }

    LocalDate date(Segment segment, int element) {
        String text = segment.element(element);
        if (text == null) {
            return null;
        }
        return day(text, segment.source(element));
    }

    LocalDate day(String text, Source at) {
        LocalDate day = day(text);
        if (day == null) {
            dateInvalid(at);
        }
        return day;
    }

    /** DTP03: a day (D8) or the first and the last day of a period (RD8). */
    Period period(Segment dtp) {
        String text = dtp.element(3);
        return text == null ? null : period(text, dtp.source(3));
    }

    Period period(String text, Source at) {
        Matcher twoDays = PERIOD.matcher(text);
        LocalDate from = twoDays.matches() ? day(twoDays.group(1)) : day(text);
        LocalDate to = twoDays.matches() ? day(twoDays.group(2)) : from;
        if (from == null || to == null) {
            dateInvalid(at);
            return null;
        }
        if (to.isBefore(from)) {
            problems.error(at, "period-reversed", at.element() + " ends on " + to + " before it starts on " + from);
            return null;
        }
        return new Period(from, to);
    }

    private void dateInvalid(Source at) {
        problems.error(
                at, "date-invalid", at.element() + " is not a day of the calendar"); // may be a birth date: not shown
    }

    private static LocalDate day(String text) {
        if (!EIGHT_DIGITS.matcher(text).matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            return day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR ? null : day;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The parts of a composite, empty ones included. */
    List<String> composite(Segment segment, int element) {
        String text = segment.raw(element).strip();
        char separator = usedSeparator == 0 ? segment.componentSeparator() : usedSeparator;
        if (text.indexOf(separator) < 0) {
            Matcher other = OTHER_SEPARATOR.matcher(text);
            if (other.lookingAt()) {
                separator = other.group(1).charAt(0);
                usedSeparator = separator;
                problems.warning(
                        segment.source(element),
                        "component-separator-mismatch",
                        "ISA16 declares '%s', composites use '%s'".formatted(segment.componentSeparator(), separator));
            }
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /** The same, but for what stands behind the last part that the guide knows. */
    List<String> composite(Segment segment, int element, int most) {
        List<String> parts = composite(segment, element);
        if (parts.size() <= most) {
            return parts;
        }
        Source at = segment.source(element);
        problems.warning(
                at, "too-many-components", at.element() + " has more than " + most + " parts; the rest is left out");
        return parts.subList(0, most);
    }

    /** A part of a composite by its number in the guide, from 1; null when absent. */
    static String part(List<String> composite, int number) {
        return number > composite.size() || composite.get(number - 1).isEmpty() ? null : composite.get(number - 1);
    }

    /** The non-empty parts from one number to another, such as modifiers. */
    static List<String> parts(List<String> composite, int first, int last) {
        return composite.stream()
                .skip(first - 1L)
                .limit(last - first + 1L)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether the element, when its qualifier says it holds an NPI, holds one. */
    static boolean hasWrongNpi(Segment segment, int qualifier, int element) {
        String npi = segment.element(element);
        return segment.has(qualifier, "XX") && npi != null && !Npi.Check.isNpi(npi);
    }

    static String shown(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "...";
    }
}

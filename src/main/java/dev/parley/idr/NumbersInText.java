package dev.parley.idr;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a text that may be amounts of money, however they are written: in digits with any grouping, in words, in
 * thousands, torn over the cells of a table. Codes, days, counts and percentages are left out.
 */
final class NumbersInText {
    /** A number as it stands there; {@code precision} is the step to which it was rounded, such as 100 for 1.5k. */
    record Written(String words, BigDecimal value, BigDecimal precision) {}

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}./])(?<sign>USD\\s?|US\\s?\\$\\s?|\\$\\s?)?"
                    + "(?<whole>\\d{1,3}(?:[, ']\\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?=,\\d{2}(?!\\d))|\\d+)"
                    + "(?<part>[.,]\\d{1,2}(?!\\d)|\\.\\d{2}0+(?!\\d))?"
                    + "(?:\\s?(?<times>k|thousand|hundred|million))?"
                    + "(?<unit>\\s?(?:dollars?|bucks|usd))?(?![\\p{L}\\p{N}])",
            CASE_INSENSITIVE);

    private static final Pattern TORN = Pattern.compile(
            "(\\$\\s?\\d[\\d,]*|\\d[\\d,]*,|\\d+(?=\\s*[|\\t]\\s*[.,]\\d))\\s*[|\\t]\\s*([.,]?\\d[\\d,.]*)");

    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}.,])\\$?\\s?\\d(?: [\\d,.]){2,}(?![\\p{L}\\p{N}])");

    /** What stands before a number that is no money. */
    private static final Pattern NO_MONEY_BEFORE = Pattern.compile(
            "(cpt|hcpcs|codes?|icd(-10)?|drg|modifiers?|npi|claims?|lines?|items?|section|sec\\.|§|cfr|revenue|pages?|nos?\\.|numbers?|#|zip"
                    + "|dispute|version|grade|level|class|pos|place of service|since|in|year|of|during|until|through)\\W{0,3}$",
            CASE_INSENSITIVE);

    private static final Pattern NO_MONEY_AFTER = Pattern.compile(
            "^\\s?(%|per\\s?cent|minutes?|hours?|days?|weeks?|months?|years?|patients?|cases?|visits?|procedures?|beds?|miles?|units?"
                    + "|lines?|items?|claims?|physicians?|surgeons?|employees?|times|mg|ml|mm|cm|kg|cfr|x\\b|[-/]\\s?\\d|:\\d|st\\b|nd\\b|rd\\b|th\\b)",
            CASE_INSENSITIVE);

    /** Whatever is counted is named in the plural. */
    private static final Pattern COUNTED =
            Pattern.compile("^\\s(?!is|was|has|as|plus|less|us|this|its|versus)\\p{Ll}{2,}s\\b");

    /** How far a number's surroundings reach. */
    private static final int AHEAD = 40;

    private static final BigDecimal LEAST_BARE = new BigDecimal("100");

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, Integer> SCALES = Map.of("hundred", 100, "thousand", 1000, "million", 1_000_000);

    private static final Set<String> FILLERS = Set.of("and", "a");

    private static final Pattern SPELLED = Pattern.compile(
            "\\b(?:a\\s+)?(?:" + String.join("|", WORDS.keySet()) + "|hundred|thousand|million)"
                    + "(?:(?:[\\s-]+|\\s+and\\s+)(?:" + String.join("|", WORDS.keySet())
                    + "|hundred|thousand|million))*\\b",
            CASE_INSENSITIVE);

    private static final Pattern CENTS =
            Pattern.compile("^\\s*(?:dollars?\\s*)?and\\s+(?:(\\d{1,2})/100|(\\d{1,2})\\s+cents)", CASE_INSENSITIVE);

    private static final Pattern SPELLED_CENTS = Pattern.compile("^\\s*cents", CASE_INSENSITIVE);

    private static final Pattern DOLLARS_AND = Pattern.compile("^\\s*dollars?\\s+and\\s*$", CASE_INSENSITIVE);

    private NumbersInText() {}

    /** {@code codes} are service codes of the dispute, which are no amounts when they stand bare. */
    static List<Written> in(String text, Set<String> codes) {
        List<Written> found = new ArrayList<>();
        String plain = ProhibitedFactors.plain(text.replace("\t", " | ")); // two cells are two numbers
        digits(plain, codes, found);
        spelled(plain, found);
        Matcher torn = TORN.matcher(text);
        while (torn.find()) {
            digits(torn.group(1) + torn.group(2), Set.of(), found);
        }
        Matcher spaced = SPACED.matcher(plain);
        while (spaced.find()) {
            digits(spaced.group().replace(" ", ""), Set.of(), found);
        }
        return List.copyOf(found);
    }

    private static void digits(String plain, Set<String> codes, List<Written> found) {
        Matcher matcher = DIGITS.matcher(plain);
        while (matcher.find()) {
            BigDecimal value = value(matcher);
            boolean marked =
                    matcher.group("sign") != null || matcher.group("unit") != null || matcher.group("times") != null;
            boolean shaped = marked
                    || matcher.group("part") != null
                    || matcher.group("whole").matches(".*[,' .].*");
            if (marked || !isNoise(plain, matcher, value, shaped, codes.contains(matcher.group("whole")))) {
                found.add(new Written(matcher.group().strip(), value, precision(matcher, value)));
            }
        }
    }

    private static BigDecimal value(Matcher matcher) {
        String whole = matcher.group("whole").replaceAll("[^\\d]", "");
        String part =
                matcher.group("part") == null ? "" : "." + matcher.group("part").substring(1);
        BigDecimal value = new BigDecimal(whole + part);
        return matcher.group("times") == null
                ? value
                : value.multiply(BigDecimal.valueOf(scale(matcher.group("times"))));
    }

    private static int scale(String word) {
        return word.equalsIgnoreCase("k") ? 1000 : SCALES.get(word.toLowerCase(Locale.ROOT));
    }

    private static BigDecimal precision(Matcher matcher, BigDecimal value) {
        if (matcher.group("times") == null) {
            return matcher.group("part") == null ? BigDecimal.ONE : new BigDecimal("0.01");
        }
        int places = matcher.group("part") == null ? 0 : matcher.group("part").length() - 1;
        return BigDecimal.valueOf(scale(matcher.group("times"))).movePointLeft(places);
    }

    private static boolean isNoise(String plain, Matcher matcher, BigDecimal value, boolean shaped, boolean isCode) {
        String before = plain.substring(Math.max(0, matcher.start() - 24), matcher.start());
        String after = plain.substring(matcher.end(), Math.min(plain.length(), matcher.end() + AHEAD));
        if (NO_MONEY_AFTER.matcher(after).find() || before.matches(".*\\d\\s?[-/:]\\s?")) {
            return true;
        }
        if (matcher.group("part") == null && COUNTED.matcher(after).find()) {
            return true;
        }
        return !shaped
                && (isCode
                        || value.compareTo(LEAST_BARE) < 0
                        || NO_MONEY_BEFORE.matcher(before).find());
    }

    private static void spelled(String plain, List<Written> found) {
        Matcher matcher = SPELLED.matcher(plain);
        BigDecimal dollars = null;
        int endOfDollars = 0;
        while (matcher.find()) {
            BigDecimal value = worth(matcher.group());
            String after = plain.substring(matcher.end(), Math.min(plain.length(), matcher.end() + AHEAD));
            boolean isCents = SPELLED_CENTS.matcher(after).find();
            if (isCents
                    && dollars != null
                    && matcher.start() - endOfDollars < AHEAD
                    && DOLLARS_AND
                            .matcher(plain.substring(endOfDollars, matcher.start()))
                            .find()) {
                found.add(new Written(matcher.group(), dollars.add(value.movePointLeft(2)), new BigDecimal("0.01")));
                continue;
            }
            Matcher cents = CENTS.matcher(after);
            BigDecimal whole = value;
            if (cents.find()) {
                String digits = cents.group(1) == null ? cents.group(2) : cents.group(1);
                whole = value.add(new BigDecimal(digits).movePointLeft(2));
            }
            dollars = value;
            endOfDollars = matcher.end();
            if (whole.compareTo(LEAST_BARE) >= 0
                    && !NO_MONEY_AFTER.matcher(after).find()) {
                found.add(new Written(
                        matcher.group(), whole, whole.equals(value) ? BigDecimal.ONE : new BigDecimal("0.01")));
            }
        }
    }

    /** "fifteen hundred", "one thousand five hundred", and "twelve fifty" for 1,250. */
    private static BigDecimal worth(String words) {
        long total = 0;
        long current = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
            if (FILLERS.contains(word)) {
                continue;
            }
            Integer scale = SCALES.get(word);
            if (scale == null) {
                int value = WORDS.get(word);
                boolean pair = current >= 10 && current < 100 && value >= 10;
                current = pair ? current * 100 + value : current + value;
            } else if (scale == 100) {
                current = Math.max(1, current) * scale;
            } else {
                total += Math.max(1, current) * scale;
                current = 0;
            }
        }
        return BigDecimal.valueOf(total + current);
    }
}

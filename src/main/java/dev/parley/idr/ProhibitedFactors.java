package dev.parley.idr;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an entity must not consider and a brief must therefore not name: usual and customary charges, what would have been
 * billed without the act, and what public payers pay (FED-DT-03). Words that also mean something else, such as the state
 * VA or a chip fracture, count only where they stand for money.
 */
final class ProhibitedFactors {
    /** Which of the three. */
    enum Factor {
        USUAL_AND_CUSTOMARY,
        BILLED_WITHOUT_THE_ACT,
        PUBLIC_PAYER
    }

    /** The words as they stand in the brief. */
    record Found(String words, Factor factor) {}

    private record Banned(Pattern pattern, Factor factor) {}

    private static final List<Banned> BANNED = Stream.of(
                    any(Factor.USUAL_AND_CUSTOMARY, "usual(ly)?[\\s,/&-]*(and\\s+)?customary"),
                    any(Factor.USUAL_AND_CUSTOMARY, "reasonable[\\s,/&-]*(and\\s+)?customary"),
                    any(
                            Factor.USUAL_AND_CUSTOMARY,
                            "customary[\\s,/&-]*(and\\s+)?(usual|reasonable|charges?|rates?|fees?|prices?)"),
                    any(Factor.USUAL_AND_CUSTOMARY, "usual\\s+(charges?|rates?|fees?|prices?)"),
                    any(Factor.USUAL_AND_CUSTOMARY, "[ur]\\s?&\\s?c"),
                    exact(Factor.USUAL_AND_CUSTOMARY, "U\\.?C\\.?R"),
                    any(Factor.BILLED_WITHOUT_THE_ACT, "billed\\s+(charges?|amounts?|rates?)"),
                    any(Factor.BILLED_WITHOUT_THE_ACT, "(full|gross|list|total|our|provider's)\\s+charges"),
                    any(Factor.BILLED_WITHOUT_THE_ACT, "(percent(age)?|share)\\s+of\\s+(\\w+\\s+)?charges"),
                    any(Factor.BILLED_WITHOUT_THE_ACT, "list\\s+prices?"),
                    any(Factor.BILLED_WITHOUT_THE_ACT, "charge\\s?-?masters?"),
                    any(
                            Factor.BILLED_WITHOUT_THE_ACT,
                            "(would|could)\\s+(otherwise\\s+)?have\\s+(been\\s+)?(billed|charged)"),
                    any(Factor.BILLED_WITHOUT_THE_ACT, "balance[\\s-]bill(s|ed|ing)?"),
                    any(Factor.PUBLIC_PAYER, "medicare|medicaid|tricare|champus|champva|medi-cal|rbrvs|mpfs"),
                    any(Factor.PUBLIC_PAYER, "children'?s\\s+health\\s+insurance\\s+(program|plan)s?"),
                    exact(Factor.PUBLIC_PAYER, "S?CHIP"),
                    any(Factor.PUBLIC_PAYER, "veterans'?\\s+(affairs|administration|health)"),
                    exact(
                            Factor.PUBLIC_PAYER,
                            "VA('s)?\\s+(fee\\s+)?(rates?|fees?|payments?|pays|paid|schedules?|pricing|reimbursements?|amounts?)"),
                    any(Factor.PUBLIC_PAYER, "(section|sec\\.|§)\\s?1115"),
                    any(
                            Factor.PUBLIC_PAYER,
                            "(public|government(al)?|federal)\\s+(payers?|payors?|programs?)('s)?\\s+(rates?|payments?|amounts?)"),
                    any(Factor.PUBLIC_PAYER, "cms\\s+(rates?|fee\\s+schedules?|payments?)"))
            .toList();

    private ProhibitedFactors() {}

    /** What of it the text names, each wording once, in the order of the text. */
    static List<Found> in(String text) {
        String plain = plain(text);
        record At(int start, Found found) {}
        List<At> hits = new ArrayList<>();
        for (Banned banned : BANNED) {
            Matcher matcher = banned.pattern().matcher(plain);
            while (matcher.find()) {
                hits.add(new At(matcher.start(), new Found(matcher.group(), banned.factor())));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(At::start))
                .map(At::found)
                .distinct()
                .toList();
    }

    /** As a reader sees it: no accents, invisible characters or words broken over a line; one space between words. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .replaceAll("[\u2018\u2019\u02BC]", "'")
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("(?<=\\p{L})-\\s*\\R\\s*(?=\\p{Ll})", "")
                .replaceAll("\\s+", " ");
    }

    private static Banned any(Factor factor, String words) {
        return new Banned(Pattern.compile(whole(words), CASE_INSENSITIVE), factor);
    }

    /** Abbreviations that mean it only in capitals. */
    private static Banned exact(Factor factor, String words) {
        return new Banned(Pattern.compile(whole(words)), factor);
    }

    private static String whole(String words) {
        return "(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])";
    }
}

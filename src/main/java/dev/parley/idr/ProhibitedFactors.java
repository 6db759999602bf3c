package dev.parley.idr;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
                    any(Factor.USUAL_AND_CUSTOMARY, "percentiles?\\s+of\\s+(\\w+\\s+){0,2}charges?"),
                    any(Factor.USUAL_AND_CUSTOMARY, "charges?\\s+(data|benchmarks?|percentiles?)"),
                    any(Factor.USUAL_AND_CUSTOMARY, "prevailing\\s+(charges?|fees?)"),
                    any(
                            Factor.BILLED_WITHOUT_THE_ACT,
                            "(billed|submitted|charged)\\s+(charges?|amounts?|rates?|fees?)"),
                    any(
                            Factor.BILLED_WITHOUT_THE_ACT,
                            "(full|gross|list|total|standard|our|its|provider'?s|practice'?s|hospital'?s|facility'?s|surgeon'?s)\\s+(full\\s+|gross\\s+)?(charges|charge(?!\\s+(of|nurse)\\b))"),
                    any(
                            Factor.BILLED_WITHOUT_THE_ACT,
                            "(\\d[\\d.]*\\s?%|per\\s?cent(age)?|pct\\.?|share|fraction|portion)\\s+of\\s+(\\w+\\s+){0,2}(charges?|billed|bill)"),
                    any(
                            Factor.BILLED_WITHOUT_THE_ACT,
                            "(\\d[\\d.]*\\s?%|per\\s?cent|pct\\.?)\\s+(off\\s+)?(charges?|billed)"),
                    any(
                            Factor.BILLED_WITHOUT_THE_ACT,
                            "(charged|billed|charges?|bill)\\s+(was\\s+|is\\s+|of\\s+|at\\s+|for\\s+)*(USD\\s?|\\$)\\s?[\\d,.]+"),
                    any(Factor.BILLED_WITHOUT_THE_ACT, "(retail|sticker)\\s+prices?|rack\\s+rates?"),
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
                    any(Factor.PUBLIC_PAYER, "(cms|hcfa)\\s+(rates?|fee\\s+schedules?|payments?|allowables?|prices?)"),
                    any(Factor.PUBLIC_PAYER, "physician\\s+fee\\s+schedules?"),
                    exact(Factor.PUBLIC_PAYER, "OPPS|IPPS|MPFS|MCR"),
                    any(Factor.PUBLIC_PAYER, "rvu[\\s-]?based\\s+(rates?|payments?|amounts?)"),
                    any(
                            Factor.PUBLIC_PAYER,
                            "part\\s+b\\s+(rates?|fees?|allowables?|allowed|payments?|amounts?|pricing)"),
                    any(
                            Factor.PUBLIC_PAYER,
                            "(government(al)?|federal(ly)?)[\\s-](set\\s+)?(rates?|fee\\s+schedules?|allowables?)"),
                    any(Factor.PUBLIC_PAYER, "title\\s+(xviii|xix|xxi)"),
                    any(Factor.PUBLIC_PAYER, "chapter\\s+17\\s+of\\s+title\\s+38"))
            .toList();

    /** Quality and training may be argued, in whoever's program they were earned; what such a program pays may not. */
    private static final Pattern OF_QUALITY = Pattern.compile(
            "(medicare|medicaid|tricare)[\\s-](certified|enrolled|accredited|certification)"
                    + "|(certified|accredited|enrolled)\\s+(by|in|with|under)\\s+(medicare|medicaid|tricare)"
                    + "|medicare('s)?\\s+conditions?\\s+of\\s+participation"
                    + "|(residency|fellowship|internship|trained|training|served|serving)\\b[^.;]{0,40}"
                    + "\\bveterans'?\\s+(affairs|administration|health)",
            CASE_INSENSITIVE);

    private static final Pattern OF_MONEY = Pattern.compile(
            "[$%]|\\b(rates?|pays?|payments?|paid|payers?|allow(ed|able|ables|ance)|fees?|schedules?|reimburse\\w*|amounts?"
                    + "|per\\s?cent|pric\\w+|charge[sd]?|costs?|dollars?|multiples?|times)\\b",
            CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("[^.;!?]+([.;!?]+|$)");

    /** Words written letter by letter, or torn over cells and lines. */
    private static final List<String> TORN = List.of("medicare", "medicaid", "tricare", "champva", "chargemaster");

    private ProhibitedFactors() {}

    /** What of it the text names, each wording once, in the order of the text. */
    static List<Found> in(String text) {
        String plain = withoutQuality(plain(text));
        record At(int start, Found found) {}
        List<At> hits = new ArrayList<>();
        for (Banned banned : BANNED) {
            Matcher matcher = banned.pattern().matcher(plain);
            while (matcher.find()) {
                hits.add(new At(matcher.start(), new Found(matcher.group(), banned.factor())));
            }
        }
        List<Found> found = hits.stream()
                .sorted(Comparator.comparingInt(At::start))
                .map(At::found)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        torn(text).forEach(found::add);
        return List.copyOf(found);
    }

    private static List<Found> torn(String text) {
        String open = plain(text);
        List<Found> found = new ArrayList<>();
        String joined = plain(text.replaceAll("\\s*[|\\t\\r\\n]+\\s*", ""));
        for (String word : TORN) {
            Pattern spaced = Pattern.compile(
                    "(?<!\\p{L})" + String.join("[^\\p{L}\\p{N}]{1,3}", word.split("")) + "(?!\\p{L})",
                    CASE_INSENSITIVE);
            boolean hidden = times(joined, word) > times(open, word)
                    || spaced.matcher(open).find();
            if (hidden) {
                Factor factor = word.equals("chargemaster") ? Factor.BILLED_WITHOUT_THE_ACT : Factor.PUBLIC_PAYER;
                found.add(new Found(word, factor));
            }
        }
        return found;
    }

    private static long times(String text, String word) {
        return Pattern.compile(word, CASE_INSENSITIVE).matcher(text).results().count();
    }

    /** Leaves out what a sentence says of quality, unless it speaks of money as well. */
    private static String withoutQuality(String plain) {
        return SENTENCE.matcher(plain)
                .replaceAll(sentence -> Matcher.quoteReplacement(
                        OF_MONEY.matcher(sentence.group()).find()
                                ? sentence.group()
                                : OF_QUALITY.matcher(sentence.group()).replaceAll(quality -> "~")));
    }

    /** As a reader sees it: no accents, invisible characters or words broken over a line; one space between words. */
    static String plain(String text) {
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

package dev.parley.x12;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says our problems in the code lists of the 999 (005010X231) and the TA1. */
final class FaultCodes {
    private static final Pattern ELEMENT = Pattern.compile("(.{2,3})(\\d\\d)(?:-(\\d{1,2}))?");

    /** IK304, where it is the segment as a whole that is wrong. */
    private static final Map<String, String> SEGMENT = Map.ofEntries(
            Map.entry("billing-provider-missing", "3"),
            Map.entry("patient-missing", "3"),
            Map.entry("payer-missing", "3"),
            Map.entry("claim-without-lines", "3"),
            Map.entry("service-missing", "3"),
            Map.entry("status-missing", "3"),
            Map.entry("no-claims", "3"),
            Map.entry("segment-misplaced", "2"),
            Map.entry("segment-unreadable", "1"),
            Map.entry("service-not-professional", "2"),
            Map.entry("service-not-institutional", "2"),
            Map.entry("claim-too-long", "4"),
            Map.entry("too-many-claims", "4"));

    /** IK403. */
    private static final Map<String, String> DATA = Map.ofEntries(
            Map.entry("required-element-missing", "1"),
            Map.entry("frequency-missing", "1"),
            Map.entry("payment-missing", "1"),
            Map.entry("diagnosis-missing", "1"),
            Map.entry("npi-missing", "1"),
            Map.entry("element-too-long", "5"),
            Map.entry("amount-invalid", "6"),
            Map.entry("quantity-invalid", "6"),
            Map.entry("date-invalid", "8"),
            Map.entry("period-reversed", "8"),
            Map.entry("bill-date-implausible", "8"),
            Map.entry("element-invalid", "7"),
            Map.entry("npi-check-digit", "7"));

    /** IK502: what is wrong with the transaction and its trailer. */
    private static final Map<String, String> TRANSACTION = Map.of(
            "transaction-type-not-supported", "1",
            "transaction-truncated", "2",
            "segment-count-mismatch", "4",
            "version-not-supported", "I6",
            "control-number-reused", "23",
            "held-out-of-balance", "I5");

    /** AK905: what is wrong with the group. */
    private static final Map<String, String> GROUP = Map.of(
            "group-trailer-missing", "3",
            "transaction-count-mismatch", "5");

    /** TA105. */
    private static final Map<String, String> INTERCHANGE = Map.of(
            "group-count-mismatch", "021",
            "interchange-trailer-missing", "023",
            "no-transaction", "024");

    private FaultCodes() {}

    /** An element or a segment of a problem; the numbers are zero where it means the whole segment. */
    record Place(String tag, int element, int component) {
        static Place of(String name) {
            Matcher matcher = ELEMENT.matcher(name == null ? "" : name);
            if (!matcher.matches()) {
                return new Place(name == null ? "" : name, 0, 0);
            }
            return new Place(
                    matcher.group(1),
                    Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
        }
    }

    static String ofSegment(String code) {
        return SEGMENT.get(code);
    }

    /** What matches no other code breaks the pattern the guide asks for. */
    static String ofElement(String code) {
        return DATA.getOrDefault(code, "I12");
    }

    /** Null where the problem is not one of the transaction as a whole. */
    static String ofTransaction(ReadProblem problem) {
        return isNumber(problem, "SE") ? "3" : TRANSACTION.get(problem.code());
    }

    static String ofGroup(ReadProblem problem) {
        boolean version = problem.code().equals("version-not-supported") && isIn(problem, "GS");
        return version ? "2" : isNumber(problem, "GE") ? "4" : GROUP.get(problem.code());
    }

    static String ofInterchange(ReadProblem problem) {
        return isNumber(problem, "IEA") ? "001" : INTERCHANGE.get(problem.code());
    }

    private static boolean isNumber(ReadProblem problem, String tag) {
        return problem.code().equals("control-number-mismatch") && isIn(problem, tag);
    }

    private static boolean isIn(ReadProblem problem, String tag) {
        return problem.element() != null && Place.of(problem.element()).tag().equals(tag);
    }
}

package dev.parley.review;

import static dev.parley.casefile.FactName.*;

import dev.parley.regulation.StateRoads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which facts answer a blocker: all of them together, or any one where two stand against each other. */
record MissingFact(List<String> names, boolean oneIsEnough) {
    /** Raised here, not by the law: without a payer there is nobody to wait for or to talk to. */
    static final String PAYER_UNKNOWN = "payer-unknown";

    private static final String GIVEN_UP = "no-answer:";

    /** What no table knows and a person with authority finds out. */
    private static final Set<String> ASKS_FOR_A_RULING = Set.of(
            "state-rules-unknown",
            "state-scope-unclear",
            "state-ground-law-unknown",
            "state-ground-law-reach",
            "plan-state-differs");

    private static final Map<String, List<String>> ASKS_FOR = Map.ofEntries(
            Map.entry(PAYER_UNKNOWN, List.of(PAYER)),
            Map.entry("plan-funding-unknown", List.of(PLAN_FUNDING)),
            Map.entry("provider-network-unknown", List.of(PROVIDER_NETWORK)),
            Map.entry("facility-network-unknown", List.of(FACILITY_NETWORK)),
            Map.entry("facility-type-unknown", List.of(FACILITY_TYPE)),
            Map.entry("facility-license-unknown", List.of(EMERGENCY_LICENSE)),
            Map.entry("service-type-unknown", List.of(SERVICE_TYPE)),
            Map.entry("specialty-unknown", List.of(SPECIALTY)),
            Map.entry("consent-unknown", List.of(NOTICE_AND_CONSENT)),
            Map.entry("consent-timing-unknown", List.of(APPOINTMENT_MADE, NOTICE_GIVEN, SERVICE_BEGAN)),
            Map.entry("urgent-need-unknown", List.of(URGENT_UNFORESEEN_NEED)),
            Map.entry("post-stabilization-unknown", List.of(FIT_TO_TRAVEL, ABLE_TO_CONSENT, STATE_CONDITIONS_MET)),
            Map.entry("state-unknown", List.of(STATE)),
            Map.entry("plan-opt-in-unknown", List.of(OPT_IN)),
            Map.entry("forum-choice-open", List.of(STATE_FORUM_CHOSEN)),
            Map.entry("billing-party-unknown", List.of(FACILITY_BILLS)),
            Map.entry("visit-unknown", List.of(PART_OF_FACILITY_VISIT)),
            Map.entry(StateRoads.PROCESS, List.of(STATE_PROCESS)),
            Map.entry(StateRoads.THRESHOLD, List.of(STATE_THRESHOLD_MET)),
            Map.entry(StateRoads.WINDOW, List.of(STATE_LAST_DAY)),
            Map.entry(StateRoads.TALKS_START, List.of(STATE_TALKS_STARTED)),
            Map.entry(StateRoads.PAYER_DECISION, List.of(PAYER_DECISION)),
            Map.entry(StateRoads.TIMELY_ANSWER, List.of(STATE_ANSWERED_IN_TIME)),
            Map.entry(StateRoads.OFFER_GAP, List.of(STATE_OFFERS_APART)));

    static boolean needsRuling(String code) {
        return ASKS_FOR_A_RULING.contains(code);
    }

    static MissingFact of(String code) {
        if (needsRuling(code)) {
            return new MissingFact(List.of(RULED_FORUM), false);
        }
        if (code.equals("facility-contradicts-service")) {
            return new MissingFact(List.of(FACILITY_TYPE, SERVICE_TYPE), true);
        }
        List<String> names = ASKS_FOR.get(code);
        return names == null
                ? new MissingFact(new ArrayList<>(FactFormat.names()), true) // two facts contradict: any may be wrong
                : new MissingFact(names, false);
    }

    boolean isOne() {
        return names.size() == 1;
    }

    /** The name under which it is kept that nobody could find the fact out. */
    static String givenUp(String code) {
        return GIVEN_UP + code;
    }

    /** The code of the blocker whose fact nobody could find out, if that is what a fact's name says. */
    static Optional<String> codeGivenUp(String factName) {
        return factName.startsWith(GIVEN_UP) ? Optional.of(factName.substring(GIVEN_UP.length())) : Optional.empty();
    }
}

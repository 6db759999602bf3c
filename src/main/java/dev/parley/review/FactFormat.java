package dev.parley.review;

import static dev.parley.casefile.FactName.*;

import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.regulation.FacilityType;
import dev.parley.regulation.NetworkStatus;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Regime;
import dev.parley.regulation.RoadFacts;
import dev.parley.regulation.ServiceType;
import dev.parley.regulation.Specialty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a fact that a person supplies is written. What does not read as its fact is refused, never stored. */
record FactFormat(String expected, Predicate<String> reads) {
    private static final FactFormat YES_OR_NO = new FactFormat("true or false", Set.of("true", "false")::contains);
    private static final FactFormat STATE_CODE =
            new FactFormat("a two-letter state code such as TX", text -> text.matches("[A-Z]{2}"));
    private static final FactFormat MOMENT =
            new FactFormat("a local date and time such as 2024-04-02T08:30", FactFormat::isMoment);

    private static final FactFormat DAY = new FactFormat("a day such as 2027-01-31", FactFormat::isDay);

    private static final Map<String, FactFormat> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put(PLAN_FUNDING, oneOf(PlanFunding.values(), PlanFunding.UNKNOWN));
        BY_NAME.put(SERVICE_TYPE, oneOf(ServiceType.values(), null));
        BY_NAME.put(FACILITY_TYPE, oneOf(FacilityType.values(), null));
        BY_NAME.put(FACILITY_NETWORK, oneOf(NetworkStatus.values(), null));
        BY_NAME.put(PROVIDER_NETWORK, oneOf(NetworkStatus.values(), null));
        BY_NAME.put(SPECIALTY, oneOf(Specialty.values(), null));
        BY_NAME.put(RULED_FORUM, oneOf(Regime.values(), Regime.UNKNOWN));
        BY_NAME.put(STATE, STATE_CODE);
        BY_NAME.put(PLAN_STATE, STATE_CODE);
        List.of(
                        NOTICE_AND_CONSENT,
                        OPT_IN,
                        FACILITY_BILLS,
                        STATE_FORUM_CHOSEN,
                        PART_OF_FACILITY_VISIT,
                        EMERGENCY_LICENSE,
                        PARTICIPATING_PROVIDER_AVAILABLE,
                        URGENT_UNFORESEEN_NEED,
                        FIT_TO_TRAVEL,
                        ABLE_TO_CONSENT,
                        STATE_CONDITIONS_MET,
                        NARROW_NETWORK,
                        EXCHANGE_PLAN,
                        STATE_THRESHOLD_MET,
                        STATE_ANSWERED_IN_TIME,
                        STATE_OFFERS_APART)
                .forEach(name -> BY_NAME.put(name, YES_OR_NO));
        List.of(APPOINTMENT_MADE, NOTICE_GIVEN, SERVICE_BEGAN).forEach(name -> BY_NAME.put(name, MOMENT));
        List.of(STATE_LAST_DAY, STATE_TALKS_STARTED, STATE_TALKS_ENDED, PAYER_DECISION)
                .forEach(name -> BY_NAME.put(name, DAY));
        BY_NAME.put(STATE_PROCESS, oneOf(RoadFacts.FoundProcess.values(), null));
        BY_NAME.put(QUALIFYING_PAYMENT, new FactFormat("an amount of dollars such as 250.00", FactFormat::isAmount));
        BY_NAME.put(APPEAL_LEVELS, new FactFormat("a number of levels from 1 to 5", text -> text.matches("[1-5]")));
        BY_NAME.put(NEGOTIATION_CONTACT, new FactFormat("an address for notices", text -> text.matches("\\S.{4,199}")));
        BY_NAME.put(
                PAYER,
                new FactFormat(
                        "the payer's id, and its name where it is new here, such as 60054 Aetna",
                        text -> text.matches("\\S{1,80}( \\S.{0,59})?")));
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Refuses with a pointer when the name is no fact or the value does not read as one. */
    static void check(String namePointer, String name, String valuePointer, String value) {
        FactFormat format = BY_NAME.get(name);
        if (format == null) {
            throw new InvalidFields(
                    namePointer, "is none of the facts the law asks for: " + String.join(", ", names()));
        }
        if (value.length() > 200 || !format.reads.test(value)) {
            throw new InvalidFields(valuePointer, name + " must be " + format.expected);
        }
    }

    static String expected(String name) {
        return BY_NAME.get(name).expected;
    }

    private static <E extends Enum<E>> FactFormat oneOf(E[] all, E except) {
        Set<String> words = Arrays.stream(all)
                .filter(word -> word != except)
                .map(Enum::name)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return new FactFormat("one of " + String.join(", ", words), words::contains);
    }

    private static boolean isMoment(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (java.time.format.DateTimeParseException notOne) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (java.time.format.DateTimeParseException notOne) {
            return false;
        }
    }

    private static boolean isAmount(String text) {
        try {
            return Money.of(text).isPositive();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}

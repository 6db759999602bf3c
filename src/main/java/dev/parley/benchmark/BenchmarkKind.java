package dev.parley.benchmark;

import static dev.parley.benchmark.Use.BY_STATE;
import static dev.parley.benchmark.Use.CONTEXT;
import static dev.parley.benchmark.Use.IF_PLAN_USES_IT;
import static dev.parley.benchmark.Use.NO;
import static dev.parley.benchmark.Use.WEAK;
import static dev.parley.benchmark.Use.WITH_CARE;
import static dev.parley.benchmark.Use.YES;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a number is, and where it may be used. Charges, usual-and-customary figures and what public programs pay must not be
 * put before a federal dispute entity (45 CFR 149.510(c)(4)(v)).
 */
public enum BenchmarkKind {
    BILLED_CHARGE(YES, WEAK, NO, BY_STATE, IF_PLAN_USES_IT, NO),
    CHARGE_PERCENTILE(YES, WEAK, NO, BY_STATE, IF_PLAN_USES_IT, NO),
    ALLOWED_PERCENTILE(YES, YES, WITH_CARE, BY_STATE, YES, NO),
    MEDICARE(YES, WEAK, NO, BY_STATE, IF_PLAN_USES_IT, CONTEXT),
    QUALIFYING_PAYMENT(YES, YES, YES, BY_STATE, YES, NO),
    IN_NETWORK_RATES(YES, YES, YES, YES, YES, NO),
    /** What plans allowed others out of network; no court or agency has spoken on it, so a person looks first. */
    OUT_OF_NETWORK_ALLOWED(YES, YES, WITH_CARE, BY_STATE, YES, NO),
    /** What payers allowed this house out of network before; it is no contract. */
    OWN_HISTORY(YES, YES, WITH_CARE, BY_STATE, YES, NO);

    private final Map<Venue, Use> uses = new EnumMap<>(Venue.class);

    BenchmarkKind(Use direct, Use federalTalk, Use federalDispute, Use state, Use appeal, Use patient) {
        uses.put(Venue.DIRECT_TALK, direct);
        uses.put(Venue.FEDERAL_NEGOTIATION, federalTalk);
        uses.put(Venue.FEDERAL_IDR, federalDispute);
        uses.put(Venue.STATE_PROCESS, state);
        uses.put(Venue.ERISA_APPEAL, appeal);
        uses.put(Venue.PATIENT_TALK, patient);
    }

    public Use at(Venue venue) {
        return uses.get(venue);
    }

    Map<Venue, Use> uses() {
        return Map.copyOf(uses);
    }
}

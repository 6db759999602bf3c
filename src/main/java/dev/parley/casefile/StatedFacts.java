package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.NewClaim;
import dev.parley.party.Plan;
import dev.parley.regulation.PlanFunding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What whoever sent a claim said of it, by the names of facts. What was not said is not there. */
public final class StatedFacts {
    private StatedFacts() {}

    /** The state where the service was furnished (FED-RG-07): as stated, else the facility's, else the provider's. */
    static String serviceState(NewClaim billed) {
        return Optional.ofNullable(billed.facts())
                .map(NewClaim.Facts::serviceState)
                .or(() -> Optional.ofNullable(billed.serviceFacility())
                        .map(NewClaim.Facility::address)
                        .map(NewClaim.Address::state))
                .or(() ->
                        Optional.ofNullable(billed.billingProvider().address()).map(NewClaim.Address::state))
                .orElse(null);
    }

    public static Map<String, String> of(NewClaim billed, Claim claim) {
        Map<String, String> facts = new LinkedHashMap<>();
        NewClaim.Facts stated = billed.facts();
        if (stated != null) {
            put(facts, FactName.SERVICE_TYPE, stated.serviceType());
            put(facts, FactName.SPECIALTY, stated.specialty());
            put(facts, FactName.FACILITY_NETWORK, stated.facilityNetwork());
            put(facts, FactName.PROVIDER_NETWORK, stated.providerNetwork());
            put(facts, FactName.NOTICE_AND_CONSENT, stated.noticeAndConsent());
        }
        put(facts, FactName.STATE, serviceState(billed));
        if (claim.facility() != null) {
            put(facts, FactName.FACILITY_TYPE, claim.facility().type());
        }
        if (billed.plan() != null) {
            put(facts, FactName.NARROW_NETWORK, billed.plan().narrowNetwork());
            put(facts, FactName.EXCHANGE_PLAN, billed.plan().exchange());
        }
        PlanFunding funding = funding(billed.plan(), claim.plan());
        put(facts, FactName.PLAN_FUNDING, funding == PlanFunding.UNKNOWN ? null : funding);
        return facts;
    }

    /** Of a plan that is known, whatever any claim has said of it; else only what this claim says. */
    private static PlanFunding funding(NewClaim.Plan stated, Plan known) {
        if (known != null) {
            return known.funding();
        }
        return stated == null ? null : stated.funding();
    }

    private static void put(Map<String, String> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}

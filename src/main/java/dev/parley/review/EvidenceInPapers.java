package dev.parley.review;

import static dev.parley.casefile.FactName.*;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.party.Provider;
import dev.parley.remittance.ClosedNetwork;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a claim and its remittances show without anyone having said so. A remark code is evidence, never proof (FED-EL-05). */
@ApplicationScoped
class EvidenceInPapers {
    private static final Set<String> ASSISTANT_MODIFIERS = Set.of("80", "81", "82", "AS");
    private static final Set<String> COMP_REASONS = Set.of("P5", "P7", "P12", "P13", "P15", "P16", "P18");
    private static final Set<String> NOT_IN_NETWORK_REASONS = Set.of("242", "243", "279");

    /** Remarks by which the payer says that it applied the rules for out-of-network providers. */
    private static final Set<String> OUT_OF_NETWORK_REMARKS = Set.of(
            "N830", "N844", "N845", "N858", "N859", "N860", "N862", "N864", "N865", "N866", "N867", "N869", "N870",
            "N871", "N876", "N877", "N878", "N879");

    private final Decisions decisions;

    EvidenceInPapers(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A fact and the place in the papers that shows it. */
    record Found(String value, String because) {}

    Map<String, Found> in(Claim claim, PayerAnswers answers) {
        Map<String, Found> found = new LinkedHashMap<>();
        fromRemarks(found, answers);
        fromReasons(found, answers);
        fromClaim(found, claim);
        if (claim.payer() != null && claim.payer().negotiationEmail() != null) {
            put(found, NEGOTIATION_CONTACT, claim.payer().negotiationEmail(), "the payer's address for notices");
        }
        return found;
    }

    private static void fromRemarks(Map<String, Found> found, PayerAnswers answers) {
        for (RemittanceClaim answer : answers.all()) {
            List<String> remarks = answer.allRemarkCodes();
            if (remarks.contains("N866")) {
                put(found, SERVICE_TYPE, "AIR_AMBULANCE", "remark N866: the payer protected it as air ambulance");
            }
            if (remarks.contains("N864")) {
                put(found, SERVICE_TYPE, "EMERGENCY", "remark N864: the payer protected it as an emergency");
            }
            if (remarks.contains("N865")) {
                String because = "remark N865: the payer protected it as planned care at an in-network facility";
                put(found, SERVICE_TYPE, "NON_EMERGENCY", because);
                put(found, FACILITY_NETWORK, "IN_NETWORK", because);
            }
            remarks.stream()
                    .filter(OUT_OF_NETWORK_REMARKS::contains)
                    .findFirst()
                    .ifPresent(remark -> put(
                            found,
                            PROVIDER_NETWORK,
                            "OUT_OF_NETWORK",
                            "remark " + remark + ": the payer applied the rules for out-of-network providers"));
        }
    }

    private void fromReasons(Map<String, Found> found, PayerAnswers answers) {
        for (RemittanceClaim answer : answers.all()) {
            List<String> reasons = answer.allAdjustments().stream()
                    .map(adjustment -> adjustment.reason())
                    .toList();
            reasons.stream()
                    .filter(NOT_IN_NETWORK_REASONS::contains)
                    .findFirst()
                    .ifPresent(reason -> put(
                            found,
                            PROVIDER_NETWORK,
                            "OUT_OF_NETWORK",
                            "adjustment " + reason + ": the payer says the provider is not in its network"));
            ClosedNetwork.of(answer)
                    .ifPresent(kind -> put(
                            found,
                            NARROW_NETWORK,
                            "true",
                            "claim filing indicator " + answer.filingIndicator() + ": " + kind));
            Map<String, Object> hints = new HashMap<>();
            hints.put("filingIndicator", answer.filingIndicator());
            hints.put("compReasons", reasons.stream().anyMatch(COMP_REASONS::contains));
            take(found, PLAN_FUNDING, "planFunding", decisions.decide("readPlanHints", hints));
        }
    }

    private void fromClaim(Map<String, Found> found, Claim claim) {
        claim.lines().stream()
                .filter(ClaimLine::isOfEmergencyRoom)
                .map(ClaimLine::revenueCode)
                .findFirst()
                .ifPresent(code ->
                        put(found, SERVICE_TYPE, "EMERGENCY", "revenue code " + code + " is an emergency department"));
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("placeOfService", claim.anyPlaceOfService());
        Map<String, Object> place = decisions.decide("readPlaceOfService", inputs);
        take(found, SERVICE_TYPE, "serviceType", place);
        take(found, FACILITY_TYPE, "facilityType", place);
        take(found, SPECIALTY, "specialty", decisions.decide("nameSpecialty", specialtyOf(claim)));
    }

    private static Map<String, Object> specialtyOf(Claim claim) {
        Provider furnished = claim.renderingProvider() == null ? claim.billingProvider() : claim.renderingProvider();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("taxonomy", furnished.taxonomy() == null ? "" : furnished.taxonomy());
        inputs.put(
                "assists",
                claim.lines().stream()
                        .flatMap(line -> line.modifiers().stream())
                        .anyMatch(ASSISTANT_MODIFIERS::contains));
        return inputs;
    }

    private static void take(Map<String, Found> found, String fact, String output, Map<String, Object> row) {
        if (row.get(output) != null) {
            put(found, fact, (String) row.get(output), (String) row.get("because"));
        }
    }

    /** What was found first stays: the payer's own words come before codes that the provider wrote. */
    private static void put(Map<String, Found> found, String name, String value, String because) {
        found.putIfAbsent(name, new Found(value, because));
    }
}

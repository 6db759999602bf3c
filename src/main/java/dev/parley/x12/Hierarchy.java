package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.regulation.PlanFunding;
import dev.parley.x12.Segment.Source;
import java.util.Map;

/**
 * Who bills, is insured, is treated and pays until a later loop says otherwise. Follows the HL segments where there are
 * any; without them a new insured person begins after the claims of the one before.
 */
final class Hierarchy {
    /** The claim filing indicators that name a kind of plan; the others (CI, BL, HM, 12 to 15, ...) leave it open. */
    private static final Map<String, PlanFunding> FUNDING = Map.of(
            "16", PlanFunding.MEDICARE_ADVANTAGE,
            "AM", PlanFunding.AUTO,
            "CH", PlanFunding.TRICARE,
            "FI", PlanFunding.FEHB,
            "MA", PlanFunding.MEDICARE,
            "MB", PlanFunding.MEDICARE,
            "MC", PlanFunding.MEDICAID,
            "VA", PlanFunding.VA,
            "WC", PlanFunding.WORKERS_COMP);

    private PartyLoop billing;
    private Segment billingSpecialty;
    private Segment insurance;
    private PartyLoop insured;
    private PartyLoop patient;
    private PartyLoop payer;
    private PartyLoop payTo;
    private Segment patientIs;
    private boolean claimed;

    void level(Segment hl) {
        if (hl.has(3, "20")) {
            billing = null;
            billingSpecialty = null;
            payTo = null;
            forgetInsured();
        } else if (hl.has(3, "22")) {
            forgetInsured();
        } else if (hl.has(3, "23")) {
            patient = null;
            patientIs = null;
        }
    }

    private void forgetInsured() {
        insurance = null;
        insured = null;
        patient = null;
        payer = null;
        patientIs = null;
        claimed = false;
    }

    void claimed() {
        claimed = true;
    }

    void insurance(Segment sbr) {
        if (claimed) {
            forgetInsured();
        }
        insurance = sbr;
    }

    void insured(PartyLoop party) {
        if (claimed) {
            forgetInsured();
        }
        insured = party;
    }

    void patient(PartyLoop party) {
        patient = party;
    }

    void payer(PartyLoop party) {
        payer = party;
    }

    void billing(PartyLoop party) {
        billing = party;
        if (billingSpecialty != null) {
            billing.take(billingSpecialty);
        }
    }

    void payTo(PartyLoop party) {
        payTo = party;
    }

    /** PAT01 says what a patient with a loop of its own is to the insured. */
    void patientIs(Segment pat) {
        patientIs = pat;
    }

    /** PRV*BI stands in front of the billing provider it describes. */
    void billingSpecialty(Segment prv) {
        billingSpecialty = prv;
    }

    boolean hasBilling() {
        return billing != null;
    }

    boolean hasInsured() {
        return insured != null;
    }

    boolean hasPatient() {
        return patient != null || insured != null;
    }

    boolean hasPayer() {
        return payer != null;
    }

    NewClaim.Provider billingProvider() {
        return billing.provider();
    }

    NewClaim.Payer payer() {
        return payer == null ? null : payer.payer();
    }

    NewClaim.Plan plan() {
        if (insurance == null) {
            return null;
        }
        return new NewClaim.Plan(
                insurance.element(4),
                insurance.element(3),
                FUNDING.get(insurance.raw(9).strip()),
                null);
    }

    /** The person treated under the member id of the person insured, who is the patient when no other is named. */
    NewClaim.Patient patient(Elements elements) {
        PartyLoop treated = patient == null ? insured : patient;
        return treated.patient(insured == null ? null : insured.identifier(), elements);
    }

    /** An element of the SBR of the payer that the claim is sent to. */
    String insured(int element) {
        return insurance == null ? null : insurance.element(element);
    }

    String relationship() {
        String own = insured(2);
        return own == null && patientIs != null ? patientIs.element(1) : own;
    }

    /** Whose insurance it is, where that is not the patient. */
    NewClaim.Patient subscriber(Elements elements) {
        return patient == null || insured == null ? null : insured.patient(insured.identifier(), elements);
    }

    NewClaim.Address payToAddress() {
        return payTo == null ? null : payTo.address();
    }

    /** Where a property of the claim form that belongs to one of the parties was read. */
    Source formSource(Constraints.Step step) {
        return switch (step.name()) {
            case "subscriber" -> step.rest().equals("memberId") ? insured.source() : insured.source(step.rest());
            case "payToAddress" -> payTo.source("address." + step.rest());
            case "relationship" ->
                insurance == null || insurance.element(2) == null ? patientIs.source(1) : insurance.source(2);
            case "filingIndicator" -> insurance.source(9);
            default -> insurance.source(1);
        };
    }

    /** Where a property of a claim that belongs to one of the parties was read. */
    Source source(Constraints.Step step) {
        return switch (step.name()) {
            case "billingProvider" -> billing.source(step.rest());
            case "payer" -> payer.source(step.rest());
            case "plan" -> insurance.source(step.rest().equals("name") ? 4 : 3);
            default ->
                step.rest().equals("memberId")
                        ? insured.source()
                        : (patient == null ? insured : patient).source(step.rest());
        };
    }
}

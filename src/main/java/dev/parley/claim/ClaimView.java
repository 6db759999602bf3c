package dev.parley.claim;

import dev.parley.money.Money;
import dev.parley.party.Facility;
import dev.parley.party.Patient;
import dev.parley.party.Payer;
import dev.parley.party.Plan;
import dev.parley.party.Provider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A claim as clients see it, with the case that it opened or why it has none. */
public record ClaimView(
        UUID id,
        UUID caseId,
        String claimNumber,
        ClaimType type,
        String frequencyCode,
        String payerControlNumber,
        Money totalCharge,
        String placeOfService,
        LocalDate billSent,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        Provider.ProviderView billingProvider,
        Provider.ProviderView renderingProvider,
        Facility.FacilityView serviceFacility,
        Payer.PayerView payer,
        Plan.PlanView plan,
        Patient.PatientView patient,
        List<String> diagnoses,
        List<LineView> lines,
        Instant receivedAt,
        InstitutionalForm institutional,
        ClaimForm form,
        WithoutCase withoutCase) {

    /**
     * A claim that needs no case so far. The payer's answer is due at the end of {@code answerDueOn}; a case opens when none has come
     * by then.
     */
    public record WithoutCase(String state, LocalDate answerDueOn, String because) {}

    /** A service line as billed. */
    public record LineView(
            int lineNumber,
            String procedureCode,
            List<String> modifiers,
            String revenueCode,
            Money charge,
            BigDecimal units,
            String unitType,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            String placeOfService) {}
}

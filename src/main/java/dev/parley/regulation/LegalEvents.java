package dev.parley.regulation;

import java.time.LocalDate;
import java.util.Optional;

/** The days from which the federal clocks run; null is a day that has not come or is not known. */
public record LegalEvents(
        LocalDate serviceRendered,
        LocalDate billSent,
        LocalDate cleanClaimReceived,
        LocalDate remittanceReceived,
        LocalDate openNegotiationStarted,
        LocalDate idrInitiated,
        LocalDate entitySelected,
        LocalDate determinationIssued,
        LocalDate settlementReached,
        LocalDate resubmissionRequested) {

    public static final LegalEvents NONE = new LegalEvents(null, null, null, null, null, null, null, null, null, null);

    public Optional<LocalDate> on(Trigger trigger) {
        return Optional.ofNullable(
                switch (trigger) {
                    case SERVICE_RENDERED -> serviceRendered;
                    case BILL_SENT -> billSent;
                    case CLEAN_CLAIM_RECEIVED -> cleanClaimReceived;
                    case REMITTANCE_RECEIVED -> remittanceReceived;
                    case OPEN_NEGOTIATION_STARTED -> openNegotiationStarted;
                    case IDR_INITIATED -> idrInitiated;
                    case ENTITY_SELECTED -> entitySelected;
                    case DETERMINATION_ISSUED -> determinationIssued;
                    case SETTLEMENT_REACHED -> settlementReached;
                    case RESUBMISSION_REQUESTED -> resubmissionRequested;
                    case DISCLOSURE_DUE, INFORMATION_REQUESTED, EVENT -> null;
                });
    }

    /** These events with one day set or cleared. */
    public LegalEvents with(Trigger trigger, LocalDate day) {
        return new LegalEvents(
                trigger == Trigger.SERVICE_RENDERED ? day : serviceRendered,
                trigger == Trigger.BILL_SENT ? day : billSent,
                trigger == Trigger.CLEAN_CLAIM_RECEIVED ? day : cleanClaimReceived,
                trigger == Trigger.REMITTANCE_RECEIVED ? day : remittanceReceived,
                trigger == Trigger.OPEN_NEGOTIATION_STARTED ? day : openNegotiationStarted,
                trigger == Trigger.IDR_INITIATED ? day : idrInitiated,
                trigger == Trigger.ENTITY_SELECTED ? day : entitySelected,
                trigger == Trigger.DETERMINATION_ISSUED ? day : determinationIssued,
                trigger == Trigger.SETTLEMENT_REACHED ? day : settlementReached,
                trigger == Trigger.RESUBMISSION_REQUESTED ? day : resubmissionRequested);
    }
}

package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.NewRemittance.PaidClaim;
import dev.parley.remittance.NewRemittance.ProviderAdjustment;
import dev.parley.remittance.RecordRemittance;
import dev.parley.x12.Segment.Source;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads an 835 (005010X221): one payment with the claims it pays or denies. */
final class ClaimPayments implements TransactionContent {
    /** What a remittance may hold of each; the guide recommends no more claims. */
    private static final int MOST_CLAIMS = 10_000;

    private static final int MOST_PROVIDER_ADJUSTMENTS = 1_000;
    private static final int LAST_PROVIDER_ADJUSTMENT = 13;

    private final Problems problems;
    private final Elements elements;
    private final Constraints constraints;
    private final TransactionSink sink;
    private final LocalDate receivedOn;
    private final Segment st;
    private final List<PaidClaim> read = new ArrayList<>();
    private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
    private final List<Source> providerSources = new ArrayList<>();
    private final Total charged = new Total();
    private final Total paid = new Total();
    private final Total takenBack = new Total();
    private Segment bpr;
    private Segment trn;
    private Segment made;
    private Segment payer;
    private Segment payerReference;
    private Segment party;
    private PaidClaimLoop claim;
    private int claims;

    ClaimPayments(Segment st, LocalDate receivedOn, Validator validator, Problems problems, TransactionSink sink) {
        this.st = st;
        this.receivedOn = receivedOn;
        this.problems = problems;
        this.sink = sink;
        elements = new Elements(problems);
        constraints = new Constraints(validator, problems);
        bpr = st.without("BPR");
        trn = st.without("TRN");
        made = st.without("DTM");
        payer = st.without("N1");
        payerReference = st.without("REF");
        party = st.without("N1");
    }

    @Override
    public void segment(Segment segment) {
        switch (segment.tag()) {
            case "CLP" -> startClaim(segment);
            case "PLB" -> adjustProvider(segment);
            case "LX" -> endClaim();
            default -> {
                if (claim != null) {
                    claim.segment(segment);
                } else {
                    header(segment);
                }
            }
        }
    }

    private void header(Segment segment) {
        switch (segment.tag()) {
            case "BPR" -> bpr = segment;
            case "TRN" -> trn = trn.isEmpty() ? segment : trn;
            case "DTM" -> made = segment.has(1, "405") ? segment : made;
            case "N1" -> party(segment);
            case "REF" -> {
                if (segment.has(1, "2U") && party == payer) {
                    payerReference = segment;
                }
            }
            case "SVC", "CAS", "MOA", "MIA", "AMT", "LQ" ->
                problems.error(segment.source(), "segment-misplaced", segment.tag() + " stands before any CLP");
            default -> {} // nothing of it is kept
        }
    }

    private void party(Segment n1) {
        party = n1;
        if (n1.has(1, "PR")) {
            payer = n1;
        } else if (n1.has(1, "PE") && Elements.hasWrongNpi(n1, 3, 4)) {
            String shown = Elements.shown(n1.element(4));
            problems.warning(n1.source(4), "npi-check-digit", "N104 is not an NPI: " + shown);
        }
    }

    private void startClaim(Segment clp) {
        endClaim();
        claim = new PaidClaimLoop(clp, elements, problems);
        claims++;
        charged.add(claim.charge());
        paid.add(claim.paid());
        if (claims > MOST_CLAIMS) {
            problems.error(st.source(1), "too-many-claims", "The transaction has more than " + MOST_CLAIMS + " claims");
        }
    }

    private void endClaim() {
        if (claim == null) {
            return;
        }
        PaidClaimLoop ended = claim;
        claim = null;
        PaidClaim known = ended.read();
        if (constraints.check(known, ended::source)) {
            constraints.contradicted(RecordRemittance.contradictions(known, receivedOn), ended::source);
        }
        if (!problems.refuse()) {
            read.add(known);
        }
    }

    /** Up to six pairs of a reason with its reference and an amount; a positive amount lowers the payment. */
    private void adjustProvider(Segment plb) {
        endClaim();
        elements.require(plb, 1);
        for (int reason = 3; reason <= LAST_PROVIDER_ADJUSTMENT; reason += 2) {
            if (plb.element(reason) == null && plb.element(reason + 1) == null) {
                continue;
            }
            List<String> composite = elements.composite(plb, reason);
            Money amount = elements.requiredAmount(plb, reason + 1);
            takenBack.add(amount);
            if (providerAdjustments.size() == MOST_PROVIDER_ADJUSTMENTS) {
                problems.error(
                        plb.source(reason),
                        "too-many-provider-adjustments",
                        "The transaction has more than " + MOST_PROVIDER_ADJUSTMENTS + " provider adjustments");
            }
            if (!problems.refuse()) {
                providerSources.add(plb.source(reason));
                providerAdjustments.add(new ProviderAdjustment(
                        plb.element(1), Elements.part(composite, 1), Elements.part(composite, 2), amount));
            }
        }
    }

    @Override
    public void end() {
        endClaim();
        Money payment = elements.amount(bpr, 2);
        LocalDate effective = elements.date(bpr, 16);
        LocalDate day = elements.date(made, 2);
        warnOfImbalance(payment);
        if (claims == 0) {
            problems.error(st.source(1), "no-claims", "The transaction has no claim");
        }
        if (charged.money() == null || paid.money() == null) {
            problems.error(st.source(1), "total-too-large", "The amounts come to ten billion dollars or more");
        }
        elements.require(trn, 2);
        elements.require(payer, 2);
        if (problems.refuse()) {
            return;
        }
        // the claims were checked one by one as they were read
        constraints.checkBut(
                "claims", remittance(effective == null ? day : effective, payment, read.subList(0, 1)), this::source);
        if (!problems.refuse()) {
            sink.remittance(remittance(effective == null ? day : effective, payment, read));
        }
    }

    private NewRemittance remittance(LocalDate paidOn, Money payment, List<PaidClaim> of) {
        String payerId = payer.element(4) == null ? payerReference.element(2) : payer.element(4);
        return new NewRemittance(
                trn.element(2),
                payerId,
                payer.element(2),
                receivedOn,
                paidOn,
                bpr.element(4),
                payment,
                of,
                providerAdjustments);
    }

    private void warnOfImbalance(Money payment) {
        if (bpr.element(2) == null) {
            problems.warning(bpr.source(2), "payment-missing", "BPR02 is missing, the payment is not known");
        } else if (payment != null) {
            BigDecimal due = paid.sum().subtract(takenBack.sum());
            if (due.compareTo(payment.dollars()) != 0) {
                problems.warning(
                        bpr.source(2),
                        "remittance-out-of-balance",
                        "BPR02 is %s, the claims less the PLB come to $%s".formatted(payment, due.toPlainString()));
            }
        }
    }

    private Source source(Constraints.Step step) {
        return switch (step.name()) {
            case "traceNumber" -> trn.source(2);
            case "payerId" -> payer.element(4) == null ? payerReference.source(2) : payer.source(4);
            case "payerName" -> payer.source(2);
            case "paymentDate" -> bpr.source(16);
            case "paymentMethod" -> bpr.source(4);
            case "totalPaid" -> bpr.source(2);
            case "providerAdjustments" -> step.index() < 0 ? st.source(1) : providerSources.get(step.index());
            default -> st.source(1);
        };
    }

    @Override
    public int claims() {
        return claims;
    }

    @Override
    public Money totalCharge() {
        return charged.money();
    }

    @Override
    public Money totalPaid() {
        return paid.money();
    }
}

package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.party.Payer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Brings payments to the claims they are for: by rule where one claim is clear, else by a person's word. */
@ApplicationScoped
public class MatchPayments {
    /** A claim that may be meant, with the reasons; 100 points and more are next to certain. */
    public record Candidate(
            UUID claimId,
            String claimNumber,
            LocalDate serviceFrom,
            Money totalCharge,
            int points,
            List<String> agrees,
            List<String> differs) {}

    /** By rule, when the remittance comes in. */
    void match(RemittanceClaim payment, NewRemittance sent, NewRemittance.PaidClaim paid) {
        List<PaymentMatch> fitting = FindClaims.fitting(paid);
        PaymentMatch.clear(fitting)
                .ifPresentOrElse(
                        match -> bring(payment, match.claim(), sent.payerId(), sent.payerName(), match.because()),
                        () -> payment.leaveOpen(whyNobody(fitting)));
    }

    /** By rule, when the claim comes in after its payment. */
    public List<RemittanceClaim> takeUp(Claim claim) {
        List<RemittanceClaim> taken = new ArrayList<>();
        for (RemittanceClaim waiting : RemittanceClaim.waitingFor(claim.claimNumber())) {
            PaymentMatch.clear(FindClaims.fitting(waiting.asSent()))
                    .filter(match -> match.claim().id().equals(claim.id()))
                    .ifPresent(match -> {
                        bring(waiting, claim, match.because());
                        taken.add(waiting);
                    });
        }
        return taken;
    }

    /** By a person's word. */
    public RemittanceClaim match(UUID paymentId, UUID claimId, String by) {
        Claim claim = Claim.byId(claimId).orElseThrow(() -> new InvalidFields("/claimId", "is not a claim of yours"));
        RemittanceClaim payment = RemittanceClaim.byId(paymentId);
        bring(payment, claim, "said by " + by);
        return payment;
    }

    /** A person says that a payment is for no claim of ours; it stays as received. */
    public void ignore(UUID paymentId, String because) {
        RemittanceClaim.byId(paymentId).ignore(because);
    }

    public List<Candidate> candidates(UUID remittanceId, UUID paymentId) {
        RemittanceClaim payment = RemittanceClaim.of(remittanceId, paymentId);
        return FindClaims.fitting(payment.asSent()).stream()
                .map(MatchPayments::candidate)
                .toList();
    }

    private static Candidate candidate(PaymentMatch match) {
        Claim claim = match.claim();
        return new Candidate(
                claim.id(),
                claim.claimNumber(),
                claim.serviceFrom(),
                claim.totalCharge(),
                match.points(),
                match.agrees(),
                match.differs());
    }

    private static void bring(RemittanceClaim payment, Claim claim, String because) {
        Remittance remittance = Remittance.byId(payment.remittanceId()).orElseThrow();
        bring(payment, claim, remittance.payerCode(), remittance.payerName(), because);
    }

    private static void bring(
            RemittanceClaim payment, Claim claim, String payerCode, String payerName, String because) {
        claim.answeredBy(payer(payerCode == null ? payerName : payerCode, payerName));
        payment.isFor(claim.id(), because);
    }

    private static Payer payer(String code, String name) {
        return Payer.byCode(code).orElseGet(() -> {
            Payer row = new Payer(code, name);
            row.persist();
            return row;
        });
    }

    private static String whyNobody(List<PaymentMatch> fitting) {
        if (fitting.isEmpty()) {
            return "no claim has this number, this control number, or this date and charge";
        }
        PaymentMatch best = fitting.get(0);
        return fitting.stream().filter(PaymentMatch::identified).count() > 1
                ? "several claims fit: " + best.because()
                : "no claim is sure; the nearest: " + best.because();
    }
}

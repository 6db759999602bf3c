package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.party.Payer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

    /** A payment as it was received, with the claims that it may be for, the best fitting first. */
    @Schema(name = "PaymentToMatch")
    public record PaymentToMatch(
            UUID remittanceId,
            String traceNumber,
            String payerName,
            LocalDate receivedOn,
            RemittanceView.PaidClaimView payment,
            List<Candidate> candidates) {}

    /** By rule, when the remittance comes in. */
    void match(RemittanceClaim payment, NewRemittance sent, NewRemittance.PaidClaim paid, FindClaims find) {
        List<PaymentMatch> fitting = find.telling(paid);
        PaymentMatch.clear(fitting)
                .ifPresentOrElse(
                        match -> bring(payment, match.claim(), sent.payerId(), sent.payerName(), match.because()),
                        () -> payment.leaveOpen(whyNobody(fitting)));
    }

    /** By rule, when claims come in after their payments. */
    public List<RemittanceClaim> takeUp(Collection<Claim> claims) {
        Set<String> numbers = claims.stream().map(Claim::claimNumber).collect(Collectors.toSet());
        Set<UUID> ids = claims.stream().map(Claim::id).collect(Collectors.toSet());
        List<RemittanceClaim> taken = new ArrayList<>();
        for (RemittanceClaim waiting : RemittanceClaim.waitingFor(numbers)) {
            NewRemittance.PaidClaim sent = waiting.asSent();
            PaymentMatch.clear(FindClaims.of(List.of(sent)).telling(sent))
                    .filter(match -> ids.contains(match.claim().id()))
                    .ifPresent(match -> {
                        bring(waiting, match.claim(), match.because());
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
        NewRemittance.PaidClaim sent = payment.asSent();
        return FindClaims.of(List.of(sent)).fitting(sent).stream()
                .map(MatchPayments::candidate)
                .toList();
    }

    public PaymentToMatch toMatch(UUID paymentId) {
        RemittanceClaim payment = RemittanceClaim.read(paymentId);
        RemittanceView remittance =
                Remittance.byId(payment.remittanceId()).orElseThrow().view();
        return new PaymentToMatch(
                remittance.id(),
                remittance.traceNumber(),
                remittance.payerName(),
                remittance.receivedOn(),
                payment.view(),
                candidates(remittance.id(), paymentId));
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

package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.remittance.MatchPayments;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.RecordRemittance;
import dev.parley.remittance.Remittance;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceSource;
import dev.parley.remittance.RemittanceSource.Kind;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.CaseWorkflow;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes a payer's answer in, brings it to the cases it is about and wakes their processes. */
@ApplicationScoped
public class PostRemittance {
    /** Payments whose cases are looked up with one query. */
    private static final int AT_ONCE = 100;

    private final RecordRemittance recordRemittance;
    private final MatchPayments payments;
    private final DeskWork desk;
    private final CaseWorkflow workflow;
    private final WeighClaims weigh;
    private final EnterPayment enterPayment;
    private final CurrentUser user;

    PostRemittance(
            RecordRemittance recordRemittance,
            MatchPayments payments,
            DeskWork desk,
            CaseWorkflow workflow,
            WeighClaims weigh,
            EnterPayment enterPayment,
            CurrentUser user) {
        this.recordRemittance = recordRemittance;
        this.payments = payments;
        this.desk = desk;
        this.workflow = workflow;
        this.weigh = weigh;
        this.enterPayment = enterPayment;
        this.user = user;
    }

    /** As JSON, by whoever is signed in. */
    @Transactional
    public Remittance post(NewRemittance sent) {
        return post(sent, Kind.POSTED);
    }

    @Transactional
    public Remittance post(NewRemittance sent, Kind source) {
        return post(sent, RemittanceSource.of(source, user.name()));
    }

    @Transactional
    public Remittance post(NewRemittance sent, RemittanceSource source) {
        Remittance remittance = recordRemittance.record(sent, source);
        askFor(remittance);
        enter(remittance.claims());
        return remittance;
    }

    /** With its claim, whose case is still to be opened and will have it; what it says of others reaches their cases now. */
    void postWithClaim(NewRemittance sent, UUID claimId) {
        Remittance remittance = recordRemittance.record(sent, RemittanceSource.of(Kind.POSTED, user.name()));
        enter(remittance.claims().stream()
                .filter(payment -> !claimId.equals(payment.claimId()))
                .toList());
    }

    private void enter(List<RemittanceClaim> payments) {
        RemittanceClaim.flush();
        List<RemittanceClaim> matched =
                payments.stream().filter(payment -> payment.claimId() != null).toList();
        for (int from = 0; from < matched.size(); from += AT_ONCE) {
            enterSome(matched.subList(from, Math.min(matched.size(), from + AT_ONCE)));
        }
    }

    /** Into the cases of their claims, whose processes wake; a claim without a case is weighed anew. */
    private void enterSome(List<RemittanceClaim> payments) {
        Set<UUID> claims = new LinkedHashSet<>();
        payments.forEach(payment -> claims.add(payment.claimId()));
        Map<UUID, CaseFile> opened = weigh.again(claims);
        Map<UUID, CaseFile> cases = CaseFile.ofClaims(claims);
        cases.keySet().removeAll(opened.keySet()); // they have it from their opening
        RemittanceClaim.lookAhead(cases.keySet());
        for (RemittanceClaim payment : payments) {
            CaseFile file = cases.get(payment.claimId());
            if (file != null) {
                enterPayment.enter(file, payment);
            }
        }
        for (CaseFile answered : cases.values()) {
            if (answered.isOpen()) {
                workflow.tell(answered.id(), "remittanceReceived");
            }
        }
    }

    /** A payment that just found its claim. */
    void advance(RemittanceClaim payment) {
        enter(List.of(payment));
    }

    /** The new claim may have taken the payment up by itself. */
    void advanceUnlessTaken(UUID paymentId, UUID claimId, String by) {
        boolean taken = RemittanceClaim.forClaim(claimId).stream()
                .anyMatch(payment -> payment.id().equals(paymentId));
        if (!taken) {
            advance(payments.match(paymentId, claimId, by));
        }
    }

    /** Payments that came before their claims, whose cases are still to be opened and will have them. */
    void takeUp(List<Claim> claims) {
        payments.takeUp(claims).forEach(payment -> desk.drop(payment.id()));
    }

    /** Nothing that a payer sent lies unseen: what fits no claim is somebody's task. */
    private void askFor(Remittance remittance) {
        remittance.claims().stream()
                .filter(payment -> payment.claimId() == null)
                .map(payment -> new DeskWork.DeskTask(
                        MatchPaymentForm.KIND,
                        "Find the claim of a payment of %s in remittance %s"
                                .formatted(payment.paid(), remittance.traceNumber()),
                        Role.BILLER,
                        payment.id(),
                        null,
                        payment.paid().dollars(),
                        null,
                        remittance.payerName(),
                        payment.claimNumber()))
                .forEach(desk::open);
    }
}

package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.event.Outbox;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a payer's answer in, brings it to the cases it is about and wakes their processes. */
@ApplicationScoped
public class PostRemittance {
    private final RecordRemittance recordRemittance;
    private final MatchPayments payments;
    private final DeskWork desk;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;

    PostRemittance(
            RecordRemittance recordRemittance,
            MatchPayments payments,
            DeskWork desk,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user) {
        this.recordRemittance = recordRemittance;
        this.payments = payments;
        this.desk = desk;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
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
        for (CaseFile answered : enter(remittance)) {
            if (answered.isOpen()) {
                workflow.tell(answered.id(), "remittanceReceived");
            }
        }
        return remittance;
    }

    /** With its claim, whose process has not started and will see it at its first step. */
    void postWithClaim(NewRemittance sent) {
        enter(recordRemittance.record(sent, RemittanceSource.of(Kind.POSTED, user.name())));
    }

    private List<CaseFile> enter(Remittance remittance) {
        Remittance.flush();
        List<CaseFile> answered = new ArrayList<>();
        for (RemittanceClaim answer : remittance.claims()) {
            if (answer.claimId() != null) {
                CaseFile.ofClaim(answer.claimId()).ifPresent(found -> {
                    enter(found, answer);
                    answered.add(found);
                });
            }
        }
        return answered;
    }

    /** A payment that just found its claim. */
    void advance(RemittanceClaim payment) {
        RemittanceClaim.flush();
        CaseFile.ofClaim(payment.claimId()).ifPresent(file -> {
            enter(file, payment);
            if (file.isOpen()) {
                workflow.tell(file.id(), "remittanceReceived");
            }
        });
    }

    /** The new claim may have taken the payment up by itself. */
    void advanceUnlessTaken(UUID paymentId, UUID claimId, String by) {
        boolean taken = RemittanceClaim.forClaim(claimId).stream()
                .anyMatch(payment -> payment.id().equals(paymentId));
        if (!taken) {
            advance(payments.match(paymentId, claimId, by));
        }
    }

    /** Payments that came before their claim; its process has not started and will see them at its first step. */
    void takeUp(CaseFile file, Claim claim) {
        for (RemittanceClaim payment : payments.takeUp(claim)) {
            desk.drop(payment.id());
            enter(file, payment);
        }
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

    private void enter(CaseFile file, RemittanceClaim answer) {
        file.answeredBy(Claim.byId(answer.claimId()).orElseThrow().payer());
        CaseMoney money = CaseMoney.of(RemittanceClaim.forClaim(answer.claimId()));
        file.haveMoney(money.allowed(), money.paid(), money.patientResponsibility(), money.qualifyingPayment());
        timeline.add(
                file.id(),
                "remittance-received",
                "The payer " + verb(answer) + "; " + file.paid() + " has been paid so far");
        outbox.add(
                "remittance.received",
                file.id(),
                Map.of("remittanceClaimId", answer.id().toString()));
    }

    private static String verb(RemittanceClaim answer) {
        if (answer.isReversal()) {
            return "reversed a payment of " + answer.paid();
        }
        return answer.isDenial() ? "denied the claim" : "paid " + answer.paid();
    }
}

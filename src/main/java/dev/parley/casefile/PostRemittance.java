package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.event.Outbox;
import dev.parley.money.Money;
import dev.parley.remittance.ClaimOffset;
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
import java.util.LinkedHashMap;
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
    private final ClosedCaseMoney closedCases;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;

    PostRemittance(
            RecordRemittance recordRemittance,
            MatchPayments payments,
            DeskWork desk,
            CaseWorkflow workflow,
            ClosedCaseMoney closedCases,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user) {
        this.recordRemittance = recordRemittance;
        this.payments = payments;
        this.desk = desk;
        this.workflow = workflow;
        this.closedCases = closedCases;
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
        List<ClaimOffset> offsets = offsetsOf(sent, remittance);
        askFor(remittance, offsets);
        enter(remittance, offsets).forEach(this::moveOn);
        return remittance;
    }

    /** What a remittance changed for a case: its process hears of it, and a closed case may have to open again. */
    private void moveOn(CaseFile file, Money change) {
        if (file.isOpen()) {
            workflow.tell(file.id(), "remittanceReceived");
        } else if (!change.isZero()) {
            closedCases.moved(file, change);
        }
    }

    private static List<ClaimOffset> offsetsOf(NewRemittance sent, Remittance remittance) {
        return sent.providerAdjustments().isEmpty() ? List.of() : ClaimOffset.in(remittance.id());
    }

    /** With its claim, whose process has not started and will see it at its first step. */
    void postWithClaim(NewRemittance sent) {
        Remittance remittance = recordRemittance.record(sent, RemittanceSource.of(Kind.POSTED, user.name()));
        enter(remittance, offsetsOf(sent, remittance));
    }

    /** The cases that were answered and by how much each has more or less money now. */
    private Map<CaseFile, Money> enter(Remittance remittance, List<ClaimOffset> offsets) {
        Remittance.flush();
        Map<CaseFile, Money> changes = new LinkedHashMap<>();
        for (RemittanceClaim answer : remittance.claims()) {
            if (answer.claimId() != null) {
                CaseFile.ofClaim(answer.claimId()).ifPresent(found -> {
                    enter(found, answer);
                    changes.merge(found, answer.paid(), Money::plus);
                });
            } else if (answer.ignoredBecause() != null) {
                tellOfRepetition(answer);
            }
        }
        for (ClaimOffset offset : offsets) {
            if (offset.claimId() != null) {
                CaseFile.ofClaim(offset.claimId()).ifPresent(found -> {
                    enter(found, offset);
                    changes.merge(found, offset.change(), Money::plus);
                });
            }
        }
        return changes;
    }

    private void tellOfRepetition(RemittanceClaim answer) {
        List<Claim> known = Claim.byNumber(answer.claimNumber());
        if (known.size() == 1) {
            CaseFile.ofClaim(known.get(0).id())
                    .ifPresent(file -> timeline.add(
                            file.id(),
                            "payment-repeated",
                            answer.paid() + " does not count: " + answer.ignoredBecause()));
        }
    }

    /** A payment that just found its claim. */
    void advance(RemittanceClaim payment) {
        RemittanceClaim.flush();
        CaseFile.ofClaim(payment.claimId()).ifPresent(file -> {
            enter(file, payment);
            moveOn(file, payment.paid());
        });
    }

    /** An offset that just found its claim. */
    void advance(ClaimOffset offset) {
        ClaimOffset.flush();
        CaseFile.ofClaim(offset.claimId()).ifPresent(file -> {
            enter(file, offset);
            moveOn(file, offset.change());
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
    private void askFor(Remittance remittance, List<ClaimOffset> offsets) {
        remittance.claims().stream()
                .filter(payment -> payment.claimId() == null && payment.ignoredBecause() == null)
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
        offsets.stream()
                .filter(offset -> offset.claimId() == null)
                .map(offset -> new DeskWork.DeskTask(
                        MatchOffsetForm.KIND,
                        "Find the claim from which %s was taken back in remittance %s"
                                .formatted(offset.amount(), remittance.traceNumber()),
                        Role.BILLER,
                        offset.id(),
                        null,
                        offset.amount().dollars(),
                        null,
                        remittance.payerName(),
                        null))
                .forEach(desk::open);
    }

    private void enter(CaseFile file, RemittanceClaim answer) {
        file.answeredBy(Claim.byId(answer.claimId()).orElseThrow().payer());
        count(file, answer.claimId());
        timeline.add(
                file.id(),
                "remittance-received",
                "The payer " + verb(answer) + "; " + file.paid() + " has been paid so far");
        outbox.add(
                "remittance.received",
                file.id(),
                Map.of("remittanceClaimId", answer.id().toString()));
    }

    private void enter(CaseFile file, ClaimOffset offset) {
        count(file, offset.claimId());
        timeline.add(
                file.id(),
                offset.isInterest() ? "interest-received" : "payment-offset",
                offset.isInterest()
                        ? "The payer paid interest of " + Money.ZERO.minus(offset.amount()) + " (PLB L6)"
                        : "The payer " + (offset.amount().isPositive() ? "took " : "gave ")
                                + offset.amount().max(Money.ZERO.minus(offset.amount()))
                                + " back at provider level (PLB " + offset.reason() + "); " + file.paid()
                                + " has been paid so far");
        outbox.add(
                "remittance.offset", file.id(), Map.of("offsetId", offset.id().toString()));
    }

    private static void count(CaseFile file, UUID claimId) {
        CaseMoney money = CaseMoney.of(RemittanceClaim.forClaim(claimId), ClaimOffset.forClaim(claimId));
        file.haveMoney(money.allowed(), money.paid(), money.patientResponsibility(), money.qualifyingPayment());
    }

    private static String verb(RemittanceClaim answer) {
        if (answer.isReversal()) {
            return "reversed a payment of " + answer.paid();
        }
        return answer.isDenial() ? "denied the claim" : "paid " + answer.paid();
    }
}

package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.Claims;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a payer's answer in, brings it to the cases it is about and wakes their processes. */
@ApplicationScoped
public class PostRemittance {
    /** Claims whose cases are looked up with one query. */
    private static final int AT_ONCE = 100;

    private final RecordRemittance recordRemittance;
    private final MatchPayments payments;
    private final DeskWork desk;
    private final CaseWorkflow workflow;
    private final WeighClaims weigh;
    private final EnterPayment enterPayment;
    private final ClosedCaseMoney closedCases;
    private final AskToDivide askToDivide;
    private final Timeline timeline;
    private final CurrentUser user;

    PostRemittance(
            RecordRemittance recordRemittance,
            MatchPayments payments,
            DeskWork desk,
            CaseWorkflow workflow,
            WeighClaims weigh,
            EnterPayment enterPayment,
            ClosedCaseMoney closedCases,
            AskToDivide askToDivide,
            Timeline timeline,
            CurrentUser user) {
        this.recordRemittance = recordRemittance;
        this.payments = payments;
        this.desk = desk;
        this.workflow = workflow;
        this.weigh = weigh;
        this.enterPayment = enterPayment;
        this.closedCases = closedCases;
        this.askToDivide = askToDivide;
        this.timeline = timeline;
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
        enter(remittance.claims(), offsets);
        tellOfRepetitions(remittance);
        return remittance;
    }

    private static List<ClaimOffset> offsetsOf(NewRemittance sent, Remittance remittance) {
        return sent.providerAdjustments().isEmpty() ? List.of() : ClaimOffset.in(remittance.id());
    }

    /** With its claim, whose case is still to be opened and will have it; what it says of others reaches their cases now. */
    Remittance postWithClaim(NewRemittance sent, UUID claimId) {
        Remittance remittance = recordRemittance.record(sent, RemittanceSource.of(Kind.POSTED, user.name()));
        enter(
                remittance.claims().stream()
                        .filter(payment -> !claimId.equals(payment.claimId()))
                        .toList(),
                offsetsOf(sent, remittance).stream()
                        .filter(offset -> !claimId.equals(offset.claimId()))
                        .toList());
        return remittance;
    }

    /** What one remittance says of one claim: all of it is one word to the claim's case. */
    private record Word(List<RemittanceClaim> payments, List<ClaimOffset> offsets) {
        Word() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        Set<UUID> movements() {
            return Stream.concat(
                            payments.stream().map(RemittanceClaim::id),
                            offsets.stream().map(ClaimOffset::id))
                    .collect(Collectors.toSet());
        }
    }

    private void enter(List<RemittanceClaim> payments, List<ClaimOffset> offsets) {
        RemittanceClaim.flush();
        Map<UUID, Word> words = new LinkedHashMap<>();
        payments.stream().filter(payment -> payment.claimId() != null).forEach(payment -> words.computeIfAbsent(
                        payment.claimId(), first -> new Word())
                .payments()
                .add(payment));
        offsets.stream().filter(offset -> offset.claimId() != null).forEach(offset -> words.computeIfAbsent(
                        offset.claimId(), first -> new Word())
                .offsets()
                .add(offset));
        List<UUID> claims = List.copyOf(words.keySet());
        for (int from = 0; from < claims.size(); from += AT_ONCE) {
            enterSome(claims.subList(from, Math.min(claims.size(), from + AT_ONCE)), words);
        }
    }

    /** Into the cases of these claims, which move on; a claim without a case is weighed anew. */
    private void enterSome(List<UUID> claims, Map<UUID, Word> words) {
        Map<UUID, CaseFile> opened = weigh.again(claims);
        Map<UUID, List<CaseFile>> cases = CaseFile.ofClaims(claims);
        cases.keySet().removeAll(opened.keySet()); // they have it from their opening
        RemittanceClaim.readAhead(cases.keySet());
        ClaimOffset.readAhead(cases.keySet());
        Map<CaseFile, Money> changes = new LinkedHashMap<>();
        cases.forEach((claim, files) ->
                files.forEach(file -> enter(file, words.get(claim)).ifPresent(change -> changes.put(file, change))));
        cases.forEach((claim, files) -> {
            if (files.size() > 1) {
                askToDivide.of(files.get(0).claim(), words.get(claim).movements());
            }
        });
        changes.forEach((file, change) -> moveOn(
                file,
                change,
                change.isNegative()
                        ? "the payer took " + Money.ZERO.minus(change) + " back"
                        : change + " came after the end"));
    }

    /** Somebody said for which lines money is: each case of the claim counts anew, and those for which it changed move on. */
    void divided(Claim claim, String money, String reason) {
        Map<CaseFile, Money> changes = new LinkedHashMap<>();
        for (CaseFile file : CaseFile.ofClaims(List.of(claim.id())).get(claim.id())) {
            Money before = file.paid();
            file.haveMoney(CaseMoney.of(file.part(), claim));
            Money change = file.paid().minus(before);
            timeline.add(
                    file.id(),
                    "payment-divided",
                    money + " named no line and was divided: " + file.paid()
                            + " has been paid so far of the lines of this case, before it was " + before + ": "
                            + reason);
            if (!change.isZero()) {
                changes.put(file, change);
            }
        }
        changes.forEach((file, change) -> moveOn(file, change, "money that named no line was divided"));
    }

    /** What of it concerns the case; answers by how much the case's money changed, empty where none of it does. */
    private Optional<Money> enter(CaseFile file, Word said) {
        Money before = file.paid();
        boolean concerned = false;
        for (RemittanceClaim payment : said.payments()) {
            concerned |= enterPayment.enter(file, payment);
        }
        for (ClaimOffset offset : said.offsets()) {
            concerned |= enterPayment.enter(file, offset);
        }
        return concerned ? Optional.of(file.paid().minus(before)) : Optional.empty();
    }

    /** What a remittance changed for a case: its process hears of it, and a closed case may have to open again. */
    private void moveOn(CaseFile file, Money change, String because) {
        if (file.isOpen()) {
            workflow.tell(file.id(), "remittanceReceived");
        } else if (!change.isZero()) {
            closedCases.moved(file, change, because);
        }
    }

    /** To the cases whose claims it names: what a payer sends twice counts once. */
    void tellOfRepetitions(Remittance remittance) {
        remittance.claims().stream()
                .filter(payment -> payment.claimId() == null && payment.ignoredBecause() != null)
                .forEach(this::tellOfRepetition);
    }

    private void tellOfRepetition(RemittanceClaim answer) {
        List<Claim> known = Claims.byNumber(answer.claimNumber());
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
        enter(List.of(payment), List.of());
    }

    /** An offset that just found its claim. */
    void advance(ClaimOffset offset) {
        enter(List.of(), List.of(offset));
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
}

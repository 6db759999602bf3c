package dev.parley.collection;

import dev.parley.collection.Complaint.ComplaintView;
import dev.parley.collection.ProviderRefund.ProviderRefundView;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * Money that is due after an agreement or award. That is the rate less what had been paid before and the patient's share,
 * as the rate holds both (FED-ON-06, FED-PY-01); where it is less than nothing, the provider owes it back.
 */
@Entity
public class ExpectedPayment extends PanacheEntityBase {
    /** Where the claim to the money comes from. */
    public enum Source {
        SETTLEMENT,
        AWARD,
        /** A decision in a state's process; it says itself by when it is paid. */
        STATE_AWARD,
        /** A state's decision on a workers' compensation fee, or its schedule. */
        COMP_FEE
    }

    /** What became of it. */
    public enum State {
        OPEN,
        PAID,
        WRITTEN_OFF
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Source source;

    private UUID sourceId;
    private Money agreed;
    private Money paidBefore;
    private Money patientShare;
    private Money due;
    private Money owedBack;
    private Money received;
    private Money returned;
    private Money kept;
    private Money interest;
    private Money takenBack;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private String givenUpBecause;
    private String givenUpBy;
    private Instant expectedSince;
    private Instant endedAt;
    private LocalDate firstPaidOn;
    private LocalDate settledOn;
    private Instant reopenedAt;
    private String reopenedBecause;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "expected_payment_id", nullable = false, updatable = false)
    @OrderBy("line")
    private List<ExpectedLine> lines = new ArrayList<>();

    protected ExpectedPayment() {}

    /** Lines that the rate does not name are not part of it, unless the rate is for the claim as a whole. */
    ExpectedPayment(UUID caseId, AgreedRate rate, ByLine paidBefore, ByLine share, LocalDate dueOn, Instant now) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.source = rate.source();
        this.sourceId = rate.id();
        rate.amounts()
                .lines()
                .keySet()
                .forEach(line -> lines.add(
                        new ExpectedLine(line, rate.amounts().of(line), paidBefore.of(line), share.of(line))));
        ByLine before = within(paidBefore);
        ByLine owedByPatient = within(share);
        if (!lines.isEmpty()) {
            lines.add(new ExpectedLine(null, rate.amounts().rest(), before.rest(), owedByPatient.rest()));
        }
        this.agreed = rate.total();
        this.paidBefore = before.total();
        this.patientShare = owedByPatient.total();
        this.received = Money.ZERO;
        this.returned = Money.ZERO;
        this.kept = Money.ZERO;
        this.interest = Money.ZERO;
        this.takenBack = Money.ZERO;
        this.dueOn = dueOn;
        this.state = State.OPEN;
        this.expectedSince = now;
        countNet();
    }

    private void countNet() {
        Money net = agreed.minus(paidBefore).minus(patientShare);
        this.due = net.max(Money.ZERO);
        this.owedBack = Money.ZERO.minus(net).max(Money.ZERO);
    }

    static Optional<ExpectedPayment> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    static Optional<ExpectedPayment> open(UUID caseId) {
        return latest(caseId).filter(expected -> expected.state == State.OPEN);
    }

    /** What came since it was expected, given all that has been paid on the claim; less when a payment was taken back. */
    Money receivedOf(ByLine paidInAll) {
        return within(paidInAll).total().minus(paidBefore);
    }

    private ByLine within(ByLine amounts) {
        if (lines.isEmpty()) {
            return amounts;
        }
        Set<Integer> named = new TreeSet<>();
        lines.stream().map(ExpectedLine::line).filter(line -> line != null).forEach(named::add);
        return amounts.only(named);
    }

    /** Takes up all that has been paid on the claim, last on that day; whether nothing is left either way. */
    boolean match(ByLine paidInAll, Money interestInAll, LocalDate lastOn, Instant now) {
        Money before = received;
        received = receivedOf(paidInAll);
        takenBack = takenBack.plus(before.minus(received).max(Money.ZERO));
        interest = interestInAll;
        takeUpLines(within(paidInAll));
        if (firstPaidOn == null && received.isPositive()) {
            firstPaidOn = lastOn;
        }
        return settleIfEven(lastOn, now);
    }

    private boolean settleIfEven(LocalDate on, Instant now) {
        if (state != State.PAID && balance().isZero()) {
            state = State.PAID;
            settledOn = on;
            endedAt = now;
        }
        return state != State.OPEN;
    }

    /** What belongs to no line covers short lines in their order. */
    private void takeUpLines(ByLine paidInAll) {
        for (ExpectedLine line : lines) {
            line.takeUp(line.line() == null ? paidInAll.rest() : paidInAll.of(line.line()));
        }
        ExpectedLine rest =
                lines.stream().filter(line -> line.line() == null).findFirst().orElse(null);
        for (ExpectedLine line : lines) {
            if (rest != null
                    && line != rest
                    && line.open().isPositive()
                    && rest.open().isNegative()) {
                Money cover = line.open().min(Money.ZERO.minus(rest.open()));
                line.cover(cover);
                rest.cover(Money.ZERO.minus(cover));
            }
        }
    }

    /** What the payer still owes; negative what the provider owes. */
    Money balance() {
        return due.minus(owedBack).minus(received).plus(returned).plus(kept);
    }

    Money missing() {
        return balance().max(Money.ZERO);
    }

    /** What is to go back to the payer. */
    Money tooMuch() {
        return Money.ZERO.minus(balance()).max(Money.ZERO);
    }

    /** The lines that are not even though the claim may be, as people read them. */
    List<String> unevenLines() {
        return lines.stream()
                .filter(line -> line.line() != null && !line.open().isZero())
                .map(line -> "line " + line.line()
                        + (line.open().isPositive()
                                ? " is short " + line.open()
                                : " has " + Money.ZERO.minus(line.open()) + " too much"))
                .toList();
    }

    /** The provider sent money back. */
    void returned(Money amount, LocalDate on, Instant now) {
        this.returned = returned.plus(amount);
        settleIfEven(on, now);
    }

    /** What came too much is not sent back, because a person with the authority says so. */
    void keep(String because, String by, LocalDate on, Instant now) {
        this.kept = kept.plus(tooMuch());
        this.givenUpBecause = because;
        this.givenUpBy = by;
        settleIfEven(on, now);
    }

    /** Who decided to stop chasing, and why; it takes effect when the shortfall is written off. */
    void giveUp(String because, String by) {
        this.givenUpBecause = because;
        this.givenUpBy = by;
    }

    void writeOff(Instant now) {
        this.state = missing().isZero() ? State.PAID : State.WRITTEN_OFF;
        this.endedAt = now;
    }

    /** Money moved, or the rate changed, after the end. */
    void reopen(String because, Instant now) {
        this.state = State.OPEN;
        this.endedAt = null;
        this.settledOn = null;
        this.reopenedAt = now;
        this.reopenedBecause = because;
    }

    /** The rate was put right; earlier payments and shares stay as they were. */
    void correct(AgreedRate rate, LocalDate dueOn) {
        this.agreed = rate.total();
        this.dueOn = dueOn;
        lines.forEach(line -> line.agree(
                line.line() == null ? rate.amounts().rest() : rate.amounts().of(line.line())));
        countNet();
    }

    boolean isReopened() {
        return reopenedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Source source() {
        return source;
    }

    UUID sourceId() {
        return sourceId;
    }

    State state() {
        return state;
    }

    Money agreed() {
        return agreed;
    }

    Money paidBefore() {
        return paidBefore;
    }

    Money patientShare() {
        return patientShare;
    }

    Money received() {
        return received;
    }

    Money due() {
        return due;
    }

    Money owedBack() {
        return owedBack;
    }

    Money returned() {
        return returned;
    }

    Money interest() {
        return interest;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant expectedSince() {
        return expectedSince;
    }

    String givenUpBecause() {
        return givenUpBecause;
    }

    String reopenedBecause() {
        return reopenedBecause;
    }

    List<ExpectedLine> lines() {
        return List.copyOf(lines);
    }

    ExpectedPaymentView view(List<ComplaintView> complaints, List<ProviderRefundView> refunds) {
        return new ExpectedPaymentView(
                id,
                source,
                sourceId,
                agreed,
                paidBefore,
                patientShare,
                due,
                owedBack,
                received,
                returned,
                kept,
                interest,
                missing(),
                tooMuch(),
                dueOn,
                state,
                givenUpBecause,
                givenUpBy,
                expectedSince,
                settledOn,
                endedAt,
                reopenedAt,
                reopenedBecause,
                lines.stream().map(ExpectedLine::view).toList(),
                refunds,
                complaints);
    }
}

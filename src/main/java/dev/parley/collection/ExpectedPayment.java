package dev.parley.collection;

import dev.parley.collection.Complaint.ComplaintView;
import dev.parley.collection.ProviderRefund.ProviderRefundView;
import dev.parley.money.Money;
import dev.parley.remittance.ByLine;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Numbers with commas; null for the whole claim. */
    private String aboutLines;

    @Embedded
    private PaymentBalance balance;

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
    private int chases;
    private int escalations;
    private int returnEscalations;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "expected_payment_id", nullable = false, updatable = false)
    @OrderBy("line")
    private List<ExpectedLine> lines = new ArrayList<>();

    protected ExpectedPayment() {}

    /** Lines that the rate is not about keep what was paid on them. */
    ExpectedPayment(UUID caseId, AgreedRate rate, ByLine paidBefore, ByLine share, LocalDate dueOn, Instant now) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.source = rate.source();
        this.sourceId = rate.id();
        this.aboutLines = rate.about().isEmpty()
                ? null
                : rate.about().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        ByLine before = paidBefore.about(rate.about());
        ByLine owedByPatient = share.about(rate.about());
        rate.amounts()
                .lines()
                .forEach((line, agreed) ->
                        lines.add(new ExpectedLine(line, agreed, before.of(line), owedByPatient.of(line))));
        if (!lines.isEmpty()) {
            lines.add(new ExpectedLine(null, rate.amounts().rest(), before.rest(), owedByPatient.rest()));
        }
        this.balance = new PaymentBalance(rate.total(), before.total(), owedByPatient.total());
        this.dueOn = dueOn;
        this.state = State.OPEN;
        this.expectedSince = now;
    }

    static Optional<ExpectedPayment> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    static Optional<ExpectedPayment> open(UUID caseId) {
        return latest(caseId).filter(expected -> expected.state == State.OPEN);
    }

    /** What came since it was expected, given all that has been paid on the claim; less when a payment was taken back. */
    Money receivedOf(ByLine paidInAll) {
        return paidInAll.about(about()).total().minus(balance.paidBefore());
    }

    /** The lines the rate is about, in their order; none where it is the whole claim. */
    SortedSet<Integer> about() {
        SortedSet<Integer> about = new TreeSet<>();
        if (aboutLines != null) {
            Arrays.stream(aboutLines.split(",")).map(Integer::valueOf).forEach(about::add);
        }
        return about;
    }

    /** Takes up all that has been paid on the claim, last on that day; whether nothing is left either way. */
    boolean match(ByLine paidInAll, Money interestInAll, LocalDate lastOn, Instant now) {
        ByLine ofTheRate = paidInAll.about(about());
        if (balance.takeUp(ofTheRate.total(), interestInAll)) {
            chases = 0;
        }
        takeUpLines(ofTheRate);
        if (firstPaidOn == null && balance.received().isPositive()) {
            firstPaidOn = lastOn;
        }
        return settleIfEven(lastOn, now);
    }

    private boolean settleIfEven(LocalDate on, Instant now) {
        if (state != State.PAID && balance.open().isZero()) {
            state = State.PAID;
            settledOn = on;
            endedAt = now;
        }
        return state != State.OPEN;
    }

    /**
     * What belongs to no line, refunds and what was kept among it, covers short lines in their order, and takes from lines
     * with too much.
     */
    private void takeUpLines(ByLine paidInAll) {
        for (ExpectedLine line : lines) {
            line.takeUp(
                    line.line() == null
                            ? paidInAll.rest().minus(balance.returned()).minus(balance.kept())
                            : paidInAll.of(line.line()));
        }
        ExpectedLine rest =
                lines.stream().filter(line -> line.line() == null).findFirst().orElse(null);
        for (ExpectedLine line : lines) {
            if (rest != null && line != rest) {
                line.coverFrom(rest);
            }
        }
    }

    PaymentFigures figures() {
        return balance.figures();
    }

    Money missing() {
        return balance.missing();
    }

    /** What is to go back to the payer. */
    Money tooMuch() {
        return balance.tooMuch();
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
        balance.sendBack(amount);
        settleIfEven(on, now);
    }

    /** What came too much is not sent back, because a person with the authority says so. */
    void keep(String because, String by, LocalDate on, Instant now) {
        balance.keepTheRest();
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
        balance.agree(rate.total());
        this.dueOn = dueOn;
        lines.forEach(line -> line.agree(
                line.line() == null ? rate.amounts().rest() : rate.amounts().of(line.line())));
    }

    /** Somebody asked for the money and it is waited for again; how often that was since it last moved. */
    int chased() {
        return ++chases;
    }

    int chases() {
        return chases;
    }

    /** Somebody else has taken it up: a complaint went out, or a supervisor decided how to go on. */
    void chaseAnew() {
        this.chases = 0;
    }

    /** It went to a supervisor; how often by now. */
    int escalated() {
        return ++escalations;
    }

    /** What is to go back went to a supervisor; how often by now. */
    int returnEscalated() {
        return ++returnEscalations;
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
        PaymentFigures figures = figures();
        return new ExpectedPaymentView(
                id,
                source,
                sourceId,
                List.copyOf(about()),
                figures.agreed(),
                figures.paidBefore(),
                figures.patientShare(),
                figures.due(),
                figures.owedBack(),
                figures.received(),
                figures.returned(),
                figures.kept(),
                figures.interest(),
                figures.missing(),
                figures.tooMuch(),
                dueOn,
                state,
                givenUpBecause,
                givenUpBy,
                expectedSince,
                settledOn,
                endedAt,
                reopenedAt,
                reopenedBecause,
                chases,
                escalations,
                lines.stream().map(ExpectedLine::view).toList(),
                refunds,
                complaints);
    }
}

package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import dev.parley.remittance.AnsweredLines;
import dev.parley.remittance.ByLine;
import dev.parley.remittance.Receipts;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of its claim a case is about: all of it, until lines go on in a case of their own. Each line is in one case, so that what cases have
 * of a claim adds up to the claim.
 */
@Embeddable
public class ClaimPart {
    private static final String BETWEEN = ",";

    private int part;

    /** Null is all of them. */
    private String partLines;

    private UUID splitFrom;

    protected ClaimPart() {}

    private ClaimPart(int part, Collection<Integer> lines, UUID splitFrom) {
        this.part = part;
        this.partLines = lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        this.splitFrom = splitFrom;
    }

    static ClaimPart whole() {
        return new ClaimPart();
    }

    /** Lines that leave a case for one of their own. */
    static ClaimPart of(int part, Set<Integer> lines, UUID splitFrom) {
        return new ClaimPart(part, lines, splitFrom);
    }

    /** This part without the lines that left it. */
    ClaimPart without(Set<Integer> gone, Claim claim) {
        SortedSet<Integer> left =
                of(claim).stream().map(ClaimLine::lineNumber).collect(Collectors.toCollection(TreeSet::new));
        left.removeAll(gone);
        return new ClaimPart(part, left, splitFrom);
    }

    /** Whether no line of the claim has another case. */
    public boolean isWhole() {
        return partLines == null;
    }

    /** Line numbers, counted from 1; empty where all are meant. */
    public SortedSet<Integer> lines() {
        return partLines == null
                ? new TreeSet<>()
                : Stream.of(partLines.split(BETWEEN))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines of the claim that the case is about, in their order. */
    public List<ClaimLine> of(Claim claim) {
        return claim.lines().stream().filter(line -> has(line.lineNumber())).toList();
    }

    /** What moved for these lines; what belongs to no single line stays with the case that the claim opened. */
    public Receipts receipts(Claim claim) {
        Receipts all = Receipts.of(claim);
        return partLines == null ? all : all.about(lines(), part == 0);
    }

    /** The patient's share of these lines, by line as far as it is known so. */
    public ByLine patientShare(Claim claim, Money total) {
        return answers(claim).patientShare(lines(), total);
    }

    AnsweredLines answers(Claim claim) {
        return partLines == null ? AnsweredLines.of(claim) : AnsweredLines.toEach(claim);
    }

    /** Of an amount for the claim, by line as far as it is known so. */
    Money amountOf(ByLine ofClaim) {
        ByLine own = ofClaim.about(lines());
        return part == 0 ? own.total() : Money.sum(own.lines().values());
    }

    Money chargeOf(Claim claim) {
        return partLines == null
                ? claim.totalCharge()
                : Money.sum(of(claim).stream().map(ClaimLine::charge).toList());
    }

    public boolean has(int line) {
        return partLines == null || lines().contains(line);
    }

    /** Where the case is not about all of its claim. */
    CaseView.Part view() {
        return partLines == null ? null : new CaseView.Part(part, List.copyOf(lines()), splitFrom);
    }
}

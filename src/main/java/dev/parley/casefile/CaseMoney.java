package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.remittance.AnsweredLines;
import dev.parley.remittance.ByLine;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.Receipts;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What the remittances of a claim add up to. An amount that is not known for every line is not known. */
public record CaseMoney(Money allowed, Money paid, Money patientResponsibility, Money qualifyingPayment) {

    /** What was taken back at provider level is not paid any more. */
    public static CaseMoney of(List<RemittanceClaim> answers, List<ClaimOffset> offsets) {
        Money paid = Money.sum(answers.stream().map(RemittanceClaim::paid).toList())
                .plus(Money.sum(offsets.stream().map(ClaimOffset::change).toList()));
        return answers.stream()
                .filter(answer -> !answer.isReversal())
                .reduce((earlier, later) -> later)
                .map(last -> new CaseMoney(
                        allLines(last, RemittanceLine::allowed),
                        paid,
                        last.patientResponsibility(),
                        allLines(last, RemittanceLine::qualifyingPaymentAmount)))
                .orElse(new CaseMoney(null, paid, null, null));
    }

    /** What of it falls to a part of the claim; all of it where the claim has no other. */
    static CaseMoney of(ClaimPart part, Claim claim) {
        CaseMoney all = of(RemittanceClaim.forClaim(claim.id()), ClaimOffset.forClaim(claim.id()));
        if (part.isWhole()) {
            return all;
        }
        ByLine priced = Receipts.of(claim).paid();
        ByLine interest = ByLine.whole(all.paid().minus(priced.total())); // no line earned it
        AnsweredLines answers = part.answers(claim);
        return new CaseMoney(
                partLines(part, answers.each(line -> Optional.ofNullable(line.allowed()))),
                part.amountOf(priced.plus(interest)),
                all.patientResponsibility() == null ? null : patient(part, claim),
                partLines(part, answers.each(line -> Optional.ofNullable(line.qualifyingPaymentAmount()))));
    }

    /** What the payer leaves to the patient beside the lines it named is the matter of the case that the claim opened. */
    private static Money patient(ClaimPart part, Claim claim) {
        Map<Integer, Money> shares = new HashMap<>();
        Money rest = Money.ZERO;
        for (RemittanceClaim answer : RemittanceClaim.forClaim(claim.id())) {
            if (answer.isReversal()) {
                continue;
            }
            Map<Integer, Money> named = AnsweredLines.by(answer, claim).each(line -> Optional.of(line.patientShare()));
            Money beside = answer.patientResponsibility().minus(Money.sum(named.values()));
            boolean all = named.isEmpty() || named.size() == claim.lines().size();
            if (all) {
                shares.clear();
            }
            rest = all || beside.isPositive() ? beside : rest;
            shares.putAll(named);
        }
        return part.amountOf(new ByLine(new TreeMap<>(shares), rest));
    }

    private static Money partLines(ClaimPart part, Map<Integer, Money> amounts) {
        return amounts.keySet().containsAll(part.lines())
                ? Money.sum(part.lines().stream().map(amounts::get).toList())
                : null;
    }

    private static Money allLines(RemittanceClaim answer, Function<RemittanceLine, Money> amount) {
        List<Money> amounts =
                answer.lines().stream().map(amount).filter(Objects::nonNull).toList();
        return amounts.isEmpty() || amounts.size() < answer.lines().size() ? null : Money.sum(amounts);
    }
}

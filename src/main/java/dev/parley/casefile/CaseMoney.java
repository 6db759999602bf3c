package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.remittance.AnsweredLines;
import dev.parley.remittance.ByLine;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.Receipts;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceLine;
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
                all.patientResponsibility() == null ? null : patient(part, answers, all.patientResponsibility()),
                partLines(part, answers.each(line -> Optional.ofNullable(line.qualifyingPaymentAmount()))));
    }

    /** Where the payer named no lines, it is the matter of the case that the claim opened. */
    private static Money patient(ClaimPart part, AnsweredLines answers, Money ofClaim) {
        Map<Integer, Money> shares = answers.each(line -> Optional.of(line.patientShare()));
        return part.amountOf(shares.isEmpty() ? ByLine.whole(ofClaim) : new ByLine(new TreeMap<>(shares), Money.ZERO));
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

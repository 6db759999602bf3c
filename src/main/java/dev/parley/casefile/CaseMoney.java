package dev.parley.casefile;

import dev.parley.money.Money;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceLine;
import java.util.List;
import java.util.Objects;
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

    private static Money allLines(RemittanceClaim answer, Function<RemittanceLine, Money> amount) {
        List<Money> amounts =
                answer.lines().stream().map(amount).filter(Objects::nonNull).toList();
        return amounts.isEmpty() || amounts.size() < answer.lines().size() ? null : Money.sum(amounts);
    }
}

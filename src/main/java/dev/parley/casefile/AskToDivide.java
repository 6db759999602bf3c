package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.remittance.Receipt;
import dev.parley.remittance.Receipts;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Predicate;

/** Where the lines of a claim are in several cases, somebody has to say for which of them money is that names none (CLM-20). */
@ApplicationScoped
class AskToDivide {
    private final DeskWork desk;

    AskToDivide(DeskWork desk) {
        this.desk = desk;
    }

    /** All money of the claim so far. */
    void all(Claim claim) {
        ask(claim, receipt -> true);
    }

    /** Some payments and offsets of it. */
    void of(Claim claim, Collection<UUID> movements) {
        ask(claim, receipt -> movements.contains(receipt.id()));
    }

    private void ask(Claim claim, Predicate<Receipt> which) {
        CaseFile first = CaseFile.ofClaim(claim.id()).orElseThrow();
        Receipts.of(claim).all().stream()
                .filter(which)
                .filter(receipt -> !receipt.notByLine().isZero())
                .forEach(receipt -> ask(first, receipt));
    }

    private void ask(CaseFile first, Receipt receipt) {
        Money amount = receipt.notByLine();
        desk.drop(receipt.id()); // asked before, when fewer cases shared the claim
        desk.open(new DeskWork.DeskTask(
                DivideMoneyForm.KIND,
                "Divide " + amount + " of " + receipt.receivedOn() + " among the lines of claim " + first.claimNumber()
                        + "; until then it counts for case " + first.caseNumber(),
                Role.BILLER,
                receipt.id(),
                null,
                amount.max(Money.ZERO.minus(amount)).dollars(),
                first.payerId(),
                first.payerName(),
                first.claimNumber()));
    }
}

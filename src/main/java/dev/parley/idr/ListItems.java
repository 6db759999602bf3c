package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes down what a dispute is about when it is filed: offers and determinations are then made item by item. */
@ApplicationScoped
class ListItems {
    /** {@code wanted} holds line numbers of the case, and nothing where all of its lines are meant. */
    List<DisputeItem> of(Dispute dispute, CaseFile file, Set<Integer> wanted) {
        Claim claim = file.claim();
        List<DisputeItem> items = dispute.kind() == Dispute.Kind.BUNDLED
                ? List.of(DisputeItem.whole(dispute, claim, file.billed(), positive(file.qualifyingPayment())))
                : lines(dispute, file, claim, wanted);
        DisputeItem.persist(items);
        return items;
    }

    private static List<DisputeItem> lines(Dispute dispute, CaseFile file, Claim claim, Set<Integer> wanted) {
        List<ClaimLine> there = file.part().of(claim);
        Set<Integer> known = there.stream().map(ClaimLine::lineNumber).collect(Collectors.toSet());
        wanted.stream().filter(line -> !known.contains(line)).findFirst().ifPresent(unknown -> {
            throw new InvalidFields(
                    "/lines", "names line " + unknown + ", and the case is about " + new TreeSet<>(known));
        });
        LineAnswers answers = LineAnswers.to(claim);
        boolean only = there.size() == 1;
        return there.stream()
                .filter(line -> wanted.isEmpty() || wanted.contains(line.lineNumber()))
                .map(line -> DisputeItem.of(
                        dispute,
                        line,
                        answers.qualifyingPayment(line).orElse(only ? positive(file.qualifyingPayment()) : null)))
                .toList();
    }

    private static Money positive(Money amount) {
        return amount != null && amount.isPositive() ? amount : null;
    }
}

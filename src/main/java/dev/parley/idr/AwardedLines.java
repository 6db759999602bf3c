package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import dev.parley.remittance.ByLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a determination gives each line of a claim: by line where each item was decided (FED-OF-04), else for its lines
 * together; none are named where a bundle makes the whole claim one item (FED-BU-01). Lines that never were in the dispute,
 * or that the entity found ineligible (FED-EL-04), are not among them: they keep what was paid on them.
 */
public record AwardedLines(Set<Integer> lines, ByLine award) {
    /** Of a dispute that was determined. */
    public static AwardedLines of(Dispute dispute) {
        return of(DisputeItem.of(dispute.id()), dispute.award());
    }

    static AwardedLines of(List<DisputeItem> items, Money award) {
        if (items.stream().anyMatch(item -> item.line().isEmpty())) {
            return new AwardedLines(Set.of(), ByLine.whole(award));
        }
        Set<Integer> lines = new TreeSet<>();
        Map<Integer, Money> decided = new TreeMap<>();
        for (DisputeItem item : items) {
            int line = item.line().orElseThrow();
            lines.add(line);
            item.decision().map(ItemDecision::award).ifPresent(given -> decided.put(line, given));
        }
        boolean each = !decided.isEmpty() && decided.keySet().equals(lines);
        return new AwardedLines(lines, each ? ByLine.of(decided, award) : ByLine.whole(award));
    }

    /** What has come for them. */
    public Money paid(CaseFile file) {
        return file.part().receipts(file.claim()).paid().about(lines).total();
    }

    /** What the payer leaves to the patient of them. */
    public Money patientShare(CaseFile file) {
        Money share = file.patientResponsibility() == null ? Money.ZERO : file.patientResponsibility();
        return file.part().patientShare(file.claim(), share).about(lines).total();
    }

    /** The lines as people read them; empty where it is the whole claim. */
    public Optional<String> named() {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.size() == 1 ? "line " + lines.iterator().next() : "lines " + joined());
    }

    private String joined() {
        return String.join(", ", lines.stream().map(String::valueOf).toList());
    }
}

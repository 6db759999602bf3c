package dev.parley.remittance;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One movement of a payer's money on a claim, with how it was brought to the billed lines. */
public record Receipt(
        @Schema(description = "The payment or the offset in its remittance") UUID id,
        Kind kind,
        LocalDate receivedOn,
        String traceNumber,
        @Schema(description = "What it adds to the price; negative when money went back") Money amount,
        @Schema(description = "Interest in it, which pays nothing of the price (CARC 225, PLB L6)") Money interest,
        List<LineAmount> lines,
        @Schema(description = "What of the amount belongs to no single line") Money notByLine,
        @Schema(description = "Remark codes by which the payer says what set the price: N872 to N875")
                List<String> priceRemarks,
        String because) {

    /** What moved the money. */
    public enum Kind {
        PAYMENT,
        DENIAL,
        /** CLP02 22: an earlier payment is taken back. */
        REVERSAL,
        /** What replaces a reversed payment in the same remittance; both together are the change. */
        CORRECTION,
        /** PLB: moved at provider level. */
        OFFSET
    }

    /** What one billed line got, and how the payer's line was known to be it. */
    public record LineAmount(int line, Money amount, String because) {}

    /** With what a person said of the money that names no line. */
    Receipt divided(List<LineShare> shares) {
        if (shares.isEmpty()) {
            return this;
        }
        List<LineAmount> said = shares.stream().map(LineShare::amount).toList();
        return new Receipt(
                id,
                kind,
                receivedOn,
                traceNumber,
                amount,
                interest,
                Stream.concat(lines.stream(), said.stream()).toList(),
                notByLine.minus(Money.sum(said.stream().map(LineAmount::amount).toList())),
                priceRemarks,
                because);
    }

    /** What of it is for some lines; {@code rest} says whether what belongs to no single line is meant too. */
    Receipt about(Set<Integer> meant, boolean rest) {
        List<LineAmount> own =
                lines.stream().filter(line -> meant.contains(line.line())).toList();
        Money notByLine = rest ? this.notByLine : Money.ZERO;
        return new Receipt(
                id,
                kind,
                receivedOn,
                traceNumber,
                Money.sum(own.stream().map(LineAmount::amount).toList()).plus(notByLine),
                rest ? interest : Money.ZERO,
                own,
                notByLine,
                priceRemarks,
                because);
    }

    /** Whether it says anything of some lines, or, with {@code rest}, of no single one. */
    boolean says(Set<Integer> meant, boolean rest) {
        return lines.stream().anyMatch(line -> meant.contains(line.line()))
                || rest && (lines.isEmpty() || !notByLine.isZero() || !interest.isZero());
    }

    ByLine byLine() {
        return lines.stream()
                .map(line -> ByLine.of(Map.of(line.line(), line.amount()), line.amount()))
                .reduce(ByLine.whole(notByLine), ByLine::plus);
    }
}

package dev.parley.x12;

import dev.parley.money.Money;
import java.time.LocalDate;

/**
 * What a payer's front end says of one claim in a 277CA: its number as the provider gave it, the payer's own, the words
 * of the STC and the part of the file that says so, which is the proof of timely filing (CLM-12).
 */
public record ClaimAnswer(
        Segment trace,
        String claimNumber,
        Verdict verdict,
        String payerControlNumber,
        LocalDate on,
        Money charge,
        String status,
        String excerpt) {
    /** The categories A0 to A8 of code list 507. */
    public enum Verdict {
        /** A0 and A1: somebody has it, nobody took it into adjudication. */
        RECEIVED,
        /** A2 and A5. */
        ACCEPTED,
        /** A3, A4 and A6 to A8: it was never filed (CLM-05). */
        REJECTED;

        static Verdict of(String category) {
            return switch (category) {
                case "A2", "A5" -> ACCEPTED;
                case "A3", "A4", "A6", "A7", "A8" -> REJECTED;
                default -> RECEIVED;
            };
        }

        /** One refusal outweighs what else is said of a claim. */
        Verdict and(Verdict other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}

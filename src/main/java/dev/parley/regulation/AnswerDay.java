package dev.parley.regulation;

import java.time.LocalDate;

/** Until when a payer's first answer is waited for where nobody knows the day that the law counts from. */
public final class AnswerDay {
    /** NSP-03, the same length, in calendar days. */
    private static final int DAYS = 30;

    private AnswerDay() {}

    /** Counted from the day that the claim came in here, as the day on which the bill was sent is not known. */
    public static LocalDate withoutBillSent(LocalDate receivedOn) {
        return receivedOn.plusDays(DAYS);
    }
}

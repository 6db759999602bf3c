package dev.parley.idr;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which of the days in a body cannot be right, each by its pointer. */
public final class DateOrder {
    private final LocalDate today;
    private final List<Problem.FieldError> errors = new ArrayList<>();

    public DateOrder(LocalDate today) {
        this.today = today;
    }

    /** A day that is known lies neither in the future nor before what had to come first; an unknown day is passed over. */
    public DateOrder check(String pointer, LocalDate day, String predecessor, LocalDate notBefore) {
        if (day != null && day.isAfter(today)) {
            errors.add(new Problem.FieldError(pointer, "lies in the future"));
        } else if (day != null && notBefore != null && day.isBefore(notBefore)) {
            errors.add(new Problem.FieldError(pointer, "is before " + predecessor + " on " + notBefore));
        }
        return this;
    }

    public void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}

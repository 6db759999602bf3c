package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Which batching text holds, by the day open negotiation started (FED-BA-01 to FED-BA-04). */
public final class BatchLimits {
    private static final String CLOSED = "FED-BA-02";

    private final Clockwork clockwork;

    public BatchLimits(RuleBook rules, BusinessCalendar calendar) {
        this.clockwork = new Clockwork(rules, calendar);
    }

    /** The text in force; empty before the portal opened. */
    public Optional<RuleInForce> text(LocalDate openNegotiationStarted) {
        return clockwork.rules().inFamily("FED-BA-01", openNegotiationStarted);
    }

    /** False while batching was closed after the vacatur of 2023, and before the portal opened. */
    public boolean isOpen(LocalDate openNegotiationStarted) {
        return text(openNegotiationStarted)
                .map(rule -> !rule.id().equals(CLOSED))
                .orElse(false);
    }

    /** The most lines a batch may have; empty where the text sets no limit. */
    public OptionalInt lineLimit(LocalDate openNegotiationStarted) {
        return text(openNegotiationStarted)
                .filter(rule -> rule.version().parameters().containsKey("lineLimit"))
                .map(rule -> OptionalInt.of(rule.version().number("lineLimit")))
                .orElse(OptionalInt.empty());
    }

    /** The last day of service that fits with the first (FED-BA-08), in the shorter of two readings. */
    public LocalDate lastServiceDay(LocalDate firstServiceDay, LocalDate openNegotiationStarted) {
        return clockwork
                .rules()
                .rule("FED-BA-08")
                .on(openNegotiationStarted)
                .map(rule -> clockwork.lastDay(rule, firstServiceDay))
                .orElse(firstServiceDay);
    }
}

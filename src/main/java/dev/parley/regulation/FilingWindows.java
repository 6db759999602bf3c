package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How long a payer takes a first claim and a correction (CLM-09, CLM-10); contract and plan document win. */
public final class FilingWindows {
    private static final String FILE = "regulation/filing.yaml";

    private final List<Row> rows;

    private FilingWindows(List<Row> rows) {
        this.rows = rows;
    }

    public static FilingWindows load() {
        return new FilingWindows(
                RuleFile.entries(FILE, FilingWindows.class.getResourceAsStream("/" + FILE), Row.class));
    }

    /** One row of the table; null fits all. */
    record Row(
            String id,
            String payer,
            PlanFunding funding,
            NetworkStatus network,
            String state,
            String rule,
            Confidence confidence,
            Window filing,
            Window correction) {
        Row {
            Objects.requireNonNull(id, "id is missing");
            Objects.requireNonNull(confidence, "confidence is missing");
            Objects.requireNonNull(filing, "filing is missing");
        }

        boolean fits(String payerName, PlanFunding planFunding, NetworkStatus status, String serviceState) {
            boolean named = payer == null
                    || payerName != null && payerName.toLowerCase(Locale.ROOT).startsWith(payer);
            boolean funded =
                    funding == null ? planFunding == null || isCommercial(planFunding) : funding == planFunding;
            return named
                    && funded
                    && (network == null || network == status)
                    && (state == null || state.equals(serviceState));
        }

        private static boolean isCommercial(PlanFunding funding) {
            return switch (funding) {
                case FULLY_INSURED, SELF_FUNDED_ERISA, SELF_FUNDED_NON_ERISA, INDIVIDUAL, FEHB, CHURCH, UNKNOWN -> true;
                case MEDICARE, MEDICARE_ADVANTAGE, MEDICAID, TRICARE, VA, WORKERS_COMP, AUTO, SHORT_TERM -> false;
            };
        }
    }

    /** So many days or months after the trigger. */
    record Window(Integer days, Integer months, Trigger trigger) {
        Window {
            Objects.requireNonNull(trigger, "trigger is missing");
            if ((days == null) == (months == null)) {
                throw new IllegalArgumentException("days or months must be given, and not both");
            }
        }

        LocalDate lastDay(LocalDate day) {
            return days == null ? day.plusMonths(months) : day.plusDays(days);
        }
    }

    /** The filing and correction clocks of the first row that fits; none where no row does. */
    public List<ComputedClock> clocksFor(String payerName, CaseFacts facts, LegalEvents events) {
        List<ComputedClock> clocks = new ArrayList<>();
        rows.stream()
                .filter(row -> row.fits(payerName, facts.planFunding(), facts.providerNetwork(), facts.state()))
                .findFirst()
                .ifPresent(row -> {
                    add(ClockKind.FILING, row, row.filing(), events, clocks);
                    if (row.correction() != null) {
                        add(ClockKind.CORRECTION, row, row.correction(), events, clocks);
                    }
                });
        return clocks;
    }

    private static void add(ClockKind kind, Row row, Window window, LegalEvents events, List<ComputedClock> clocks) {
        events.on(window.trigger())
                .filter(day -> !window.lastDay(day).isAfter(BusinessCalendar.LAST_DAY))
                .ifPresent(day -> clocks.add(new ComputedClock(
                        kind,
                        Objects.requireNonNullElse(row.rule(), "CLM-10"),
                        row.id(),
                        window.trigger(),
                        day,
                        null,
                        window.lastDay(day),
                        DayType.CALENDAR,
                        Counting.EXCLUSIVE,
                        row.confidence(),
                        null)));
    }
}

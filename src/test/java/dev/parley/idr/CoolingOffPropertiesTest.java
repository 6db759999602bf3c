package dev.parley.idr;

import static dev.parley.idr.Law.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.regulation.ClockKind;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random determinations around a negotiation, against a second opinion that looks at every single day. */
class CoolingOffPropertiesTest {
    private static final int ROUNDS = 4000;
    private static final LocalDate EARLIEST = LocalDate.of(2026, 11, 2);

    /** A negotiation with its usual window, and determinations between the same parties on the same service. */
    private record Instance(long seed, LocalDate negotiationEnd, FilingWindow usual, List<Suspension> suspensions) {
        static Instance of(long seed) {
            Random random = new Random(seed);
            LocalDate start = CALENDAR.nthBusinessDayFrom(EARLIEST.plusDays(random.nextInt(400)), 1);
            LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, start);
            LocalDate end =
                    Law.clock(ClockKind.OPEN_NEGOTIATION_END, events, false).due();
            FilingWindow usual = FilingWindow.of(Law.clock(ClockKind.IDR_INITIATION, events, false), "negotiated");
            List<Suspension> suspensions = new ArrayList<>();
            TreeSet<LocalDate> days = new TreeSet<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                days.add(end.plusDays(random.nextInt(320) - 150L));
            }
            for (LocalDate day : days) {
                boolean laterText = random.nextBoolean();
                suspensions.add(Law.suspension(
                        "D-" + day,
                        day,
                        laterText ? EARLIEST : EARLIEST.minusDays(200),
                        random.nextInt(3) > 0 && day.isAfter(EARLIEST)));
            }
            return new Instance(seed, end, usual, suspensions);
        }

        boolean blocked(LocalDate day) {
            return suspensions.stream().anyMatch(one -> day.isAfter(one.determinedOn()) && !day.isAfter(one.lastDay()));
        }

        /** The day of the negotiation's end lies inside, or for a batch of the later text up to 30 business days before. */
        boolean carriedBy(Suspension one) {
            if (!negotiationEnd.isBefore(one.determinedOn()) && !negotiationEnd.isAfter(one.lastDay())) {
                return true;
            }
            return one.suspended().ruleId().equals("FED-CO-04")
                    && negotiationEnd.isBefore(one.determinedOn())
                    && negotiationEnd
                                    .plusDays(1)
                                    .datesUntil(one.determinedOn().plusDays(1))
                                    .filter(CALENDAR::isBusinessDay)
                                    .count()
                            <= 30;
        }

        /** Looks at each day: waits until the last suspension in a row is over, then counts the days that are left. */
        List<LocalDate> fileable() {
            LocalDate from = usual.opens();
            LocalDate until = usual.due();
            Suspension last = suspensions.stream()
                    .filter(this::carriedBy)
                    .max(Comparator.comparing(Suspension::lastDay))
                    .orElse(null);
            while (last != null) {
                LocalDate reopens = opensAfter(last);
                Suspension further = suspensions.stream()
                        .filter(one -> reopens.isAfter(one.determinedOn()) && !reopens.isAfter(one.lastDay()))
                        .max(Comparator.comparing(Suspension::lastDay))
                        .orElse(null);
                if (further == null) {
                    LocalDate due = dueAfter(last);
                    if (!until.isAfter(due)) {
                        from = from.isAfter(reopens) ? from : reopens;
                        until = due;
                    }
                }
                last = further;
            }
            return Stream.iterate(from, day -> day.plusDays(1))
                    .takeWhile(untilInclusive(until))
                    .takeWhile(day -> !blocked(day))
                    .toList();
        }

        private static Predicate<LocalDate> untilInclusive(LocalDate last) {
            return day -> !day.isAfter(last);
        }

        private static boolean laterBatch(Suspension one) {
            return one.suspended().ruleId().equals("FED-CO-04");
        }

        private static LocalDate opensAfter(Suspension one) {
            LocalDate day = one.lastDay().plusDays(1);
            while (laterBatch(one) && !CALENDAR.isBusinessDay(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        private static LocalDate dueAfter(Suspension one) {
            LocalDate day = one.lastDay();
            for (int left = laterBatch(one) ? 4 : 30; left > 0; left -= CALENDAR.isBusinessDay(day) ? 1 : 0) {
                day = day.plusDays(1);
            }
            return day;
        }
    }

    @Test
    void theWindowIsTheOneThatLookingAtEveryDayFinds() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Instance one = Instance.of(seed);
            FilingWindow window = Suspension.shift(one.usual(), one.negotiationEnd(), one.suspensions(), CALENDAR);
            List<LocalDate> days = window.exists()
                    ? window.opens().datesUntil(window.due().plusDays(1)).toList()
                    : List.of();
            assertThat(days).as("seed %d: %s", seed, one).isEqualTo(one.fileable());
            assertThat(days).as("seed %d", seed).noneMatch(one::blocked);
        }
    }

    @Test
    void spansHoldExactlyTheSuspendedDays() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Instance one = Instance.of(seed);
            SuspendedService service = new SuspendedService("99285", one.suspensions());
            LocalDate first = one.negotiationEnd().minusDays(200);
            List<LocalDate> blocked =
                    first.datesUntil(first.plusDays(600)).filter(one::blocked).toList();
            List<LocalDate> inSpans = first.datesUntil(first.plusDays(600))
                    .filter(day -> service.on(day).isPresent())
                    .toList();
            assertThat(inSpans).as("seed %d", seed).isEqualTo(blocked);
            List<SuspendedService.Span> spans = service.spans();
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i).firstDay())
                        .as("seed %d: spans neither overlap nor touch", seed)
                        .isAfter(spans.get(i - 1).lastDay().plusDays(1));
            }
            assertThat(spans.stream().flatMap(span -> span.disputes().stream()).collect(Collectors.toSet()))
                    .hasSize(one.suspensions().size());
        }
    }

    @Test
    void theRoundsMeetEveryKindOfWindow() {
        long moved = 0;
        long cut = 0;
        long gone = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Instance one = Instance.of(seed);
            FilingWindow window = Suspension.shift(one.usual(), one.negotiationEnd(), one.suspensions(), CALENDAR);
            moved += window.kind() == ClockKind.IDR_INITIATION_AFTER_COOLING_OFF ? 1 : 0;
            cut += window.exists() && window.because().contains("was determined on") ? 1 : 0;
            gone += window.exists() ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(500);
        assertThat(cut).isGreaterThan(50);
        assertThat(gone).isPositive();
    }
}

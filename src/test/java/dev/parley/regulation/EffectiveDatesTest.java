package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule on the day before each of its first days, on that day and on the day after; pending ones once announced. */
class EffectiveDatesTest {
    private static final LocalDate ANNOUNCED = LocalDate.of(2027, 3, 1);
    private static final RuleBook PUBLISHED = RuleBook.load();
    private static final Map<String, LocalDate> DAYS = PUBLISHED.pendingProvisions().stream()
            .collect(Collectors.toMap(name -> name, name -> ANNOUNCED, (one, other) -> one, TreeMap::new));
    private static final RuleBook RULES = PUBLISHED.announced(DAYS);

    /** A version of a rule with its neighbor in time. */
    record Boundary(Rule rule, RuleVersion before, RuleVersion from) {
        @Override
        public String toString() {
            return rule.id() + " " + from.from();
        }
    }

    static Stream<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (Rule rule : RULES.rules()) {
            for (int i = 0; i < rule.versions().size(); i++) {
                boundaries.add(new Boundary(
                        rule,
                        i == 0 ? null : rule.versions().get(i - 1),
                        rule.versions().get(i)));
            }
        }
        return boundaries.stream();
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void changesOnItsFirstDayAndOnNoOther(Boundary at) {
        LocalDate first = at.from().from();
        assertThat(version(at.rule(), first.minusDays(1))).isEqualTo(at.before());
        assertThat(version(at.rule(), first)).isEqualTo(at.from());
        boolean lasts = at.from().to() == null || at.from().to().isAfter(first);
        if (lasts) {
            assertThat(version(at.rule(), first.plusDays(1))).isEqualTo(at.from());
        }
        LocalDate last = at.from().to();
        if (last != null) {
            assertThat(version(at.rule(), last)).isEqualTo(at.from());
            assertThat(version(at.rule(), last.plusDays(1))).isNotEqualTo(at.from());
        }
    }

    @Test
    void knowsThePendingVersionsOnlyOnceTheyAreAnnounced() {
        for (Rule rule : PUBLISHED.rules()) {
            for (RuleVersion version : rule.versions()) {
                if (version.waits()) {
                    assertThat(version(rule, ANNOUNCED.plusYears(5)))
                            .as(rule.id())
                            .isNotEqualTo(version);
                    assertThat(DAYS).containsKey(version.pending());
                }
            }
        }
    }

    /** The clocks follow: each cites the version that its rule's own trigger picks, on every day around every boundary. */
    @Test
    void clocksCiteTheVersionOfTheDay() {
        FederalClocks clocks = new FederalClocks(RULES, BusinessCalendar.federal());
        Set<LocalDate> days = boundaries()
                .flatMap(at -> Stream.of(-1, 0, 1).map(at.from().from()::plusDays))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new TreeSet<>();
        for (LocalDate day : days) {
            LegalEvents events = LegalEvents.NONE;
            for (Trigger trigger : Trigger.values()) {
                events = events.with(trigger, day);
            }
            for (boolean batched : new boolean[] {false, true}) {
                for (ComputedClock clock : clocks.clocksFor(events, batched)) {
                    RuleVersion version = version(RULES.rule(clock.ruleId()), day);
                    assertThat(version).as("%s on %s", clock, day).isNotNull();
                    assertThat(clock.ruleVersion()).as("%s on %s", clock, day).isEqualTo(version.version());
                    seen.add(clock.ruleId() + "@" + clock.ruleVersion());
                }
            }
        }
        assertThat(seen).contains("FED-ON-03@legacy", "FED-ON-03@portal", "FED-SE-05@legacy", "FED-SE-05@portal");
    }

    private static RuleVersion version(Rule rule, LocalDate day) {
        return rule.on(day).map(RuleInForce::version).orElse(null);
    }
}

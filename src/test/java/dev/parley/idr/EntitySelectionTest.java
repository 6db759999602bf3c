package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.idr.EntitySelection.Days;
import dev.parley.idr.EntitySelection.Phase;
import dev.parley.idr.EntitySelection.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Initiated on Wednesday 2026-12-16: the third business day after is Monday 12-21, the fifth 12-23, the sixth 12-24. */
class EntitySelectionTest {
    private static final LocalDate INITIATED = LocalDate.of(2026, 12, 16);
    private static final Days LEGACY = days(false, "2026-12-21");
    private static final Days AMENDED = days(true, "2026-12-23");

    private static Days days(boolean amended, String late) {
        return new Days(amended, LocalDate.of(2026, 12, 21), LocalDate.parse(late), LocalDate.of(2026, 12, 24));
    }

    /** Steps like "PAYER NAMED IPRO 17", the number a day of that December. */
    private static EntitySelection after(Days days, String steps) {
        EntitySelection selection = new EntitySelection(days, INITIATED, "FHAS");
        for (String step : steps.isBlank() ? new String[0] : steps.split(", ")) {
            String[] word = step.split(" ");
            selection.after(new Step(
                    SelectionAct.valueOf(word[1]),
                    SelectionActor.valueOf(word[0]),
                    word.length == 4 ? word[2] : null,
                    LocalDate.of(2026, 12, Integer.parseInt(word[word.length - 1]))));
        }
        return selection;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "legacy  |                                                                      | ANSWER_AWAITED | FHAS  | 16",
                "legacy  | PAYER AGREED 17                                                      | SELECTED       | FHAS  | 17",
                "legacy  | PAYER STANDS 22                                                      | SELECTED       | FHAS  | 21",
                "legacy  | PAYER OBJECTED 18                                                    | OBJECTED       | FHAS  | 18",
                "legacy  | PAYER NAMED IPRO 17                                                  | ANSWER_AWAITED | IPRO  | 17",
                "legacy  | PAYER NAMED IPRO 21, PROVIDER STANDS 22                              | SELECTED       | IPRO  | 21",
                "legacy  | PAYER NAMED IPRO 17, PROVIDER AGREED 18                              | SELECTED       | IPRO  | 18",
                "legacy  | PAYER NAMED IPRO 17, PROVIDER NAMED MCMC 18, PAYER AGREED 21         | SELECTED       | MCMC  | 21",
                "legacy  | PAYER NAMED IPRO 17, PROVIDER OBJECTED 18, DEPARTMENTS PICKED C2C 24 | SELECTED       | C2C   | 24",
                "legacy  | PAYER OBJECTED 17, PROVIDER NAMED MCMC 18, PAYER OBJECTED 21         | OBJECTED       | MCMC  | 21",
                "legacy  | PAYER AGREED 17, PAYER NOTIFIED 18, ENTITY CLEARED 21                | SELECTED       | FHAS  | 17",
                "legacy  | PAYER AGREED 17, ENTITY LOST 21                                      | PICK_AWAITED   |       | 21",
                "legacy  | PAYER AGREED 17, ENTITY LOST 21, DEPARTMENTS PICKED C2C 28           | SELECTED       | C2C   | 28",
                "legacy  | PAYER STANDS 22, DEPARTMENTS PICKED C2C 23                           | SELECTED       | C2C   | 23",
                "amended | PAYER AGREED 17                                                      | PRELIMINARY    | FHAS  | 21",
                "amended | PAYER STANDS 22                                                      | PRELIMINARY    | FHAS  | 21",
                "amended | PAYER NAMED IPRO 18, PROVIDER STANDS 22                              | PRELIMINARY    | IPRO  | 21",
                "amended | PAYER NAMED IPRO 21, PROVIDER STANDS 24                              | PRELIMINARY    | IPRO  | 23",
                "amended | PAYER NAMED IPRO 21, PROVIDER OBJECTED 23                            | OBJECTED       | IPRO  | 23",
                "amended | PAYER OBJECTED 17, DEPARTMENTS PICKED C2C 22                         | PRELIMINARY    | C2C   | 24",
                "amended | PAYER AGREED 17, ENTITY CLEARED 23, DEPARTMENTS SELECTED 24          | SELECTED       | FHAS  | 24",
                "amended | PAYER AGREED 17, ENTITY LOST 23, DEPARTMENTS PICKED C2C 28           | PRELIMINARY    | C2C   | 28",
                "amended | DEPARTMENTS SELECTED C2C 29                                          | SELECTED       | C2C   | 29",
            })
    void comesToAnEntity(String text, String steps, Phase phase, String entity, int since) {
        EntitySelection selection = after(text.equals("legacy") ? LEGACY : AMENDED, steps == null ? "" : steps);
        assertThat(selection.phase()).isEqualTo(phase);
        assertThat(selection.entity()).isEqualTo(entity);
        assertThat(selection.since()).isEqualTo(LocalDate.of(2026, 12, since));
        assertThat(selection.next()).contains("FED-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROVIDER AGREED 17",
                "PROVIDER OBJECTED 17",
                "PAYER NOTIFIED 17",
                "PAYER STANDS 21",
                "ENTITY CLEARED 17",
                "ENTITY LOST 17",
                "PAYER PICKED C2C 17",
                "PAYER NAMED fhas 17",
                "PAYER SELECTED 17",
                "PAYER OBJECTED 17, PAYER AGREED 18",
                "PAYER AGREED 17, PROVIDER NAMED IPRO 18",
                "DEPARTMENTS PICKED C2C 22, PROVIDER NOTIFIED 22",
                "PAYER AGREED 17, ENTITY CLEARED 18, ENTITY CLEARED 19",
                "PAYER AGREED 17, ENTITY LOST 18, DEPARTMENTS SELECTED 21"
            })
    void refusesWhatCannotFollow(String steps) {
        assertThatThrownBy(() -> after(LEGACY, steps)).isInstanceOf(SelectionStepNotPossible.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAYER OBJECTED 22",
                "PAYER NAMED IPRO 22",
                "PAYER NAMED IPRO 21, PROVIDER OBJECTED 22",
                "PAYER OBJECTED 21, PROVIDER NAMED MCMC 22"
            })
    void silenceHasSpokenAfterTheLastDay(String steps) {
        assertThatThrownBy(() -> after(LEGACY, steps)).isInstanceOf(ObjectionLate.class);
    }

    @Test
    void onlyTheAmendedTextGivesTimeToAnswerANameOfTheLastDay() {
        assertThat(after(AMENDED, "PAYER NAMED IPRO 21").answerBy()).isEqualTo("2026-12-23");
        assertThat(after(AMENDED, "PAYER NAMED IPRO 18").answerBy()).isEqualTo("2026-12-21");
        assertThat(after(LEGACY, "PAYER NAMED IPRO 21").answerBy()).isEqualTo("2026-12-21");
        assertThatThrownBy(() -> after(AMENDED, "PAYER NAMED IPRO 21, PROVIDER NAMED MCMC 22"))
                .isInstanceOf(ObjectionLate.class);
    }

    @Test
    void underTheAmendedTextAPartyWaitsForTheAnswerBeforeItNamesAnother() {
        assertThat(after(LEGACY, "PROVIDER NAMED MCMC 17").entity()).isEqualTo("MCMC");
        assertThatThrownBy(() -> after(AMENDED, "PROVIDER NAMED MCMC 17")).isInstanceOf(SelectionStepNotPossible.class);
    }

    /** Whatever is said to be possible is possible, and nothing else is; no walk loses the thread. Seeded. */
    @Test
    void whatIsOfferedAsPossibleIs() {
        long seed = 20261128;
        Random random = new Random(seed);
        for (int walk = 0; walk < 2000; walk++) {
            Days days = random.nextBoolean() ? LEGACY : AMENDED;
            EntitySelection selection = new EntitySelection(days, INITIATED, random.nextInt(5) == 0 ? null : "FHAS");
            List<String> way = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<EntitySelection.Possible> possible = selection.possible();
                assertThat(possible).as("seed %d after %s", seed, way).isNotEmpty();
                EntitySelection.Possible next = possible.get(random.nextInt(possible.size()));
                String entity = next.act() == SelectionAct.NAMED
                                || next.act() == SelectionAct.PICKED
                                || next.act() == SelectionAct.SELECTED
                        ? "E" + walk + "-" + i
                        : null;
                way.add(next.by() + " " + next.act());
                selection.after(new Step(next.act(), next.by(), entity, INITIATED.plusDays(1)));
                boolean chosen = selection.phase() == Phase.SELECTED || selection.phase() == Phase.PRELIMINARY;
                assertThat(!chosen || selection.entity() != null)
                        .as("seed %d after %s", seed, way)
                        .isTrue();
            }
        }
    }
}

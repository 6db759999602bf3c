package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.regulation.Law;
import dev.parley.regulation.Regime;
import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A case whose price a state settles may go to the state's process, at a value that nobody knows. */
class StateProcessChoiceTest {
    private static final Law LAW = Law.load(new Decisions());
    private static final LocalDate CLOSES = Positions.TODAY.plusDays(20);

    @Test
    void isAnOpenWayOfUnknownValue() {
        Comparison compared = new WeighUp(inTexas(false).build(), DisputeOutcomes.load(), Surroundings.NONE).compare();
        Comparison.Option idr = compared.option(Choice.IDR);
        assertThat(idr.open()).isTrue();
        assertThat(idr.value()).isNull();
        assertThat(idr.because()).anyMatch(reason -> reason.contains("no figures of the state's process"));
        assertThat(compared.recommended()).isNull();
        assertThat(compared.reasons()).anyMatch(reason -> reason.contains("a person must choose"));
    }

    @Test
    void stoppingEndsIt() {
        assertThat(Rights.givenUpBy(Choice.STOP, inTexas(false).build()))
                .anyMatch(right -> right.contains("unless it is asked for by " + CLOSES));
    }

    /** A window that has closed is no reason to refuse: a supervisor looks for an exception. */
    @Test
    void mayBeChosenWhileTheRoadIsThere() {
        assertThatCode(() -> choose(inTexas(false).build())).doesNotThrowAnyException();
        assertThatCode(() -> choose(inTexas(true).build())).doesNotThrowAnyException();
        assertThatThrownBy(() -> choose(state().build())).isInstanceOf(DecisionRefused.class);
        assertThat(new WeighUp(inTexas(true).build(), DisputeOutcomes.load(), Surroundings.NONE)
                        .compare()
                        .option(Choice.IDR)
                        .open())
                .isFalse();
    }

    @Test
    void leadsToTheProcessOfTheForum() {
        assertThat(Choice.IDR.answer(Regime.STATE)).isEqualTo("stateDispute");
        assertThat(Choice.IDR.answer(Regime.FEDERAL_IDR)).isEqualTo("idr");
        assertThat(Choice.ACCEPT.answer(Regime.STATE)).isEqualTo("accept");
    }

    private static void choose(Position position) {
        new ProviderDecided()
                .decide(
                        new ProviderDecided.Facts(
                                position, false, new ProviderDecision(Choice.IDR, "go on", null, null, null, true)),
                        LAW);
    }

    private static Positions state() {
        return Positions.of(Regime.STATE, "4000", "400", "100", null, "99285");
    }

    private static Positions inTexas(boolean missed) {
        return state().stateProcess(new Position.StateProcess(
                "Department of Insurance", null, CLOSES, missed, "it can be asked for until " + CLOSES));
    }
}

package dev.parley.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

    @ParameterizedTest(name = "{0}: recovery {1}, missing {2}, too much {3}, payer {4}: {10}")
    @CsvSource({
        "paid,                        PAID,        0, 0, 600, false, false, 90, true,  false, false, ALLOWED",
        "written off by a supervisor, WRITTEN_OFF, 5, 0, 600, false, false, 0,  true,  false, false, ALLOWED",
        "missing,                     OPEN,        5, 0, 600, false, true,  0,  true,  false, false, APPROVE",
        "too much,                    OPEN,        0, 5, 0,   false, true,  0,  true,  false, false, APPROVE",
        "nothing left,                ,            0, 0, 0,   false, false, 0,  true,  false, false, ALLOWED",
        "closed at review,            ,            0, 0, 600, false, false, 0,  true,  false, false, APPROVE",
        "stopped with authority,      ,            0, 0, 600, false, true,  0,  true,  false, false, ALLOWED",
        "an award that adds nothing,  ,            0, 0, 600, true,  false, 0,  true,  false, false, ALLOWED",
        "share unclear,               PAID,        0, 0, 0,   false, false, 90, false, false, false, PATIENT",
        "share decided,               PAID,        0, 0, 0,   false, false, 90, false, true,  false, ALLOWED",
        "share held,                  PAID,        0, 0, 0,   false, false, 90, false, false, true,  APPROVE"
    })
    void needsBothSidesOrAPersonWithTheAuthority(
            String what,
            ExpectedPayment.State recovery,
            String missing,
            String tooMuch,
            String payer,
            boolean awardedNothing,
            boolean decided,
            String share,
            boolean clear,
            boolean patientDecided,
            boolean held,
            Closing.Way way) {
        Closing closing = Closing.of(new Closing.Facts(
                recovery,
                Money.of(missing),
                Money.of(tooMuch),
                Money.of(payer),
                awardedNothing,
                Money.ZERO,
                decided,
                Money.of(share),
                clear,
                patientDecided,
                held));
        assertThat(closing.way()).isEqualTo(way);
        assertThat(closing.open().isEmpty()).isEqualTo(way == Closing.Way.ALLOWED);
    }

    /** Every combination: nothing ends by itself while money is open or the patient's side is undecided. */
    @Test
    void neverAllowsAnEndWithASideOpen() {
        for (Closing.Facts facts : all()) {
            boolean moneyOpen = facts.recovery() == ExpectedPayment.State.OPEN
                    || facts.recovery() == null
                            && facts.payerOpen().isPositive()
                            && !facts.awardedNothing()
                            && !facts.decided();
            boolean patientOpen = facts.held()
                    || facts.patientShare().isPositive() && !facts.patientClear() && !facts.patientDecided();
            assertThat(Closing.of(facts).way() == Closing.Way.ALLOWED)
                    .as(facts.toString())
                    .isEqualTo(!moneyOpen && !patientOpen);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 200,  RECOVER",
                "none, -50,  RECOVER",
                "none, 0,    PATIENT",
                "none, none, PATIENT",
                "PAID, 200,  PATIENT"
            })
    void anAwardThatCameToBringMoneyIsFollowedBeforeAnythingElse(
            ExpectedPayment.State recovery, String awardDue, Closing.Way way) {
        Closing closing = Closing.of(new Closing.Facts(
                recovery,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                true,
                awardDue == null ? null : Money.of(awardDue),
                false,
                Money.of("90"),
                false,
                false,
                false));
        assertThat(closing.way()).isEqualTo(way);
    }

    private static List<Closing.Facts> all() {
        List<Closing.Facts> all = new ArrayList<>();
        ExpectedPayment.State[] recoveries = {
            null, ExpectedPayment.State.OPEN, ExpectedPayment.State.PAID, ExpectedPayment.State.WRITTEN_OFF
        };
        for (ExpectedPayment.State recovery : recoveries) {
            for (int bits = 0; bits < 128; bits++) {
                all.add(new Closing.Facts(
                        recovery,
                        Money.of("5"),
                        Money.ZERO,
                        Money.of((bits & 1) > 0 ? "600" : "0"),
                        (bits & 2) > 0,
                        Money.ZERO,
                        (bits & 4) > 0,
                        Money.of((bits & 8) > 0 ? "90" : "0"),
                        (bits & 16) > 0,
                        (bits & 32) > 0,
                        (bits & 64) > 0));
            }
        }
        return all;
    }
}

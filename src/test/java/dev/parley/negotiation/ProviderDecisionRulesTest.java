package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.parley.http.Refusal;
import dev.parley.money.Money;
import org.junit.jupiter.api.Test;

class ProviderDecisionRulesTest {

    @Test
    void acceptsOnlyWhatIsOnTheTable() {
        refuses(decision(Choice.ACCEPT, null, true, true), Positions.federal(), "no-standing-offer");
        refuses(
                decision(Choice.ACCEPT, null, true, true),
                Positions.federal().offered("900", false, Positions.TODAY.minusDays(1)),
                "offer-expired");
        allows(decision(Choice.ACCEPT, null, true, true), Positions.federal().offered("900", false, Positions.TODAY));
    }

    @Test
    void aFirstOfferIsAcceptedKnowinglyOrNotAtAll() {
        refuses(decision(Choice.ACCEPT, null, null, true), Positions.federal().firstOffered("900"), "first-offer");
        allows(decision(Choice.ACCEPT, null, true, true), Positions.federal().firstOffered("900"));
        allows(decision(Choice.ACCEPT, null, null, true), Positions.federal().offered("900"));
    }

    @Test
    void rightsAreReadBeforeTheyEnd() {
        refuses(
                decision(Choice.ACCEPT, null, null, null),
                Positions.federal().offered("900"),
                "rights-not-acknowledged");
        refuses(
                decision(Choice.ACCEPT, null, null, null),
                Positions.direct().offeredWithWaiver("900"),
                "rights-not-acknowledged");
        refuses(decision(Choice.STOP, null, null, null), Positions.federal(), "rights-not-acknowledged");
        allows(decision(Choice.ACCEPT, null, null, null), Positions.direct().offered("900"));
        allows(decision(Choice.IDR, null, null, null), Positions.federal());
    }

    @Test
    void aCounterOfferLiesBetweenTheOfferAndTheCharge() {
        allows(decision(Choice.COUNTER, "901", null, null), Positions.federal().offered("900"));
        refuses(decision(Choice.COUNTER, "900", null, null), Positions.federal().offered("900"), "invalid-fields");
        refuses(decision(Choice.COUNTER, "4000.01", null, null), Positions.federal(), "invalid-fields");
        refuses(decision(Choice.COUNTER, null, null, null), Positions.federal(), "invalid-fields");
        refuses(decision(Choice.IDR, "901", null, null), Positions.federal(), "invalid-fields");
    }

    private static ProviderDecision decision(Choice choice, String counter, Boolean first, Boolean rights) {
        Money amount = counter == null ? null : Money.of(counter);
        return new ProviderDecision(choice, "because", amount, null, first, rights);
    }

    private static void allows(ProviderDecision decision, Positions position) {
        assertThatCode(() -> Decide.check(decision, position.build())).doesNotThrowAnyException();
    }

    private static void refuses(ProviderDecision decision, Positions position, String code) {
        assertThatThrownBy(() -> Decide.check(decision, position.build()))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}

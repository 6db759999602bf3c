package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.http.InvalidFields;
import dev.parley.idr.Determination.Prevailing;
import dev.parley.idr.Dispute.Kind;
import dev.parley.idr.Dispute.State;
import dev.parley.idr.FinalOffer.PracticeSize;
import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisputeTest {
    private static final LocalDate INITIATED_ON = LocalDate.of(2026, 12, 16);
    private static final LocalDate SELECTED_ON = LocalDate.of(2026, 12, 21);
    private static final LocalDate OFFER_DUE = LocalDate.of(2027, 1, 6);
    private static final LocalDate OFFERED_ON = LocalDate.of(2027, 1, 5);
    private static final LocalDate DECIDED_ON = LocalDate.of(2027, 2, 4);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 5);
    private static final Money OFFER = Money.of("1200.00");
    private static final Money QPA = Money.of("400.00");

    private static final Map<String, Consumer<Dispute>> VERBS = Map.of(
            "initiate", DisputeTest::initiate,
            "selectEntity", DisputeTest::select,
            "submitOffer", DisputeTest::offer,
            "determine", DisputeTest::determine,
            "findIneligible", DisputeTest::findIneligible,
            "close", DisputeTest::close,
            "lapse", Dispute::lapse);

    private static final Map<State, Set<String>> ALLOWED = Map.of(
            State.ATTESTED, Set.of("initiate", "lapse"),
            State.INITIATED, Set.of("selectEntity", "close"),
            State.ENTITY_SELECTED, Set.of("submitOffer", "determine", "findIneligible", "close"),
            State.OFFER_SUBMITTED, Set.of("determine", "findIneligible", "close"),
            State.DETERMINED, Set.of(),
            State.INELIGIBLE, Set.of(),
            State.CLOSED, Set.of(),
            State.NOT_FILED, Set.of());

    private static Dispute attested() {
        DisputedCase parties = new DisputedCase(
                UUID.randomUUID(), "C-1", "CLM-1", UUID.randomUUID(), "Acme Health", UUID.randomUUID());
        return new Dispute(parties, UUID.randomUUID(), LocalDate.of(2026, 11, 2), null);
    }

    private static void initiate(Dispute dispute) {
        dispute.initiate(new Filing("DISP-1", Kind.SINGLE, INITIATED_ON, null, "FHAS", Money.of("15.00"), null, true));
    }

    private static void select(Dispute dispute) {
        dispute.selectEntity("FHAS", SELECTED_ON, TODAY);
    }

    private static void offer(Dispute dispute) {
        dispute.submitOffer(finalOffer(OFFERED_ON, OFFERED_ON, OFFERED_ON), QPA, OFFER_DUE, TODAY);
    }

    private static void determine(Dispute dispute) {
        dispute.determine(determination(DECIDED_ON, Prevailing.PAYER, "500.00"), TODAY);
    }

    private static void findIneligible(Dispute dispute) {
        dispute.findIneligible(DECIDED_ON, IneligibilityReason.IMPROPER_BATCHING, "split the lines", TODAY);
    }

    private static void close(Dispute dispute) {
        dispute.close(DECIDED_ON, DisputeEnding.WITHDRAWN_JOINTLY, null, "both signed", TODAY);
    }

    private static FinalOffer finalOffer(LocalDate submitted, LocalDate adminFee, LocalDate entityFee) {
        return new FinalOffer(
                OFFER,
                List.of(),
                submitted,
                adminFee,
                entityFee,
                Money.of("435.00"),
                PracticeSize.FROM_20_TO_50,
                "Radiology",
                null,
                "acuity",
                null);
    }

    private static Determination determination(LocalDate on, Prevailing prevailing, String award) {
        return new Determination(on, Money.of(award), prevailing, null, null, null);
    }

    private static OwnOffer offerOf(Dispute dispute) {
        return dispute.ownOffer().orElseThrow();
    }

    private static Dispute in(State state) {
        Dispute dispute = attested();
        List<Consumer<Dispute>> way = new ArrayList<>();
        switch (state) {
            case ATTESTED -> {}
            case INITIATED -> way.add(DisputeTest::initiate);
            case NOT_FILED -> way.add(Dispute::lapse);
            default -> {
                way.add(DisputeTest::initiate);
                way.add(DisputeTest::select);
            }
        }
        switch (state) {
            case OFFER_SUBMITTED, DETERMINED -> way.add(DisputeTest::offer);
            default -> {}
        }
        switch (state) {
            case DETERMINED -> way.add(DisputeTest::determine);
            case INELIGIBLE -> way.add(DisputeTest::findIneligible);
            case CLOSED -> way.add(DisputeTest::close);
            default -> {}
        }
        way.forEach(step -> step.accept(dispute));
        assertThat(dispute.state()).isEqualTo(state);
        return dispute;
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void takesOnlyTheVerbsOfItsState(State state) {
        VERBS.forEach((name, verb) -> {
            Dispute dispute = in(state);
            if (ALLOWED.get(state).contains(name)) {
                assertThatCode(() -> verb.accept(dispute)).as(name).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> verb.accept(dispute))
                        .as(name)
                        .isInstanceOf(WrongDisputeState.class)
                        .hasMessageContaining(state.name());
                assertThat(dispute.state()).isEqualTo(state);
            }
        });
    }

    @Test
    void isLiveUntilItEnds() {
        Set<State> live = EnumSet.of(State.ATTESTED, State.INITIATED, State.ENTITY_SELECTED, State.OFFER_SUBMITTED);
        for (State state : State.values()) {
            assertThat(in(state).isLive()).as(state.name()).isEqualTo(live.contains(state));
        }
    }

    @ParameterizedTest(name = "selected on {0}")
    @CsvSource({"2026-12-15, is before the initiation on 2026-12-16", "2027-02-06, lies in the future"})
    void theEntityIsSelectedAfterTheInitiation(LocalDate selectedOn, String detail) {
        assertThatThrownBy(() -> in(State.INITIATED).selectEntity("FHAS", selectedOn, TODAY))
                .isInstanceOf(InvalidFields.class);
        assertThatCode(() -> in(State.INITIATED).selectEntity("FHAS", INITIATED_ON, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void anOfferWithoutBothFeesIsNotReceived() {
        assertThatThrownBy(() -> in(State.ENTITY_SELECTED)
                        .submitOffer(finalOffer(OFFERED_ON, null, OFFERED_ON), QPA, OFFER_DUE, TODAY))
                .isInstanceOf(FeesUnpaid.class)
                .hasMessageContaining("administrative fee");
        assertThatThrownBy(() -> in(State.ENTITY_SELECTED)
                        .submitOffer(finalOffer(OFFERED_ON, null, null), QPA, OFFER_DUE, TODAY))
                .isInstanceOf(FeesUnpaid.class)
                .hasMessageContaining("administrative fee, entity fee");
    }

    @Test
    void anOfferOrFeeAfterTheLastDayIsNotReceived() {
        LocalDate late = OFFER_DUE.plusDays(1);
        assertThatThrownBy(() -> in(State.ENTITY_SELECTED)
                        .submitOffer(finalOffer(late, OFFERED_ON, OFFERED_ON), QPA, OFFER_DUE, TODAY))
                .isInstanceOf(OfferLate.class);
        assertThatThrownBy(() -> in(State.ENTITY_SELECTED)
                        .submitOffer(finalOffer(OFFERED_ON, OFFERED_ON, late), QPA, OFFER_DUE, TODAY))
                .isInstanceOf(OfferLate.class);
        assertThatCode(() -> in(State.ENTITY_SELECTED)
                        .submitOffer(finalOffer(OFFER_DUE, OFFER_DUE, OFFER_DUE), QPA, OFFER_DUE, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void anOfferKeepsItsShareOfTheQpaAndTheLaterOfBothFees() {
        Dispute dispute = in(State.ENTITY_SELECTED);
        dispute.submitOffer(
                finalOffer(OFFERED_ON, LocalDate.of(2026, 12, 22), LocalDate.of(2027, 1, 4)), QPA, OFFER_DUE, TODAY);
        assertThat(offerOf(dispute).percentOfQpa()).isEqualByComparingTo("300.0");
        assertThat(offerOf(dispute).feesPaidOn()).isEqualTo("2027-01-04");
        Dispute unknown = in(State.ENTITY_SELECTED);
        unknown.submitOffer(finalOffer(OFFERED_ON, OFFERED_ON, OFFERED_ON), null, OFFER_DUE, TODAY);
        assertThat(offerOf(unknown).percentOfQpa()).isNull();
    }

    @Test
    void theEntityChoosesOneOfTwoNumbers() {
        assertThatThrownBy(() -> in(State.OFFER_SUBMITTED)
                        .determine(determination(DECIDED_ON, Prevailing.PROVIDER, "900.00"), TODAY))
                .isInstanceOf(InvalidFields.class);
        Determination explained = new Determination(
                DECIDED_ON, Money.of("900.00"), Prevailing.PROVIDER, null, "the entity corrected the units", null);
        assertThatCode(() -> in(State.OFFER_SUBMITTED).determine(explained, TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> in(State.OFFER_SUBMITTED)
                        .determine(determination(DECIDED_ON, Prevailing.PROVIDER, "1200.00"), TODAY))
                .doesNotThrowAnyException();
        Determination theirs =
                new Determination(DECIDED_ON, Money.of("450.00"), Prevailing.PAYER, Money.of("500.00"), null, null);
        assertThatThrownBy(() -> in(State.OFFER_SUBMITTED).determine(theirs, TODAY))
                .isInstanceOf(InvalidFields.class);
    }

    @ParameterizedTest(name = "award {1} of a batch where {0} prevailed, payer's offer {2}: refused {4}")
    @CsvSource({
        "PROVIDER, 1200.00, 500.00, ,                    false",
        "PAYER,     500.00, 500.00, ,                    false",
        "SPLIT,     850.00, 500.00, ,                    false",
        "PROVIDER,  900.00, 500.00, ,                    false",
        "PROVIDER, 1200.01, 500.00, ,                    true",
        "SPLIT,     499.99, 500.00, ,                    true",
        "SPLIT,     499.99, 500.00, a unit was struck,   false",
        "PAYER,    1300.00, 1500.00, ,                   false",
        "PAYER,    1600.00, 1500.00, ,                   true",
        "PROVIDER, 9999.00, ,       ,                    false"
    })
    void theAwardOfABatchToldWithoutItemsLiesBetweenTheOffers(
            Prevailing prevailing, String award, String payerOffer, String reason, boolean refused) {
        Dispute dispute = batchOffered();
        Determination told = new Determination(
                DECIDED_ON,
                Money.of(award),
                prevailing,
                payerOffer == null ? null : Money.of(payerOffer),
                reason,
                null);
        if (refused) {
            assertThatThrownBy(() -> dispute.determine(told, TODAY)).isInstanceOf(InvalidFields.class);
            assertThat(dispute.state()).isEqualTo(State.OFFER_SUBMITTED);
        } else {
            dispute.determine(told, TODAY);
            assertThat(dispute.award()).isEqualTo(Money.of(award));
        }
    }

    @Test
    void onlyABatchIsSplit() {
        assertThatThrownBy(() -> in(State.OFFER_SUBMITTED)
                        .determine(determination(DECIDED_ON, Prevailing.SPLIT, "800.00"), TODAY))
                .isInstanceOf(InvalidFields.class);
        assertThat(batchDetermined(Prevailing.SPLIT).state()).isEqualTo(State.DETERMINED);
    }

    private static Dispute batchDetermined(Prevailing prevailing) {
        Dispute batch = batchOffered();
        batch.determine(determination(DECIDED_ON, prevailing, "800.00"), TODAY);
        return batch;
    }

    private static Dispute batchOffered() {
        Dispute batch = attested();
        batch.initiate(new Filing("DISP-2", Kind.BATCHED, INITIATED_ON, null, "FHAS", Money.of("15.00"), null, true));
        select(batch);
        offer(batch);
        return batch;
    }

    @Test
    void aDeterminationDoesNotComeBeforeOurOffer() {
        assertThatThrownBy(() -> in(State.OFFER_SUBMITTED)
                        .determine(determination(OFFERED_ON.minusDays(1), Prevailing.PROVIDER, "1200.00"), TODAY))
                .isInstanceOf(InvalidFields.class);
        Dispute defaulted = in(State.ENTITY_SELECTED);
        defaulted.determine(determination(SELECTED_ON, Prevailing.PAYER, "420.00"), TODAY);
        assertThat(defaulted.award()).isEqualTo(Money.of("420.00"));
    }

    @ParameterizedTest(name = "award {0}, paid {1}, patient {2}: {3}")
    @CsvSource({
        "1200.00, 150.00,  50.00, 1000.00",
        " 200.00, 150.00,  50.00,    0.00",
        " 200.00, 150.00,  50.01,   -0.01",
        " 100.00, 250.00,  50.00, -200.00",
        " 500.00,   0.00,       ,  500.00",
        " 500.00, -20.00,  20.00,  500.00"
    })
    void owesWhatTheAwardAddsToPaymentAndCostShare(String award, String paid, String share, String due) {
        Dispute dispute = in(State.ENTITY_SELECTED);
        dispute.determine(determination(DECIDED_ON, Prevailing.PAYER, award), TODAY);
        assertThat(dispute.due(Money.of(paid), share == null ? null : Money.of(share)))
                .isEqualTo(Money.of(due));
    }

    @Test
    void theEntityFeeComesBackToWhoWins() {
        Dispute won = in(State.OFFER_SUBMITTED);
        won.determine(determination(DECIDED_ON, Prevailing.PROVIDER, "1200.00"), TODAY);
        assertThat(won.entityFeeRefund()).contains(Money.of("435.00"));
        assertThat(in(State.DETERMINED).entityFeeRefund()).contains(Money.ZERO);
        assertThat(batchDetermined(Prevailing.SPLIT).entityFeeRefund()).contains(Money.of("217.50"));
        Dispute ineligible = in(State.OFFER_SUBMITTED);
        findIneligible(ineligible);
        assertThat(ineligible.entityFeeRefund()).contains(Money.of("435.00"));
        assertThat(in(State.OFFER_SUBMITTED).entityFeeRefund()).isEmpty();
        assertThat(in(State.CLOSED).entityFeeRefund()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(IneligibilityReason.class)
    void onlyAWrongGroupingIsFiledAgain(IneligibilityReason reason) {
        Dispute dispute = in(State.ENTITY_SELECTED);
        dispute.findIneligible(DECIDED_ON, reason, null, TODAY);
        boolean grouping =
                reason == IneligibilityReason.IMPROPER_BATCHING || reason == IneligibilityReason.IMPROPER_BUNDLING;
        assertThat(dispute.mayBeResubmitted()).isEqualTo(grouping);
    }

    @Test
    void aResubmissionIsNotFiledAThirdTime() {
        Dispute again = in(State.INELIGIBLE).resubmission();
        assertThat(again.state()).isEqualTo(State.ATTESTED);
        assertThat(again.resubmissionOf()).isNotNull();
        again.initiate(new Filing("DISP-9", Kind.SINGLE, INITIATED_ON, null, "FHAS", Money.of("15.00"), null, true));
        select(again);
        findIneligible(again);
        assertThat(again.mayBeResubmitted()).isFalse();
    }
}

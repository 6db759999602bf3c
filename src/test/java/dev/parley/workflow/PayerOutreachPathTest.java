package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static dev.parley.workflow.Moves.finish;
import static dev.parley.workflow.Moves.openTasks;
import static dev.parley.workflow.Moves.start;
import static dev.parley.workflow.Moves.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/payer-outreach.bpmn")
class PayerOutreachPathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @Test
    void aNoticeStartsTheNegotiationBeforeAnyoneTalks() {
        ProcessInstance outreach = outreachWithNotice();
        assertThat(openTasks(outreach)).containsExactly("prepareNotice");
        finish(outreach, "prepareNotice", Map.of("noticeMailed", false));
        assertThat(outreach).isWaitingAt("followUpDue").hasPassed("startOpenNegotiation");
        clock.reaches("2026-03-09");
        assertThat(openTasks(outreach)).containsExactly("contactPayer");
    }

    @Test
    void aNoticeAboutToBeLateIsWarnedOf() {
        ProcessInstance outreach = outreachWithNotice();
        clock.reaches("2026-02-20");
        assertThat(steps.ran()).contains("warnWindowClosing");
        assertThat(openTasks(outreach)).containsExactly("prepareNotice");
    }

    @Test
    void withoutANoticeTheTalksBeginAtOnce() {
        ProcessInstance outreach = talks();
        assertThat(outreach).isWaitingAt("followUpDue").hasNotPassed("prepareNotice", "startOpenNegotiation");
    }

    @Test
    void aContactThatSettlesNothingIsFollowedByTheNext() {
        ProcessInstance outreach = talks();
        clock.reaches("2026-03-09");
        finish(outreach, "contactPayer", Map.of("escalate", false, "followUpAt", on("2026-03-16")));
        assertThat(openTasks(outreach)).isEmpty();
        clock.reaches("2026-03-16");
        assertThat(openTasks(outreach)).containsExactly("contactPayer");
    }

    @Test
    void theSupervisorGoesUpTheChainAndMayLetTheTalksGoOn() {
        ProcessInstance outreach = escalated();
        finish(outreach, "escalateToSupervisor", Map.of("giveUp", false, "followUpAt", on("2026-03-20")));
        assertThat(outreach).isWaitingAt("followUpDue");
        clock.reaches("2026-03-20");
        assertThat(openTasks(outreach)).containsExactly("contactPayer");
    }

    @Test
    void theSupervisorMayGiveTheTalksUp() {
        ProcessInstance outreach = escalated();
        finish(outreach, "escalateToSupervisor", Map.of("giveUp", true, "followUpAt", on("2026-03-20")));
        assertThat(outreach).isEnded().hasPassedInOrder("talksGivenUp", "talksAbandoned");
    }

    @Test
    void anOfferMadeBeforeTheTalksIsWeighedWithoutThem() {
        steps.answer(
                "planOutreach",
                Map.of(
                        "noticeNeeded",
                        false,
                        "offerStanding",
                        true,
                        "followUpAt",
                        on("2026-03-09"),
                        "contactOverdueAt",
                        on("2026-03-30"),
                        "escalationOverdueAt",
                        on("2026-04-14"),
                        "negotiationEndsAt",
                        on("2026-04-13")));
        ProcessInstance outreach = start("payerOutreach");
        assertThat(outreach).isEnded().hasPassed("offerAlreadyMade").hasNotPassed("talkWithPayer");
    }

    @Test
    void anOfferEndsTheTalksEvenWhileSomebodyIsOnThePhone() {
        ProcessInstance outreach = talks();
        clock.reaches("2026-03-09");
        tell(outreach, "offerReceived");
        assertThat(outreach).isEnded().hasPassed("offerOnTable");
    }

    @Test
    void whatThePayerSaysOtherwiseIsNotedAndNothingStops() {
        ProcessInstance outreach = talks();
        clock.reaches("2026-03-09");
        tell(outreach, "payerResponded");
        tell(outreach, "payerResponded");
        assertThat(steps.ran()).containsExactly("planOutreach", "notePayerResponse", "notePayerResponse");
        assertThat(openTasks(outreach)).containsExactly("contactPayer");
    }

    @Test
    void theLastDayOfNegotiationEndsTheTalksAtTheSupervisorsDeskToo() {
        ProcessInstance outreach = escalated();
        clock.reaches("2026-04-13");
        assertThat(outreach).isEnded().hasPassedInOrder("recordNegotiationEnd", "negotiationOver");
    }

    @Test
    void aNoticeThatParleyMailsStartsNothingUntilTheMailServerTookIt() {
        ProcessInstance outreach = outreachWithNotice();
        finish(outreach, "prepareNotice", Map.of("noticeMailed", true));
        assertThat(outreach).isWaitingAt("noticeOnItsWay").hasNotPassed("startOpenNegotiation");
        tell(outreach, "noticeTaken");
        assertThat(outreach).isWaitingAt("followUpDue").hasPassed("startOpenNegotiation");
    }

    @Test
    void aNoticeThatCouldNotBeSentIsPreparedAgain() {
        ProcessInstance outreach = outreachWithNotice();
        finish(outreach, "prepareNotice", Map.of("noticeMailed", true));
        tell(outreach, "noticeReturned");
        assertThat(openTasks(outreach)).containsExactly("prepareNotice");
        assertThat(outreach).hasNotPassed("startOpenNegotiation");
    }

    @Test
    void aNoticeThatComesBackDuringTheTalksUndoesThem() {
        ProcessInstance outreach = outreachWithNotice();
        finish(outreach, "prepareNotice", Map.of("noticeMailed", false));
        clock.reaches("2026-03-09");
        tell(outreach, "noticeReturned");
        assertThat(steps.ran()).endsWith("withdrawNotice");
        assertThat(openTasks(outreach)).containsExactly("prepareNotice");
    }

    /** Days pass and nobody of ours does anything: each time the next desk is asked, the last one again and again. */
    @Test
    void ourOwnSilenceClimbsOurOwnChain() {
        steps.answer(
                "climbOwnChain",
                Map.of("escalationOverdueAt", on("2026-04-02")),
                Map.of("escalationOverdueAt", on("2026-04-07")),
                Map.of("escalationOverdueAt", on("2026-05-01")));
        ProcessInstance outreach = talks();
        clock.reaches("2026-03-09");
        assertThat(openTasks(outreach)).containsExactly("contactPayer");
        clock.reaches("2026-03-30");
        assertThat(openTasks(outreach)).containsExactly("escalateToSupervisor");
        clock.reaches("2026-04-02");
        clock.reaches("2026-04-07");
        assertThat(steps.ran()).containsExactly("planOutreach", "climbOwnChain", "climbOwnChain", "climbOwnChain");
        finish(outreach, "escalateToSupervisor", Map.of("giveUp", false, "followUpAt", on("2026-04-10")));
        assertThat(outreach).isWaitingAt("followUpDue");
    }

    private ProcessInstance escalated() {
        ProcessInstance outreach = talks();
        clock.reaches("2026-03-09");
        finish(outreach, "contactPayer", Map.of("escalate", true, "followUpAt", on("2026-03-16")));
        assertThat(openTasks(outreach)).containsExactly("escalateToSupervisor");
        return outreach;
    }

    private static ProcessInstance talks() {
        steps.answer(
                "planOutreach",
                Map.of(
                        "noticeNeeded",
                        false,
                        "offerStanding",
                        false,
                        "followUpAt",
                        on("2026-03-09"),
                        "contactOverdueAt",
                        on("2026-03-30"),
                        "escalationOverdueAt",
                        on("2026-04-14"),
                        "negotiationEndsAt",
                        on("2026-04-13")));
        return start("payerOutreach");
    }

    private static ProcessInstance outreachWithNotice() {
        steps.answer("planOutreach", Map.of("noticeNeeded", true, "noticeWarnAt", on("2026-02-20")))
                .answer(
                        "startOpenNegotiation",
                        Map.of(
                                "offerStanding", false,
                                "followUpAt", on("2026-03-09"),
                                "contactOverdueAt", on("2026-03-30"),
                                "escalationOverdueAt", on("2026-04-14"),
                                "negotiationEndsAt", on("2026-04-13")));
        return start("payerOutreach");
    }
}

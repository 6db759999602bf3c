package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.money.Money;
import dev.parley.workflow.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each case of worked-cases.yaml from its facts to forum, clocks, fee, what is missing and what the patient owes. */
class WorkedCasesTest {
    private static final String FILE = "regulation/worked-cases.yaml";
    private static final Law LAW = Law.load(new Decisions());
    private static final WhatIf WHAT_IF = new WhatIf(LAW, Notices.load());

    record WorkedCase(
            @JsonProperty("case") String name,
            CaseFacts facts,
            Map<Trigger, LocalDate> events,
            Amounts money,
            Expected expect) {}

    record Amounts(String billed, String qpa, String coinsurance, String regimeAmount) {}

    record Expected(
            Regime regime,
            PatientProtection.Answer patient,
            String patientOwes,
            String fee,
            Map<ClockKind, LocalDate> clocks,
            List<ClockKind> noClocks,
            List<String> blockers,
            List<String> questions) {}

    private static List<WorkedCase> cases() {
        return RuleFile.entries(FILE, WorkedCasesTest.class.getResourceAsStream("/" + FILE), WorkedCase.class);
    }

    @TestFactory
    Stream<DynamicTest> comesToTheExpectedEnd() {
        return cases().stream().map(worked -> DynamicTest.dynamicTest(worked.name(), () -> check(worked)));
    }

    @Test
    void thereAreCasesEnough() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static void check(WorkedCase worked) {
        Expected expected = worked.expect();
        LegalEvents events = LegalEvents.of(worked.events());
        LocalDate service = events.on(Trigger.SERVICE_RENDERED).orElse(null);
        ForumDecision forum = LAW.forums().decide(worked.facts(), service);
        WhatIf.Answer answer = WHAT_IF.answer(worked.facts(), events);

        assertThat(answer.forum().regime()).isEqualTo(expected.regime());
        assertThat(forum.patient().answer()).isEqualTo(expected.patient());
        assertThat(answer.blockers())
                .extracting(Blocker::code)
                .containsExactlyInAnyOrderElementsOf(expected.blockers());
        if (expected.questions() != null) {
            assertThat(answer.questions())
                    .extracting(Blocker::code)
                    .filteredOn(code -> !code.equals("extension-announced"))
                    .containsExactlyInAnyOrderElementsOf(expected.questions());
        }
        if (expected.clocks() != null) {
            expected.clocks().forEach((kind, due) -> assertThat(answer.clocks())
                    .as("%s is due %s", kind, due)
                    .anyMatch(clock -> clock.kind() == kind && clock.due().equals(due)));
        }
        if (expected.noClocks() != null) {
            assertThat(answer.clocks())
                    .extracting(WhatIf.ClockView::kind)
                    .doesNotContainAnyElementsOf(expected.noClocks());
        }
        if (expected.fee() != null) {
            assertThat(answer.fees().administrative()).isEqualByComparingTo(new BigDecimal(expected.fee()));
        }
        if (expected.patientOwes() != null) {
            assertThat(owed(worked, forum.regime())).isEqualTo(Money.of(expected.patientOwes()));
        }
        assertThat(answer.forum().reasons()).isNotEmpty().allSatisfy(reason -> {
            assertThat(LAW.rules().contains(reason.ruleId()))
                    .as(reason.ruleId())
                    .isTrue();
            assertThat(reason.because()).isNotBlank();
        });
        assertThat(answer.patient().reasons())
                .allSatisfy(reason ->
                        assertThat(LAW.rules().contains(reason.ruleId())).isTrue());
    }

    /** The patient's coinsurance on the recognized amount. */
    private static Money owed(WorkedCase worked, Regime regime) {
        Amounts money = worked.money();
        return PatientProtection.recognizedAmount(
                        regime,
                        worked.facts().serviceType(),
                        money.regimeAmount() == null ? null : Money.of(money.regimeAmount()),
                        Money.of(money.billed()),
                        Money.of(money.qpa()))
                .orElseThrow()
                .amount()
                .times(new BigDecimal(money.coinsurance()));
    }
}

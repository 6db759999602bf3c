package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
    private final Evidence evidence = Evidence.load();
    private final Remedies remedies = Remedies.load();
    private final RuleBook rules = RuleBook.load();

    @Test
    void listsEachKnownCodeOnceWithRulesThatExist() {
        assertThat(evidence.codes()).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(remedies.of(code)).as(code).isPresent();
            assertThat(evidence.of(code)).isNotEmpty().allSatisfy(need -> {
                assertThat(need.anyOf()).isNotEmpty();
                assertThat(rules.contains(need.rule())).as(need.rule()).isTrue();
            });
        });
    }

    @Test
    void coversEveryCodeThatAsksForDocumentationOrAppeal() {
        assertThat(remedies.all())
                .filteredOn(remedy ->
                        remedy.category() == RemedyCategory.DOCUMENTATION || remedy.category() == RemedyCategory.APPEAL)
                .filteredOn(remedy -> remedy.route() != Remedy.Route.WC_FEE_DISPUTE)
                .allSatisfy(remedy ->
                        assertThat(evidence.of(remedy.code())).as(remedy.code()).isNotEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}, firm {2}")
    @CsvSource({
        "29, PROOF_OF_TIMELY_FILING, true",
        "50, MEDICAL_RECORD, true",
        "55, LITERATURE, true",
        "165, REFERRAL, true",
        "22, OTHER_PAYER_DECISION, true",
        "26, PROOF_OF_ELIGIBILITY, true",
        "152, TIME_RECORD, true",
        "96, PLAN_DOCUMENT, false"
    })
    void asksForWhatAnswersTheDenial(String code, RecordKind record, boolean firm) {
        assertThat(evidence.of(code)).anySatisfy(need -> {
            assertThat(need.anyOf()).contains(record);
            assertThat(need.firm()).isEqualTo(firm);
        });
    }

    @Test
    void asksForEachThingOnceAndForTheUsualWhereACodeHasNoList() {
        List<Evidence.Need> usual =
                List.of(new Evidence.Need(List.of(RecordKind.DENIAL_NOTICE), false, "ERI-04", "it is named"));
        assertThat(evidence.of(List.of("50", "186", "M51"), usual))
                .extracting(need -> need.anyOf().get(0))
                .containsExactly(RecordKind.MEDICAL_RECORD, RecordKind.CRITERIA_MATCH, RecordKind.DENIAL_NOTICE);
    }
}

package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.idr.ProhibitedFactors.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProhibitedFactorsTest {

    @ParameterizedTest(name = "finds {1} in: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "our usual and customary charge | usual and customary",
                "the usual, customary and reasonable rate | usual, customary",
                "Usual & Customary | Usual & Customary",
                "80% of UCR in this region | UCR",
                "the U.C.R. benchmark | U.C.R",
                "U&C rates | U&C",
                "reasonable and customary fees | reasonable and customary",
                "customary charges of the area | customary charges",
                "in excess of usual charges | usual charges"
            })
    void findsUsualAndCustomaryCharges(String brief, String words) {
        assertThat(ProhibitedFactors.in(brief)).anySatisfy(found -> {
            assertThat(found.words()).isEqualTo(words);
            assertThat(found.factor()).isEqualTo(Factor.USUAL_AND_CUSTOMARY);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 percent of billed charges",
                "the billed amount was higher",
                "our chargemaster lists",
                "per the Charge Master",
                "what we would have billed the patient",
                "would otherwise have been charged",
                "the patient cannot be balance-billed",
                "40 percent of our charges",
                "a discount from list price"
            })
    void findsWhatWouldHaveBeenBilled(String brief) {
        assertThat(ProhibitedFactors.in(brief)).isNotEmpty().allSatisfy(found -> assertThat(found.factor())
                .isEqualTo(Factor.BILLED_WITHOUT_THE_ACT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "250% of Medicare",
                "MEDICARE's allowed amount",
                "a Medicare-based rate",
                "non-Medicare patients",
                "Medi\u00ADcare",
                "Me\u0301dicare",
                "Ｍedicare",
                "Medi-\ncare",
                "what Medicaid pays",
                "Medi-Cal",
                "CHIP rates",
                "SCHIP",
                "the Children’s Health Insurance Program",
                "TRICARE and CHAMPVA",
                "the VA fee schedule",
                "VA rates",
                "Veterans Affairs",
                "a section 1115 demonstration",
                "under §1115",
                "RBRVS units",
                "the CMS fee schedule",
                "government payer rates"
            })
    void findsPublicPayers(String brief) {
        assertThat(ProhibitedFactors.in(brief)).isNotEmpty().allSatisfy(found -> assertThat(found.factor())
                .isEqualTo(Factor.PUBLIC_PAYER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The qualifying payment amount does not reflect acuity.",
                "Seen in Richmond, VA 23220, by a board-certified surgeon.",
                "A chip fracture of the ankle; blue-chip outcomes.",
                "The charge nurse discharged the patient; the medical record shows the dosage medicated.",
                "Usual care was not enough; it is customary to consult neurosurgery.",
                "The surgeon took full charge of the resuscitation.",
                "Teaching status, case mix and scope of services of the facility.",
                "Contracted rates between the parties in the previous four plan years.",
                "Ducru and sucrose; unusually complex."
            })
    void letsAllowedArgumentsPass(String brief) {
        assertThat(ProhibitedFactors.in(brief)).isEmpty();
    }

    @Test
    void namesEachWordingOnceInTheOrderOfTheText() {
        assertThat(ProhibitedFactors.in("TRICARE pays less than Medicare; TRICARE ignores billed charges"))
                .extracting(ProhibitedFactors.Found::words)
                .containsExactly("TRICARE", "Medicare", "billed charges");
    }
}

package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.LetterPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSN 123456789",
                "Social Security No. 123-45-6789",
                "id 123-45-6789",
                "id 123 45 6789",
                "card 4111 1111 1111 1111",
                "account number: 000123456789",
                "patient mail avery@example.test"
            })
    void findsWhatNoPayerNeeds(String text) {
        assertThat(RedactionCheck.identifiers(text)).hasSize(1);
        assertThat(RedactionCheck.identifiers(text).get(0)).doesNotContain("123", "avery");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NPI 1234567893",
                "tax id 74-1000001",
                "phone 512-555-0100",
                "claim 2026-11-23, 99285, 1500.00",
                "ZIP 78701-1234",
                "negotiation@payer.example",
                "000-12-3456"
            })
    void leavesWhatTheNoticeNeeds(String text) {
        assertThat(RedactionCheck.identifiers(text)).isEmpty();
    }

    @Test
    void readsTextInsideOfPdf() {
        byte[] pdf = LetterPdf.of("Letter", "SSN 123-45-6789");
        assertThat(RedactionCheck.text("application/pdf", pdf).map(RedactionCheck::identifiers))
                .hasValueSatisfying(found -> assertThat(found).isNotEmpty());
        assertThat(RedactionCheck.text("image/png", new byte[] {1})).isEmpty();
        assertThat(RedactionCheck.text("application/pdf", new byte[] {1})).isEmpty();
    }
}

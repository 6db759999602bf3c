package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways partners write the same segments. */
class SegmentReaderTest {
    private static final Received SOUND = Edi.professional().read();

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \r\n", "hello", "ISA", "GS*HC*A*B~ST*837*0001~SE*2*0001~", "MISAPPLIED", "\u0000\u0001"})
    void readsNothingWhereThereIsNoInterchange(String body) {
        Received received = Received.from(body);

        assertThat(received.told).isZero();
        assertThat(received.transactions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\n", "~\r\n", "~ \t\r\n ", "\n", "\r\n", "\r", "'", "~~", "\u001c", "\u0085"})
    void readsAnyTerminator(String terminator) {
        Received received =
                Received.from(Edi.professional().endingIn(terminator).text().getBytes(StandardCharsets.ISO_8859_1));

        assertThat(received.transactions).isEqualTo(SOUND.transactions);
        assertThat(received.claims).isEqualTo(SOUND.claims);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|>", "!;", "\u001d\u001f", "+&", "\u00a7\\"})
    void readsAnySeparators(String separators) {
        String body =
                Edi.professional().text().replace('*', separators.charAt(0)).replace(':', separators.charAt(1));

        Received received = Received.from(body.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(received.claims).isEqualTo(SOUND.claims);
        assertThat(received.problems()).isEmpty();
    }

    @Test
    void readsTextWrappedIntoShortLines() {
        String wrapped = Edi.professional().text().replaceAll("(.{40})", "$1\r\n");

        assertThat(Received.from(wrapped).claims).isEqualTo(SOUND.claims);
        assertThat(Received.from(wrapped).problems()).isEmpty();
    }

    @Test
    void readsABodyWithoutItsLastTerminator() {
        String body = Edi.professional().text();

        assertThat(Received.from(body.substring(0, body.length() - 1)).problems())
                .isEmpty();
    }

    @Test
    void readsABodyBehindAByteOrderMark() {
        assertThat(Received.from("\ufeff" + Edi.professional().text()).transactions)
                .isEqualTo(SOUND.transactions);
    }

    @Test
    void readsNamesInUtf8AndInLatin1() {
        String body = Edi.professional().text().replace("NM1*IL*1*DOE", "NM1*IL*1*Pe\u00f1a");

        assertThat(Received.from(body.getBytes(StandardCharsets.UTF_8))
                        .claim()
                        .patient()
                        .lastName())
                .isEqualTo("Pe\u00f1a");
        assertThat(Received.from(body.getBytes(StandardCharsets.ISO_8859_1))
                        .claim()
                        .patient()
                        .lastName())
                .isEqualTo("Pe\u00f1a");
    }

    @Test
    void readsAHeaderOfAnotherWidthWithAWarning() {
        Received received = Edi.professional()
                .replace(
                        Edi.ISA,
                        Edi.ISA.replace("SENDERID       ", "SENDERID").replace("RECEIVERID     ", "RECEIVERID"))
                .read();

        assertThat(received.problems()).containsExactly("WARNING isa-width ISA06", "WARNING isa-width ISA08");
        assertThat(received.transaction().senderId()).isEqualTo("SENDERID");
        assertThat(received.claims).isEqualTo(SOUND.claims);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\n"})
    void readsAHeaderWithoutItsLastElement(String terminator) {
        Received received = Edi.professional()
                .replace(Edi.ISA, Edi.ISA.substring(0, Edi.ISA.length() - 1))
                .endingIn(terminator)
                .read();

        assertThat(received.problems()).containsExactly("WARNING isa-width ISA16");
        assertThat(received.claims).isEqualTo(SOUND.claims);
    }

    @Test
    void findsTheComponentSeparatorReallyUsed() {
        String body = Edi.professional().text().replace(':', '>').replace("*T*>", "*T*:");

        assertThat(Received.from(body).problems()).containsExactly("WARNING component-separator-mismatch CLM05");
        assertThat(Received.from(body).claims).isEqualTo(SOUND.claims);
    }
}

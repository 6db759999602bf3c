package dev.parley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.http.Refusal;
import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendableMailTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "desk@payer.example|true",
                "first.last+idr@sub.payer.example|true",
                "o'neil@payer.example|true",
                "desk@payer|false",
                "desk|false",
                "@payer.example|false",
                "desk@|false",
                ".desk@payer.example|false",
                "de..sk@payer.example|false",
                "desk@-payer.example|false",
                "desk@payer..example|false",
                "a@b.example,c@d.example|false",
                "Desk <desk@payer.example>|false",
                "desk @payer.example|false",
                "desk@payer.example%0aBcc:x@y.example|false"
            })
    void knowsOneAddress(String text, boolean expected) {
        assertThat(MailAddress.isOne(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "title {0}, to {1}, attached {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A notice|desk@payer.example|0|",
                "A notice|desk@payer.example|10485760|",
                "A notice|desk@payer.example|10485761|/attachments",
                "A notice\\r\\nBcc: x@y.example|desk@payer.example|0|/title",
                "A notice\\nBcc: x@y.example|desk@payer.example|0|/title",
                "' '|desk@payer.example|0|/title",
                "A notice|desk@payer.example\\r\\nBcc: x@y.example|0|/recipient"
            })
    void refusesWhatWouldBecomeAnotherHeaderOrTooLarge(String title, String to, long attached, String pointer) {
        NewMail mail = mail(unescaped(title), unescaped(to), null);
        if (pointer == null) {
            assertThatCode(() -> QueueMail.requireSendable(mail, attached)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> QueueMail.requireSendable(mail, attached))
                    .extracting(refused -> ((Refusal) refused).errors().get(0).pointer())
                    .isEqualTo(pointer);
        }
    }

    @Test
    void refusesAnAnswerAddressThatIsNone() {
        assertThatThrownBy(() -> QueueMail.requireSendable(mail("A", "a@b.example", "x\ny@z.example"), 0))
                .extracting(refused -> ((Refusal) refused).errors().get(0).pointer())
                .isEqualTo("/replyTo");
    }

    @ParameterizedTest(name = "{0} is final: {1}")
    @CsvSource({"421, false", "451, false", "550, true", "554, true"})
    void onlyTheFiveHundredsAreFinal(int code, boolean isFinal) {
        Postman.Refused refused = SmtpPostman.refused(
                new CompletionException(new SMTPException("x", code, List.of("secret words"), false)));
        assertThat(refused.isPermanent()).isEqualTo(isFinal);
        assertThat(refused).hasMessage("the mail server answered " + code);
    }

    private static NewMail mail(String title, String to, String replyTo) {
        return new NewMail(UUID.randomUUID(), "test", UUID.randomUUID(), to, replyTo, title, "text", List.of(), false);
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}

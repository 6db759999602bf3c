package dev.parley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.mail.Postman.Enclosure;
import dev.parley.mail.Postman.Post;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mail server sees of us. */
@QuarkusTest
@TestProfile(OverTheWireTest.RealMail.class)
class OverTheWireTest {
    @Inject
    SmtpPostman postman;

    /** Mail goes to a port of this machine instead of a mailbox in memory. */
    public static class RealMail implements QuarkusTestProfile {
        static final int PORT = freePort();

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "localhost",
                    "quarkus.mailer.port", String.valueOf(PORT),
                    "quarkus.mailer.from", "desk@clinic.example",
                    "quarkus.mailer.keep-alive", "false");
        }

        private static int freePort() {
            try (ServerSocket any = new ServerSocket(0)) {
                return any.getLocalPort();
            } catch (IOException none) {
                throw new IllegalStateException(none);
            }
        }
    }

    @Test
    void aMailLeavesWithItsIdItsTextAndItsEnclosures() throws Exception {
        try (SmtpServer server = new SmtpServer(RealMail.PORT)) {
            postman.deliver(post("desk@payer.example"));
            assertThat(server.taken()).hasSize(1);
            assertThat(server.taken().get(0))
                    .contains("Message-ID: <0199-test@parley>")
                    .contains("To: desk@payer.example")
                    .contains("From: desk@clinic.example")
                    .contains("Reply-To: n@clinic.example")
                    .contains("Subject: A notice")
                    .contains("we start open negotiation")
                    .contains("notice.pdf");
        }
    }

    @Test
    void aRecipientThatTheServerDoesNotKnowIsFinalAndSilenceIsNot() throws Exception {
        try (SmtpServer server = new SmtpServer(RealMail.PORT)) {
            assertThatThrownBy(() -> postman.deliver(post("nobody@payer.example")))
                    .isInstanceOf(Postman.Refused.class)
                    .hasMessage("the mail server answered 550")
                    .matches(refused -> ((Postman.Refused) refused).isPermanent());
            assertThat(server.taken()).isEmpty();
        }
        assertThatThrownBy(() -> postman.deliver(post("desk@payer.example")))
                .isInstanceOf(Postman.Refused.class)
                .matches(refused -> !((Postman.Refused) refused).isPermanent());
    }

    private static Post post(String to) {
        return new Post(
                "0199-test@parley",
                to,
                "n@clinic.example",
                "A notice",
                "Dear desk, we start open negotiation.",
                List.of(new Enclosure("notice.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII))));
    }
}

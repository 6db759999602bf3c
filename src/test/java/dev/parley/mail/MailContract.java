package dev.parley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.mail.MailEvent.Kind;
import dev.parley.mail.OutboundMail.MailView;
import dev.parley.mail.OutboundMail.State;
import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import dev.parley.workflow.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every mail leaves once where that can be known, and at least once under one id where it cannot: on both databases. */
abstract class MailContract {
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(6);

    @Inject
    QueueMail queueMail;

    @Inject
    SendMails sender;

    @Inject
    NoteMail note;

    @Inject
    TestPostman postman;

    @Inject
    Tenancy tenancy;

    @Inject
    BusinessClock clock;

    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void nothingIsLeftOver() {
        postman.instead(post -> {});
        sender.run();
        postman.forget();
        postman.instead(post -> {});
    }

    @AfterEach
    void theRealPostmanAgain() {
        postman.forget();
    }

    @Test
    void ofCompetingSendersOneSendsEachMail() throws Exception {
        List<UUID> mails = IntStream.range(0, 30).mapToObj(n -> queued()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> nodes = IntStream.range(0, 3)
                .mapToObj(node -> threads.submit(sender::run))
                .toList();
        int tried = 0;
        for (Future<Integer> node : nodes) {
            tried += node.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(tried).isEqualTo(30);
        assertThat(postman.delivered())
                .extracting(post -> post.messageId().split("@")[0])
                .containsExactlyInAnyOrderElementsOf(
                        mails.stream().map(UUID::toString).toList());
        assertThat(mails).allSatisfy(mail -> assertThat(view(mail).state()).isEqualTo(State.ACCEPTED));
    }

    @Test
    void aNodeKilledBetweenSendingAndNotingLeavesAMailThatGoesOutAgainUnderItsId() {
        UUID mail = queued();
        postman.instead(post -> {
            postman.delivered().add(post);
            throw new PowerCut();
        });
        assertThatThrownBy(sender::run).isInstanceOf(PowerCut.class);
        assertThat(view(mail).state()).isEqualTo(State.SENDING);
        postman.instead(post -> {});
        assertThat(sender.run()).as("as long as the lease holds").isZero();
        clock.moveTo(clock.instant().plus(LONGER_THAN_A_LEASE));
        assertThat(sender.run()).isEqualTo(1);
        assertThat(postman.delivered())
                .hasSize(2)
                .extracting(Postman.Post::messageId)
                .containsOnly(mail + "@parley");
        assertThat(kinds(mail)).containsExactly(Kind.QUEUED, Kind.TAKEN_OVER, Kind.ACCEPTED);
        assertThat(view(mail).attempts()).isEqualTo(2);
    }

    @Test
    void whoWasThoughtDeadChangesNothingWhenItComesBack() {
        UUID mail = queued();
        postman.instead(post -> {
            postman.instead(other -> {});
            clock.moveTo(clock.instant().plus(LONGER_THAN_A_LEASE));
            assertThat(sender.run()).as("mails taken over").isEqualTo(1);
            throw new Postman.Refused("too late", true);
        });
        sender.run();
        assertThat(view(mail).state()).isEqualTo(State.ACCEPTED);
        assertThat(kinds(mail)).containsExactly(Kind.QUEUED, Kind.TAKEN_OVER, Kind.ACCEPTED);
    }

    @Test
    void whatMayPassIsTriedLaterAndLaterUntilItBecomesATask() {
        UUID mail = queued();
        postman.instead(post -> {
            throw new Postman.Refused("the mail server answered 451", false);
        });
        for (int attempt = 1; attempt < 9; attempt++) {
            assertThat(sender.run()).isEqualTo(1);
            assertThat(view(mail).state()).isEqualTo(State.QUEUED);
            assertThat(sender.run()).as("before the pause is over").isZero();
            clock.moveTo(clock.instant().plus(note.pauseAfter(attempt)));
        }
        assertThat(sender.run()).isEqualTo(1);
        assertThat(view(mail).state()).isEqualTo(State.GIVEN_UP);
        assertThat(kinds(mail)).hasSize(10).endsWith(Kind.DEFERRED, Kind.GIVEN_UP);
        assertThat(sender.run()).isZero();

        Map<String, Object> task = task(mail);
        postman.instead(post -> {});
        Api.as("negotiator")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(Map.of("step", "SEND_AGAIN", "recipient", "other@payer.example", "reason", "they moved"))
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(200);
        assertThat(sender.run()).isEqualTo(1);
        assertThat(postman.delivered()).extracting(Postman.Post::recipient).containsExactly("other@payer.example");
    }

    @Test
    void whatIsRefusedForGoodIsABounceAtOnce() {
        UUID mail = queued();
        postman.instead(post -> {
            throw new Postman.Refused("the mail server answered 550", true);
        });
        sender.run();
        assertThat(view(mail).state()).isEqualTo(State.BOUNCED);
        assertThat(view(mail).acceptedAt()).isNull();
        Map<String, Object> task = task(mail);
        assertThat(task).containsEntry("queue", "negotiator");
        Api.unchecked("negotiator")
                .header("If-Match", "*")
                .body(Map.of("step", "SEND_AGAIN", "reason", "maybe now"))
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(400);
    }

    @Test
    void aMailThatCameBackLaterOpensWorkAndCannotComeBackTwice() {
        UUID mail = queued();
        sender.run();
        tenancy.runAsParley("demo", () -> note.told(caseId, mail, false, "no such mailbox", null));
        assertThat(view(mail).state()).isEqualTo(State.BOUNCED);
        assertThat(task(mail)).isNotNull();
        assertThatThrownBy(() -> tenancy.runAsParley("demo", () -> note.told(caseId, mail, true, "read", null)))
                .hasMessageContaining("BOUNCED");
    }

    @Test
    void whatItsTransactionTookBackIsNeverSent() {
        assertThatThrownBy(() -> inTenant(() -> {
                    queueMail.queue(mail("desk@payer.example"));
                    throw new PowerCut();
                }))
                .isInstanceOf(PowerCut.class);
        assertThat(sender.run()).isZero();
    }

    private UUID queued() {
        return inTenant(() -> queueMail.queue(mail("desk@payer.example")).id());
    }

    private NewMail mail(String to) {
        return new NewMail(caseId, "test", caseId, to, null, "A title", "Some text", List.of(), false);
    }

    private MailView view(UUID mail) {
        return inTenant(() -> OutboundMail.byId(caseId, mail).view());
    }

    private List<Kind> kinds(UUID mail) {
        return view(mail).events().stream().map(MailEvent.MailEventView::kind).toList();
    }

    private static Map<String, Object> task(UUID mail) {
        return Api.as("negotiator")
                .queryParam("kind", "undeliveredMail")
                .queryParam("limit", 500)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.subjectId == '" + mail + "' }");
    }

    private <T> T inTenant(Callable<T> work) {
        return tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** What a test throws in place of a failing machine. */
    private static final class PowerCut extends RuntimeException {}
}

package dev.parley.mail;

import dev.parley.document.Document;
import dev.parley.document.Sha256;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts a mail into the queue, in the caller's transaction: it is sent after commit or never. */
@ApplicationScoped
public class QueueMail {
    /** What common mail servers take, in bytes before encoding. */
    static final long LARGEST = 10L * 1024 * 1024;

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 20_000;

    private final CurrentUser user;
    private final Clock clock;

    QueueMail(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public OutboundMail queue(NewMail mail) {
        List<Document> attached = mail.attachments().stream()
                .map(id -> Document.byId(mail.caseId(), id))
                .toList();
        requireSendable(
                mail,
                attached.stream().mapToLong(document -> document.view().size()).sum());
        OutboundMail queued = new OutboundMail(mail, hash(mail, attached), user.name(), clock.instant());
        queued.persist();
        new MailEvent(queued.id(), MailEvent.Kind.QUEUED, null, user.name(), clock.instant()).persist();
        return queued;
    }

    /** Refuses what no mail server would take, or what would say something else to it than we mean. */
    static void requireSendable(NewMail mail, long attachedBytes) {
        List<FieldError> wrong = new ArrayList<>();
        if (!MailAddress.isOne(mail.recipient())) {
            wrong.add(new FieldError("/recipient", "is no e-mail address"));
        }
        if (mail.replyTo() != null && !MailAddress.isOne(mail.replyTo())) {
            wrong.add(new FieldError("/replyTo", "is no e-mail address"));
        }
        if (mail.title().isBlank()
                || mail.title().length() > LONGEST_TITLE
                || mail.title().chars().anyMatch(Character::isISOControl)) {
            wrong.add(new FieldError(
                    "/title", "must be one line of 1 to " + LONGEST_TITLE + " characters without control characters"));
        }
        if (mail.body().length() > LONGEST_BODY) {
            wrong.add(new FieldError("/body", "is longer than " + LONGEST_BODY + " characters"));
        }
        if (attachedBytes > LARGEST) {
            wrong.add(new FieldError("/attachments", "hold " + attachedBytes + " bytes; a mail takes " + LARGEST));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    /** Of everything the recipient reads: title, text and each attachment's own hash. */
    private static String hash(NewMail mail, List<Document> attached) {
        StringBuilder all = new StringBuilder(mail.title()).append('\n').append(mail.body());
        attached.forEach(document -> all.append('\n').append(document.sha256()));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The mail of this case, sent once more, to the same address when {@code to} is null. */
    @Transactional
    public OutboundMail again(UUID caseId, UUID mailId, String to) {
        OutboundMail failed = OutboundMail.byId(caseId, mailId);
        return queue(failed.again(to == null ? failed.recipient() : to));
    }
}

package dev.parley.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Speaks SMTP with the server of the settings {@code quarkus.mailer.*}. */
@ApplicationScoped
class SmtpPostman implements Postman {
    private final ReactiveMailer mailer;
    private final Duration patience;

    SmtpPostman(ReactiveMailer mailer, @ConfigProperty(name = "parley.mail.patience") Duration patience) {
        this.mailer = mailer;
        this.patience = patience;
    }

    @Override
    public void deliver(Post post) throws Refused {
        Mail mail = Mail.withText(post.recipient(), post.title(), post.body())
                .addHeader("Message-ID", "<" + post.messageId() + ">");
        if (post.replyTo() != null) {
            mail.setReplyTo(post.replyTo());
        }
        post.enclosures().forEach(one -> mail.addAttachment(one.name(), one.content(), one.mediaType()));
        try {
            mailer.send(mail).await().atMost(patience);
        } catch (RuntimeException failed) {
            throw refused(failed);
        }
    }

    /** Reply codes of the 500s are final (RFC 5321, 4.2.1); all else may pass. The server's words may quote the mail: not kept. */
    static Refused refused(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return new Refused("the mail server answered " + answer.getReplyCode(), answer.isPermanent());
            }
        }
        return new Refused(
                "the mail server was not reached: " + failed.getClass().getSimpleName(), false);
    }
}

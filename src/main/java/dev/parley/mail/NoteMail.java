package dev.parley.mail;

import dev.parley.http.InvalidFields;
import dev.parley.http.Race;
import dev.parley.http.Refusal;
import dev.parley.mail.LeaseMail.Lease;
import dev.parley.mail.OutboundMail.State;
import dev.parley.security.CurrentUser;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes down what became of a mail, and tells whoever ordered it. */
@ApplicationScoped
public class NoteMail {
    private static final int MOST_DOUBLINGS = 6;

    private final UndeliveredMail undelivered;
    private final Event<MailMoved> moved;
    private final Tenancy tenancy;
    private final CurrentUser user;
    private final Clock clock;
    private final int attempts;
    private final Duration pause;

    NoteMail(
            UndeliveredMail undelivered,
            Event<MailMoved> moved,
            Tenancy tenancy,
            CurrentUser user,
            Clock clock,
            @ConfigProperty(name = "parley.mail.attempts") int attempts,
            @ConfigProperty(name = "parley.mail.pause") Duration pause) {
        this.undelivered = undelivered;
        this.moved = moved;
        this.tenancy = tenancy;
        this.user = user;
        this.clock = clock;
        this.attempts = attempts;
        this.pause = pause;
    }

    /** A recipient's word on a mail that the server took, as a mail gateway or a person tells it. */
    @Transactional
    public OutboundMail told(UUID caseId, UUID mailId, boolean delivered, String detail, Instant at) {
        OutboundMail mail = OutboundMail.held(OutboundMail.byId(caseId, mailId).id());
        if (at != null && at.isAfter(clock.instant())) {
            throw new InvalidFields("/happenedAt", "lies in the future");
        }
        if (mail.state() != State.ACCEPTED && mail.state() != State.DELIVERED) {
            throw new NotOnItsWay(mail);
        }
        Instant when = at == null ? clock.instant() : at;
        if (delivered) {
            end(mail, State.DELIVERED, MailEvent.Kind.DELIVERED, detail, when);
        } else {
            end(mail, State.BOUNCED, MailEvent.Kind.BOUNCED, detail, when);
            openWorkUnlessOrdererActs(mail);
        }
        return mail;
    }

    /** Whether it has had all its attempts; one that nobody could note would else go out for ever. */
    boolean isTriedOut(Lease lease) {
        return tenancy.runAsParley(
                lease.tenant(),
                () -> Race.run(() ->
                        OutboundMail.<OutboundMail>findById(lease.mailId()).attempts() > attempts));
    }

    void accepted(Lease lease) {
        held(lease, mail -> {
            mail.acceptedAt(clock.instant());
            event(mail, MailEvent.Kind.ACCEPTED, "by the mail server at attempt " + mail.attempts(), clock.instant());
            tell(mail, null, clock.instant());
        });
    }

    void failed(Lease lease, Postman.Refused refused) {
        held(lease, mail -> {
            String why = refused.getMessage();
            if (refused.isPermanent()) {
                end(mail, State.BOUNCED, MailEvent.Kind.BOUNCED, why, clock.instant());
                openWorkUnlessOrdererActs(mail);
            } else if (mail.attempts() >= attempts) {
                end(mail, State.GIVEN_UP, MailEvent.Kind.GIVEN_UP, why, clock.instant());
                openWorkUnlessOrdererActs(mail);
            } else {
                mail.tryAgainAt(clock.instant().plus(pauseAfter(mail.attempts())), MailEvent.fitting(why));
                event(mail, MailEvent.Kind.DEFERRED, why, clock.instant());
            }
        });
    }

    /** Twice as long after each attempt, up to 64 times the first pause. */
    Duration pauseAfter(int attempt) {
        return pause.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    }

    private void openWorkUnlessOrdererActs(OutboundMail mail) {
        if (!mail.ordererActs()) {
            undelivered.open(mail);
        }
    }

    private void end(OutboundMail mail, State state, MailEvent.Kind kind, String why, Instant at) {
        mail.becomes(state, MailEvent.fitting(why));
        event(mail, kind, why, at);
        tell(mail, why, at);
    }

    private void event(OutboundMail mail, MailEvent.Kind kind, String detail, Instant at) {
        new MailEvent(mail.id(), kind, detail, user.name(), at).persist();
    }

    private void tell(OutboundMail mail, String detail, Instant at) {
        moved.fire(new MailMoved(
                mail.id(),
                mail.caseId(),
                mail.purpose(),
                mail.reference(),
                mail.recipient(),
                mail.state(),
                detail,
                at));
    }

    /** In a transaction of its own, unless another node has the mail by now: what that one says counts. */
    private void held(Lease lease, Consumer<OutboundMail> work) {
        tenancy.runAsParley(
                lease.tenant(),
                () -> Race.run(() -> {
                    OutboundMail mail = OutboundMail.held(lease.mailId());
                    if (!mail.isSentUnder(lease.id())) {
                        Log.warnf("Mail %s was taken over by another node while it was sent", lease.mailId());
                        return null;
                    }
                    if (lease.takenOver()) {
                        event(
                                mail,
                                MailEvent.Kind.TAKEN_OVER,
                                "the node that was sending fell silent; it may have sent it already",
                                clock.instant());
                    }
                    work.accept(mail);
                    return null;
                }));
    }

    /** Only a mail that the server has taken can arrive or come back. */
    static class NotOnItsWay extends Refusal {
        NotOnItsWay(OutboundMail mail) {
            super(
                    409,
                    "mail-not-on-its-way",
                    "The mail is " + mail.state() + ": it can neither arrive nor come back",
                    Map.of("state", mail.state()));
        }
    }
}

package dev.parley.mail;

import dev.parley.document.Document;
import dev.parley.mail.LeaseMail.Lease;
import dev.parley.mail.Postman.Enclosure;
import dev.parley.mail.Postman.Post;
import dev.parley.mail.Postman.Refused;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Sends what is queued, one mail at a time on each node. The server is spoken to outside every transaction; a node that
 * dies between the server's word and our note leaves a lease, after which the mail goes out again under the same id.
 */
@ApplicationScoped
public class SendMails {
    private final LeaseMail leases;
    private final NoteMail note;
    private final Postman postman;
    private final Tenancy tenancy;
    private volatile boolean stopping;

    SendMails(LeaseMail leases, NoteMail note, Postman postman, Tenancy tenancy) {
        this.leases = leases;
        this.note = note;
        this.postman = postman;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "{parley.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** @return how many were tried */
    public int run() {
        int tried = 0;
        Optional<Lease> next = leases.take();
        while (next.isPresent()) {
            tried++;
            send(next.get());
            next = stopping ? Optional.empty() : leases.take();
        }
        return tried;
    }

    private void send(Lease lease) {
        try {
            if (lease.takenOver() && note.isTriedOut(lease)) {
                throw new Refused("it was sent more often than allowed without an answer being noted", false);
            }
            postman.deliver(inTenant(lease, () -> read(lease)));
        } catch (Refused refused) {
            Log.warnf("Mail %s was not taken: %s", lease.mailId(), refused.getMessage());
            note.failed(lease, refused);
            return;
        }
        note.accepted(lease);
    }

    private Post read(Lease lease) {
        OutboundMail mail = OutboundMail.findById(lease.mailId());
        List<Enclosure> enclosures = mail.attachments().stream()
                .map(id -> Document.byId(mail.caseId(), id))
                .map(document -> new Enclosure(document.name(), document.mediaType(), document.content()))
                .toList();
        return new Post(mail.messageId(), mail.recipient(), mail.replyTo(), mail.title(), mail.body(), enclosures);
    }

    private <T> T inTenant(Lease lease, Callable<T> work) {
        return tenancy.runAsParley(
                lease.tenant(), () -> QuarkusTransaction.requiringNew().call(work));
    }
}

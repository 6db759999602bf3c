package dev.parley.idr.portal;

import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.NewDocument;
import dev.parley.event.Outbox;
import dev.parley.idr.Dispute;
import dev.parley.idr.DisputeFiled;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a mail once, and files its papers to a case of its dispute, each content once; a batch's other cases show them. */
@ApplicationScoped
class FilePortalMail {
    private final FindDispute find;
    private final KeepDocument documents;
    private final DeskWork desk;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    FilePortalMail(
            FindDispute find,
            KeepDocument documents,
            DeskWork desk,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.find = find;
        this.documents = documents;
        this.desk = desk;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** {@code before} says that the same mail had been taken. */
    record Taken(PortalMail mail, boolean before) {}

    @Transactional
    Taken take(ReadMail read) {
        Optional<PortalMail> before = PortalMail.taken(read);
        if (before.isPresent()) {
            return new Taken(before.get(), true);
        }
        PortalMail mail = new PortalMail(read, user.name(), clock.instant());
        mail.persist();
        read.papers().forEach(part -> new PortalMailPart(mail.id(), part).persist());
        FindDispute.Found found = find.of(read.subject(), read.text());
        if (found.dispute() == null) {
            mail.unmatched(found.because());
            desk.open(new DeskWork.DeskTask(
                    MatchPortalMailForm.KIND,
                    "Say which dispute a mail of the portal belongs to: " + ReadMime.shortened(found.because(), 120),
                    Role.NEGOTIATOR,
                    mail.id(),
                    null,
                    BigDecimal.ZERO,
                    null,
                    null,
                    null));
        } else {
            file(mail, found.dispute(), found.because());
        }
        return new Taken(mail, false);
    }

    void file(PortalMail mail, Dispute dispute, String because) {
        mail.filed(dispute.id(), dispute.caseId(), because);
        List<Dispute> together = dispute.together();
        Set<UUID> cases = together.stream().map(Dispute::caseId).collect(Collectors.toSet());
        Map<String, UUID> there = new HashMap<>(Document.of(cases).stream()
                .collect(Collectors.toMap(
                        Document.DocumentView::sha256, Document.DocumentView::id, (first, same) -> first)));
        List<PortalMailPart> parts = PortalMailPart.of(mail.id());
        int filed = 0;
        for (PortalMailPart part : parts) {
            if (part.isKept()) {
                UUID known = there.get(part.sha256());
                UUID document = known != null ? known : keep(dispute, part);
                there.put(part.sha256(), document);
                part.filedAs(document, known != null);
                filed += known == null ? 1 : 0;
            }
        }
        long held = parts.stream().filter(part -> !part.isKept()).count();
        String told = "A mail about dispute " + dispute.disputeNumber() + " was filed with " + filed + " new papers"
                + (held == 0 ? "" : "; " + held + " were held back") + " (" + because + ")";
        together.forEach(one -> timeline.add(one.caseId(), "idr-mail-filed", told));
        outbox.add(
                "dispute.mail-filed",
                dispute.caseId(),
                Map.of("disputeId", dispute.id(), "mailId", mail.id(), "documents", filed, "heldBack", held));
    }

    /** A case that joins a batch shows the papers that came before, and says where they are from. */
    void joined(@Observes DisputeFiled filed) {
        Dispute dispute = filed.dispute();
        for (PortalMail mail : PortalMail.filed(dispute.disputeNumber())) {
            long papers = PortalMailPart.of(mail.id()).stream()
                    .filter(PortalMailPart::isKept)
                    .count();
            timeline.add(
                    dispute.caseId(),
                    "idr-mail-filed",
                    "A mail about dispute " + dispute.disputeNumber() + " with " + papers + " papers was filed on "
                            + LocalDate.ofInstant(mail.takenAt(), clock.getZone())
                            + ", before this case was a part of it (" + mail.because() + ")");
        }
    }

    private UUID keep(Dispute dispute, PortalMailPart part) {
        return documents
                .keep(dispute.caseId(), new NewDocument(part.name(), "portal-mail", part.mediaType(), part.content()))
                .id();
    }
}

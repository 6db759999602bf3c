package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.mail.MailMoved;
import dev.parley.mail.OutboundMail;
import dev.parley.party.KeepContacts;
import dev.parley.regulation.ClockKind;
import dev.parley.security.Role;
import dev.parley.workflow.CaseWorkflow;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Day one of open negotiation is the day on which the mail server took the notice; one that came back has none. */
@ApplicationScoped
class NoteNoticeMail {
    private final KeepContacts contacts;
    private final CaseWorkflow workflow;
    private final Event<NoticeSent> sent;
    private final DeskWork desk;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    NoteNoticeMail(
            KeepContacts contacts,
            CaseWorkflow workflow,
            Event<NoticeSent> sent,
            DeskWork desk,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.contacts = contacts;
        this.workflow = workflow;
        this.sent = sent;
        this.desk = desk;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    void moved(@Observes MailMoved mail) {
        if (mail.state() == OutboundMail.State.BOUNCED) {
            contacts.bounced(mail.recipient(), mail.detail());
        }
        if (!mail.purpose().equals(NoticePapers.PURPOSE)) {
            return;
        }
        Notice notice = Notice.byId(mail.caseId(), mail.reference());
        switch (mail.state()) {
            case ACCEPTED -> taken(notice, mail);
            case DELIVERED -> notice.arrived();
            case BOUNCED, GIVEN_UP -> cameBack(mail.caseId(), notice, mail.detail());
            default -> throw new IllegalStateException("A notice cannot become " + mail.state());
        }
    }

    private void taken(Notice notice, MailMoved mail) {
        LocalDate day = LocalDate.ofInstant(mail.at(), clock.getZone());
        Optional<Deadline> window = Deadline.latest(mail.caseId(), ClockKind.OPEN_NEGOTIATION_START);
        if (notice.extensionReference() == null
                && window.filter(start -> day.isAfter(start.dueOn())).isPresent()) {
            cameBack(mail.caseId(), notice, "the mail server took it on " + day + ", after the window had closed");
            return;
        }
        notice.taken(day, "taken by the mail server at " + mail.at() + ", Message-ID " + mail.mailId() + "@parley");
        sent.fire(new NoticeSent(mail.caseId(), notice.id(), notice.offerTotal(), day, notice.channel()));
        timeline.add(
                mail.caseId(),
                "notice-sent",
                "The open negotiation notice went out on " + day + " by EMAIL, offering " + notice.offerTotal());
        workflow.tell(mail.caseId(), "noticeTaken");
    }

    /** By a mail server's word, or by a person's who holds the envelope. */
    void cameBack(UUID caseId, Notice notice, String detail) {
        notice.cameBack();
        timeline.add(
                caseId,
                "notice-came-back",
                "The open negotiation notice did not get through and starts no clock: " + detail);
        outbox.add("notice.returned", caseId, Map.of("noticeId", notice.id()));
        if (!workflow.tell(caseId, "noticeReturned")) {
            CaseFile file = CaseFile.byId(caseId);
            desk.open(new DeskWork.DeskTask(
                    ReturnedNoticeForm.KIND,
                    "The open negotiation notice of claim " + file.claimNumber()
                            + " came back after the talks: decide whether negotiation was started (FED-ON-07)",
                    Role.SUPERVISOR,
                    notice.id(),
                    null,
                    file.inDispute().dollars(),
                    file.payerId(),
                    file.payerName(),
                    file.claimNumber()));
        }
    }
}

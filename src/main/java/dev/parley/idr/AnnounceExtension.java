package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Phase;
import dev.parley.http.Race;
import dev.parley.idr.DisputeExtension.ExtensionAnswer;
import dev.parley.idr.DisputeExtension.Ground;
import dev.parley.idr.DisputeExtension.NewExtension;
import dev.parley.idr.ExtensionNotice.NewNotice;
import dev.parley.idr.ExtensionNotice.NoticeView;
import dev.parley.idr.ExtensionNotice.Stage;
import dev.parley.outreach.EscalationAnswer;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Enters a public notice once, and gives every case whose stage runs what an extension of its own would give it: case by
 * case, each in a transaction of its own, so that a notice that was broken off is applied again and moves nothing twice.
 */
@ApplicationScoped
class AnnounceExtension {
    private static final int AT_ONCE = 500;

    private static final Set<ClockKind> FILING =
            EnumSet.of(ClockKind.IDR_INITIATION, ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, ClockKind.RESUBMISSION);

    private final ExtendStages extensions;
    private final ReplanFilings filings;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    AnnounceExtension(
            ExtendStages extensions, ReplanFilings filings, BusinessCalendar calendar, CurrentUser user, Clock clock) {
        this.extensions = extensions;
        this.filings = filings;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    NoticeView announce(NewNotice told) {
        told.requireSense(LocalDate.now(clock));
        UUID id = Race.run(() -> {
            ExtensionNotice notice = ExtensionNotice.published(told.reference()).orElse(null);
            if (notice == null) {
                notice = new ExtensionNotice(told, user.name(), clock.instant());
                notice.persist();
            } else {
                notice.requireSame(told);
            }
            return notice.id();
        });
        return apply(id);
    }

    /** To the cases whose stages run now and that it has not moved; {@code left} of the answer are still to come. */
    NoticeView apply(UUID noticeId) {
        List<UUID> cases = Race.run(() -> affected(ExtensionNotice.byId(noticeId)));
        cases.stream()
                .limit(AT_ONCE)
                .forEach(caseId -> Race.run(() -> {
                    one(ExtensionNotice.byId(noticeId), CaseFile.byId(caseId));
                    return null;
                }));
        return Race.run(() -> view(ExtensionNotice.byId(noticeId), Math.max(0, cases.size() - AT_ONCE)));
    }

    NoticeView view(ExtensionNotice notice, int left) {
        return notice.view(
                ExtensionNoticeEffect.of(notice.id()).stream()
                        .map(ExtensionNoticeEffect::view)
                        .toList(),
                left);
    }

    private static List<UUID> affected(ExtensionNotice notice) {
        Set<UUID> cases = new LinkedHashSet<>();
        notice.stages().forEach(stage -> cases.addAll(affected(notice, stage)));
        return List.copyOf(cases);
    }

    private static List<UUID> affected(ExtensionNotice notice, Stage stage) {
        String query =
                """
                select c.id from CaseFile c where c.phase = :phase
                and exists (select 1 from Deadline d where d.caseId = c.id and d.state = :open and d.kind in :kinds)
                and not exists (select 1 from ExtensionNoticeEffect e
                    where e.caseId = c.id and e.noticeId = :notice and e.stage = :stage)
                """;
        String filed = " and exists (select 1 from Dispute f where f.parties.caseId = c.id"
                + " and f.filing.initiatedOn between :from and :to)";
        TypedQuery<UUID> cases = CaseFile.getEntityManager()
                .createQuery(query + (stage == Stage.FILING ? "" : filed) + " order by c.id", UUID.class)
                .setParameter("phase", Phase.IDR)
                .setParameter("open", Deadline.State.OPEN)
                .setParameter("kinds", clocks(stage))
                .setParameter("notice", notice.id())
                .setParameter("stage", stage);
        if (stage != Stage.FILING) {
            cases.setParameter("from", notice.initiatedFrom()).setParameter("to", notice.initiatedTo());
        }
        return cases.getResultList();
    }

    private static Set<ClockKind> clocks(Stage stage) {
        return switch (stage) {
            case FILING -> FILING;
            case ELIGIBILITY -> EnumSet.of(ClockKind.ELIGIBILITY);
            case OFFER -> EnumSet.of(ClockKind.OFFER);
            case DETERMINATION -> EnumSet.of(ClockKind.DETERMINATION);
        };
    }

    private void one(ExtensionNotice notice, CaseFile file) {
        for (Stage stage : notice.stages()) {
            Deadline running = clocks(stage).stream()
                    .flatMap(kind -> Deadline.open(file.id(), kind).stream())
                    .findFirst()
                    .orElse(null);
            if (running == null || ExtensionNoticeEffect.isThere(notice.id(), file.id(), stage)) {
                continue;
            }
            LocalDate before = running.dueOn();
            LocalDate now = notice.lastDay(before, calendar);
            if (!now.isAfter(before)) {
                new ExtensionNoticeEffect(notice, file.id(), stage, before, before).persist();
                continue;
            }
            if (stage == Stage.FILING) {
                extendFiling(notice, file, now);
            } else {
                extendStage(notice, file, stage, now);
            }
            new ExtensionNoticeEffect(notice, file.id(), stage, before, now).persist();
        }
    }

    private void extendFiling(ExtensionNotice notice, CaseFile file, LocalDate lastDay) {
        new FilingExtension(
                        file.id(),
                        EscalationAnswer.Ground.PUBLIC_NOTICE,
                        lastDay,
                        notice.reference(),
                        user.name(),
                        LocalDate.now(clock),
                        clock.instant())
                .persist();
        filings.extended(file, "The notice " + notice.reference() + " extends the days to file");
    }

    private void extendStage(ExtensionNotice notice, CaseFile file, Stage stage, LocalDate lastDay) {
        UUID dispute = Disputes.current(file.id()).id();
        DisputeExtension asked = extensions.asked(
                dispute,
                "*",
                new NewExtension(
                        DisputeExtension.Stage.valueOf(stage.name()),
                        Ground.PUBLIC_NOTICE,
                        notice.publishedOn(),
                        notice.reason()));
        extensions.answered(
                dispute, asked.id(), new ExtensionAnswer(true, LocalDate.now(clock), lastDay, notice.reference()));
    }
}

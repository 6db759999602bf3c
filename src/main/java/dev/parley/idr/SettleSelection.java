package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.http.ETag;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Takes the steps of a choice, and lets every case of the dispute know when an entity is selected or lost. */
@ApplicationScoped
class SettleSelection {
    private static final Set<Dispute.State> CHOOSING =
            Set.of(Dispute.State.INITIATED, Dispute.State.ENTITY_SELECTED, Dispute.State.OFFER_SUBMITTED);

    private final SelectionSteps steps;
    private final TakeNews news;
    private final CaseWorkflow workflow;
    private final Clock clock;

    SettleSelection(SelectionSteps steps, TakeNews news, CaseWorkflow workflow, Clock clock) {
        this.steps = steps;
        this.news = news;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Refuses a step that cannot follow, or that comes after its last day. */
    @Transactional
    Dispute step(UUID id, String ifMatch, EntitySelection.Step step, String reason, String evidence) {
        Dispute dispute = Dispute.byId(id);
        ETag.check(ifMatch, dispute.version());
        CaseFile.byId(dispute.caseId()).open();
        if (!CHOOSING.contains(dispute.state())) {
            throw new WrongDisputeState(dispute, "given a step of the selection");
        }
        Dispute.getEntityManager().lock(dispute, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        EntitySelection selection = steps.record(dispute, step, reason, evidence, "/on");
        chosenForNow(dispute, selection);
        settle(dispute, selection);
        Dispute.flush();
        return dispute;
    }

    /** The portal says of a case which entity is selected, whatever was recorded before. */
    @Transactional
    Dispute selected(UUID id, String ifMatch, String entity, LocalDate selectedOn) {
        Dispute dispute = news.entitySelected(id, ifMatch, entity, selectedOn);
        steps.note(dispute, entity, selectedOn);
        return dispute;
    }

    /** Silence has spoken, or an answer was recorded with a task: brings the cases to where the choice is. */
    @Transactional
    void catchUp(UUID id) {
        Dispute dispute = Dispute.byId(id);
        if (dispute.state() != Dispute.State.INITIATED
                || !CaseFile.byId(dispute.caseId()).isOpen()) {
            return;
        }
        EntitySelection selection = steps.of(dispute);
        LocalDate today = LocalDate.now(clock);
        boolean tied = selection.entity() != null
                && steps.conflict(dispute, selection.entity()).isPresent();
        if (selection.stands(today) && !tied) {
            selection = steps.record(
                    dispute,
                    new EntitySelection.Step(SelectionAct.STANDS, selection.answerFrom(), null, today),
                    null,
                    null,
                    "/on");
            chosenForNow(dispute, selection);
        }
        settle(dispute, selection);
    }

    /** While the Departments have yet to confirm the entity, nobody is asked to answer (FED-SE-07). */
    private void chosenForNow(Dispute dispute, EntitySelection selection) {
        if (selection.phase() == EntitySelection.Phase.PRELIMINARY) {
            Dispute.flush();
            dispute.together().forEach(one -> workflow.tell(one.caseId(), "entityChosenForNow"));
        }
    }

    private void settle(Dispute dispute, EntitySelection selection) {
        for (Dispute one : dispute.together()) {
            if (CHOOSING.contains(one.state()) && hasAnother(one, selection)) {
                news.entityLost(one);
            }
            if (selection.phase() == EntitySelection.Phase.SELECTED && one.state() == Dispute.State.INITIATED) {
                news.selected(one, selection.entity(), selection.since());
            }
        }
    }

    /** The case still stands before an entity that is not, or no longer, the chosen one. */
    private static boolean hasAnother(Dispute dispute, EntitySelection selection) {
        return dispute.entity() != null
                && (selection.entity() == null
                        || !CertifiedEntity.key(dispute.entity()).equals(CertifiedEntity.key(selection.entity())));
    }
}

package dev.parley.idr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How far the choice of the entity has come, step by step. Both texts know the same steps: under the earlier one a joint
 * choice or a pick selects; under the amended one it does so for the time being, until the Departments confirm it after the
 * entity has denied a conflict (FED-SE-07).
 */
final class EntitySelection {
    /** Where it stands. */
    enum Phase {
        /** Nobody has named an entity. */
        OPEN,
        /** One is on the table, and the other party must answer. */
        ANSWER_AWAITED,
        /** The last one named was refused: somebody names another in time, or the Departments pick. */
        OBJECTED,
        /** Chosen for the time being (FED-SE-07). */
        PRELIMINARY,
        SELECTED,
        /** The chosen one dropped out: the Departments pick another (FED-SE-09). */
        PICK_AWAITED
    }

    /**
     * The last days: for answers and for names; for an answer to a name that first came on that day, which is a later one
     * under the amended text only (FED-SE-04); for a pick at random (FED-SE-05).
     */
    record Days(boolean amended, LocalDate answerBy, LocalDate lateAnswerBy, LocalDate pickBy) {}

    /** One step; {@code entity} is null where the one on the table is meant. */
    record Step(SelectionAct act, SelectionActor by, String entity, LocalDate on) {}

    /** What may follow. */
    public record Possible(SelectionAct act, SelectionActor by) {}

    private final Days days;
    private final LocalDate initiatedOn;
    private final Set<String> named = new LinkedHashSet<>();
    private Phase phase;
    private String entity;
    private SelectionActor namedBy;
    private LocalDate since;
    private LocalDate answerBy;
    private LocalDate lastStepOn;
    private boolean joint;
    private boolean cleared;

    /** {@code preferred} is what the notice of initiation named, by the provider. */
    EntitySelection(Days days, LocalDate initiatedOn, String preferred) {
        this.days = days;
        this.initiatedOn = initiatedOn;
        this.since = initiatedOn;
        this.lastStepOn = initiatedOn;
        this.phase = Phase.OPEN;
        if (preferred != null && !preferred.isBlank()) {
            table(preferred, SelectionActor.PROVIDER, initiatedOn, days.answerBy());
        }
    }

    /** Refuses what cannot follow, and what comes after its last day. */
    EntitySelection after(Step step) {
        require(step);
        lastStepOn = step.on();
        switch (step.act()) {
            case NAMED -> table(step.entity(), step.by(), step.on(), answerTo(step.on()));
            case AGREED -> jointly(step.on().isAfter(answerBy) ? answerBy : step.on());
            case STANDS -> jointly(answerBy);
            case OBJECTED -> {
                phase = Phase.OBJECTED;
                since = step.on();
            }
            case PICKED -> picked(step);
            case SELECTED -> {
                table(step.entity() == null ? entity : step.entity(), namedBy, step.on(), answerBy);
                phase = Phase.SELECTED;
            }
            case CLEARED -> cleared = true;
            case LOST -> {
                phase = Phase.PICK_AWAITED;
                entity = null;
                since = step.on();
                joint = false;
            }
            case NOTIFIED -> {}
        }
        return this;
    }

    private void require(Step step) {
        if (!may(step.act(), step.by())) {
            throw new SelectionStepNotPossible(step.act(), step.by(), this, "the choice is " + phase);
        }
        if (step.act() == SelectionAct.NAMED) {
            requireInTime(step.on(), days.answerBy());
            if (phase == Phase.ANSWER_AWAITED && same(step.entity())) {
                throw new SelectionStepNotPossible(step.act(), step.by(), this, entity + " is on the table");
            }
        }
        if (step.act() == SelectionAct.OBJECTED) {
            requireInTime(step.on(), answerBy);
        }
        if (step.act() == SelectionAct.STANDS && !step.on().isAfter(answerBy)) {
            throw new SelectionStepNotPossible(step.act(), step.by(), this, "answers count until " + answerBy);
        }
        if (step.act() == SelectionAct.SELECTED && step.entity() == null && entity == null) {
            throw new SelectionStepNotPossible(step.act(), step.by(), this, "no entity is named");
        }
    }

    private static void requireInTime(LocalDate on, LocalDate lastDay) {
        if (on.isAfter(lastDay)) {
            throw new ObjectionLate(on, lastDay);
        }
    }

    private boolean same(String other) {
        return entity != null && CertifiedEntity.key(entity).equals(CertifiedEntity.key(other));
    }

    private void table(String entity, SelectionActor by, LocalDate on, LocalDate answerBy) {
        this.entity = entity;
        this.namedBy = by;
        this.since = on;
        this.answerBy = answerBy;
        this.phase = Phase.ANSWER_AWAITED;
        this.cleared = false;
        this.named.add(entity);
    }

    /** FED-SE-04: time is added under the amended text, and only to an answer to a name of the last day. */
    private LocalDate answerTo(LocalDate namedOn) {
        return namedOn.equals(days.answerBy()) ? days.lateAnswerBy() : days.answerBy();
    }

    /** Under the amended text a joint choice is dated by the last day for answers (FED-SE-02, FED-SE-07). */
    private void jointly(LocalDate on) {
        joint = true;
        since = days.amended() ? answerBy : on;
        phase = days.amended() ? Phase.PRELIMINARY : Phase.SELECTED;
    }

    private void picked(Step step) {
        boolean again = phase == Phase.PICK_AWAITED;
        table(step.entity(), SelectionActor.DEPARTMENTS, step.on(), answerBy);
        joint = false;
        since = days.amended() && !again && days.pickBy().isAfter(step.on()) ? days.pickBy() : step.on();
        phase = days.amended() ? Phase.PRELIMINARY : Phase.SELECTED;
    }

    boolean may(SelectionAct act, SelectionActor by) {
        boolean chosen = phase == Phase.PRELIMINARY || phase == Phase.SELECTED;
        return switch (act) {
            case NAMED -> by.isParty() && mayName(by);
            case AGREED, OBJECTED, STANDS -> by.isParty() && phase == Phase.ANSWER_AWAITED && by != namedBy;
            case NOTIFIED -> by.isParty() && chosen && joint;
            case PICKED, SELECTED -> by == SelectionActor.DEPARTMENTS;
            case CLEARED -> by == SelectionActor.ENTITY && chosen && !cleared;
            case LOST -> !by.isParty() && chosen;
        };
    }

    /** FED-SE-10: under the amended text a party waits for the answer before it names another. */
    private boolean mayName(SelectionActor by) {
        return switch (phase) {
            case OPEN, OBJECTED -> true;
            case ANSWER_AWAITED -> by != namedBy || !days.amended();
            default -> false;
        };
    }

    List<Possible> possible() {
        List<Possible> possible = new ArrayList<>();
        for (SelectionAct act : SelectionAct.values()) {
            for (SelectionActor by : SelectionActor.values()) {
                if (act != SelectionAct.STANDS && may(act, by)) {
                    possible.add(new Possible(act, by));
                }
            }
        }
        return possible;
    }

    /** Whether silence has spoken by a day: the last day to answer has passed. */
    boolean stands(LocalDate today) {
        return phase == Phase.ANSWER_AWAITED && today.isAfter(answerBy);
    }

    /** Whose turn it is to answer; null where nobody's is. */
    SelectionActor answerFrom() {
        return phase == Phase.ANSWER_AWAITED ? namedBy.otherParty() : null;
    }

    /** What has to happen next, for people, by which rule. */
    String next() {
        return switch (phase) {
            case OPEN ->
                "A party names an entity by " + days.answerBy() + ", or the Departments pick one by " + days.pickBy()
                        + " (FED-SE-05)";
            case ANSWER_AWAITED ->
                "The " + text(answerFrom()) + " answers " + entity + " by " + answerBy
                        + "; silence accepts it (FED-SE-02, FED-SE-03)";
            case OBJECTED ->
                "Another entity is named by " + days.answerBy() + ", or the Departments pick one by " + days.pickBy()
                        + " (FED-SE-05)";
            case PRELIMINARY ->
                entity + (cleared ? " has denied a conflict" : " must deny a conflict within 3 business days")
                        + "; then the Departments confirm the selection (FED-SE-07, FED-SE-08)";
            case SELECTED -> entity + " is selected as of " + since + "; the offer is due from that day (FED-OF-01)";
            case PICK_AWAITED ->
                days.amended()
                        ? "The Departments name another entity within one business day after the days for the check (FED-SE-09)"
                        : "The Departments pick another entity; no rule sets the day, so ask (FED-SE-09)";
        };
    }

    private static String text(SelectionActor party) {
        return party == SelectionActor.PROVIDER ? "provider" : "payer";
    }

    Phase phase() {
        return phase;
    }

    /** On the table or chosen; null where none is. */
    String entity() {
        return entity;
    }

    SelectionActor namedBy() {
        return namedBy;
    }

    /** The day from which the phase counts: of the name, the objection, the selection. */
    LocalDate since() {
        return since;
    }

    LocalDate answerBy() {
        return answerBy == null ? days.answerBy() : answerBy;
    }

    LocalDate initiatedOn() {
        return initiatedOn;
    }

    LocalDate lastStepOn() {
        return lastStepOn;
    }

    boolean amended() {
        return days.amended();
    }

    boolean isJoint() {
        return joint;
    }

    boolean isCleared() {
        return cleared;
    }

    /** Whether a party or the Departments named it before; a pick leaves those out when it can (FED-SE-05). */
    boolean wasNamed(String name) {
        return named.stream().anyMatch(one -> CertifiedEntity.key(one).equals(CertifiedEntity.key(name)));
    }
}

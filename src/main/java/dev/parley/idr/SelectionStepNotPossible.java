package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.HashMap;
import java.util.Map;

/** The choice of the entity is not where this step could follow; says where it is. */
class SelectionStepNotPossible extends Refusal {
    SelectionStepNotPossible(SelectionAct act, SelectionActor by, EntitySelection selection, String because) {
        super(409, "selection-step-not-possible", act + " by " + by + " cannot follow: " + because, facts(selection));
    }

    private static Map<String, Object> facts(EntitySelection selection) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("phase", selection.phase());
        facts.put("possible", selection.possible());
        if (selection.entity() != null) {
            facts.put("entity", selection.entity());
        }
        return facts;
    }
}

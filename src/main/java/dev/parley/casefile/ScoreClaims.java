package dev.parley.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scores claims that have no case as a review would score their cases. The review does, which knows what a case is scored by. */
public interface ScoreClaims {

    /** A score; {@code notKnown} says what it could not take into account, and why. */
    record Scored(CaseView.Triage triage, List<String> notKnown) {}

    /** By claim; a number of questions that does not grow with theirs. */
    Map<UUID, Scored> score(Collection<UUID> claimIds);
}

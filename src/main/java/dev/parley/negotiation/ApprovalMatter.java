package dev.parley.negotiation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something that one person proposed and another must approve. A bean for each process that asks for a second person. */
public interface ApprovalMatter {
    /** The id of the process in whose diagram the task stands. */
    String process();

    /** Who proposed what is to be approved; that person's own approval is refused. */
    Optional<String> proposedBy(UUID caseId);

    /** Everybody who had a hand in the proposal; none of them is the second person. */
    default Set<String> involved(UUID caseId) {
        return proposedBy(caseId).stream().collect(Collectors.toSet());
    }

    /** The last day on which the approval helps; null where no day presses. */
    default LocalDate dueOn(UUID caseId) {
        return null;
    }

    /** Called in the transaction of the completion. The reason is null only for an approval. */
    void decided(UUID caseId, boolean approved, String reason);
}

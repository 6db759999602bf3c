package dev.parley.casefile;

import java.util.Collection;
import java.util.UUID;

/** Names the documents that concern a case, whichever case they are kept with. A bean for each kind; the feature's own. */
public interface SharedPapers {
    /** Their ids; those that the case keeps itself may be among them. */
    Collection<UUID> of(UUID caseId);
}

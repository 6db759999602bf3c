package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import java.util.List;

/** A source of prices to measure an offer by. A bean for each source; none for a case is an empty list, never a zero. */
public interface ReferencePrices {
    List<Anchor> of(CaseFile file);
}

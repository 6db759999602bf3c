package dev.parley.casefile;

import dev.parley.document.NewDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Keeps what came in about a claim that has no case, such as the proof of its timely filing. */
@ApplicationScoped
public class KeepClaimPaper {
    private final Clock clock;

    KeepClaimPaper(Clock clock) {
        this.clock = clock;
    }

    public void keep(UUID claimId, NewDocument paper) {
        new ClaimPaper(claimId, paper, clock.instant()).persist();
    }
}

package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.regulation.ClockKind;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes the provider's decision down, after holding against the facts what it would do. */
@ApplicationScoped
class Decide {
    private final TakePosition takePosition;
    private final ProviderDecided kind;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    Decide(
            TakePosition takePosition,
            ProviderDecided kind,
            DecisionLog decisions,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.takePosition = takePosition;
        this.kind = kind;
        this.decisions = decisions;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public void decide(UUID caseId, ProviderDecision decided) {
        CaseFile file = CaseFile.byId(caseId).open();
        Position position = takePosition.of(file);
        decisions.keep(
                caseId,
                ProviderDecided.NAME,
                kind,
                new ProviderDecided.Facts(
                        position,
                        Deadline.latest(caseId, ClockKind.IDR_INITIATION).isPresent(),
                        decided));
        UUID offerId =
                decided.decision() == Choice.ACCEPT ? position.payerOffer().offerId() : null;
        CaseDecision.latest(caseId).orElseThrow().decide(decided, offerId, user.name(), clock.instant());
        timeline.add(caseId, "provider-decided", "The provider decided: " + decided.decision());
    }

    /** Refuses what the position does not allow. */
    static void check(ProviderDecision decided, Position position) {
        CounterRules.check(decided.decision(), decided.counterAmount(), position);
        if (decided.counterExpiresOn() != null
                && (decided.decision() != Choice.COUNTER
                        || decided.counterExpiresOn().isBefore(position.today()))) {
            throw new InvalidFields("/counterExpiresOn", "must be a coming day, and belongs to COUNTER only");
        }
        if (decided.decision() == Choice.ACCEPT) {
            requireStandingOffer(position);
            if (position.payerOffer().first() && !Boolean.TRUE.equals(decided.firstOfferAcknowledged())) {
                throw DecisionRefused.firstOffer();
            }
        }
        List<String> rights = Rights.givenUpBy(decided.decision(), position);
        if (!rights.isEmpty() && !Boolean.TRUE.equals(decided.rightsAcknowledged())) {
            throw DecisionRefused.rightsNotAcknowledged(rights);
        }
    }

    private static void requireStandingOffer(Position position) {
        if (position.payerOffer() == null) {
            throw DecisionRefused.noOffer();
        }
        if (!position.offerStands()) {
            throw DecisionRefused.offerExpired(position.payerOffer().expiresOn());
        }
    }
}

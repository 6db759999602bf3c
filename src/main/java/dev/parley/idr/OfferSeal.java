package dev.parley.idr;

import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Final offers are blind: until the dispute is over, only who makes or answers for them sees their amounts. */
@ApplicationScoped
class OfferSeal {
    private static final Set<String> MAY_OPEN = Set.of(Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.AUDITOR);

    private final CurrentUser user;

    OfferSeal(CurrentUser user) {
        this.user = user;
    }

    DisputeView show(Dispute dispute) {
        DisputeView view = DisputeView.of(dispute);
        return mayOpen(dispute) ? view : view.closed();
    }

    DisputeItemView show(DisputeItem item, Dispute dispute) {
        DisputeItemView view = item.view();
        return mayOpen(dispute) ? view : view.closed();
    }

    private boolean mayOpen(Dispute dispute) {
        return dispute.endedOn() != null || MAY_OPEN.stream().anyMatch(user::is);
    }
}

package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Regime;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the offers of a case: which stand, what is odd about them, and what of a sealed one this reader may see. */
@ApplicationScoped
class OfferLedger {
    /** Final offers are blind: only who makes or answers for them knows their price before the entity has chosen. */
    private static final Set<String> MAY_OPEN = Set.of(Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.AUDITOR);

    private final CurrentUser user;
    private final Clock clock;

    OfferLedger(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    List<OfferView> of(CaseFile file) {
        Set<UUID> standing = Stream.of(Offer.Party.values())
                .map(party -> Offer.standing(file.id(), party))
                .flatMap(Optional::stream)
                .map(Offer::id)
                .collect(Collectors.toSet());
        LocalDate lastDay = Deadline.latest(file.id(), ClockKind.OPEN_NEGOTIATION_END)
                .map(Deadline::dueOn)
                .orElse(null);
        boolean patientProtected = file.regime() != Regime.DIRECT_NEGOTIATION && file.regime() != Regime.NONE;
        boolean mayOpen = MAY_OPEN.stream().anyMatch(user::is);
        List<OfferView> views = new ArrayList<>();
        Money earlier = null;
        for (Offer offer : Offer.of(file.id())) {
            OfferView view = offer.view(
                    standing.contains(offer.id()),
                    OfferFlag.of(
                            offer, new OfferFlag.Setting(LocalDate.now(clock), lastDay, earlier, patientProtected)));
            views.add(view.sealed() && !mayOpen ? view.closed() : view);
            if (offer.party() == Offer.Party.PAYER && !offer.isVoid()) {
                earlier = offer.amount();
            }
        }
        return views;
    }

    OfferView one(CaseFile file, UUID offerId) {
        return of(file).stream()
                .filter(offer -> offer.id().equals(offerId))
                .findFirst()
                .orElseThrow();
    }
}

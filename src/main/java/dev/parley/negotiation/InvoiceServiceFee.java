package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.money.Money;
import dev.parley.party.Client;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what a client is charged for a case up to what the case has brought: more is invoiced, less is credited (FEE-01).
 * Said again with nothing changed, it enters nothing.
 */
@ApplicationScoped
public class InvoiceServiceFee {
    private final Contracts contracts;
    private final CountReturns returns;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    InvoiceServiceFee(
            Contracts contracts,
            CountReturns returns,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.contracts = contracts;
        this.returns = returns;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** In the caller's transaction. Does nothing for a provider without a client or contract. */
    public void bringUpToDate(CaseFile file) {
        Optional<FeeSchedule> contract = contracts.of(file);
        if (contract.isEmpty()) {
            return;
        }
        FeeSchedule schedule = contract.get();
        Gain gain = returns.gain(file);
        Money fee = schedule.on(gain.amount());
        List<ServiceFeeEntry> earlier = ServiceFeeEntry.of(file.id());
        Money before = Money.sum(earlier.stream().map(ServiceFeeEntry::amount).toList());
        Money amount = fee.minus(before);
        if (amount.isZero()) {
            return;
        }
        String basis = gain.sum() + "; by contract " + schedule.sum(gain.amount())
                + (earlier.isEmpty() ? "" : "; less " + before + " entered before = " + amount);
        ServiceFeeEntry entry = new ServiceFeeEntry(
                file,
                Client.ofProvider(file.providerId()).orElseThrow().id(),
                earlier.size() + 1,
                gain.amount(),
                fee,
                amount,
                basis,
                LocalDate.now(clock),
                user.name(),
                clock.instant());
        entry.persist();
        boolean credit = entry.kind() == ServiceFeeEntry.Kind.CREDIT;
        timeline.add(
                file.id(),
                credit ? "service-fee-credited" : "service-fee-invoiced",
                entry.number() + ": " + (credit ? Money.ZERO.minus(amount) + " back to" : amount + " for")
                        + " the client: " + basis);
        outbox.add(
                credit ? "service-fee.credited" : "service-fee.invoiced",
                file.id(),
                Map.of("entryId", entry.id(), "number", entry.number(), "amount", amount.dollars()));
    }
}

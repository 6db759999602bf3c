package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalFees;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The final offer goes out, with a brief that may be read and fees that are paid (FED-OF-01 to FED-OF-03, FED-DT-03). */
@ApplicationScoped
public class SubmitOfferAndFeesForm implements TaskForm<FinalOffer> {
    private final FederalFees fees;
    private final PostFees ledger;
    private final CheckBrief briefs;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    SubmitOfferAndFeesForm(
            FederalFees fees,
            PostFees ledger,
            CheckBrief briefs,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.fees = fees;
        this.ledger = ledger;
        this.briefs = briefs;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "submitOfferAndFees";
    }

    @Override
    public Class<FinalOffer> body() {
        return FinalOffer.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        LocalDate due = Deadline.latest(task.caseId(), ClockKind.OFFER)
                .map(Deadline::dueOn)
                .orElse(null);
        return new TaskBrief(
                null,
                null,
                due,
                TaskBrief.URGENT,
                Disputes.current(task.caseId()).id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, FinalOffer body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        Dispute dispute = Disputes.current(file.id());
        List<CheckBrief.Looked> papers = requireCleanBrief(dispute, body);
        if (file.qualifyingPayment() == null && body.qualifyingPayment() != null) {
            file.learnQualifyingPayment(body.qualifyingPayment());
        }
        LocalDate lastDay =
                Deadline.latest(file.id(), ClockKind.OFFER).orElseThrow().dueOn();
        List<DisputeItem> items = DisputeItem.of(dispute.id());
        if (items.size() == 1 && items.get(0).qualifyingPayment().isEmpty() && body.qualifyingPayment() != null) {
            items.get(0).learnQualifyingPayment(body.qualifyingPayment());
        }
        Map<UUID, Money> offers = new DivideOffer(items).of(body, dispute.isBatched());
        Money sum = body.items().isEmpty() ? body.offer() : Money.sum(offers.values());
        FinalOffer sent = body.resolved(sum, ledger.recorded(dispute));
        dispute.submitOffer(sent, file.qualifyingPayment(), lastDay, LocalDate.now(clock));
        items.stream().filter(item -> offers.containsKey(item.id())).forEach(item -> item.offer(offers.get(item.id())));
        ledger.paid(dispute, sent);
        keep(dispute, papers);
        timeline.add(file.id(), "idr-offer-sent", told(dispute, items, offers) + fees(dispute, sent.entityFee()));
        outbox.add(
                "dispute.offer-submitted",
                file.id(),
                Map.of(
                        "disputeId", dispute.id().toString(),
                        "submittedOn", sent.submittedOn().toString()));
        return Map.of();
    }

    private List<CheckBrief.Looked> requireCleanBrief(Dispute dispute, FinalOffer body) {
        if (body.brief() == null && body.attachments().isEmpty()) {
            return List.of();
        }
        CheckBrief.Checked checked = briefs.check(dispute, body.brief(), body.attachments(), lawful(body));
        if (!checked.report().clean()) {
            throw new ProhibitedInBrief(checked.report());
        }
        return checked.papers();
    }

    private void keep(Dispute dispute, List<CheckBrief.Looked> papers) {
        papers.forEach(paper -> new BriefPaper(dispute.id(), paper, user.name(), clock.instant()).persist());
        long unread =
                papers.stream().filter(paper -> !paper.unreadable().isEmpty()).count();
        if (unread > 0) {
            timeline.add(
                    dispute.caseId(),
                    "idr-brief-looked-through",
                    "Of the papers with the brief " + unread + " could not be read as a whole; " + user.name()
                            + " looked through them by hand (FED-DT-03)");
        }
    }

    private static List<Money> lawful(FinalOffer body) {
        List<Money> offers = new ArrayList<>(
                body.items().stream().map(FinalOffer.ItemOffer::offer).toList());
        if (body.offer() != null) {
            offers.add(body.offer());
        }
        return offers;
    }

    /** The amounts are sealed: they stand with the dispute, for those who may see them. */
    private static String told(Dispute dispute, List<DisputeItem> items, Map<UUID, Money> offers) {
        OwnOffer offer = dispute.ownOffer().orElseThrow();
        String share = offer.percentOfQpa() == null
                ? "the qualifying payment amount is not known, which the payer still owes (FED-OF-02)"
                : offer.percentOfQpa() + " percent of the qualifying payment amount";
        String byItem = offers.size() == items.size()
                ? "for " + items.size() + (items.size() == 1 ? " item" : " items")
                : "as one amount, not divided over " + items.size()
                        + " items: name a number for each to the entity (FED-OF-02)";
        return "Final offer sent on " + offer.submittedOn() + " " + byItem + "; " + share;
    }

    /** An entity may be approved to charge outside the range, so the range only tells a person to look (FED-FE-05). */
    private String fees(Dispute dispute, Money entityFee) {
        int lines = DisputeItem.together(dispute).size();
        return fees.entity(dispute.initiatedOn(), dispute.isBatched(), lines)
                .filter(range -> dispute.bearsFees())
                .filter(range -> entityFee.isLessThan(range.least()) || entityFee.isMoreThan(range.most()))
                .map(range -> "; the entity fee of " + entityFee + " lies outside " + range.least() + " to "
                        + range.most() + " (" + range.ruleId() + ")")
                .orElse("");
    }
}

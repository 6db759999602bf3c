package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import dev.parley.party.Provider;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.PlanFunding;
import dev.parley.remittance.RemittanceLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The lines of a tenant that wait to be filed, or whose notice of negotiation can still be sent. */
@ApplicationScoped
class FindBatchItems {
    private final FilingWindows windows;
    private final DisputeFigures figures = DisputeFigures.load();

    FindBatchItems(FilingWindows windows) {
        this.windows = windows;
    }

    /** Attested, not filed, not in an open batch, and with days left. */
    List<BatchItem> waiting(LocalDate today) {
        Set<BatchLine> taken = DisputeBatchItem.taken();
        List<Dispute> waiting = Disputes.waiting();
        ReadAhead.of(waiting.stream().map(Dispute::caseId).distinct().toList());
        return waiting.stream()
                .flatMap(dispute -> of(CaseFile.byId(dispute.caseId()), today).stream())
                .filter(item -> !taken.contains(item.ref()))
                .toList();
    }

    /** Those named, all of them; {@code own} are those of the batch that is changed. */
    List<BatchItem> named(Collection<BatchLine> refs, Set<BatchLine> own, LocalDate today) {
        Set<BatchLine> taken = DisputeBatchItem.taken();
        List<BatchItem> found = new ArrayList<>();
        List<UUID> cases = refs.stream().map(BatchLine::caseId).distinct().toList();
        ReadAhead.of(cases);
        cases.forEach(caseId -> {
            CaseFile file = CaseFile.byId(caseId);
            boolean waits = Disputes.live(caseId)
                    .filter(dispute -> dispute.state() == Dispute.State.ATTESTED)
                    .isPresent();
            if (waits) {
                of(file, today).stream()
                        .filter(item -> refs.contains(item.ref()))
                        .filter(item -> own.contains(item.ref()) || !taken.contains(item.ref()))
                        .forEach(found::add);
            }
        });
        Set<BatchLine> foundRefs =
                new HashSet<>(found.stream().map(BatchItem::ref).toList());
        List<BatchLine> missing =
                refs.stream().filter(ref -> !foundRefs.contains(ref)).distinct().toList();
        if (!missing.isEmpty()) {
            throw new ItemNotAvailable(missing);
        }
        return found;
    }

    /** Their notices can still be sent; the day of the notice is what a batch of them has in common (FED-ON-14). */
    List<BatchItem> beforeNotice(LocalDate today) {
        List<BatchItem> items = new ArrayList<>();
        List<UUID> cases = Deadline.casesWithOpen(ClockKind.OPEN_NEGOTIATION_START);
        ReadAhead.of(cases);
        for (UUID caseId : cases) {
            CaseFile file = CaseFile.byId(caseId);
            Optional<Deadline> start = Deadline.open(caseId, ClockKind.OPEN_NEGOTIATION_START);
            if (file.isOpen()
                    && windows.negotiation(caseId).isEmpty()
                    && start.isPresent()
                    && !start.get().dueOn().isBefore(today)) {
                items.addAll(lines(file, today, today, start.get().dueOn()));
            }
        }
        return items;
    }

    private List<BatchItem> of(CaseFile file, LocalDate today) {
        Optional<FilingWindow> window =
                windows.of(file).filter(days -> !days.due().isBefore(today));
        Optional<Deadline> negotiation = windows.negotiation(file.id());
        if (!file.isOpen() || window.isEmpty() || negotiation.isEmpty()) {
            return List.of();
        }
        return lines(
                file,
                negotiation.get().triggerDate(),
                window.get().opens(),
                window.get().due());
    }

    /** A bundle goes alone: many services under one code are one item, and no lines (FED-BU-01). */
    private List<BatchItem> lines(CaseFile file, LocalDate started, LocalDate from, LocalDate until) {
        Claim claim = file.claim();
        if (claim.diagnosisRelatedGroup().isPresent()) {
            return List.of();
        }
        Provider.ProviderView billing = claim.billingProvider().view();
        Provider furnishing = claim.renderingProvider();
        String npi = furnishing == null ? billing.npi() : furnishing.view().npi();
        String payer = payerKey(file, claim);
        List<ClaimLine> lines = file.part().of(claim);
        Set<LocalDate> days =
                new TreeSet<>(lines.stream().map(ClaimLine::serviceFrom).toList());
        LineAnswers answers = LineAnswers.to(claim);
        List<BatchItem> items = new ArrayList<>();
        for (ClaimLine line : lines) {
            items.add(new BatchItem(
                    file.id(),
                    line.lineNumber(),
                    npi,
                    billing.taxId(),
                    payer,
                    line.procedureCode() == null ? line.revenueCode() : line.procedureCode(),
                    file.id() + " " + firstOfRun(days, line.serviceFrom()),
                    line.serviceFrom(),
                    started,
                    from,
                    until,
                    gain(answers, line)));
        }
        return items;
    }

    /** FED-BA-06: the plan where it funds itself, and nobody where that plan or the funding is not known. */
    private static String payerKey(CaseFile file, Claim claim) {
        String known = CaseFact.known(file.id()).get(FactName.PLAN_FUNDING);
        if (known == null || known.equals(PlanFunding.UNKNOWN.name()) || file.payerId() == null) {
            return null;
        }
        boolean fundsItself = known.equals(PlanFunding.SELF_FUNDED_ERISA.name())
                || known.equals(PlanFunding.SELF_FUNDED_NON_ERISA.name());
        if (!fundsItself) {
            return "ISSUER:" + file.payerId();
        }
        return claim.plan() == null ? null : "PLAN:" + claim.plan().id();
    }

    private static LocalDate firstOfRun(Set<LocalDate> days, LocalDate day) {
        LocalDate first = day;
        while (days.contains(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return first;
    }

    private Money gain(LineAnswers answers, ClaimLine line) {
        return answers.disclosing(line)
                .map(paid -> figures.gain(paid.qualifyingPaymentAmount(), line.charge(), rateSoFar(paid)))
                .orElse(null);
    }

    /** The allowed amount is what payer and patient owe together; without it, only what was paid is known. */
    private static Money rateSoFar(RemittanceLine paid) {
        return paid.allowed() == null ? paid.paid() : paid.allowed();
    }
}

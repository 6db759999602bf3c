package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.LetterTemplate;
import dev.parley.document.NewDocument;
import dev.parley.http.Refusal;
import dev.parley.idr.Dispute;
import dev.parley.money.Money;
import dev.parley.party.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes to a payer that did not pay what it owes: what, since when, by line, and what comes next. */
@ApplicationScoped
class DemandPayment {
    static final String KIND = "demand-letter";

    private final RecoveryFacts facts;
    private final KeepDocument keep;
    private final Timeline timeline;
    private final Clock clock;

    DemandPayment(RecoveryFacts facts, KeepDocument keep, Timeline timeline, Clock clock) {
        this.facts = facts;
        this.keep = keep;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A letter about money that is not missing, or not yet due, would be wrong. */
    static class NothingLate extends Refusal {
        NothingLate(Money missing, LocalDate dueOn) {
            super(
                    409,
                    "nothing-late",
                    missing + " is missing, due by " + dueOn,
                    Map.of("missing", missing, "dueOn", dueOn));
        }
    }

    @Transactional
    Document write(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        ExpectedPayment expected = facts.expected(caseId);
        boolean late = LocalDate.now(clock).isAfter(expected.dueOn())
                || expected.figures().received().isPositive()
                || expected.isReopened();
        if (expected.missing().isZero() || !late) {
            throw new NothingLate(expected.missing(), expected.dueOn());
        }
        String text = LetterTemplate.fill("collection/demand.1", fields(file, expected));
        Document letter = keep.keep(
                caseId,
                new NewDocument(
                        "Demand " + file.caseNumber() + ".pdf",
                        KIND,
                        "application/pdf",
                        LetterPdf.of("Demand " + file.caseNumber(), text)));
        timeline.add(
                caseId,
                "demand-written",
                "A demand for " + expected.missing() + " was written: " + PaymentWords.sum(expected));
        return letter;
    }

    private Map<String, String> fields(CaseFile file, ExpectedPayment expected) {
        Claim claim = file.claim();
        Provider.ProviderView provider = claim.billingProvider().view();
        Interest interest = facts.interest(file, expected);
        boolean award = expected.source() == ExpectedPayment.Source.AWARD;
        Map<String, String> fields = new HashMap<>();
        fields.put("day", LocalDate.now(clock).toString());
        fields.put("payer", file.payerName());
        fields.put("provider", provider.name());
        fields.put("npi", provider.npi());
        fields.put("claim number", claim.claimNumber());
        fields.put("control number", facts.controlNumber(claim));
        fields.put("service", claim.serviceFrom().toString());
        fields.put(
                "dispute",
                award ? Dispute.awarded(file.id()).map(Dispute::disputeNumber).orElse(null) : null);
        fields.put("basis", facts.basis(file.id(), expected));
        PaymentFigures figures = expected.figures();
        fields.put("agreed", figures.agreed().toString());
        fields.put("paid before", figures.paidBefore().toString());
        fields.put("share", figures.patientShare().toString());
        fields.put("due", figures.due().toString());
        fields.put("due on", expected.dueOn().toString());
        fields.put("received", figures.received().toString());
        fields.put("missing", figures.missing().toString());
        fields.put("days late", String.valueOf(facts.daysLate(expected)));
        fields.put("lines", lines(expected));
        fields.put(
                "interest",
                interest.given()
                                && interest.amount().isPositive()
                                && !interest.confidence().warnsOnly()
                        ? "We claim interest: " + interest.because()
                        : "None is claimed in this letter.");
        fields.put("authority", award ? "CMS No Surprises Help Desk, FED-PY-03" : "the regulator of the plan");
        return fields;
    }

    private static String lines(ExpectedPayment expected) {
        return expected.lines().isEmpty()
                ? "The rate is for the claim as a whole."
                : expected.lines().stream()
                        .filter(line -> !line.due().isZero() || !line.open().isZero())
                        .map(line -> "- " + (line.line() == null ? "no single line" : "line " + line.line()) + ": "
                                + line.due() + " due, " + line.open() + " open")
                        .collect(Collectors.joining("\n"));
    }
}

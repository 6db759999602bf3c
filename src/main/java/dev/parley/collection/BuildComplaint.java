package dev.parley.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.collection.ComplaintPacket.Attachment;
import dev.parley.collection.ComplaintPacket.Field;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.NewDocument;
import dev.parley.http.Refusal;
import dev.parley.idr.Dispute;
import dev.parley.idr.RedactionCheck;
import dev.parley.party.Provider;
import dev.parley.regulation.PlanFunding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gathers a complaint for the help desk (FED-PY-03) or a state's regulator, with its papers looked through. */
@ApplicationScoped
class BuildComplaint {
    static final String KIND = "complaint-packet";

    private final RecoveryFacts facts;
    private final KeepDocument keep;
    private final ObjectMapper json;
    private final Timeline timeline;

    BuildComplaint(RecoveryFacts facts, KeepDocument keep, ObjectMapper json, Timeline timeline) {
        this.facts = facts;
        this.keep = keep;
        this.json = json;
        this.timeline = timeline;
    }

    /** A paper names what nobody outside needs to have. */
    static class NotRedacted extends Refusal {
        NotRedacted(List<Integer> attachments) {
            super(
                    409,
                    "packet-not-redacted",
                    "Attachments " + attachments + " hold identifiers that do not belong in it",
                    Map.of("attachments", attachments));
        }
    }

    @Transactional
    ComplaintPacket of(UUID caseId, Complaint.Addressee addressee) {
        CaseFile file = CaseFile.byId(caseId);
        ExpectedPayment expected = facts.expected(caseId);
        Claim claim = file.claim();
        List<Field> fields = fields(file, claim, expected);
        List<Attachment> attachments = attachments(caseId);
        return new ComplaintPacket(
                caseId,
                addressee,
                addressee == Complaint.Addressee.FEDERAL_HELP_DESK ? "FED-PY-03" : "CLM-18",
                fields.stream()
                        .filter(field -> field.value() == null)
                        .map(Field::name)
                        .toList(),
                warnings(file, expected, addressee),
                attachments.stream().allMatch(one -> one.identifiers().isEmpty()),
                expected.missing(),
                expected.dueOn(),
                facts.daysLate(expected),
                fields,
                expected.lines().stream().map(ExpectedLine::view).toList(),
                file.part().receipts(claim).all(),
                facts.interest(file, expected),
                attachments);
    }

    /** The packet as one PDF and as JSON among the documents of the case; answers the PDF. */
    @Transactional
    Document keep(UUID caseId, Complaint.Addressee addressee) {
        ComplaintPacket packet = of(caseId, addressee);
        if (!packet.mayGo()) {
            throw new NotRedacted(packet.attachments().stream()
                    .filter(one -> !one.identifiers().isEmpty())
                    .map(Attachment::number)
                    .toList());
        }
        String text = packet.text();
        for (String unprintable : LetterPdf.unprintable(text)) {
            text = text.replace(unprintable, "?");
        }
        Document pdf = keep.keep(
                caseId, new NewDocument("complaint.pdf", KIND, "application/pdf", LetterPdf.of("Complaint", text)));
        keep.keep(caseId, new NewDocument("complaint.json", KIND, "application/json", asJson(packet)));
        timeline.add(
                caseId,
                "complaint-packet",
                "A complaint packet for " + addressee + " about " + packet.amountMissing() + " was made; "
                        + packet.missing().size() + " fields are missing");
        return pdf;
    }

    private byte[] asJson(ComplaintPacket packet) {
        try {
            return json.writeValueAsBytes(packet);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> warnings(CaseFile file, ExpectedPayment expected, Complaint.Addressee addressee) {
        List<String> warnings = new ArrayList<>();
        boolean award = expected.source() == ExpectedPayment.Source.AWARD;
        if (addressee == Complaint.Addressee.FEDERAL_HELP_DESK && !award) {
            warnings.add("the help desk hears of awards (FED-PY-03); this rate comes from " + expected.source());
        }
        PlanFunding funding = facts.funding(file);
        if (addressee == Complaint.Addressee.STATE_REGULATOR && !RecoveryProposal.INSURED.contains(funding)) {
            warnings.add("a state's regulator reaches insured plans only (CLM-23); this plan is " + funding);
        }
        if (expected.missing().isZero()) {
            warnings.add("nothing is missing");
        } else if (facts.daysLate(expected) == 0) {
            warnings.add("it is not late before " + expected.dueOn().plusDays(1));
        }
        return List.copyOf(warnings);
    }

    private List<Field> fields(CaseFile file, Claim claim, ExpectedPayment expected) {
        Provider.ProviderView provider = claim.billingProvider().view();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Provider", provider.name()));
        fields.add(new Field("Provider NPI", provider.npi()));
        fields.add(new Field("Payer", file.payerName()));
        fields.add(new Field(
                "Plan", claim.plan() == null ? null : claim.plan().view().name()));
        fields.add(new Field("State where furnished", file.serviceState()));
        fields.add(new Field("Claim number", claim.claimNumber()));
        fields.add(new Field("Payer's control number", facts.controlNumber(claim)));
        fields.add(new Field("Date of service", claim.serviceFrom().toString()));
        if (expected.source() == ExpectedPayment.Source.AWARD) {
            Optional<Dispute> dispute = Dispute.awarded(file.id());
            fields.add(new Field(
                    "Dispute number", dispute.map(Dispute::disputeNumber).orElse(null)));
        }
        fields.add(new Field("Basis", facts.basis(file.id(), expected)));
        PaymentFigures figures = expected.figures();
        fields.add(new Field("Rate", figures.agreed().toString()));
        fields.add(new Field("Paid before", figures.paidBefore().toString()));
        fields.add(new Field("Patient's cost sharing", figures.patientShare().toString()));
        fields.add(new Field("Due", figures.due() + " by " + expected.dueOn()));
        fields.add(new Field("Received since", figures.received().toString()));
        fields.add(new Field("Missing", figures.missing().toString()));
        return List.copyOf(fields);
    }

    private static List<Attachment> attachments(UUID caseId) {
        List<Attachment> attachments = new ArrayList<>();
        for (Document.DocumentView view : Document.of(caseId)) {
            if (view.kind().equals(KIND)) {
                continue;
            }
            Optional<String> text = RedactionCheck.text(
                    view.mediaType(), Document.byId(caseId, view.id()).content());
            attachments.add(new Attachment(
                    attachments.size() + 1,
                    view.id(),
                    view.kind(),
                    view.mediaType(),
                    view.sha256(),
                    text.isPresent(),
                    text.map(RedactionCheck::identifiers).orElse(List.of())));
        }
        return List.copyOf(attachments);
    }
}

package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.document.Document;
import dev.parley.idr.InitiationPacket.Attachment;
import dev.parley.idr.InitiationPacket.Field;
import dev.parley.idr.InitiationPacket.Form;
import dev.parley.idr.InitiationPacket.Source;
import dev.parley.outreach.Representation;
import dev.parley.party.Facility;
import dev.parley.party.Plan;
import dev.parley.party.Provider;
import dev.parley.regulation.Law;
import dev.parley.remittance.RemittanceClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers the notice of initiation in the order of the form that the start of negotiation asks for (FED-IN-04, FED-IN-05). */
@ApplicationScoped
class BuildPacket {
    /** The packet itself is no attachment of the next one. */
    static final String KIND = "idr-initiation-packet";

    private static final String LEGACY = "FED-IN-04";
    private static final String PORTAL = "FED-IN-05";

    private final FilingWindows windows;
    private final Representation representation;
    private final Law law;

    BuildPacket(FilingWindows windows, Representation representation, Law law) {
        this.windows = windows;
        this.representation = representation;
        this.law = law;
    }

    InitiationPacket of(Dispute dispute) {
        CaseFile file = CaseFile.byId(dispute.caseId());
        boolean portal =
                law.rules().rule(PORTAL).on(dispute.negotiationStartedOn()).isPresent();
        List<Field> fields = fields(dispute, file, portal);
        List<Attachment> attachments = attachments(file.id());
        Optional<FilingWindow> window = windows.of(file);
        return new InitiationPacket(
                dispute.id(),
                portal ? Form.PORTAL : Form.LEGACY,
                portal ? PORTAL : LEGACY,
                window.map(FilingWindow::opens).orElse(null),
                window.map(FilingWindow::due).orElse(null),
                fields.stream().filter(Field::isMissing).map(Field::name).toList(),
                attachments.stream().allMatch(one -> one.identifiers().isEmpty()),
                fields,
                attachments);
    }

    private List<Field> fields(Dispute dispute, CaseFile file, boolean portal) {
        Claim claim = file.claim();
        Map<String, String> facts = CaseFact.known(file.id());
        PacketFields fields = new PacketFields();
        if (portal) {
            provider(fields.section(), claim, true);
            plan(fields.section(), file, claim, facts);
            fields.section()
                    .add(
                            "Representative and its authority",
                            representation
                                    .inForce()
                                    .map(firm -> firm.name() + ", by " + firm.authority())
                                    .orElse("none"),
                            Source.POLICY,
                            "notice-sender");
            grouping(fields.section(), file);
            items(fields.section(), dispute, file, claim, facts);
            fields.section().add("Initial payment", file.paid(), Source.REMITTANCE, remittances(claim));
            fields.section()
                    .add("Cost sharing allowed", file.patientResponsibility(), Source.REMITTANCE, remittances(claim));
            qualifyingPayment(fields.section(), file, claim);
            nonWaiver(fields.section(), facts);
            fields.section()
                    .add(
                            "Nonparticipating status on the day of service",
                            facts.get(FactName.PROVIDER_NETWORK),
                            Source.FACT,
                            FactName.PROVIDER_NETWORK);
            attested(fields.section(), dispute);
            fields.section().add("General information", "the standard text of the form", Source.RULE, PORTAL);
            fields.section().add("Remittance", remittances(claim), Source.REMITTANCE, "attachments");
            preferred(fields.section(), dispute);
        } else {
            grouping(fields.section(), file);
            items(fields.section(), dispute, file, claim, facts);
            fields.section()
                    .add("Cost sharing allowed", file.patientResponsibility(), Source.REMITTANCE, remittances(claim));
            fields.section().add("Initial payment", file.paid(), Source.REMITTANCE, remittances(claim));
            provider(fields.section(), claim, false);
            plan(fields.section(), file, claim, facts);
            preferred(fields.section(), dispute);
            attested(fields.section(), dispute);
            qualifyingPayment(fields.section(), file, claim);
            fields.section().add("General information", "the standard text of the form", Source.RULE, LEGACY);
        }
        return fields.all();
    }

    private static void grouping(PacketFields fields, CaseFile file) {
        Optional<DisputeBatch> batch = DisputeBatch.ofCase(file.id());
        fields.add(
                "Single, bundled or batched",
                batch.map(one -> "batched: " + one.refs().size() + " lines").orElse("single or bundled, as attested"),
                batch.isPresent() ? Source.BATCH : Source.ATTESTATION,
                batch.map(one -> one.id().toString()).orElse("FED-BU-01"));
    }

    private void items(PacketFields fields, Dispute dispute, CaseFile file, Claim claim, Map<String, String> facts) {
        fields.add("Claim number", claim.claimNumber(), Source.CLAIM, claim.id().toString());
        fields.add("Dates of service", claim.serviceFrom() + " to " + claim.serviceTo(), Source.CLAIM, "service lines");
        fields.add("State where furnished", file.serviceState(), Source.CLAIM, "place of service");
        fields.add("Type of item", facts.get(FactName.SERVICE_TYPE), Source.FACT, FactName.SERVICE_TYPE);
        fields.add("Professional or facility", claim.type(), Source.CLAIM, "type of claim");
        for (ClaimLine line : file.part().of(claim)) {
            fields.add(
                    "Line " + line.lineNumber(),
                    line.serviceFrom() + ", " + Objects.toString(line.procedureCode(), line.revenueCode()) + " "
                            + String.join(" ", line.modifiers()) + ", charge " + line.charge() + ", place "
                            + Objects.toString(line.placeOfService(), claim.placeOfService()),
                    Source.CLAIM,
                    "service line " + line.lineNumber());
        }
        LocalDate answered = RemittanceClaim.forClaim(claim.id()).stream()
                .map(RemittanceClaim::receivedOn)
                .findFirst()
                .orElse(null);
        fields.add("Initial payment or denial received on", answered, Source.REMITTANCE, "first remittance");
        fields.add(
                "Open negotiation started on",
                dispute.negotiationStartedOn(),
                Source.CLOCK,
                "OPEN_NEGOTIATION_END (FED-ON-03)");
        String suspending = suspending(file);
        if (!suspending.isEmpty()) {
            fields.add(
                    "Earlier dispute that suspended the item", suspending, Source.CLOCK, "COOLING_OFF_END (FED-CO-07)");
        }
    }

    private String suspending(CaseFile file) {
        return windows.suspensions(file).stream().map(Suspension::disputeNumber).collect(Collectors.joining(", "));
    }

    private static void provider(PacketFields fields, Claim claim, boolean taxId) {
        Provider.ProviderView provider = claim.billingProvider().view();
        fields.add("Provider", provider.name(), Source.PARTY, provider.id().toString());
        fields.add("Provider NPI", provider.npi(), Source.PARTY, provider.id().toString());
        if (taxId) {
            fields.add(
                    "Provider tax id",
                    provider.taxId(),
                    Source.PARTY,
                    provider.id().toString());
        }
        Facility facility = claim.facility();
        if (facility != null) {
            fields.add(
                    "Facility",
                    facility.view().name(),
                    Source.PARTY,
                    facility.view().id().toString());
        }
    }

    private static void plan(PacketFields fields, CaseFile file, Claim claim, Map<String, String> facts) {
        fields.add("Issuer or administrator", file.payerName(), Source.PARTY, Objects.toString(file.payerId(), null));
        Plan plan = claim.plan();
        fields.add(
                "Plan",
                plan == null ? null : plan.view().name(),
                Source.PARTY,
                plan == null ? null : plan.id().toString());
        fields.add("Plan type", facts.get(FactName.PLAN_FUNDING), Source.FACT, FactName.PLAN_FUNDING);
        String contact = facts.get(FactName.NEGOTIATION_CONTACT);
        boolean byFact = contact != null;
        String known = byFact || claim.payer() == null ? contact : claim.payer().negotiationEmail();
        fields.add(
                "Contact of the other party", known, byFact ? Source.FACT : Source.PARTY, FactName.NEGOTIATION_CONTACT);
    }

    private static void qualifyingPayment(PacketFields fields, CaseFile file, Claim claim) {
        fields.add("Qualifying payment amount", file.qualifyingPayment(), Source.REMITTANCE, remittances(claim));
    }

    private static void nonWaiver(PacketFields fields, Map<String, String> facts) {
        String consent = facts.get(FactName.NOTICE_AND_CONSENT);
        fields.add(
                "Protection was not waived",
                consent == null ? null : consent.equals("false") ? "not waived" : "a consent is on file",
                Source.FACT,
                FactName.NOTICE_AND_CONSENT);
    }

    private static void attested(PacketFields fields, Dispute dispute) {
        Attestation.AttestationView attestation =
                Attestation.byId(dispute.attestationId()).orElseThrow().view();
        String seals = AttestationSeal.of(attestation.id()).stream()
                .map(AttestationSeal::sha256)
                .collect(Collectors.joining(", "));
        fields.add(
                "Eligibility attested by",
                attestation.attestedBy() + " on " + attestation.attestedAt(),
                Source.ATTESTATION,
                attestation.id().toString());
        fields.add("Basis of the attestation", attestation.basis(), Source.ATTESTATION, "seal " + seals);
    }

    /** The house names it in the portal; nothing is proposed without a list of entities. */
    private static void preferred(PacketFields fields, Dispute dispute) {
        fields.add("Preferred certified IDR entity", dispute.preferredEntity(), Source.ATTESTATION, "initiation");
    }

    private static String remittances(Claim claim) {
        return RemittanceClaim.forClaim(claim.id()).stream()
                .map(answer -> answer.receivedOn() + " " + Objects.toString(answer.payerControlNumber(), ""))
                .collect(Collectors.joining(", "));
    }

    private static List<Attachment> attachments(UUID caseId) {
        List<Attachment> attachments = new ArrayList<>();
        for (Document.DocumentView view : Document.of(caseId)) {
            if (view.kind().equals(KIND)) {
                continue;
            }
            Document paper = Document.byId(caseId, view.id());
            Optional<String> text = RedactionCheck.text(view.mediaType(), paper.content());
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

package dev.parley.x12;

import dev.parley.claim.ClaimForm;
import dev.parley.claim.ClaimType;
import dev.parley.claim.NewClaim;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes one claim as an 837P (005010X222A1) or 837I (005010X223A2) in an interchange of its own. */
final class ClaimFileText {
    private static final ClaimForm EMPTY_FORM = new ClaimForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final String PROFESSIONAL = "005010X222A1";
    private static final String INSTITUTIONAL = "005010X223A2";
    private static final String TRANSACTION = "0001";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final X12Text text = new X12Text();
    private final NewClaim claim;
    private final ClaimForm form;
    private final PartyText parties = new PartyText(text);

    private ClaimFileText(NewClaim claim) {
        this.claim = claim;
        this.form = claim.form() == null ? EMPTY_FORM : claim.form();
    }

    /** Who submits, and whom the receiver may ask. */
    record Submitter(String id, String name, String contact, String telephone, String usage) {}

    /** The number goes into ISA13, GS06 and BHT03. */
    static String write(NewClaim claim, Submitter submitter, int number, LocalDateTime now) {
        ClaimFileText file = new ClaimFileText(claim);
        file.interchange(submitter, number, now);
        return file.text.toString();
    }

    private void interchange(Submitter submitter, int number, LocalDateTime now) {
        boolean institutional = claim.type() == ClaimType.INSTITUTIONAL;
        String guide = institutional ? INSTITUTIONAL : PROFESSIONAL;
        String receiver = claim.payer() == null ? "UNKNOWN" : claim.payer().payerId();
        Isa.write(
                text,
                new Isa(
                        "ZZ",
                        submitter.id(),
                        "ZZ",
                        receiver,
                        SHORT_DAY.format(now),
                        TIME.format(now),
                        number,
                        submitter.usage()));
        text.segment("GS", "HC", submitter.id(), receiver, DAY.format(now), TIME.format(now), number, "X", guide);
        int before = text.segments();
        text.segment("ST", "837", TRANSACTION, guide);
        text.segment("BHT", "0019", "00", Isa.padded(number), DAY.format(now), TIME.format(now), "CH");
        text.segment("NM1", "41", "2", submitter.name(), null, null, null, null, "46", submitter.id());
        text.segment("PER", "IC", submitter.contact(), "TE", submitter.telephone());
        String payerName = claim.payer() == null ? receiver : claim.payer().name();
        text.segment("NM1", "40", "2", payerName, null, null, null, null, "46", receiver);
        billing();
        insured();
        new ClaimText(text, parties, claim, form).write();
        text.segment("SE", text.segments() - before + 1, TRANSACTION);
        text.segment("GE", 1, number);
        text.segment("IEA", 1, Isa.padded(number));
    }

    private void billing() {
        text.segment("HL", 1, null, "20", 1);
        NewClaim.Provider billing = claim.billingProvider();
        if (billing.taxonomy() != null) {
            text.segment("PRV", "BI", "PXC", billing.taxonomy());
        }
        parties.name("85", billing);
        parties.address(billing.address());
        parties.taxId(billing);
        if (form.payToAddress() != null) {
            text.segment("NM1", "87", "2");
            parties.address(form.payToAddress());
        }
    }

    private void insured() {
        boolean dependent = form.subscriber() != null;
        text.segment("HL", 2, 1, "22", dependent ? 1 : 0);
        NewClaim.Plan plan = claim.plan();
        text.segment(
                "SBR",
                form.payerSequence() == null ? "P" : form.payerSequence(),
                dependent ? null : form.relationship() == null ? "18" : form.relationship(),
                plan == null ? null : plan.groupNumber(),
                plan == null ? null : plan.name(),
                null,
                null,
                null,
                null,
                form.filingIndicator());
        NewClaim.Patient insured = dependent ? form.subscriber() : claim.patient();
        parties.person("IL", insured, claim.patient().memberId());
        if (claim.payer() != null) {
            NewClaim.Payer payer = claim.payer();
            text.segment("NM1", "PR", "2", payer.name(), null, null, null, null, "PI", payer.payerId());
        }
        if (dependent) {
            text.segment("HL", 3, 2, "23", 0);
            text.segment("PAT", form.relationship());
            parties.person("QC", claim.patient(), null);
        }
    }
}

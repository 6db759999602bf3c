package dev.parley.x12;

import dev.parley.claim.ClaimForm;
import dev.parley.claim.ClaimForm.Accident;
import dev.parley.claim.ClaimForm.Attachment;
import dev.parley.x12.Segment.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What loop 2300 of an 837 says beside diagnoses and lines: permissions, papers, other providers and other payers. */
final class FormLoop {
    private static final String AUTO_ACCIDENT_DAY = "439";

    private final Segment clm;
    private final List<String> related;
    private final List<Segment> attachments = new ArrayList<>();
    private final List<OtherPayerLoop> otherPayers = new ArrayList<>();
    private Segment authorization;
    private Segment referral;
    private Segment accidentDate;
    private LocalDate accident;
    private PartyLoop referring;
    private PartyLoop supervising;

    FormLoop(Segment clm, Elements elements) {
        this.clm = clm;
        related = clm.element(11) == null ? List.of() : elements.composite(clm, 11);
        authorization = clm.without("REF");
        referral = authorization;
        accidentDate = clm.without("DTP");
    }

    /** The latest other payer, whose details follow its SBR; null where there is none. */
    OtherPayerLoop otherPayer() {
        return otherPayers.isEmpty() ? null : otherPayers.get(otherPayers.size() - 1);
    }

    void otherPayer(Segment sbr) {
        otherPayers.add(new OtherPayerLoop(sbr));
    }

    void attachment(Segment pwk) {
        attachments.add(pwk);
    }

    void reference(Segment ref) {
        if (ref.has(1, "G1")) {
            authorization = ref;
        } else if (ref.has(1, "9F")) {
            referral = ref;
        }
    }

    void date(Segment dtp, Elements elements) {
        if (dtp.has(1, AUTO_ACCIDENT_DAY)) {
            accidentDate = dtp;
            accident = elements.date(dtp, 3);
        }
    }

    void name(PartyLoop party, String entity) {
        if (entity.equals("DN")) {
            referring = party;
        } else {
            supervising = party;
        }
    }

    ClaimForm read(Hierarchy parties, Elements elements, Problems problems) {
        referring = InstitutionalLoop.withNpi(referring, "referring", problems);
        supervising = InstitutionalLoop.withNpi(supervising, "supervising", problems);
        return new ClaimForm(
                parties.insured(1),
                parties.insured(9),
                parties.relationship(),
                parties.subscriber(elements),
                referring == null ? null : referring.provider(),
                supervising == null ? null : supervising.provider(),
                parties.payToAddress(),
                authorization.element(2),
                referral.element(2),
                clm.element(6),
                clm.element(7),
                clm.element(8),
                clm.element(9),
                accident(),
                attachments.stream()
                        .map(pwk -> new Attachment(pwk.element(1), pwk.element(2), pwk.element(6)))
                        .toList(),
                otherPayers.stream().map(OtherPayerLoop::read).toList());
    }

    private Accident accident() {
        List<String> causes = Elements.parts(related, 1, 3);
        String state = Elements.part(related, 4);
        return causes.isEmpty() && state == null && accident == null ? null : new Accident(causes, state, accident);
    }

    Source source(Constraints.Step step, Hierarchy parties) {
        Constraints.Step inner = Constraints.Step.of(step.rest());
        return switch (inner.name()) {
            case "referringProvider" -> referring.source(inner.rest());
            case "supervisingProvider" -> supervising.source(inner.rest());
            case "authorizationNumber" -> authorization.source(2);
            case "referralNumber" -> referral.source(2);
            case "providerSignature" -> clm.source(6);
            case "acceptsAssignment" -> clm.source(7);
            case "benefitsAssigned" -> clm.source(8);
            case "releaseOfInformation" -> clm.source(9);
            case "accident" -> inner.rest().equals("date") ? accidentDate.source(3) : clm.source(11);
            case "attachments" ->
                inner.index() < 0
                        ? clm.source(1)
                        : attachments.get(inner.index()).source(attachmentElement(inner));
            case "otherPayers" ->
                inner.index() < 0
                        ? clm.source(1)
                        : otherPayers.get(inner.index()).source(inner.rest());
            default -> parties.formSource(inner);
        };
    }

    private static int attachmentElement(Constraints.Step step) {
        return switch (step.rest()) {
            case "reportType" -> 1;
            case "sentBy" -> 2;
            default -> 6;
        };
    }
}

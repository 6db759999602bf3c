package dev.parley.intake.fhir;

import dev.parley.intake.fhir.PayersAnswer.Amount;
import dev.parley.intake.fhir.PayersAnswer.Line;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Brings the two resources of a payer's answer to one shape. */
final class AnswerOf {
    private static final int PRIMARY = 1;

    private AnswerOf() {}

    static PayersAnswer response(ClaimResponse one) {
        return new PayersAnswer(
                "ClaimResponse",
                one.getIdentifier(),
                one.hasUse() ? one.getUse().toCode() : null,
                one.hasStatus() ? one.getStatus().toCode() : null,
                one.hasOutcome() ? one.getOutcome().toCode() : null,
                one.getInsurer(),
                one.getRequest(),
                "ClaimResponse.request",
                one.getPatient(),
                null,
                PRIMARY,
                new Period(),
                one.getPayment().getIdentifier(),
                one.getPayment().getDateElement(),
                one.getPayment().getAmount(),
                IntStream.range(0, one.getItem().size())
                        .mapToObj(i -> line(one.getItem().get(i), "ClaimResponse.item[" + i + "]"))
                        .toList(),
                responses(one.getAdjudication(), "ClaimResponse"),
                IntStream.range(0, one.getTotal().size())
                        .mapToObj(i -> new Amount(
                                one.getTotal().get(i).getCategory(),
                                null,
                                one.getTotal().get(i).getAmount(),
                                "ClaimResponse.total[" + i + "]"))
                        .toList());
    }

    private static Line line(ClaimResponse.ItemComponent item, String at) {
        return new Line(
                item.getItemSequence(), null, List.of(), null, null, null, responses(item.getAdjudication(), at), at);
    }

    private static List<Amount> responses(List<ClaimResponse.AdjudicationComponent> all, String at) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Amount(
                        all.get(i).getCategory(),
                        all.get(i).getReason(),
                        all.get(i).getAmount(),
                        at + ".adjudication[" + i + "]"))
                .toList();
    }

    static PayersAnswer explanation(ExplanationOfBenefit one) {
        return new PayersAnswer(
                "ExplanationOfBenefit",
                one.getIdentifier(),
                one.hasUse() ? one.getUse().toCode() : null,
                one.hasStatus() ? one.getStatus().toCode() : null,
                one.hasOutcome() ? one.getOutcome().toCode() : null,
                one.getInsurer(),
                one.getClaim(),
                "ExplanationOfBenefit.claim",
                one.getPatient(),
                patientAccount(one),
                one.hasPrecedence() ? one.getPrecedence() : PRIMARY,
                one.getBillablePeriod(),
                one.getPayment().getIdentifier(),
                one.getPayment().getDateElement(),
                one.getPayment().getAmount(),
                IntStream.range(0, one.getItem().size())
                        .mapToObj(i -> line(one.getItem().get(i), "ExplanationOfBenefit.item[" + i + "]"))
                        .toList(),
                explanations(one.getAdjudication(), "ExplanationOfBenefit"),
                IntStream.range(0, one.getTotal().size())
                        .mapToObj(i -> new Amount(
                                one.getTotal().get(i).getCategory(),
                                null,
                                one.getTotal().get(i).getAmount(),
                                "ExplanationOfBenefit.total[" + i + "]"))
                        .toList());
    }

    private static Line line(ExplanationOfBenefit.ItemComponent item, String at) {
        CodeableConcept procedure = item.hasProductOrService() ? item.getProductOrService() : null;
        Type serviced = item.hasServiced() ? item.getServiced() : null;
        return new Line(
                item.getSequence(),
                procedure,
                item.getModifier(),
                serviced,
                item.hasNet() ? item.getNet() : null,
                item.getQuantity().getValue(),
                explanations(item.getAdjudication(), at),
                at);
    }

    private static List<Amount> explanations(List<ExplanationOfBenefit.AdjudicationComponent> all, String at) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Amount(
                        all.get(i).getCategory(),
                        all.get(i).getReason(),
                        all.get(i).getAmount(),
                        at + ".adjudication[" + i + "]"))
                .toList();
    }

    /** The provider's own number of the claim, as the CARIN guide carries it. */
    private static Identifier patientAccount(ExplanationOfBenefit one) {
        return one.getSupportingInfo().stream()
                .filter(info -> Coded.has(info.getCategory(), "patientaccountnumber"))
                .filter(info -> info.getValue() instanceof StringType)
                .map(info -> new Identifier().setValue(info.getValue().primitiveValue()))
                .findFirst()
                .orElse(null);
    }
}

package dev.parley.intake.fhir;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What ClaimResponse and ExplanationOfBenefit have in common, which FHIR R4 says twice. */
record PayersAnswer(
        String type,
        List<Identifier> identifiers,
        String use,
        String status,
        String outcome,
        Reference insurer,
        Reference claim,
        String claimAt,
        Reference patient,
        Identifier patientAccount,
        int precedence,
        Period billablePeriod,
        Identifier paymentIdentifier,
        PrimitiveType<?> paymentDate,
        Money paymentAmount,
        List<Line> lines,
        List<Amount> header,
        List<Amount> totals) {

    record Amount(CodeableConcept category, CodeableConcept reason, Money amount, String at) {}

    /** Procedure and the like are null where the answer gives the item's sequence only. */
    record Line(
            int sequence,
            CodeableConcept procedure,
            List<CodeableConcept> modifiers,
            Type serviced,
            Money net,
            BigDecimal quantity,
            List<Amount> amounts,
            String at) {}
}

package dev.parley.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodedTest {
    private static final String NPI = "1234567893";

    @ParameterizedTest
    @ValueSource(strings = {"http://hl7.org/fhir/sid/us-npi", "urn:oid:2.16.840.1.113883.4.6", "2.16.840.1.113883.4.6"})
    void knowsAnNpiByEachOfItsSystems(String system) {
        Identifier other =
                new Identifier().setSystem("http://clinic.example/staff").setValue("77");
        Identifier npi = new Identifier().setSystem(system).setValue(NPI);
        assertThat(Coded.npi(List.of(other, npi))).contains(NPI);
    }

    @Test
    void knowsAnNpiByItsTypeWhateverTheSystem() {
        Identifier npi = new Identifier()
                .setType(new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v2-0203", "NPI", null)))
                .setSystem("http://clinic.example/npi")
                .setValue(NPI);
        assertThat(Coded.npi(List.of(npi))).contains(NPI);
    }

    @Test
    void takesNoOtherNumberForAnNpi() {
        assertThat(Coded.npi(List.of(new Identifier()
                        .setSystem("http://clinic.example/staff")
                        .setValue(NPI))))
                .isEmpty();
        assertThat(Coded.npi(List.of(new Identifier().setValue(NPI)))).isEmpty();
    }
}

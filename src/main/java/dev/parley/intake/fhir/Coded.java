package dev.parley.intake.fhir;

import dev.parley.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;

/** Reads FHIR's data types as the trade means them. */
final class Coded {
    /** The NPI's address in FHIR, and its object identifier, which those use who come from older formats. */
    private static final Set<String> US_NPI =
            Set.of("http://hl7.org/fhir/sid/us-npi", "urn:oid:2.16.840.1.113883.4.6", "2.16.840.1.113883.4.6");

    private static final int FULL_DATE = 10;

    private Coded() {}

    static Stream<Coding> codings(CodeableConcept concept) {
        return concept == null ? Stream.empty() : concept.getCoding().stream().filter(Coding::hasCode);
    }

    static boolean has(CodeableConcept concept, String... codes) {
        List<String> wanted = List.of(codes);
        return codings(concept)
                .anyMatch(coding -> wanted.contains(coding.getCode().toLowerCase(Locale.ROOT)));
    }

    /** The first code from such a system, else the first code of all. */
    static String code(CodeableConcept concept, String... systems) {
        return codings(concept)
                .filter(coding ->
                        Stream.of(systems).anyMatch(part -> system(coding).contains(part)))
                .findFirst()
                .or(() -> codings(concept).findFirst())
                .map(Coding::getCode)
                .orElse(null);
    }

    static String system(Coding coding) {
        return coding.getSystem() == null ? "" : coding.getSystem().toLowerCase(Locale.ROOT);
    }

    static Optional<String> npi(List<Identifier> identifiers) {
        return first(
                identifiers,
                identifier -> identifier.hasSystem() && US_NPI.contains(identifier.getSystem())
                        || has(identifier.getType(), "npi"));
    }

    static Optional<String> first(List<Identifier> identifiers, Predicate<Identifier> wanted) {
        return identifiers.stream()
                .filter(Identifier::hasValue)
                .filter(wanted)
                .map(Identifier::getValue)
                .findFirst();
    }

    /** An amount in dollars and cents; anything else is told where it stands. */
    static Money money(org.hl7.fhir.r4.model.Money amount, String location, Findings findings) {
        if (amount == null || !amount.hasValue()) {
            return null;
        }
        if (amount.hasCurrency() && !amount.getCurrency().equals("USD")) {
            findings.error(location, "currency-unsupported", "is not in US dollars");
            return null;
        }
        try {
            return new Money(amount.getValue());
        } catch (IllegalArgumentException not) {
            findings.error(location, "amount-invalid", not.getMessage());
            return null;
        }
    }

    /** The day of a date or of a moment, as its writer saw it; a month or a year is no day. */
    static LocalDate day(PrimitiveType<?> written, String location, Findings findings) {
        String text = written == null ? null : written.getValueAsString();
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(FULL_DATE, text.length())));
        } catch (DateTimeException partial) {
            findings.error(location, "date-partial", "is not a whole day");
            return null;
        }
    }

    /** First and last day of a serviced[x]. */
    record Days(LocalDate first, LocalDate last) {
        static Days of(Type serviced, String location, Findings findings) {
            if (serviced instanceof Period period) {
                return new Days(
                        day(period.getStartElement(), location + ".start", findings),
                        day(period.getEndElement(), location + ".end", findings));
            }
            return new Days(serviced instanceof DateType date ? day(date, location, findings) : null, null);
        }
    }
}

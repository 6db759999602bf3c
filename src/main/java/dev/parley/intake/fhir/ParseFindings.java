package dev.parley.intake.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Takes everything that the parser would rather pass over for a reason to refuse; never repeats a value. */
final class ParseFindings implements IParserErrorHandler {
    /** A hopeless document is told its first hundred faults. */
    private static final int MOST = 100;

    private final List<FhirProblem> found = new ArrayList<>();

    List<FhirProblem> found() {
        return List.copyOf(found);
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        add(location, null, "contained-without-id", "A contained resource has no id");
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType given,
            ScalarType givenScalar) {
        add(location, element, "element-invalid", "is a JSON " + given + ", not a JSON " + expected);
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        add(location, null, "element-invalid", "A value is not of its type or not of its value set");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {
        add(location, element, "required-element-missing", "is missing");
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        add(location, element, "element-repeated", "may be there once only");
    }

    @Override
    public void unknownAttribute(IParseLocation location, String attribute) {
        add(location, attribute, "element-unknown", "is not part of FHIR R4 here");
    }

    @Override
    public void unknownElement(IParseLocation location, String element) {
        add(location, element, "element-unknown", "is not part of FHIR R4 here");
    }

    @Override
    public void unknownReference(IParseLocation location, String reference) {
        add(location, null, "reference-unresolved", "A reference leads nowhere");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        add(location, null, "element-invalid", "An extension has a value and extensions of its own");
    }

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {
        add(location, null, "reference-unresolved", "A reference leads to no contained resource");
    }

    private void add(IParseLocation location, String element, String code, String detail) {
        String name = element == null && location != null ? location.getParentElementName() : element;
        if (found.size() == MOST) {
            return;
        }
        found.add(new FhirProblem(code, FhirProblem.Severity.ERROR, name, detail));
    }
}

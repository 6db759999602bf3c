package dev.parley.intake.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import dev.parley.http.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Reads documents of FHIR JSON: one as a whole, or one in each line, with a limit for each. */
final class FhirBody {
    /** Characters of one document: its objects take some ten times as much for as long as it is read. */
    private static final int LONGEST = 8 << 20;

    private FhirBody() {}

    /** Made once, when the first resource comes: it takes about a second. */
    private static final class Context {
        private static final FhirContext R4 = FhirContext.forR4();
    }

    /** A document as read, or why it cannot be. */
    record Parsed(IBaseResource resource, List<FhirProblem> problems) {}

    interface Sink {
        void take(Parsed parsed);
    }

    static void read(InputStream body, boolean byLine, Sink sink) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                body, StandardCharsets.UTF_8.newDecoder())); // a decoder that reports what is no UTF-8
        boolean any = false;
        try {
            for (String document = next(text, byLine); document != null; document = next(text, byLine)) {
                if (!document.isBlank()) {
                    any = true;
                    sink.take(parse(document));
                }
            }
        } catch (CharacterCodingException notText) {
            throw new UnreadableFhir(400, "not-text", "The body is not UTF-8");
        }
        if (!any) {
            throw new UnreadableFhir(400, "no-resource", "The body holds no resource");
        }
    }

    private static String next(BufferedReader text, boolean byLine) throws IOException {
        StringBuilder document = new StringBuilder();
        int read = text.read();
        if (read == -1) {
            return null;
        }
        while (read != -1 && !(byLine && read == '\n')) {
            document.append((char) read);
            if (document.length() > LONGEST) {
                throw new UnreadableFhir(
                        413, "resource-too-large", "A document is longer than " + (LONGEST >> 20) + " Mi characters");
            }
            read = text.read();
        }
        return document.toString();
    }

    private static Parsed parse(String document) {
        String json = document.strip();
        if (json.startsWith("<")) {
            throw new FhirXml();
        }
        ParseFindings findings = new ParseFindings();
        IParser parser = Context.R4.newJsonParser();
        parser.setParserErrorHandler(findings);
        try {
            IBaseResource resource = parser.parseResource(json);
            boolean well = findings.found().isEmpty();
            return new Parsed(resource, well ? List.of() : Located.in(json, findings.found()));
        } catch (DataFormatException | IllegalArgumentException | ClassCastException not) {
            FhirProblem problem =
                    new FhirProblem("not-fhir", FhirProblem.Severity.ERROR, null, "is not a FHIR R4 resource as JSON");
            return new Parsed(null, List.of(problem));
        }
    }

    /** The body as a whole cannot be taken. */
    static class UnreadableFhir extends Refusal {
        UnreadableFhir(int status, String code, String detail) {
            super(status, code, detail);
        }
    }

    /** XML is not read at all, so that no entity of it ever is. */
    static class FhirXml extends Refusal {
        FhirXml() {
            super(415, "fhir-xml-unsupported", "FHIR is read as JSON only: convert the XML first");
        }
    }
}

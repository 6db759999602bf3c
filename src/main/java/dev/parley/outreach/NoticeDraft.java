package dev.parley.outreach;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice in the order of its form: what the case fills in, and what is missing with who finds it. */
record NoticeDraft(
        @Schema(description = "legacy: the standard notice (FED-ON-06); portal: the federal form (FED-ON-08)")
                String version,
        String ruleId,
        String channel,
        List<Element> elements,
        List<Missing> blockers) {

    /** One field of the form, ready to copy; {@code from} says where its value is known from. */
    @Schema(name = "NoticeElement")
    record Element(int number, String field, String label, String value, String from, boolean needed) {}

    /** A field that the notice cannot go out without. */
    @Schema(name = "NoticeBlocker")
    record Missing(String field, String owner, String nextAction, String ruleId) {}

    /** The packet as people read it, every field on lines of its own. */
    String text() {
        StringBuilder text = new StringBuilder("OPEN NEGOTIATION NOTICE, " + version + " form (" + ruleId + ")\n");
        for (Element element : elements) {
            text.append('\n')
                    .append(element.number())
                    .append(". ")
                    .append(element.label())
                    .append('\n');
            String value = element.value() != null ? element.value() : element.needed() ? "[missing]" : "none";
            value.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        }
        return text.toString();
    }

    /** Collects the fields of a form in their order. */
    static final class Form {
        private final String ruleId;
        private final List<Element> elements = new ArrayList<>();
        private final List<Missing> missing = new ArrayList<>();
        private int number;

        Form(String ruleId) {
            this.ruleId = ruleId;
        }

        /** Begins the next numbered element; what follows belongs to it. */
        Form element() {
            number++;
            return this;
        }

        /** A field that may stay empty. */
        Form field(String field, String label, String value, String from) {
            return put(field, label, value, from, false);
        }

        /** A field without which the notice is none. */
        Form needed(String field, String label, String value, String from, String owner, String nextAction) {
            if (blank(value)) {
                missing.add(new Missing(field, owner, nextAction, ruleId));
            }
            return put(field, label, value, from, true);
        }

        private Form put(String field, String label, String value, String from, boolean needed) {
            elements.add(new Element(number, field, label, blank(value) ? null : value.strip(), from, needed));
            return this;
        }

        NoticeDraft done(String version, String channel) {
            return new NoticeDraft(version, ruleId, channel, List.copyOf(elements), List.copyOf(missing));
        }

        private static boolean blank(String value) {
            return value == null || value.isBlank();
        }
    }
}

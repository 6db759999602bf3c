package dev.parley.party;

import dev.parley.http.InvalidFields;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person finds whom to write to instead, or says that there is nobody. */
@ApplicationScoped
class ReplaceContactForm implements TaskForm<ReplaceContactForm.ReplacedContact> {
    static final String KIND = "replaceContact";

    private final KeepContacts contacts;

    ReplaceContactForm(KeepContacts contacts) {
        this.contacts = contacts;
    }

    @Schema(name = "ReplacedContact", description = "Completes replaceContact; one of the two")
    public record ReplacedContact(
            @Valid @Schema(description = "Who takes the place of the one that came back") NewPayerContact replacement,
            @Size(min = 1, max = 500) @Schema(description = "Why nobody does") String noReplacement) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ReplacedContact> body() {
        return ReplacedContact.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ReplacedContact said) {
        if ((said.replacement() == null) == (said.noReplacement() == null)) {
            throw new InvalidFields("/replacement", "or noReplacement must be given, and not both");
        }
        PayerContact old = PayerContact.findById(subject);
        old.retire();
        if (said.replacement() != null) {
            contacts.add(old.payerId(), said.replacement());
        }
        return Map.of();
    }
}

package dev.parley.party;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.mail.MailAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody at a payer, and where we have that from. */
public record NewPayerContact(
        @NotNull PayerContact.Role role,
        @Min(1) @Max(99) @Schema(description = "Who is asked before whom within the role; 1 when absent")
                Integer escalationOrder,
        @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "must be one line") String name,
        @Size(max = MailAddress.LONGEST) String email,
        @Size(max = 40) @Pattern(regexp = "[+0-9(][0-9 ().x-]{6,39}", message = "is no phone number") String phone,
        @Size(max = 40) @Pattern(regexp = "[+0-9(][0-9 ().x-]{6,39}", message = "is no fax number") String fax,
        @Size(max = 300) String address,
        @Size(max = 300) @Pattern(regexp = "https://\\S+", message = "must begin with https://") String portal,
        @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = "must be one line") @Schema(
                        description = "Where this stands",
                        examples = "as printed on the remittance of 2026-03-02, trace 7781")
                String provenance,
        @NotNull @Schema(description = "The day of that paper or call") LocalDate seenOn) {
    static final String ONE_LINE = "[^\\x00-\\x1f\\x7f]*";

    public NewPayerContact {
        escalationOrder = escalationOrder == null ? 1 : escalationOrder;
        email = email == null || email.isBlank() ? null : email.strip();
    }

    /** Refuses what nobody could write to or call, or what was seen in the future. */
    void requireUsable(Clock clock) {
        List<FieldError> wrong = new ArrayList<>();
        if (email != null && !MailAddress.isOne(email)) {
            wrong.add(new FieldError("/email", "is no e-mail address"));
        }
        if (Stream.of(email, phone, fax, address, portal).allMatch(way -> way == null || way.isBlank())) {
            wrong.add(new FieldError("/email", "or a phone, fax, address or portal is needed"));
        }
        if (seenOn.isAfter(LocalDate.now(clock))) {
            wrong.add(new FieldError("/seenOn", "lies in the future"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }
}

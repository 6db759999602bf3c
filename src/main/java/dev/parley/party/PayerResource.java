package dev.parley.party;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.party.Payer.PayerView;
import dev.parley.party.PayerContact.PayerContactView;
import dev.parley.security.Role;
import io.quarkus.panache.common.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Payers and the book of whom to talk to there. */
@Path("/payers")
@Tag(name = "Parties")
@RolesAllowed({
    Role.RCM_SYSTEM,
    Role.NEGOTIATOR,
    Role.SUPERVISOR,
    Role.BILLER,
    Role.CLINICIAN,
    Role.COMPLIANCE,
    Role.OPS,
    Role.AUDITOR,
    Role.ADMIN
})
@Produces(MediaType.APPLICATION_JSON)
public class PayerResource {
    private final KeepContacts keepContacts;

    PayerResource(KeepContacts keepContacts) {
        this.keepContacts = keepContacts;
    }

    /** What came back, and how. */
    @Schema(name = "ContactBounce")
    public record Bounce(@NotBlank @Size(max = 300) String detail) {}

    @GET
    @Operation(summary = "Payers by name")
    @Transactional
    public Page<PayerView> list(
            @RestQuery @Size(max = 60) @Parameter(description = "How the name or the payer id begins") String q,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        Parameters wanted = wanted(q);
        String where = WHERE;
        if (cursor != null) {
            Cursor last = Cursor.parse(cursor, 2);
            where += " and (name > :name or name = :name and id > :id)";
            wanted.and("name", last.keys().get(0)).and("id", last.uuid(1));
        }
        List<PayerView> found = Payer.<Payer>find(where + " order by name, id", wanted).range(0, limit).list().stream()
                .map(Payer::view)
                .toList();
        return Page.of(found, limit, last -> Cursor.of(last.name(), last.id()));
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many payers")
    @Transactional
    public Count count(@RestQuery @Size(max = 60) String q) {
        return new Count(Payer.count(WHERE, wanted(q)));
    }

    private static final String WHERE = "(lower(name) like :q escape '!' or lower(payerCode) like :q escape '!')";

    private static Parameters wanted(String q) {
        String begins = q == null ? "" : q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Parameters.with("q", begins + "%");
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One payer")
    @Transactional
    public PayerView get(UUID id) {
        return payer(id).view();
    }

    @GET
    @Path("/{id}/contacts")
    @Operation(summary = "Whom to talk to, in the order in which they are asked; those put aside as well")
    @Transactional
    public List<PayerContactView> contacts(UUID id) {
        payer(id);
        return PayerContact.of(id).stream().map(PayerContact::view).toList();
    }

    @POST
    @Path("/{id}/contacts")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.ADMIN})
    @Operation(summary = "Add a contact, with where it stands")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PayerContactView.class)))
    @Transactional
    public RestResponse<PayerContactView> add(UUID id, @NotNull @Valid NewPayerContact contact) {
        return answer(keepContacts.add(id, contact), 201);
    }

    @PUT
    @Path("/{id}/contacts/{contactId}")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.ADMIN})
    @Operation(summary = "Correct a contact, all of it, with where the correction stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PayerContactView.class)))
    @Transactional
    public RestResponse<PayerContactView> correct(
            UUID id, UUID contactId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewPayerContact contact) {
        return answer(keepContacts.correct(id, contactId, ifMatch, contact), 200);
    }

    @POST
    @Path("/{id}/contacts/{contactId}/retirement")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.ADMIN})
    @Operation(summary = "Use a contact no more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PayerContactView.class)))
    @Transactional
    public RestResponse<PayerContactView> retire(UUID id, UUID contactId, @RestHeader("If-Match") String ifMatch) {
        return answer(keepContacts.retire(id, contactId, ifMatch), 200);
    }

    @POST
    @Path("/{id}/contacts/{contactId}/bounce")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.RCM_SYSTEM})
    @Operation(
            summary = "Tell that what was sent to a contact came back",
            description = "It is not used again, and somebody is asked to find another.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PayerContactView.class)))
    @Transactional
    public RestResponse<PayerContactView> bounce(UUID id, UUID contactId, @NotNull @Valid Bounce bounce) {
        return answer(keepContacts.bounced(id, contactId, bounce.detail()), 200);
    }

    private static RestResponse<PayerContactView> answer(PayerContact contact, int status) {
        return ResponseBuilder.<PayerContactView>create(status)
                .entity(contact.view())
                .header("ETag", ETag.of(contact.version()))
                .build();
    }

    private static Payer payer(UUID id) {
        return Payer.<Payer>findByIdOptional(id).orElseThrow(() -> new NotFound("payer", id));
    }
}

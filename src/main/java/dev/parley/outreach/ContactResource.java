package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.outreach.Contact.ContactView;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Calls, letters and portal visits between us and the payer. */
@Path("/cases/{caseId}/contacts")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private final LogContact logContact;

    ContactResource(LogContact logContact) {
        this.logContact = logContact;
    }

    @GET
    @Operation(summary = "Every contact with the payer, the oldest first (FEE-05: the provider reads them too)")
    @Transactional
    public List<ContactView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return Contact.of(caseId).stream().map(Contact::view).toList();
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.COMPLIANCE})
    @Operation(summary = "Log a contact with the payer outside a task")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<ContactView> log(UUID caseId, @NotNull @Valid NewContact contact) {
        return RestResponse.status(
                Status.CREATED, logContact.log(caseId, contact).view());
    }
}

package dev.parley.outreach;

import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.outreach.Contact.ContactView;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
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

/** What a payer says to a notice without putting a price on the table. */
@Path("/cases/{caseId}/payer-response")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PayerResponseResource {
    private final TakePayerResponse takePayerResponse;

    PayerResponseResource(TakePayerResponse takePayerResponse) {
        this.takePayerResponse = takePayerResponse;
    }

    /** An answer of the payer that came in by itself. */
    public record PayerResponse(
            @NotNull Contact.Channel channel,
            @Size(max = 100) String fromWhom,
            @Size(max = 60) String referenceNumber,
            @NotBlank @Size(max = 2000) String summary,
            @Size(max = 500) String promise,
            @Schema(description = "The day promised") LocalDate promisedFor,
            @Schema(description = "Now when absent") Instant receivedAt) {
        NewContact contact() {
            return new NewContact(
                    channel,
                    Contact.Direction.INBOUND,
                    true,
                    fromWhom,
                    referenceNumber,
                    summary,
                    promise,
                    promisedFor,
                    null,
                    receivedAt);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.RCM_SYSTEM})
    @Operation(summary = "Tell that the payer responded; its response clock stops")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<ContactView> take(UUID caseId, @NotNull @Valid PayerResponse response) {
        return RestResponse.status(
                Status.CREATED, takePayerResponse.take(caseId, response).view());
    }
}

package dev.parley.intake;

import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.intake.TypeEob.TypedEob;
import dev.parley.remittance.Imbalance;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.RemittanceView;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Explanations of benefits on paper or from a portal are typed in here. */
@Path("/eobs")
@Tag(name = "Remittances")
@Produces(MediaType.APPLICATION_JSON)
public class EobResource {
    private final TypeEob typeEob;

    EobResource(TypeEob typeEob) {
        this.typeEob = typeEob;
    }

    /** What the paper says, and where it is; who typed it is the one who is signed in. */
    public record NewEob(
            @NotNull @Valid NewRemittance remittance,
            @NotNull @Valid Provenance provenance,
            @Schema(description = "The amounts stand on the paper as typed, though they do not add up")
                    Boolean acceptImbalance) {}

    /** At least one of the two. */
    public record Provenance(
            @Schema(description = "A scan or a download that is kept as a document of a case") UUID documentId,
            @Size(min = 1, max = 500) @Schema(examples = "Letter of 5 January, binder 12") String note) {}

    /** The remittance with what does not add up in it. */
    public record EobAnswer(RemittanceView remittance, List<Imbalance> warnings) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.BILLER, Role.NEGOTIATOR})
    @Operation(
            summary = "Type in an explanation of benefits",
            description =
                    "Becomes a remittance whose source says who typed it from what. Amounts that do not add up are"
                            + " refused (eob-out-of-balance), each by its code: line-out-of-balance,"
                            + " claim-out-of-balance, charges-out-of-balance, remittance-out-of-balance; with"
                            + " acceptImbalance they are taken and named as warnings.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EobAnswer.class)))
    @APIResponse(
            responseCode = "409",
            description = "This very remittance was posted before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The amounts do not add up",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<EobAnswer> post(@NotNull @Valid NewEob eob) {
        TypedEob typed = typeEob.type(eob);
        return ResponseBuilder.<EobAnswer>created(
                        URI.create("/api/v1/remittances/" + typed.remittance().id()))
                .entity(new EobAnswer(typed.remittance(), typed.warnings()))
                .build();
    }
}

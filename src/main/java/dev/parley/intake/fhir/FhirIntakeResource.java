package dev.parley.intake.fhir;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** FHIR R4 comes in here: a Claim opens a case, a ClaimResponse or ExplanationOfBenefit advances it. */
@Path("/fhir")
@Tag(name = "FHIR")
@RolesAllowed({Role.RCM_SYSTEM, Role.BILLER})
@Produces(MediaType.APPLICATION_JSON)
public class FhirIntakeResource {
    private static final String JSON = "application/fhir+json";
    private static final String NDJSON = "application/fhir+ndjson";
    private static final String XML = "application/fhir+xml";
    private static final int MULTI_STATUS = 207;

    private final TakeFhir takeFhir;
    private final Clock clock;

    FhirIntakeResource(TakeFhir takeFhir, Clock clock) {
        this.takeFhir = takeFhir;
        this.clock = clock;
    }

    /** One answer for each Claim, ClaimResponse and ExplanationOfBenefit of the body, in its order. */
    public record FhirAnswer(List<ResourceAnswer> resources) {}

    @POST
    @Consumes({JSON, NDJSON, XML, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Post FHIR R4 (Claim, ClaimResponse, ExplanationOfBenefit, Bundles of them)",
            description =
                    "Each resource is taken whole or not at all, whatever the type of its Bundle; a document has at"
                            + " most 8 Mi characters, and with application/fhir+ndjson each line is one. References must"
                            + " lead to what is contained or in the same Bundle. 207 when some were refused. XML is refused"
                            + " (fhir-xml-unsupported).")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FhirAnswer.class)))
    @APIResponse(responseCode = "207", content = @Content(schema = @Schema(implementation = FhirAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body holds no resource (no-resource) or is no text (not-text)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<FhirAnswer> post(
            InputStream body,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "Read and answer the same without storing anything")
                    boolean dryRun,
            @RestQuery @Parameter(description = "The day the payers' answers were received; today when absent")
                    LocalDate receivedOn)
            throws IOException {
        if (mediaType.startsWith(XML)) {
            throw new FhirBody.FhirXml();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate received = receivedOn == null ? today : receivedOn;
        if (received.isAfter(today)) {
            throw new InvalidFields("receivedOn", "lies in the future");
        }
        List<ResourceAnswer> answers =
                takeFhir.take(body, new TakeFhir.How(mediaType.startsWith(NDJSON), dryRun, received));
        boolean refused = answers.stream().anyMatch(one -> one.status() == ResourceAnswer.Status.REFUSED);
        return ResponseBuilder.<FhirAnswer>create(refused ? MULTI_STATUS : 200)
                .entity(new FhirAnswer(answers))
                .build();
    }
}

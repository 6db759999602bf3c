package dev.parley.x12;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Raw X12 comes in here: claims open cases, remittances and acknowledgments advance them. */
@Path("/edi")
@Tag(name = "EDI")
@RolesAllowed({Role.RCM_SYSTEM, Role.BILLER})
@Produces(MediaType.APPLICATION_JSON)
public class EdiResource {
    private static final int MULTI_STATUS = 207;

    private final X12Reader reader;
    private final TakeDelivery takeDelivery;
    private final HoldTransactions hold;
    private final Clock clock;

    EdiResource(X12Reader reader, TakeDelivery takeDelivery, HoldTransactions hold, Clock clock) {
        this.reader = reader;
        this.takeDelivery = takeDelivery;
        this.hold = hold;
        this.clock = clock;
    }

    /** One answer for each transaction of the body, in its order. */
    public record EdiAnswer(List<TransactionAnswer> transactions) {
        static EdiAnswer of(List<ReadTransaction> read) {
            return new EdiAnswer(read.stream().map(TransactionAnswer::of).toList());
        }
    }

    @POST
    @Consumes({"application/edi-x12", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Post X12 (837P, 837I, 835, 277CA, 999, 997, TA1)",
            description =
                    "Each transaction is taken whole or not at all, and once: posted again, it is a DUPLICATE with"
                            + " the first answer. 207 when some were refused, 400 when nothing could be read. The Location"
                            + " header names the delivery, whose 999 and TA1 are at /acknowledgment below it.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/edi-x12", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EdiAnswer.class)))
    @APIResponse(responseCode = "207", content = @Content(schema = @Schema(implementation = EdiAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body holds no interchange",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<EdiAnswer> post(
            InputStream body,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "Read and answer the same without storing anything")
                    boolean dryRun,
            @RestQuery @Parameter(description = "The day the remittances were received; today when absent")
                    LocalDate receivedOn)
            throws IOException {
        return take(body, dryRun, receivedOn);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Post X12 as a file", operationId = "postFile")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EdiAnswer.class)))
    @APIResponse(responseCode = "207", content = @Content(schema = @Schema(implementation = EdiAnswer.class)))
    public RestResponse<EdiAnswer> postFile(
            @RestForm("file") FileUpload file,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery LocalDate receivedOn)
            throws IOException {
        if (file == null) {
            throw new InvalidFields("/file", "is missing");
        }
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return take(body, dryRun, receivedOn);
        }
    }

    private RestResponse<EdiAnswer> take(InputStream body, boolean dryRun, LocalDate receivedOn) throws IOException {
        LocalDate today = LocalDate.now(clock);
        LocalDate received = receivedOn == null ? today : receivedOn;
        if (received.isAfter(today)) {
            throw new InvalidFields("receivedOn", "lies in the future");
        }
        return dryRun ? read(body, received) : readAndPost(body, received);
    }

    private RestResponse<EdiAnswer> readAndPost(InputStream body, LocalDate received) throws IOException {
        TakeDelivery.Taken taken = takeDelivery.take(body, received).orElseThrow(NoInterchange::new);
        return answer(taken.answers())
                .location(URI.create("/api/v1/edi/" + taken.id()))
                .build();
    }

    private RestResponse<EdiAnswer> read(InputStream body, LocalDate received) throws IOException {
        List<ReadTransaction> answers = new ArrayList<>();
        refuseIfEmpty(reader.read(body, received, new DryRun(answers, hold.inForce(received))));
        return answer(answers).build();
    }

    private static ResponseBuilder<EdiAnswer> answer(List<ReadTransaction> answers) {
        boolean refused = answers.stream().anyMatch(one -> one.status() == ReadTransaction.Status.REFUSED);
        return ResponseBuilder.<EdiAnswer>create(refused ? MULTI_STATUS : 200).entity(EdiAnswer.of(answers));
    }

    private static void refuseIfEmpty(int transactions) {
        if (transactions == 0) {
            throw new NoInterchange();
        }
    }

    /** Nothing in the body could be read as X12. */
    static class NoInterchange extends Refusal {
        NoInterchange() {
            super(400, "no-interchange", "The body holds no X12 interchange: it does not begin with an ISA segment");
        }
    }
}

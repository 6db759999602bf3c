package dev.parley.casefile;

import dev.parley.document.Document;
import dev.parley.document.Document.DocumentView;
import dev.parley.document.KeepDocument;
import dev.parley.document.NewDocument;
import dev.parley.document.PaperPages;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The papers of a case. A closed case still takes them: a late letter is evidence too. */
@Path("/cases/{caseId}/documents")
@Tag(name = "Cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {
    private final KeepDocument keepDocument;
    private final PapersOfCase papers;
    private final Timeline timeline;

    DocumentResource(KeepDocument keepDocument, PapersOfCase papers, Timeline timeline) {
        this.keepDocument = keepDocument;
        this.papers = papers;
        this.timeline = timeline;
    }

    @POST
    @Idempotent
    @RolesAllowed({
        Role.NEGOTIATOR,
        Role.BILLER,
        Role.SUPERVISOR,
        Role.CLINICIAN,
        Role.COMPLIANCE,
        Role.PROVIDER,
        Role.RCM_SYSTEM
    })
    @Operation(summary = "Keep a document with a case")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "413",
            description = "It holds more than 10 MiB (document-too-large)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DocumentView> keep(UUID caseId, @NotNull @Valid NewDocument sent) {
        CaseFile.byId(caseId);
        Document kept = keepDocument.keep(caseId, sent);
        timeline.add(caseId, "document-added", "A document of kind " + sent.kind() + " was added");
        return ResponseBuilder.<DocumentView>created(
                        URI.create("/api/v1/cases/" + caseId + "/documents/" + kept.id() + "/content"))
                .entity(kept.view())
                .build();
    }

    @GET
    @Operation(
            summary = "The documents of a case, the oldest first, without their content",
            description = "Those that came for all cases of a batch are kept once and shown with each of them.")
    @Transactional
    public List<DocumentView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return papers.list(caseId);
    }

    @GET
    @Path("/{id}/content")
    @Operation(summary = "The content of a document, as it was kept")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Transactional
    public RestResponse<byte[]> content(UUID caseId, UUID id) {
        CaseFile.byId(caseId);
        Document document = papers.one(caseId, id);
        return ResponseBuilder.ok(document.content())
                .header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(document.name()))
                .header(HttpHeaders.ETAG, "\"" + document.sha256() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{id}/pages/{page}")
    @Produces("image/png")
    @Operation(summary = "A page of a PDF as a picture, the first is 1; X-Page-Count says how many there are")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "409",
            description = "It is no PDF, damaged, or locked (document-not-drawable)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<byte[]> page(UUID caseId, UUID id, int page) {
        CaseFile.byId(caseId);
        Document document = papers.one(caseId, id);
        if (!"application/pdf".equals(document.mediaType())) {
            throw new PaperPages.NotDrawable();
        }
        PaperPages.Picture picture = PaperPages.draw(id, document.content(), page);
        return ResponseBuilder.ok(picture.png())
                .header("X-Page-Count", picture.pages())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266: any name fits the starred form; browsers save, they never show. */
    static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}

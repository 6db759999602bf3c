package dev.parley.idr.portal;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Cursor;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.idr.portal.FindDispute.Candidate;
import dev.parley.idr.portal.PortalMailPart.PartView;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Mails about disputes come in here; their papers go to the case of the dispute that they name. */
@Path("/portal-mails")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class PortalMailResource {
    private final FilePortalMail file;
    private final FindDispute find;

    PortalMailResource(FilePortalMail file, FindDispute find) {
        this.file = file;
        this.find = find;
    }

    /** A mail in its parts, as another program read it. */
    @Schema(name = "NewPortalMail")
    public record NewPortalMail(
            @Size(max = 998) @Schema(description = "The mail's own Message-ID; a mail counts once") String messageId,
            @NotBlank @Size(max = 320) String sender,
            @NotNull @Size(max = 998) String subject,
            Instant sentAt,
            @NotNull @Size(max = 200_000) String text,
            @NotNull @Size(max = 60) List<@NotNull @Valid Attachment> attachments) {}

    /** A file that hangs on a mail. */
    @Schema(name = "PortalMailAttachment")
    public record Attachment(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 100) @Pattern(regexp = "[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+", message = "must be a media type") String mediaType,
            @NotNull @Schema(type = SchemaType.STRING, format = "byte") byte[] contentBase64) {
        /** The content stays out of logs. */
        @Override
        public String toString() {
            return "Attachment[mediaType=" + mediaType + "]";
        }
    }

    /** A mail as clients see it. */
    public record PortalMailView(
            UUID id,
            PortalMail.State state,
            String sender,
            String subject,
            @Schema(description = "By the mail itself; absent where it does not say") Instant sentAt,
            Instant takenAt,
            String takenBy,
            UUID disputeId,
            @Schema(description = "The case that keeps its papers; each case of a batch shows them") UUID caseId,
            @Schema(description = "Why it was filed there, or not") String because,
            @Schema(description = "The same mail had been taken before; nothing was filed again") boolean again,
            List<PartView> parts,
            @Schema(description = "Disputes that an unmatched mail may be about") List<Candidate> candidates) {}

    /** What a mail says. */
    @Schema(name = "PortalMailText")
    public record MailText(String text) {
        /** The words stay out of logs. */
        @Override
        public String toString() {
            return "MailText[]";
        }
    }

    @POST
    @Consumes("message/rfc822")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(
            summary = "Take a raw mail (.eml) of the portal or of an entity",
            description =
                    "Its papers are filed to the dispute whose number it names, the same content once; each case of a"
                            + " batch shows them. Without a number, or with several, a person is asked (matchPortalMail). Archives are not opened. At most 20 MiB.",
            operationId = "takeRawPortalMail")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "message/rfc822", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalMailView.class)))
    @APIResponse(
            responseCode = "400",
            description = "It is no mail, nests too deep or has too many parts (portal-mail-unreadable)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "More than 20 MiB (portal-mail-too-large)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public PortalMailView takeRaw(InputStream body) throws IOException {
        byte[] raw = body.readNBytes(ReadMime.LARGEST + 1);
        if (raw.length > ReadMime.LARGEST) {
            throw new MailTooLarge(ReadMime.LARGEST);
        }
        return view(file.take(ReadMime.read(raw)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(
            summary = "Take a mail of the portal or of an entity in its parts",
            description = "As the raw mail.",
            operationId = "takePortalMail")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalMailView.class)))
    @Transactional
    public PortalMailView take(@NotNull @Valid NewPortalMail posted) {
        List<ReadMail.Part> parts = new ArrayList<>();
        for (Attachment one : posted.attachments()) {
            parts.add(new ReadMail.Part(
                    ReadMime.safe(one.name(), one.mediaType(), parts.size() + 1),
                    one.mediaType(),
                    one.contentBase64()));
        }
        String whole = posted.sender() + "\n" + posted.sentAt() + "\n" + posted.subject() + "\n" + posted.text() + "\n"
                + parts.stream().map(ReadMail.Part::sha256).toList();
        return view(file.take(new ReadMail(
                ReadMail.identity(posted.messageId(), whole.getBytes(StandardCharsets.UTF_8)),
                posted.sender(),
                posted.subject(),
                posted.sentAt(),
                posted.text(),
                parts)));
    }

    @GET
    @Operation(summary = "Mails about disputes, the newest first")
    @Transactional
    public Page<PortalMailView> list(
            @RestQuery PortalMail.State state,
            @RestQuery @Parameter(description = "About this case's disputes; of a batch each case has all of them")
                    UUID caseId,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        if (caseId != null) {
            CaseFile.byId(caseId);
        }
        UUID after = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<PortalMail> found = PortalMail.page(state, caseId, after, limit + 1);
        List<PortalMail> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(
                page.stream().map(mail -> view(mail, false, List.of())).toList(), next);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One mail; an unmatched one with the disputes that it may be about")
    @Transactional
    public PortalMailView get(UUID id) {
        return view(new FilePortalMail.Taken(PortalMail.byId(id), false));
    }

    @GET
    @Path("/{id}/text")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR})
    @Operation(
            summary = "The words of an unmatched mail, for whoever says what it is about",
            description = "Once the mail is filed they are a document of the case, and this is 404.",
            operationId = "readPortalMail")
    @Transactional
    public MailText text(UUID id) {
        PortalMail mail = PortalMail.byId(id);
        if (mail.state() != PortalMail.State.UNMATCHED) {
            throw new NotFound("text of an unmatched mail", id);
        }
        return new MailText(words(mail));
    }

    private PortalMailView view(FilePortalMail.Taken taken) {
        PortalMail mail = taken.mail();
        boolean open = mail.state() == PortalMail.State.UNMATCHED;
        return view(
                mail,
                taken.before(),
                open ? find.of(mail.subject(), words(mail)).candidates() : List.of());
    }

    /** The text of an unmatched mail is its first part. */
    private static String words(PortalMail mail) {
        return PortalMailPart.of(mail.id()).stream()
                .filter(part -> part.isKept() && part.name().equals("mail.txt"))
                .findFirst()
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static PortalMailView view(PortalMail mail, boolean again, List<Candidate> candidates) {
        return new PortalMailView(
                mail.id(),
                mail.state(),
                mail.sender(),
                mail.subject(),
                mail.sentAt(),
                mail.takenAt(),
                mail.takenBy(),
                mail.disputeId(),
                mail.caseId(),
                mail.because(),
                again,
                PortalMailPart.of(mail.id()).stream().map(PortalMailPart::view).toList(),
                candidates);
    }
}

package dev.parley.x12;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import dev.parley.x12.EdiDelivery.DeliveryView;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What was posted as X12, what was answered and what is sent back for it. */
@Path("/edi")
@Tag(name = "EDI")
@RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.OPS, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    @GET
    @Operation(
            summary = "Posted X12, newest first",
            description = "One without transactions broke off on the way: what it says was posted may be posted again.")
    @Transactional
    public Page<DeliveryView> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        String order = " order by receivedAt desc, id desc";
        Cursor from = cursor == null ? null : Cursor.parse(cursor, 2);
        PanacheQuery<EdiDelivery> query = from == null
                ? EdiDelivery.find("1 = 1" + order)
                : EdiDelivery.find(
                        "receivedAt < ?1 or receivedAt = ?1 and id < ?2" + order, from.instant(0), from.uuid(1));
        List<EdiDelivery> found = query.range(0, limit).list();
        List<EdiDelivery> page = found.subList(0, Math.min(limit, found.size()));
        EdiDelivery last = page.isEmpty() ? null : page.get(page.size() - 1);
        String next =
                found.size() > limit ? Cursor.of(last.receivedAt(), last.id()).toString() : null;
        return new Page<>(page.stream().map(EdiDelivery::view).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How much X12 was posted")
    @Transactional
    public Count count() {
        return new Count(EdiDelivery.count());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "What was answered to posted X12")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EdiResource.EdiAnswer.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nothing was posted under this id, or it broke off before its answer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public byte[] get(UUID id) {
        return EdiDelivery.byId(id).flatMap(EdiDelivery::answer).orElseThrow(() -> new NotFound("edi-delivery", id));
    }

    @GET
    @Path("/{id}/acknowledgment")
    @Produces("application/edi-x12")
    @Operation(
            summary = "The 999 and TA1 to send back for posted X12",
            description = "A 999 for each group; a TA1 where ISA14 asks for one or the envelope is wrong.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/edi-x12", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is nothing to send back: only acknowledgments were posted",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public String acknowledgment(UUID id) {
        return EdiDelivery.byId(id)
                .flatMap(EdiDelivery::acknowledgment)
                .orElseThrow(() -> new NotFound("edi-acknowledgment", id));
    }
}

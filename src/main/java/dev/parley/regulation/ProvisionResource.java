package dev.parley.regulation;

import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Provisions of law that wait for a first day, and the days an administrator recorded for them. */
@Path("/regulation/provisions")
@Tag(name = "Regulation")
@Authenticated
public class ProvisionResource {
    private final CurrentLaw law;
    private final AnnounceProvision announce;

    ProvisionResource(CurrentLaw law, AnnounceProvision announce) {
        this.law = law;
        this.announce = announce;
    }

    /** A provision, the rules that wait for it, and what was announced, the latest last. */
    public record ProvisionView(
            String provision, List<String> rules, List<Announcement.AnnouncementView> announcements) {}

    public record NewAnnouncement(@NotNull LocalDate startsOn, @NotBlank @Size(max = 500) String source) {}

    @GET
    @Operation(summary = "List provisions without a day of their own")
    public List<ProvisionView> list() {
        List<Announcement> announced = Announcement.all();
        RuleBook rules = law.asPublished().rules();
        return rules.pendingProvisions().stream()
                .map(name -> new ProvisionView(name, waiting(rules, name), told(announced, name)))
                .toList();
    }

    private static List<String> waiting(RuleBook rules, String provision) {
        return rules.rules().stream()
                .filter(rule -> rule.versions().stream().anyMatch(version -> provision.equals(version.pending())))
                .map(Rule::id)
                .toList();
    }

    private static List<Announcement.AnnouncementView> told(List<Announcement> announced, String provision) {
        return announced.stream()
                .filter(announcement -> announcement.provision().equals(provision))
                .map(Announcement::view)
                .toList();
    }

    @POST
    @Path("/{provision}/announcements")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Transactional
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            summary = "Record the first day of a provision",
            description = "A later record takes an earlier one's place.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Announcement.AnnouncementView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No rule waits for it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<Announcement.AnnouncementView> announce(
            String provision, @NotNull @Valid NewAnnouncement announcement) {
        Announcement.AnnouncementView recorded =
                announce.announce(provision, announcement.startsOn(), announcement.source());
        return ResponseBuilder.<Announcement.AnnouncementView>created(URI.create("/api/v1/regulation/provisions"))
                .entity(recorded)
                .build();
    }
}

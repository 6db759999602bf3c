package dev.parley.event;

import dev.parley.event.Webhook.WebhookView;
import dev.parley.http.Idempotent;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
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

/** Programs that are told of events: CloudEvents 1.0 in JSON, signed as Standard Webhooks say. */
@Path("/webhooks")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    private final WebhookAddress addresses;
    private final DeskWork desk;
    private final CurrentUser user;
    private final Clock clock;

    WebhookResource(WebhookAddress addresses, DeskWork desk, CurrentUser user, Clock clock) {
        this.addresses = addresses;
        this.desk = desk;
        this.user = user;
        this.clock = clock;
    }

    /** Who wants to be told, and of what. */
    public record NewWebhook(
            @NotBlank @Size(max = 1000) @Schema(description = "An https address that is reached over the public network")
                    String url,
            @Size(max = 20) @Schema(description = "Event types such as dev.parley.deadline.near; all when absent")
                    List<
                                    @NotNull @Size(max = 80) @Pattern(
                                            regexp = "dev[.]parley[.][a-z.-]+",
                                            message = "must be an event type such as dev.parley.deadline.near")
                                    String>
                            types,
            @Size(max = 200) String description) {}

    /** A new webhook with the secret it verifies signatures with, which is never shown again. */
    public record NewWebhookView(WebhookView webhook, String secret) {}

    @GET
    @RolesAllowed({Role.RCM_SYSTEM, Role.OPS, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "Webhooks and how they fare")
    @Transactional
    public List<WebhookView> list() {
        return Webhook.<Webhook>find("order by id").stream().map(Webhook::view).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.RCM_SYSTEM, Role.OPS, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "One webhook and how it fares")
    @Transactional
    public WebhookView get(UUID id) {
        return Webhook.byId(id).view();
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.RCM_SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Be told of events from now on",
            description = "The answer holds the secret of the signatures; it is shown this once.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NewWebhookView.class)))
    @Transactional
    public RestResponse<NewWebhookView> add(@NotNull @Valid NewWebhook wanted) {
        URI url = addresses.admitted(wanted.url());
        String secret = Signature.newSecret();
        Webhook webhook = new Webhook(
                url,
                wanted.types() == null ? List.of() : wanted.types(),
                wanted.description(),
                secret,
                EventFeed.last(),
                user.name(),
                clock.instant());
        webhook.persist();
        return ResponseBuilder.<NewWebhookView>created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .entity(new NewWebhookView(webhook.view(), secret))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.RCM_SYSTEM, Role.ADMIN})
    @Operation(summary = "Be told no more")
    @APIResponse(responseCode = "204")
    @Transactional
    public void remove(UUID id) {
        Webhook.byId(id).delete();
        desk.drop(id);
    }
}

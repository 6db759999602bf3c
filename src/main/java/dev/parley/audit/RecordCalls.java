package dev.parley.audit;

import dev.parley.audit.AuditEntry.Outcome;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Records every call that was not recorded with what it changed: what was read, what was refused. Kept on disk before it is
 * answered, and brought to the database soon after.
 */
@Singleton
public class RecordCalls {
    private static final int NOT_SIGNED_IN = 401;
    private static final int FIRST_REFUSAL = 400;

    private final AuditedCall call;
    private final AuditTrail trail;
    private final AuditSpool spool;

    RecordCalls(AuditedCall call, AuditTrail trail, AuditSpool spool) {
        this.call = call;
        this.trail = trail;
        this.spool = spool;
    }

    @ServerRequestFilter(priority = 1)
    public void begin(ContainerRequestContext request) {
        call.begin(request.getMethod(), request.getUriInfo().getPath());
    }

    @ServerResponseFilter
    public void end(
            ContainerRequestContext request,
            ContainerResponseContext response,
            RoutingContext http,
            SimpleResourceInfo resource) {
        int status = response.getStatus();
        if (status == NOT_SIGNED_IN || !(http.user() instanceof QuarkusHttpUser)) {
            return;
        }
        if (!call.isBegun()) { // it was refused before the filters had their turn
            begin(request);
        }
        if (call.isToBeRecorded()) {
            Outcome done = call.isRead() ? Outcome.READ : Outcome.DONE;
            spool.add(trail.act(status < FIRST_REFUSAL ? done : Outcome.REFUSED, status));
        }
    }
}

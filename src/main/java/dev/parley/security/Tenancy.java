package dev.parley.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs work of the server itself, such as a timer's, in the tenant it belongs to. */
@ApplicationScoped
public class Tenancy {
    private final CurrentUser user;

    Tenancy(CurrentUser user) {
        this.user = user;
    }

    /** Runs work as the signed-in user when there is one, else as Parley in the given tenant. */
    public <T> T run(String tenant, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        return request.isActive() && user.isKnown() ? work.get() : runAsParley(tenant, work);
    }

    /**
     * Runs work as Parley in the given tenant, whoever is signed in. In a request of its own: what was looked up for one
     * tenant, such as the law it announced, must not be there for the next.
     */
    public <T> T runAsParley(String tenant, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        InjectableContext.ContextState outer = request.getStateIfActive();
        if (outer != null) {
            request.deactivate();
        }
        request.activate();
        try {
            user.actFor(tenant);
            return work.get();
        } finally {
            request.terminate();
            if (outer != null) {
                request.activate(outer);
            }
        }
    }
}

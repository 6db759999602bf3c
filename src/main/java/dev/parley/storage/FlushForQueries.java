package dev.parley.storage;

import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;

/** Puts {@link PendingChanges} in the place where Hibernate asks whether a query needs a flush before it. */
public class FlushForQueries implements Integrator {
    static final String PROOF = "parley.flush.proof";

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        boolean proof = ConfigProvider.getConfig()
                .getOptionalValue(PROOF, Boolean.class)
                .orElse(false);
        factory.getEventListenerRegistry()
                .setListeners(EventType.AUTO_FLUSH, proof ? new ProvenFlush() : new FlushBeforeQuery());
    }
}

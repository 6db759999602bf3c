package dev.parley.x12;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Numbers what we send; nine digits that no other file of ours has had. */
@ApplicationScoped
class ControlNumbers {
    private static final String SEQUENCE = "edi_control_number";

    private final EntityManager entities;

    ControlNumbers(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public int next() {
        String sql = entities.unwrap(SharedSessionContractImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getSequenceSupport()
                .getSequenceNextValString(SEQUENCE);
        return ((Number) entities.createNativeQuery(sql, Long.class).getSingleResult()).intValue();
    }
}

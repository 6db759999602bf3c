package dev.parley.intake;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a house calls the columns of its files, under a name that a posting can refer to. A job keeps its own copy. */
@Entity
public class ClaimMapping extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String name;
    private String columns;

    protected ClaimMapping() {}

    ClaimMapping(String name, String columns) {
        this.id = OrderedId.next();
        this.name = name;
        this.columns = columns;
    }

    static Optional<ClaimMapping> named(String name) {
        return find("name", name).firstResultOptional();
    }

    void replace(String columns) {
        this.columns = columns;
    }

    /** As JSON. */
    String columns() {
        return columns;
    }

    int version() {
        return version;
    }
}

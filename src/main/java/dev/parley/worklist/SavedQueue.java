package dev.parley.worklist;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A filter that somebody named and perhaps shares. */
@Entity
public class SavedQueue extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String name;
    private String owner;
    private boolean shared;
    private String filter;

    protected SavedQueue() {}

    SavedQueue(String name, String owner, boolean shared, String filter) {
        this.id = OrderedId.next();
        this.name = name;
        this.owner = owner;
        this.shared = shared;
        this.filter = filter;
    }

    static List<SavedQueue> visibleTo(String user) {
        return list("owner = ?1 or shared order by name, id", user);
    }

    static Optional<SavedQueue> ownedBy(String owner, UUID id) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional();
    }

    static boolean exists(String owner, String name) {
        return count("owner = ?1 and name = ?2", owner, name) > 0;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String owner() {
        return owner;
    }

    boolean shared() {
        return shared;
    }

    String filter() {
        return filter;
    }
}

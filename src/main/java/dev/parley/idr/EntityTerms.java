package dev.parley.idr;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The certified entities as the house has loaded them. */
@Schema(name = "EntityTerms")
public record EntityTerms(@NotNull @Size(max = 60) List<@NotNull @Valid CertifiedEntity> entities) {
    public EntityTerms {
        entities = entities == null ? null : List.copyOf(entities);
    }

    Optional<CertifiedEntity> named(String said) {
        return entities.stream().filter(entity -> entity.isCalled(said)).findFirst();
    }
}

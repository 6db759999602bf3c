package dev.parley.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a house calls our columns: its header to ours; and which of its columns are passed over. */
public record MappedColumns(
        @NotNull @Size(max = 200) Map<@NotBlank @Size(max = 80) String, @NotNull @Size(max = 80) String> columns,
        @Size(max = 100) List<@NotBlank @Size(max = 80) String> ignored) {
    static final MappedColumns NONE = new MappedColumns(Map.of(), List.of());

    public MappedColumns {
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
    }

    Optional<ClaimColumn> column(String name) {
        String plain = ClaimColumn.plain(name);
        return columns.entrySet().stream()
                .filter(alias -> ClaimColumn.plain(alias.getKey()).equals(plain))
                .findFirst()
                .flatMap(alias -> ClaimColumn.byHeader(alias.getValue()));
    }

    boolean ignores(String name) {
        String plain = ClaimColumn.plain(name);
        return ignored.stream().anyMatch(alias -> ClaimColumn.plain(alias).equals(plain));
    }
}

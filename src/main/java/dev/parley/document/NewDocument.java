package dev.parley.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file to keep with a case, of at most 10 MiB. */
public record NewDocument(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^/\\\\\\p{Cntrl}]*", message = "must not hold slashes or control characters") String name,
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*", message = "must be a code such as remittance-advice") @Schema(examples = "remittance-advice")
                String kind,
        @NotNull @Size(max = 100) @Pattern(regexp = "[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+", message = "must be a media type") @Schema(examples = "application/pdf")
                String mediaType,
        @NotEmpty @Schema(type = SchemaType.STRING, format = "byte") byte[] contentBase64) {

    @Override
    public boolean equals(Object other) {
        return other instanceof NewDocument that
                && name.equals(that.name)
                && kind.equals(that.kind)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(contentBase64, that.contentBase64);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, mediaType, Arrays.hashCode(contentBase64));
    }

    /** The content stays out of logs. */
    @Override
    public String toString() {
        return "NewDocument[kind=" + kind + ", mediaType=" + mediaType + "]";
    }
}

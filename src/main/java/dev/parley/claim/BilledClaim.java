package dev.parley.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A claim word for word as it was billed. Its columns elsewhere are what is searched and reckoned with. */
@Entity
public class BilledClaim {
    /** Apart from the mapper of the API, whose strictness must not make stored claims unreadable. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private byte[] content;

    protected BilledClaim() {}

    BilledClaim(UUID id, NewClaim billed) {
        this.id = id;
        this.content = bytes(billed);
    }

    NewClaim content() {
        return read(content);
    }

    /** A claim as it is kept. */
    public static byte[] bytes(NewClaim billed) {
        try {
            return JSON.writeValueAsBytes(billed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A claim that was kept. */
    public static NewClaim read(byte[] content) {
        try {
            return JSON.readValue(content, NewClaim.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

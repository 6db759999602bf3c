package dev.parley.idr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** One text for one meaning: names in order, no blanks, every digit kept. A hash over it says whether anything changed. */
@Singleton
class CanonicalJson {
    private final ObjectMapper json;

    CanonicalJson(ObjectMapper json) {
        this.json = json.copy();
        this.json.setConfig(this.json
                .getDeserializationConfig()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
    }

    String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value instanceof JsonNode node ? node : tree(value), text);
        return text.toString();
    }

    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    <T> T as(JsonNode node, Class<T> type) throws JsonProcessingException {
        return json.treeToValue(node, type);
    }

    /** Over text, not over the mapper's own tree, which would drop the zeroes of 800.00. */
    JsonNode tree(Object value) {
        try {
            return json.readTree(json.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            writeObject(node, text);
        } else if (node.isArray()) {
            char before = '[';
            for (JsonNode element : node) {
                text.append(before);
                write(element, text);
                before = ',';
            }
            text.append(before == '[' ? "[]" : "]");
        } else if (node.isBigDecimal()) {
            text.append(node.decimalValue().toPlainString());
        } else {
            text.append(node);
        }
    }

    private void writeObject(JsonNode node, StringBuilder text) {
        TreeMap<String, JsonNode> inOrder = new TreeMap<>();
        node.properties().forEach(field -> inOrder.put(field.getKey(), field.getValue()));
        char before = '{';
        for (var field : inOrder.entrySet()) {
            text.append(before).append(json.getNodeFactory().textNode(field.getKey()));
            text.append(':');
            write(field.getValue(), text);
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }
}

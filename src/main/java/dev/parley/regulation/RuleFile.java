package dev.parley.regulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a list of entries from a YAML file and says exactly what is wrong with a wrong one. */
final class RuleFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS) // YES and NO are words here
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private RuleFile() {}

    static List<Rule> rules(String name, InputStream content) {
        return entries(name, content, Rule.class);
    }

    static <T> List<T> entries(String name, InputStream content, Class<T> type) {
        JsonNode root = parse(name, content);
        if (!root.isArray()) {
            throw new WrongRule(name, "file", "is not a list");
        }
        List<T> entries = new ArrayList<>();
        root.forEach(node -> entries.add(entry(name, node, type, entries.size())));
        return entries;
    }

    private static JsonNode parse(String name, InputStream content) {
        if (content == null) {
            throw new WrongRule(name, "file", "is missing");
        }
        try (content) {
            return YAML.readTree(content);
        } catch (JsonProcessingException e) {
            throw new WrongRule(name, "line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T entry(String name, JsonNode node, Class<T> type, int position) {
        try {
            return YAML.treeToValue(node, type);
        } catch (JsonMappingException e) {
            throw new WrongRule(name, nameOf(node, position), path(e) + reason(e));
        } catch (JsonProcessingException e) {
            throw new WrongRule(name, nameOf(node, position), e.getOriginalMessage());
        }
    }

    private static String nameOf(JsonNode node, int position) {
        for (String key : List.of("id", "code")) {
            if (node.hasNonNull(key)) {
                return node.get(key).asText();
            }
        }
        return "entry " + (position + 1);
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.substring(path.startsWith(".") ? 1 : 0) + ": ";
    }

    private static String reason(JsonMappingException e) {
        return e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof NullPointerException
                ? e.getCause().getMessage()
                : e.getOriginalMessage();
    }
}

package dev.parley.intake.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says where in a document an element stands, of which the parser tells the name only. */
final class Located {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Located() {}

    /** Where the name stands in several places, each problem of that name gets the next. */
    static List<FhirProblem> in(String document, List<FhirProblem> found) {
        JsonNode root;
        try {
            root = JSON.readTree(document);
        } catch (JsonProcessingException notJson) {
            return found;
        }
        List<FhirProblem> located = new ArrayList<>();
        for (FhirProblem problem : found) {
            List<String> places = new ArrayList<>();
            String type = root.path("resourceType").asText("Resource");
            collect(root, type, problem.location(), places);
            long before = located.stream()
                    .filter(earlier -> places.contains(earlier.location()))
                    .count();
            String at = places.isEmpty() ? type : places.get((int) Math.min(before, places.size() - 1));
            located.add(new FhirProblem(problem.code(), problem.severity(), at, problem.detail()));
        }
        return located;
    }

    private static void collect(JsonNode node, String path, String name, List<String> places) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", name, places);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String at = path + "." + field.getKey();
            if (field.getKey().equals(name)) {
                places.add(at);
            }
            collect(field.getValue(), at, name, places);
        }
    }
}

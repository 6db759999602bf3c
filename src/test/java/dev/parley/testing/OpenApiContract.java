package dev.parley.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;

/** What the running server says of itself, as a filter that refuses traffic it did not announce. */
final class OpenApiContract {
    private static OpenApiValidationFilter filter;

    private OpenApiContract() {}

    static synchronized OpenApiValidationFilter filter() {
        if (filter == null) {
            filter = new OpenApiValidationFilter(OpenApiInteractionValidator.createForInlineApiSpecification(spec())
                    .withBasePathOverride("")
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                            // the validator closes each part of an allOf against the others' fields; the server is
                            // strict
                            .withLevel(
                                    "validation.request.body.schema.additionalProperties",
                                    ValidationReport.Level.IGNORE)
                            .withLevel("validation.request.body.schema.allOf", ValidationReport.Level.IGNORE)
                            .build())
                    .build());
        }
        return filter;
    }

    private static String spec() {
        String json = RestAssured.given()
                .basePath("")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            ObjectNode spec = (ObjectNode) new ObjectMapper().readTree(json);
            spec.put("openapi", "3.0.3");
            asThreeZero(spec);
            return spec.toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The validator reads OpenAPI 3.0 only: a type list with null becomes nullable, examples go. */
    private static void asThreeZero(JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode type = object.get("type");
            if (type instanceof ArrayNode types) {
                object.remove("type");
                for (JsonNode name : types) {
                    if (name.asText().equals("null")) {
                        object.put("nullable", true);
                    } else {
                        object.put("type", name.asText());
                    }
                }
            }
            if (object.get("examples") instanceof ArrayNode) {
                object.remove("examples");
            }
            object.forEach(OpenApiContract::asThreeZero);
        } else if (node instanceof ArrayNode array) {
            array.forEach(OpenApiContract::asThreeZero);
        }
    }
}

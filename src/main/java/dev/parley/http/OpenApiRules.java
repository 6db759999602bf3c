package dev.parley.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says for every operation what all of them have in common: each may answer a problem, each answer has a description. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiRules implements OASFilter {
    private static final Map<String, String> USUAL = Map.of(
            "200", "Done",
            "201", "Created",
            "204", "Done; nothing to say",
            "207", "Some parts were refused",
            "401", "Not signed in",
            "403", "The role is missing");

    /** Stored facts and outcomes are whatever JSON their decision needs; the scanner sees Jackson's own class instead. */
    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().removeSchema("JsonNodeType");
            api.getComponents().addSchema("JsonNode", OASFactory.createSchema().description("Any JSON value"));
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (responses.getDefaultValue() == null) {
            responses.setDefaultValue(problem());
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (response.getDescription() == null && response.getRef() == null) {
                response.setDescription(USUAL.getOrDefault(status, "Refused"));
            }
            if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(problem().getContent());
            }
        });
        return operation;
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("Why it was refused")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}

package dev.parley.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What a server answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + this, notJson);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Whether a refusal says what it refuses, as every refusal must. */
    boolean isProblem() {
        return "application/problem+json".equals(header("Content-Type"))
                && json().path("status").asInt() == status
                && json().path("type").asText().startsWith("urn:parley:problem:")
                && !json().path("detail").asText().isBlank();
    }
}

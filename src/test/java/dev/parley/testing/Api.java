package dev.parley.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The REST API as one of the demo's users sees it; every exchange is held against our own OpenAPI. */
public final class Api {
    public static final String PASSWORD = "test";

    private Api() {}

    /** By role for tenant demo, {@code role@other} for the other tenant. */
    public static RequestSpecification as(String user) {
        return given().basePath("/api/v1")
                .auth()
                .preemptive()
                .basic(user, PASSWORD)
                .contentType(ContentType.JSON)
                .accept("application/json, application/problem+json")
                .filter(OpenApiContract.filter());
    }

    /** Without the check against OpenAPI: for requests that are wrong on purpose. */
    public static RequestSpecification unchecked(String user) {
        return given().basePath("/api/v1")
                .auth()
                .preemptive()
                .basic(user, PASSWORD)
                .contentType(ContentType.JSON);
    }
}

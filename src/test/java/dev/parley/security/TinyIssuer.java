package dev.parley.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An OpenID Connect server that signs everybody in as one negotiator of tenant demo, without asking. */
public class TinyIssuer implements QuarkusTestResourceLifecycleManager {
    public static final String USER = "nora.negotiator";
    static final String CLIENT = "parley";
    private static final int SECONDS = 300;

    private final ObjectMapper json = new ObjectMapper();
    private HttpServer server;
    private KeyPair keys;
    private String issuer;
    private volatile String nonce;

    @Override
    public Map<String, String> start() {
        try {
            keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", call -> answer(call, metadata()));
        server.createContext("/keys", call -> answer(call, Map.of("keys", List.of(publicKey()))));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", call -> answer(call, tokens()));
        server.createContext("/out", call -> redirect(call, query(call).get("post_logout_redirect_uri")));
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", issuer,
                "quarkus.oidc.client-id", CLIENT,
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.application-type", "service",
                "quarkus.oidc.roles.role-claim-path", "roles",
                "quarkus.oidc.token.audience", CLIENT,
                "parley.oidc.browser", "true",
                "quarkus.oidc.browser.credentials.secret", "secret-of-the-client-for-tests-only",
                "quarkus.oidc.browser.token-state-manager.encryption-secret", "secret-of-the-cookies-for-tests-only",
                "quarkus.oidc.browser.authentication.state-secret", "secret-of-the-state-for-tests-only-0");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "end_session_endpoint",
                issuer + "/out",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = query(call);
        nonce = asked.get("nonce");
        redirect(
                call,
                asked.get("redirect_uri") + "?code=once&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private Map<String, Object> tokens() {
        String token = token("negotiator");
        return Map.of(
                "token_type", "Bearer",
                "expires_in", SECONDS,
                "access_token", token,
                "id_token", token);
    }

    /** A token as programs show it. */
    private String token(String role) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                issuer,
                "sub",
                "1",
                "aud",
                CLIENT,
                "iat",
                now,
                "exp",
                now + SECONDS,
                "preferred_username",
                USER,
                "roles",
                List.of(role),
                "tenant",
                "demo"));
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        String signed = part(Map.of("alg", "RS256", "kid", "one", "typ", "JWT")) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty", "RSA",
                "kid", "one",
                "use", "sig",
                "alg", "RS256",
                "n", unsigned(key.getModulus()),
                "e", unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private String part(Map<String, Object> claims) {
        try {
            return base64(json.writeValueAsBytes(claims));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void answer(HttpExchange call, Map<String, Object> body) throws IOException {
        byte[] text = json.writeValueAsBytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, text.length);
        call.getResponseBody().write(text);
        call.close();
    }

    private static void redirect(HttpExchange call, String to) throws IOException {
        call.getResponseHeaders().add("Location", to);
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private static Map<String, String> query(HttpExchange call) {
        return Arrays.stream(call.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}

package io.github.connectclient.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls a sandbox over HTTP with nothing of the SDK, and follows no redirect. */
final class Caller {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConnectSandbox sandbox;

    Caller(ConnectSandbox sandbox) {
        this.sandbox = sandbox;
    }

    record Reply(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        URI location() {
            return URI.create(headers.get("location"));
        }
    }

    Reply get(String path, String token) throws IOException {
        return send(api(path, token));
    }

    Reply getAsClient(String path) throws IOException {
        return get(path, clientToken());
    }

    Reply getAsReader(String path) throws IOException {
        return get(path, readerToken());
    }

    Reply post(String path, String token, String json) throws IOException {
        return send(posting(api(path, token), json));
    }

    Reply postAsClient(String path, String json) throws IOException {
        return post(path, clientToken(), json);
    }

    Reply postAsReader(String path, String json) throws IOException {
        return post(path, readerToken(), json);
    }

    Reply patchAsClient(String path, String json) throws IOException {
        return send(api(path, clientToken())
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    String clientToken() throws IOException {
        return token(Map.of("grant_type", "client_credentials"))
                .json()
                .get("access_token")
                .asText();
    }

    String readerToken() {
        return sandbox.accessTokenFor(sandbox.reader());
    }

    /** A token call with the right credentials in the form. */
    Reply token(Map<String, String> form) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("client_id", sandbox.clientId());
        all.put("client_secret", sandbox.clientSecret());
        return bareToken(all, Map.of());
    }

    Reply bareToken(Map<String, String> form, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.loginBase() + "/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        headers.forEach(request::header);
        return send(request);
    }

    Reply open(String page, Map<String, String> parameters) throws IOException {
        return send(HttpRequest.newBuilder(page(page, parameters)));
    }

    URI page(String page, Map<String, String> parameters) {
        return URI.create(sandbox.loginBase() + page + "?" + encoded(parameters));
    }

    HttpRequest.Builder api(String path, String token) {
        return HttpRequest.newBuilder(URI.create(sandbox.apiBase() + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }

    static HttpRequest.Builder posting(HttpRequest.Builder request, String json) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    Reply send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

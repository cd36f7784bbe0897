package io.github.connectclient.internal.http;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.json.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** One call being described, and at last made by {@code fetch}, {@code text} or {@code send}. Used once, by one thread. */
public final class Call {
    /** Also an empty one: a {@link OneShotBody} tells whether the request was sent, and keeps OkHttp from repeating it. */
    private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH", "DELETE");

    private static final MediaType JSON = MediaType.get("application/json");

    private final Exchange exchange;
    private final HttpUrl.Builder url;
    private final Headers headers;
    private final Layer layers;
    private @Nullable Object json;
    private boolean hasBody;

    Call(Exchange exchange, HttpUrl.Builder url, Headers headers, Layer layers) {
        this.exchange = exchange;
        this.url = url;
        this.headers = headers;
        this.layers = layers;
        this.hasBody = WITH_BODY.contains(exchange.operation().method());
    }

    /**
     * Adds a query parameter.
     *
     * @param name its name
     * @param value its value; left out when null
     * @return this call
     * @throws IllegalArgumentException if name or value is not proper Unicode
     */
    public Call query(String name, @Nullable Object value) {
        if (value != null) {
            url.addQueryParameter(Check.proper("name", name), Check.proper(name, value.toString()));
        }
        return this;
    }

    /**
     * Adds the parameters of a filter.
     *
     * @param filter adds its parameters to a call
     * @return this call
     */
    public Call query(Filter filter) {
        filter.into(this);
        return this;
    }

    /**
     * Sets the request body.
     *
     * @param body a request record
     * @return this call
     */
    public Call json(Object body) {
        this.json = body;
        this.hasBody = true;
        return this;
    }

    /**
     * Declares a writing call safe to repeat.
     *
     * @return this call
     */
    public Call repeatable() {
        exchange.allowRepetition();
        return this;
    }

    /**
     * Makes the call and reads the answer.
     *
     * @param type what to read
     * @return the answer
     * @param <T> what to read
     */
    public <T> T fetch(Class<T> type) {
        return send((InputStream body) -> Json.read(body, type));
    }

    /**
     * Makes the call and returns the answer as text, whatever its form.
     *
     * @return the body, read as UTF-8
     */
    public String text() {
        return send((InputStream body) -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Makes the call and passes over the body of the answer. */
    public void send() {
        send((InputStream body) -> Boolean.TRUE);
    }

    private <T> T send(Answer<T> answer) {
        return layers.send(exchange.ready(request()), answer);
    }

    private Request.Builder request() {
        Request.Builder request = new Request.Builder().url(url.build());
        for (int i = 0; i < headers.size(); i++) {
            request.addHeader(headers.name(i), headers.value(i)); // setting them all at once copies them once more
        }
        return request.method(exchange.operation().method(), body());
    }

    private @Nullable RequestBody body() {
        if (!hasBody) {
            return null;
        }
        return json == null ? new OneShotBody(new byte[0], null) : new OneShotBody(Json.write(json), JSON);
    }

    /** Optional query parameters that belong together. */
    @FunctionalInterface
    public interface Filter {
        /**
         * Adds the parameters.
         *
         * @param call where to
         */
        void into(Call call);
    }
}

package io.github.connectclient;

import io.github.connectclient.internal.http.Call;
import org.jspecify.annotations.Nullable;

/** One call to a path of the caller's choice. Described step by step, made by {@code as}, {@code text} or {@code send}; used once. */
public final class RawCall {
    private final Call call;

    RawCall(Call call) {
        this.call = call;
    }

    /**
     * Adds a query parameter.
     *
     * @param name its name
     * @param value its value; left out when null
     * @return this call
     * @throws IllegalArgumentException if name or value is not proper Unicode
     */
    public RawCall query(String name, @Nullable Object value) {
        call.query(name, value);
        return this;
    }

    /**
     * Sets the request body.
     *
     * @param body anything Jackson can write: a record, a map, a {@code JsonNode}
     * @return this call
     */
    public RawCall json(Object body) {
        call.json(body);
        return this;
    }

    /**
     * Declares that processing this call twice does no harm, so that it may be repeated like a GET.
     *
     * @return this call
     */
    public RawCall repeatable() {
        call.repeatable();
        return this;
    }

    /**
     * Makes the call and reads its JSON answer.
     *
     * @param type anything Jackson can read: a record, {@code Map}, {@code JsonNode}
     * @return the answer
     * @param <T> what to read
     * @throws ConnectException when the call fails
     */
    public <T> T as(Class<T> type) {
        return call.fetch(type);
    }

    /**
     * Makes the call and returns the body of the answer as it is.
     *
     * @return the body, read as UTF-8
     * @throws ConnectException when the call fails
     */
    public String text() {
        return call.text();
    }

    /**
     * Makes the call and passes over the body of the answer.
     *
     * @throws ConnectException when the call fails
     */
    public void send() {
        call.send();
    }
}

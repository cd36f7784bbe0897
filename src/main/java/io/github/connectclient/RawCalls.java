package io.github.connectclient;

import io.github.connectclient.internal.http.Http;

/**
 * Calls to any path, for operations this library does not model. Path values are encoded as one segment each. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * JsonNode answer = connect.raw().get("/v1/client/new/{id}", id).query("full", true).as(JsonNode.class);
 * }</pre>
 */
public final class RawCalls {
    private final Http.Caller caller;

    RawCalls(Http.Caller caller) {
        this.caller = caller;
    }

    /**
     * A GET call, repeated where that may help.
     *
     * @param template path from {@code /v1} on, with a {@code {name}} for each value
     * @param values one for each name, in order
     * @return the call
     * @throws IllegalArgumentException if the path is one of the other mode, or the values do not fit
     */
    public RawCall get(String template, Object... values) {
        return call("GET", template, values);
    }

    /**
     * A POST call.
     *
     * @param template path from {@code /v1} on, with a {@code {name}} for each value
     * @param values one for each name, in order
     * @return the call
     * @throws IllegalArgumentException if the path is one of the other mode, or the values do not fit
     */
    public RawCall post(String template, Object... values) {
        return call("POST", template, values);
    }

    /**
     * A PATCH call.
     *
     * @param template path from {@code /v1} on, with a {@code {name}} for each value
     * @param values one for each name, in order
     * @return the call
     * @throws IllegalArgumentException if the path is one of the other mode, or the values do not fit
     */
    public RawCall patch(String template, Object... values) {
        return call("PATCH", template, values);
    }

    /**
     * A PUT call.
     *
     * @param template path from {@code /v1} on, with a {@code {name}} for each value
     * @param values one for each name, in order
     * @return the call
     * @throws IllegalArgumentException if the path is one of the other mode, or the values do not fit
     */
    public RawCall put(String template, Object... values) {
        return call("PUT", template, values);
    }

    /**
     * A DELETE call.
     *
     * @param template path from {@code /v1} on, with a {@code {name}} for each value
     * @param values one for each name, in order
     * @return the call
     * @throws IllegalArgumentException if the path is one of the other mode, or the values do not fit
     */
    public RawCall delete(String template, Object... values) {
        return call("DELETE", template, values);
    }

    private RawCall call(String method, String template, Object... values) {
        return new RawCall(caller.call(Operation.raw(method, template), values));
    }
}

package io.github.connectclient.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One admitted call as a section sees it, with the checks that operations have in common. */
final class ApiCall {
    private final Map<String, String> pathValues;
    private final Request request;
    private final @Nullable SandboxReader reader;

    /**
     * @param pathValues values of the path variables
     * @param request the request
     * @param reader the reader whose token was sent, null in client mode
     */
    ApiCall(Map<String, String> pathValues, Request request, @Nullable SandboxReader reader) {
        this.pathValues = pathValues;
        this.request = request;
        this.reader = reader;
    }

    boolean isClientMode() {
        return reader == null;
    }

    /** The reader who calls; only for operations in user mode. */
    SandboxReader reader() {
        if (reader == null) {
            throw new IllegalStateException("An operation in client mode has no reader");
        }
        return reader;
    }

    String path(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalStateException("The template has no variable " + name);
        }
        return value;
    }

    String path(String name, int maxLength) {
        return Bounds.check(name, path(name), maxLength);
    }

    @Nullable
    String query(String name) {
        return request.query().find(name);
    }

    @Nullable
    String query(String name, int maxLength) {
        String value = query(name);
        return value == null ? null : Bounds.check(name, value, maxLength);
    }

    @Nullable
    Long queryInteger(String name) {
        String value = query(name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException notANumber) {
            throw Refusal.badRequest(name + " must be an integer");
        }
    }

    boolean queryFlag(String name, boolean byDefault) {
        String value = query(name);
        if (value == null) {
            return byDefault;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw Refusal.badRequest(name + " must be true or false");
        }
        return Boolean.parseBoolean(value);
    }

    JsonBody body() {
        return JsonBody.parse(request.body());
    }
}

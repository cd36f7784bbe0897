package io.github.connectclient;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One operation of the API: its name in the reference, HTTP method, path template, and how sure that path is. Each resource
 * class holds its operations as constants, for example {@code Consents.LIST_GROUPS}. Immutable and thread-safe; two
 * operations are equal only when they are the same constant.
 */
public final class Operation {
    private static final Pattern CLIENT_PATH = Pattern.compile("/v\\d+/client/.*", Pattern.DOTALL);

    private final String name;
    private final String method;
    private final String template;
    private final Provenance provenance;
    private final Mode mode;

    private Operation(String name, String method, String template, Provenance provenance) {
        this.name = Objects.requireNonNull(name, "name");
        this.method = Objects.requireNonNull(method, "method");
        this.template = Objects.requireNonNull(template, "template");
        this.provenance = provenance;
        this.mode = modeOf(template);
    }

    /**
     * An operation whose path was read in the documentation.
     *
     * @param name name in the reference
     * @param method HTTP method in capitals
     * @param template path with a {@code {name}} for each value, from {@code /v1} on
     * @return the operation
     */
    public static Operation documented(String name, String method, String template) {
        return new Operation(name, method, template, Provenance.DOCUMENTED);
    }

    /**
     * An operation whose path was seen in use.
     *
     * @param name name in the reference
     * @param method HTTP method in capitals
     * @param template path with a {@code {name}} for each value, from {@code /v1} on
     * @return the operation
     */
    public static Operation observed(String name, String method, String template) {
        return new Operation(name, method, template, Provenance.OBSERVED);
    }

    /**
     * An operation whose path follows from a documented twin.
     *
     * @param name name in the reference
     * @param method HTTP method in capitals
     * @param template path with a {@code {name}} for each value, from {@code /v1} on
     * @return the operation
     */
    public static Operation derived(String name, String method, String template) {
        return new Operation(name, method, template, Provenance.DERIVED);
    }

    /**
     * An operation whose path is a guess.
     *
     * @param name name in the reference
     * @param method HTTP method in capitals
     * @param template path with a {@code {name}} for each value, from {@code /v1} on
     * @return the operation
     */
    public static Operation guessed(String name, String method, String template) {
        return new Operation(name, method, template, Provenance.GUESSED);
    }

    /**
     * An operation this library does not model, see {@link ConnectClient#raw()}.
     *
     * @param method HTTP method in capitals
     * @param template path with a {@code {name}} for each value, from {@code /v1} on
     * @return the operation
     */
    public static Operation raw(String method, String template) {
        return new Operation(method + " " + template, method, template, Provenance.RAW);
    }

    /**
     * Tells from a path which kind of caller it is for.
     *
     * @param template path from {@code /v1} on
     * @return {@link Mode#CLIENT} for paths such as {@code /v1/client/…}, otherwise {@link Mode#USER}
     */
    public static Mode modeOf(String template) {
        return CLIENT_PATH.matcher(template).matches() ? Mode.CLIENT : Mode.USER;
    }

    /**
     * The name in the reference.
     *
     * @return for example {@code List consent groups - client mode}
     */
    public String name() {
        return name;
    }

    /**
     * The HTTP method.
     *
     * @return in capitals
     */
    public String method() {
        return method;
    }

    /**
     * The path this library ships.
     *
     * @return a template with a {@code {name}} for each value
     */
    public String template() {
        return template;
    }

    /**
     * How sure the path is.
     *
     * @return the grade
     */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Who may call the operation.
     *
     * @return the mode that the path implies
     */
    public Mode mode() {
        return mode;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}

package io.github.connectclient.internal.http;

import io.github.connectclient.Operation;
import io.github.connectclient.Provenance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The path of each operation: the one shipped, or the caller's own. Says once when a guessed path is used. */
public final class Paths {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.connectclient.paths");

    private final Map<Operation, PathTemplate> replaced;
    private final ConcurrentMap<Operation, PathTemplate> used = new ConcurrentHashMap<>();

    /**
     * Paths with some replaced.
     *
     * @param replaced templates by operation, as {@link #checked} returns them
     */
    public Paths(Map<Operation, String> replaced) {
        this.replaced = new ConcurrentHashMap<>();
        replaced.forEach((operation, template) -> this.replaced.put(operation, PathTemplate.parse(template)));
    }

    /**
     * Checks a replacement: it must serve the same kind of caller and take the same values in the same order.
     *
     * @param operation the operation
     * @param template the new path
     * @return the new path
     * @throws IllegalArgumentException if it does not fit
     */
    public static String checked(Operation operation, String template) {
        List<String> values = PathTemplate.parse(operation.template()).variables();
        List<String> others = PathTemplate.parse(template).variables();
        if (!values.equals(others)) {
            throw new IllegalArgumentException(
                    "the path of \"" + operation.name() + "\" must hold, in this order, " + values + ", was " + others);
        }
        if (Operation.modeOf(template) != operation.mode()) {
            throw new IllegalArgumentException(
                    "the path of \"" + operation.name() + "\" must be one for mode " + operation.mode());
        }
        return template;
    }

    PathTemplate of(Operation operation) {
        PathTemplate known = used.get(operation);
        return known != null ? known : firstUse(operation);
    }

    private PathTemplate firstUse(Operation operation) {
        PathTemplate own = replaced.get(operation);
        PathTemplate template = own != null ? own : PathTemplate.parse(operation.template());
        boolean first = operation.provenance() == Provenance.RAW || used.putIfAbsent(operation, template) == null;
        if (own == null && first && operation.provenance() == Provenance.GUESSED) {
            LOG.warn(
                    "The path of \"{}\" is a guess, {}: replace it with builder.path(...) if it is wrong",
                    operation.name(),
                    operation);
        }
        return template;
    }
}

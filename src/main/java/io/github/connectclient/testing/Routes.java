package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the sandbox by method and path. Filled while the sandbox is built, only read afterwards.
 *
 * <p>A template under {@code /v1/client/} is an operation in client mode, any other one in user mode; see
 * {@link Match#isClientMode()}.
 */
final class Routes {
    private static final String CLIENT_MODE = "/v1/client/";

    private final List<Route> routes = new ArrayList<>();

    /** Answers an operation: the tree is the body of a 200, a {@link Refusal} any other answer. */
    @FunctionalInterface
    interface Handler {
        JsonNode answer(ApiCall call);
    }

    void get(String template, Handler handler) {
        add("GET", template, handler);
    }

    void post(String template, Handler handler) {
        add("POST", template, handler);
    }

    void patch(String template, Handler handler) {
        add("PATCH", template, handler);
    }

    @Nullable
    Match find(Request request) {
        List<String> path = request.segments();
        return routes.stream()
                .filter(route -> route.method().equals(request.method()))
                .flatMap(route -> route.match(path).stream())
                .min(Comparator.comparing(match -> match.template().precedence()))
                .orElse(null);
    }

    private void add(String method, String template, Handler handler) {
        routes.add(new Route(method, new PathTemplate(template), handler));
    }

    private record Route(String method, PathTemplate template, Handler handler) {
        List<Match> match(List<String> path) {
            Map<String, String> values = template.match(path);
            return values == null ? List.of() : List.of(new Match(template, values, handler));
        }
    }

    /** An operation that was found for a path, with the values of the variables in that path. */
    record Match(PathTemplate template, Map<String, String> values, Handler handler) {
        boolean isClientMode() {
            return template.text().startsWith(CLIENT_MODE);
        }
    }
}

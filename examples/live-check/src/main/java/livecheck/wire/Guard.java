package livecheck.wire;

import io.github.connectclient.Environment;
import io.github.connectclient.Operation;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Knows the requests that may leave this machine: token calls, the operations in the table of readings, and the wrong paths
 * that are tried on purpose. Everything else is stopped here, whatever the rest of the tool thinks it is doing.
 */
public final class Guard {
    private record Rule(String method, Pattern path) {}

    private final HttpUrl api;
    private final String tokenAddress;
    private final List<Rule> rules;

    public Guard(Environment environment, Collection<Operation> readings) {
        api = HttpUrl.get(environment.apiBase());
        tokenAddress = environment.loginBase() + "/oauth/token";
        rules = readings.stream()
                .map(reading -> new Rule(reading.method(), pattern(reading.template())))
                .toList();
    }

    boolean isTokenCall(Request request) {
        return request.method().equals("POST")
                && request.url().newBuilder().query(null).build().equals(HttpUrl.get(tokenAddress));
    }

    boolean letsPass(Request request) {
        HttpUrl url = request.url();
        String base = api.encodedPath().equals("/") ? "" : api.encodedPath();
        boolean isOfApi = url.host().equals(api.host())
                && url.port() == api.port()
                && url.encodedPath().startsWith(base);
        return isTokenCall(request)
                || (isOfApi
                        && rules.stream()
                                .filter(rule -> rule.method.equals(request.method()))
                                .anyMatch(rule -> rule.path
                                        .matcher(url.encodedPath().substring(base.length()))
                                        .matches()));
    }

    /** Each variable stands for one segment of the path. */
    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            pattern.append('/').append(segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment));
        }
        return Pattern.compile(pattern.toString());
    }
}

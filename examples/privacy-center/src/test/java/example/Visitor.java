package example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows redirects, and sends the hidden fields of the forms it was shown. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Running running;
    private final String languages;

    /** The headers that set the cookies, by the name of the cookie. */
    final Map<String, String> setCookies = new LinkedHashMap<>();

    /** Every address of the application that was opened. */
    final List<URI> addresses = new ArrayList<>();

    private HttpResponse<String> last;

    Visitor(Running running) {
        this(running, "nb");
    }

    Visitor(Running running, String languages) {
        this.running = running;
        this.languages = languages;
    }

    /** Logs in at the page of the sandbox, as the reader who is chosen there. */
    Visitor loggedIn() {
        get("/login");
        submit(last.uri(), "reader=" + running.sandbox.reader().customerNumber());
        return this;
    }

    Visitor get(String path) {
        return open(running.address.resolve(path));
    }

    Visitor open(URI page) {
        send(HttpRequest.newBuilder(page));
        return this;
    }

    /** Sends a form of the page that is open. */
    Visitor post(String path, String... fields) {
        Matcher token = TOKEN.matcher(body());
        String csrf = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
        return submit(running.address.resolve(path), String.join("&", fields) + csrf);
    }

    Visitor postForged(String path, String... fields) {
        return submit(running.address.resolve(path), String.join("&", fields));
    }

    Visitor submit(URI page, String form) {
        send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return this;
    }

    URI page() {
        return last.uri();
    }

    int status() {
        return last.statusCode();
    }

    String body() {
        return last.body();
    }

    String path() {
        return last.uri().getPath();
    }

    String header(String name) {
        return String.join(", ", last.headers().allValues(name));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** The value of a hidden field in the form for this path. */
    String hidden(String path, String name) {
        String form = body().substring(body().indexOf("action=\"" + path + "\""));
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form);
        return field.find() ? field.group(1) : "";
    }

    private void send(HttpRequest.Builder request) {
        last = exchange(request);
        for (int hops = 0; last.statusCode() / 100 == 3 && hops < 10; hops++) {
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = exchange(HttpRequest.newBuilder(next));
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        URI page = request.copy().build().uri();
        boolean ours = page.getAuthority().equals(running.address.getAuthority());
        request.header("Accept-Language", languages).header("Accept", "text/html");
        if (ours) {
            addresses.add(page);
        }
        if (ours && !cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (ours) {
                for (String header : response.headers().allValues("Set-Cookie")) {
                    HttpCookie cookie = HttpCookie.parse(header).get(0);
                    cookies.put(cookie.getName(), cookie.getValue());
                    setCookies.put(cookie.getName(), header);
                }
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package livecheck.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sits between the SDK and the network: stops what is not a reading call, keeps calls apart, and remembers what came, so that one
 * call gives both the SDK's record and the JSON it was read from. Thread-safe: tokens are fetched in the background.
 */
public final class Tap implements Interceptor {
    private static final long MOST_BYTES = 16L << 20;

    private final Guard guard;
    private final Pace pace;
    private final ConcurrentLinkedQueue<Seen> apiCalls = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Seen> tokenCalls = new ConcurrentLinkedQueue<>();
    private volatile String lastAuthorization = "";

    public Tap(Guard guard, Pace pace) {
        this.guard = guard;
        this.pace = pace;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!guard.letsPass(request)) {
            throw new IOException("live-check sends no " + request.method() + " to that path");
        }
        pace.take();
        boolean isTokenCall = guard.isTokenCall(request);
        if (!isTokenCall) {
            lastAuthorization = header(request.header("Authorization"));
        }
        long start = System.nanoTime();
        Response response = chain.proceed(request);
        (isTokenCall ? tokenCalls : apiCalls).add(seen(request, response, start));
        return response;
    }

    /** The calls of the API since the last time this was asked, the oldest first. */
    public List<Seen> takeApiCalls() {
        return take(apiCalls);
    }

    /** The calls of the token endpoint since the last time this was asked, the oldest first. */
    public List<Seen> takeTokenCalls() {
        return take(tokenCalls);
    }

    /** The bearer token of the last call. A secret: only for trying it on a path of the other mode. */
    public Optional<String> lastBearer() {
        return lastAuthorization.startsWith("Bearer ") ? Optional.of(lastAuthorization.substring(7)) : Optional.empty();
    }

    private static Seen seen(Request request, Response response, long start) throws IOException {
        long now = System.nanoTime();
        Instant at = Instant.now();
        byte[] body = response.peekBody(MOST_BYTES).bytes();
        MediaType type = response.body().contentType();
        return new Seen(
                request.method(),
                header(request.header("User-Agent")),
                response.code(),
                type == null ? "" : type.type() + "/" + type.subtype(),
                new Seen.RateHeaders(
                        header(response.header("X-RateLimit-Remaining")),
                        header(response.header("X-RateLimit-Reset")),
                        header(response.header("Retry-After"))),
                header(response.header("X-Mediaconnect-Api-Version")),
                body,
                at,
                now,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static String header(String value) {
        return value == null ? "" : value.trim();
    }

    private static List<Seen> take(ConcurrentLinkedQueue<Seen> queue) {
        List<Seen> taken = new ArrayList<>();
        for (Seen seen = queue.poll(); seen != null; seen = queue.poll()) {
            taken.add(seen);
        }
        return taken;
    }
}

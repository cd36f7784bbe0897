package io.github.connectclient.internal.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up on a thread of their own, because nothing ends a lookup that has begun: the caller waits for it until its
 * deadline or an interrupt, and is told in time. Callers of one name share a lookup, so that a resolver that hangs holds one
 * thread and not one a call. Thread-safe.
 */
public final class Lookups implements Dns {
    /** A lookup that has taken longer is not waited for by new callers. */
    private static final long SHARED_FOR = TimeUnit.SECONDS.toNanos(10);

    /** Until when this thread may wait for lookups, in nanoseconds of the JVM's stopwatch. */
    private static final ThreadLocal<@Nullable Long> END = new ThreadLocal<>();

    private final Dns dns;
    private final Map<String, Lookup> running = new ConcurrentHashMap<>();

    /**
     * Lookups.
     *
     * @param dns does them
     */
    public Lookups(Dns dns) {
        this.dns = dns;
    }

    /** Sets until when this thread may wait for lookups. */
    static void waitUntil(long end) {
        END.set(end);
    }

    /** Ends that: what this thread looks up next, for somebody else perhaps, has no end that has passed. */
    static void waitNoMore() {
        END.set(null);
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        Long end = END.get();
        Lookup lookup = running.compute(name, (host, now) -> now == null || now.isOld() ? begin(host) : now);
        try {
            return end == null
                    ? lookup.addresses.get()
                    : lookup.addresses.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unchecked(new InterruptedIOException("interrupted while looking a name up"));
        } catch (TimeoutException e) {
            throw unchecked(new InterruptedIOException("timeout while looking a name up"));
        } catch (ExecutionException e) {
            UnknownHostException mine = new UnknownHostException(name);
            mine.initCause(e.getCause());
            throw mine;
        }
    }

    /** OkHttp shares connections only between clients whose resolvers are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lookups lookups && dns.equals(lookups.dns);
    }

    @Override
    public int hashCode() {
        return dns.hashCode();
    }

    private Lookup begin(String name) {
        Lookup lookup = new Lookup(new CompletableFuture<>(), System.nanoTime());
        Thread thread = new Thread(() -> run(name, lookup), "connect-client-dns");
        thread.setDaemon(true);
        thread.start();
        return lookup;
    }

    /** Forgotten first, so that who comes after the answer asks anew. Nobody waits for ever, whatever the resolver throws. */
    private void run(String name, Lookup lookup) {
        try {
            List<InetAddress> addresses = dns.lookup(name);
            running.remove(name, lookup);
            lookup.addresses.complete(addresses);
        } catch (UnknownHostException | RuntimeException | Error e) {
            running.remove(name, lookup);
            lookup.addresses.completeExceptionally(e);
        }
    }

    /** OkHttp calls this within a method that throws {@code IOException}, and passes it on. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E unchecked(Exception e) throws E {
        throw (E) e;
    }

    private record Lookup(CompletableFuture<List<InetAddress>> addresses, long begun) {
        boolean isOld() {
            return System.nanoTime() - begun > SHARED_FOR;
        }
    }
}

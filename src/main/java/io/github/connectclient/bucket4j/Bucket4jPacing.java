package io.github.connectclient.bucket4j;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.connectclient.CallBudget;
import io.github.connectclient.Pacing;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Pacing with a Bucket4j bucket. Thread-safe; one for a client, kept as long as the client.
 *
 * <pre>{@code
 * ConnectClientBuilder alone = ConnectClient.builder(Environment.NORWAY).pacing(Bucket4jPacing.oneNode());
 *
 * // a fleet, all of whose nodes use the same key
 * Bucket bucket = proxyManager.getProxy(key, Bucket4jPacing::configuration);
 * ConnectClientBuilder oneOfMany = ConnectClient.builder(Environment.NORWAY).pacing(Bucket4jPacing.over(bucket));
 * }</pre>
 *
 * <p>What holds: in any second and any minute a client has at most 99 % of the budget counted by the server, whatever its
 * windows, unless requests that are not answered within half a second are held up on their way; the client sees to that. The
 * nodes of a fleet together have at most 99 % in any second by the clock of the bucket, and at most 99 % in each minute
 * counted from the bucket's beginning. A fleet that sends late in one such minute and early in the next can
 * exceed a minute that lies across; then the server's {@code X-RateLimit} headers and refusals hold its callers back.
 */
public final class Bucket4jPacing implements Pacing {
    private final Bucket bucket;
    private final CallBudget budget;
    private final Outage outage = new Outage();
    private final @Nullable Pacing without;

    private Bucket4jPacing(Bucket bucket, CallBudget budget, @Nullable Pacing without) {
        this.bucket = bucket;
        this.budget = budget;
        this.without = without;
    }

    /**
     * For a client whose id no other process uses, with the vendor's published budget.
     *
     * @return a pacing with a bucket of its own
     */
    public static Bucket4jPacing oneNode() {
        return oneNode(CallBudget.PUBLISHED);
    }

    /**
     * For a client whose id no other process uses, or for one node's fixed share. Lets half a second's calls go at once, and
     * then spreads them evenly.
     *
     * @param budget what this node may use
     * @return a pacing with a bucket of its own
     */
    public static Bucket4jPacing oneNode(CallBudget budget) {
        return oneNode(budget, TimeMeter.SYSTEM_NANOTIME);
    }

    static Bucket4jPacing oneNode(CallBudget budget, TimeMeter meter) {
        Bucket bucket = Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(evenly(Math.max(1, budget.perSecond() / 2), budget.perSecond()))
                .addLimit(minute(budget))
                .build();
        return new Bucket4jPacing(bucket, budget, null);
    }

    /**
     * For nodes that share a bucket, with the vendor's published budget.
     *
     * @param bucket see {@link #over(Bucket, CallBudget)}
     * @return a pacing over the bucket
     */
    public static Bucket4jPacing over(Bucket bucket) {
        return over(bucket, CallBudget.PUBLISHED);
    }

    /**
     * For nodes that share a bucket, such as the proxy of one of Bucket4j's distributed back-ends. Asking the bucket must not
     * take long: set a request timeout of, say, 200 milliseconds at the back-end or its driver.
     *
     * <p>A back-end that fails does not fail calls. For the next ten seconds the node paces itself as if it were alone, and
     * the server's headers and refusals do the rest; a warning is logged, at most one a minute.
     *
     * @param bucket a bucket of which each request takes one token, best with {@link #configuration(CallBudget)}
     * @param budget what the fleet may use; no node uses more by itself
     * @return a pacing over the bucket
     */
    public static Bucket4jPacing over(Bucket bucket, CallBudget budget) {
        return new Bucket4jPacing(Objects.requireNonNull(bucket, "bucket"), budget, oneNode(budget));
    }

    /**
     * The configuration of a bucket that nodes share, with the vendor's published budget.
     *
     * @return see {@link #configuration(CallBudget)}
     */
    public static BucketConfiguration configuration() {
        return configuration(CallBudget.PUBLISHED);
    }

    /**
     * The configuration of a bucket that nodes share. Of each second's calls 96 % come evenly and 2 % may come at once, so that
     * requests that take up to 20 milliseconds longer than others still find room. A minute's calls come back all together, a
     * minute after the bucket began: a short job is not slowed down to 33 calls a second.
     *
     * @param budget what the fleet may use
     * @return a configuration
     */
    public static BucketConfiguration configuration(CallBudget budget) {
        int atOnce = Math.max(1, budget.perSecond() / 50);
        return BucketConfiguration.builder()
                .addLimit(evenly(atOnce, Math.max(1, budget.perSecond() - 2 * atOnce)))
                .addLimit(minute(budget))
                .build();
    }

    private static Bandwidth evenly(int atOnce, int perSecond) {
        return Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
    }

    private static Bandwidth minute(CallBudget budget) {
        int calls = Math.max(1, budget.perMinute() - Math.max(1, budget.perMinute() / 100));
        return Bandwidth.builder()
                .capacity(calls)
                .refillIntervally(calls, Duration.ofMinutes(1))
                .build();
    }

    @Override
    public @Nullable Duration reserve(Duration timeLeft) {
        if (without == null) {
            return place(timeLeft);
        }
        if (outage.isOn()) {
            return without.reserve(timeLeft);
        }
        try {
            return place(timeLeft);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) { // else it is the caller who ends, not the back-end
                outage.begin(e);
            }
            return without.reserve(timeLeft);
        }
    }

    /** Bucket4j takes the token at once and would then wait for it; the wait is noted instead. */
    private @Nullable Duration place(Duration timeLeft) {
        AtomicLong wait = new AtomicLong();
        try {
            boolean inTime = bucket.asBlocking().tryConsume(1, Math.max(1, timeLeft.toNanos()), wait::set);
            return inTime ? Duration.ofNanos(wait.get()) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO; // the client notices the interrupt before it sends
        }
    }

    @Override
    public CallBudget budget() {
        return budget;
    }

    @Override
    public String toString() {
        return "Bucket4jPacing[" + budget + "]";
    }
}

package io.github.connectclient;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How calls are made: their deadline, how often they may be repeated, and who hears of the answers. Immutable and
 * thread-safe; each step returns a new instance.
 *
 * <pre>{@code
 * connect.with(o -> o.timeout(Duration.ofSeconds(3)).onResponse(info -> meter.record(info.status())))
 *         .consent().list("NAV");
 * }</pre>
 */
public final class CallOptions {
    /** Deadline of 30 seconds, at most 2 repetitions, no listener. */
    static final CallOptions DEFAULTS = new CallOptions(Duration.ofSeconds(30), 2, false, null);

    private static final int MOST_RETRIES = 10;
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    private final Duration timeout;
    private final int retries;
    private final boolean repeatable;
    private final @Nullable Consumer<ResponseInfo> onResponse;

    private CallOptions(
            Duration timeout, int retries, boolean repeatable, @Nullable Consumer<ResponseInfo> onResponse) {
        this.timeout = timeout;
        this.retries = retries;
        this.repeatable = repeatable;
        this.onResponse = onResponse;
    }

    /**
     * Sets the one deadline of a call. It covers the token call, all waits and all tries.
     *
     * @param timeout more than zero, at most one hour; 30 seconds unless set
     * @return new options
     * @throws IllegalArgumentException if out of bounds
     */
    public CallOptions timeout(Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must be more than 0 and at most 1 hour, was " + timeout);
        }
        return new CallOptions(timeout, retries, repeatable, onResponse);
    }

    /**
     * Sets how often a failed call may be repeated, where repeating is safe at all. With {@link ConnectClientBuilder#pacing},
     * repetitions after status 429 are bounded by the deadline alone and not counted here.
     *
     * @param retries from 0 (never) to 10; 2 unless set
     * @return new options
     * @throws IllegalArgumentException if out of bounds
     */
    public CallOptions retries(int retries) {
        if (retries < 0 || retries > MOST_RETRIES) {
            throw new IllegalArgumentException("retries must be from 0 to " + MOST_RETRIES + ", was " + retries);
        }
        return new CallOptions(timeout, retries, repeatable, onResponse);
    }

    /**
     * Declares that calls through this view may be processed twice without harm, so that even a writing call is repeated
     * after a server error or a broken connection. Off unless set: registering a consent event twice, for example, leaves two
     * events in the history.
     *
     * @return new options
     */
    public CallOptions repeatable() {
        return new CallOptions(timeout, retries, true, onResponse);
    }

    /**
     * Sets a listener that hears of each answer the API gave, also of error answers. It runs on the calling thread once per
     * call, after the last try. What it throws is logged, not thrown: the call has been made by then.
     *
     * @param listener receives status, headers, attempts and duration
     * @return new options
     */
    public CallOptions onResponse(Consumer<ResponseInfo> listener) {
        return new CallOptions(timeout, retries, repeatable, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * The deadline of a call.
     *
     * @return more than zero
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * How often a call may be repeated.
     *
     * @return from 0 to 10
     */
    public int retries() {
        return retries;
    }

    /**
     * Whether writing calls may be repeated too.
     *
     * @return false unless {@link #repeatable()} was called
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * The listener for answers.
     *
     * @return null unless one was set
     */
    public @Nullable Consumer<ResponseInfo> responseListener() {
        return onResponse;
    }

    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout + ", retries=" + retries + ", repeatable=" + repeatable + "]";
    }
}

package io.github.connectclient;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Gives each call its place in time, so that a client stays within its budget; see
 * {@link ConnectClientBuilder#pacing(Pacing)}. {@code Bucket4jPacing} is the ready-made one.
 *
 * <p>The client waits, not the pacing: interruptibly, in the order of the callers, and never past the deadline of a call. It
 * also heeds what no pacing can know: the server's {@code X-RateLimit} headers and its refusals, and that this client alone
 * must not have more calls in a second or minute than the {@link #budget()}.
 *
 * <p>Implementations are thread-safe and answer at once. One that asks a server for the place must limit the time that takes,
 * as the callers behind wait meanwhile, and decide what happens when that server is down: what it throws fails the call.
 */
@FunctionalInterface
public interface Pacing {
    /**
     * Takes the next place for one request. Asked before each request that is sent to the API, so also before each repetition,
     * and by one caller of a client at a time.
     *
     * @param timeLeft how long the caller can wait
     * @return how long to wait for the place, zero for now; null if there is none in time, and then none has been taken
     */
    @Nullable
    Duration reserve(Duration timeLeft);

    /**
     * What the server allows this client.
     *
     * @return the vendor's published budget unless overridden
     */
    default CallBudget budget() {
        return CallBudget.PUBLISHED;
    }
}

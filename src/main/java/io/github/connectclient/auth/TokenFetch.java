package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A fetch of a token that any number of threads wait for, each within its own deadline. */
final class TokenFetch {
    private final CompletableFuture<HeldToken> outcome = new CompletableFuture<>();

    void landed(HeldToken token) {
        outcome.complete(token);
    }

    void failed(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    /** Each thread that waits gets an exception of its own: a call adds to its exception what it went through itself. */
    HeldToken await(Duration timeLeft) {
        try {
            return outcome.get(timeLeft.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ConnectAuthException(
                    Reason.UNAVAILABLE,
                    "the deadline passed while a token was being fetched; the fetch goes on for later calls");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectAuthException(Reason.UNAVAILABLE, "interrupted while waiting for a token");
        } catch (ExecutionException e) {
            throw forThisCall(Objects.requireNonNull(e.getCause()));
        }
    }

    private static RuntimeException forThisCall(Throwable failure) {
        if (failure instanceof ConnectAuthException auth) {
            return auth.forAnotherCall();
        }
        if (failure instanceof IllegalStateException closed) {
            return new IllegalStateException(closed.getMessage(), closed);
        }
        return new ConnectAuthException(
                Reason.UNAVAILABLE,
                "fetching a token failed with " + failure.getClass().getName(),
                null,
                null,
                false,
                failure);
    }
}

package io.github.connectclient.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, and what the server saw of it.
 *
 * @param failure null when the call was answered
 * @param tries how often it was tried; 0 when the token could not be had
 * @param requests whole requests that the server read
 * @param tokenRequests whole token requests that the server read
 * @param elapsed until the caller was told
 * @param deadline of the call
 */
record Outcome(
        @Nullable Throwable failure, int tries, int requests, int tokenRequests, Duration elapsed, Duration deadline) {
    /** For the scheduling of two busy cores; the promise itself is the deadline and a tenth. */
    private static final Duration GRACE = Duration.ofMillis(150);

    /** The one of the caller who was told last, after seeing that all ended alike. */
    static Outcome common(List<Outcome> outcomes) {
        Outcome last = Collections.max(outcomes, Comparator.comparing(Outcome::elapsed));
        assertThat(outcomes).extracting(outcome -> outcome.told(true)).containsOnly(last.told(true));
        int requests = outcomes.stream().mapToInt(Outcome::requests).max().orElseThrow();
        return new Outcome(last.failure, last.tries, requests, last.tokenRequests, last.elapsed, last.deadline);
    }

    boolean isToldInTime() {
        return elapsed.compareTo(deadline.multipliedBy(11).dividedBy(10).plus(GRACE)) <= 0;
    }

    boolean isToldAtTheDeadline() {
        return elapsed.compareTo(deadline.multipliedBy(9).dividedBy(10)) >= 0;
    }

    boolean mayHaveBeenProcessed() {
        return failure instanceof ConnectException e && e.mayHaveBeenProcessed();
    }

    /** Without anything that differs from run to run. */
    String cells(boolean withStatus) {
        String tokens = tokenRequests == 0 ? "" : " (" + tokenRequests + " for tokens)";
        return "%s | %s | %d | %s%s | %s"
                .formatted(
                        told(withStatus),
                        failure == null ? "–" : mayHaveBeenProcessed() ? "yes" : "no",
                        tries,
                        requests,
                        tokens,
                        isToldAtTheDeadline() ? "at the deadline" : "at once");
    }

    private String told(boolean withStatus) {
        if (failure == null) {
            return "the answer";
        }
        String name = "`" + failure.getClass().getSimpleName() + "`";
        if (failure instanceof ConnectTransportException e) {
            return name + (e.isTimeout() ? ", `isTimeout()`" : e.requiresAttention() ? ", `requiresAttention()`" : "");
        }
        if (failure instanceof ConnectAuthException e) {
            return name + ", `" + e.reason() + "`";
        }
        return failure instanceof ConnectApiException e
                ? name + (withStatus ? ", " + e.status() : ", the status")
                : name;
    }
}

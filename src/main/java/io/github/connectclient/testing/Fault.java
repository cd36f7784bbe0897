package io.github.connectclient.testing;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Something that goes wrong with a call to the sandbox, for {@link ConnectSandbox#next(Fault...)} and
 * {@link ConnectSandbox#nextTokenCall(Fault...)}.
 *
 * <p>A fault either refuses the call before any work ({@link #status}, {@link #rateLimited}, {@link #body}), or lets the
 * call do its work and then spoils the answer ({@link #delay}, {@link #dropConnection}, {@link #truncatedBody},
 * {@link #xmlAnswer}). It hits one call, whatever its path, unless {@link #times(int)} and {@link #onPath(String)} say
 * otherwise. Immutable and thread-safe.
 *
 * <pre>{@code
 * sandbox.next(Fault.status(503).times(2).onPath("/v1/customer/privacy"));
 * }</pre>
 */
public final class Fault {
    private static final String ANY_PATH = "";

    private final Effect effect;
    private final int times;
    private final String path;

    private Fault(Effect effect, int times, String path) {
        this.effect = effect;
        this.times = times;
        this.path = path;
    }

    /** What happens to a call; {@code failure} makes the error answer of a status in the form of the endpoint called. */
    @FunctionalInterface
    private interface Effect {
        Answer on(Supplier<Answer> call, IntFunction<Answer> failure);
    }

    private static Fault of(Effect effect) {
        return new Fault(effect, 1, ANY_PATH);
    }

    /**
     * Refuses the call with this status and an error body: {@code invalid_token} for 401 of the API,
     * {@code exceptionType} and {@code errorMessage} for its other statuses, and the OAuth members for a token call. The
     * call does no work.
     *
     * @param status HTTP status, 400 to 599
     * @return the fault
     */
    public static Fault status(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, was " + status);
        }
        return of((call, failure) -> failure.apply(status));
    }

    /**
     * Refuses the call with 429, {@code X-RateLimit-Remaining: 0} and {@code X-RateLimit-Reset}. The call does no work.
     *
     * @param reset time until the limit is lifted, sent in whole seconds, rounded up
     * @return the fault
     */
    public static Fault rateLimited(Duration reset) {
        String seconds = Long.toString(CallAllowance.seconds(notNegative(reset)));
        return of((call, failure) ->
                failure.apply(429).header("X-RateLimit-Remaining", "0").header("X-RateLimit-Reset", seconds));
    }

    /**
     * Answers with exactly this, whatever was asked. The call does no work.
     *
     * @param status HTTP status, 200 to 599
     * @param contentType value of the {@code Content-Type} header
     * @param text the body, may be empty
     * @return the fault
     */
    public static Fault body(int status, String contentType, String text) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599, was " + status);
        }
        return of((call, failure) -> Answer.text(status, contentType, text));
    }

    /**
     * Holds the answer back after the call has done its work. The time passes on the wall, not on the clock of the
     * sandbox; closing the sandbox ends it.
     *
     * @param time how long
     * @return the fault
     */
    public static Fault delay(Duration time) {
        Duration checked = notNegative(time);
        return of((call, failure) -> call.get().after(checked));
    }

    /**
     * Closes the connection without an answer, after the request was read and the call has done its work. The caller
     * cannot know whether the work was done.
     *
     * @return the fault
     */
    public static Fault dropConnection() {
        return of((call, failure) -> call.get().delivered(Answer.Delivery.NONE));
    }

    /**
     * Closes the connection in the middle of the body, after the call has done its work.
     *
     * @return the fault
     */
    public static Fault truncatedBody() {
        return of((call, failure) -> call.get().delivered(Answer.Delivery.TRUNCATED));
    }

    /**
     * Answers in XML although JSON was asked for, after the call has done its work.
     *
     * @return the fault
     */
    public static Fault xmlAnswer() {
        return of((call, failure) -> call.get().asXml());
    }

    /**
     * The same fault for several calls in a row. Replaces an earlier count.
     *
     * @param calls how many calls it hits, at least 1
     * @return a new fault
     */
    public Fault times(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("times must be at least 1, was " + calls);
        }
        return new Fault(effect, calls, path);
    }

    /**
     * The same fault, only for API calls at or below a path; other calls pass it by. Replaces an earlier path.
     *
     * @param start first segments of a path template such as {@code /v1/customer/pbm/{enterpriseCode}}, or of a path
     *     as it is sent, from the API base
     * @return a new fault
     */
    public Fault onPath(String start) {
        if (!start.startsWith("/v1/")) {
            throw new IllegalArgumentException("A path starts with /v1/, was " + start);
        }
        return new Fault(effect, times, start);
    }

    /**
     * The same fault with one more header on its answer, for instance {@code Retry-After}.
     *
     * @param name name of the header
     * @param value value of the header
     * @return a new fault
     */
    public Fault withHeader(String name, String value) {
        return new Fault((call, failure) -> effect.on(call, failure).header(name, value), times, path);
    }

    int times() {
        return times;
    }

    boolean isForAnyPath() {
        return path.equals(ANY_PATH);
    }

    boolean isFor(String candidate) {
        return isForAnyPath() || candidate.equals(path) || candidate.startsWith(path + '/');
    }

    Answer applyTo(Supplier<Answer> call, IntFunction<Answer> failure) {
        return effect.on(call, failure);
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A duration must not be negative, was " + duration);
        }
        return duration;
    }
}

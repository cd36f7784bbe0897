package io.github.connectclient.testing;

import java.time.Instant;

/**
 * One call that reached the API of the sandbox. Holds neither tokens nor bodies nor values of path variables.
 *
 * @param method HTTP method in upper case
 * @param path template of the operation, such as {@code /v1/customer/privacy/{enterpriseCode}}; the path as it was sent
 *     when the sandbox has no operation there
 * @param status HTTP status of the answer, {@link #NO_ANSWER} when the connection was dropped
 * @param at when the call arrived, by the clock of the sandbox
 */
public record SandboxCall(String method, String path, int status, Instant at) {
    /** Status of a call whose connection was dropped without an answer. */
    public static final int NO_ANSWER = 0;
}

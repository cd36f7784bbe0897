package io.github.connectclient.user;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag Access: whether somebody may read. The method with a leading {@link UserSession} asks about a logged-in
 * reader, the other one about anybody.
 *
 * <p>A check changes nothing. It is a POST all the same, so it is not repeated after a failure unless you say so:
 * {@code connect.with(CallOptions::repeatable).access()}.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a request out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * AccessRequest article = AccessRequest.builder().product("CO27409").articleId("578943434").build();
 * boolean mayRead = connect.access().check(user, article).grantsAccess();
 * }</pre>
 */
public final class Access {
    /** Check access. */
    public static final Operation CHECK = Operation.documented("Check access", "POST", "/v1/customer/access");

    /** Check access - client mode. */
    public static final Operation CHECK_CLIENT =
            Operation.documented("Check access - client mode", "POST", "/v1/client/access");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#access()}.
     *
     * @param http describes calls
     */
    public Access(Http http) {
        this.http = http;
    }

    /**
     * <i>Check access</i>: tells whether the reader has access. The documentation asks for {@code uniqueId} or
     * {@code credential} in the request here, too; programs that call the API send neither, as the token says who the reader is.
     *
     * @param user the reader
     * @param request what the access must be to
     * @return the result
     */
    public AccessResult check(UserSession user, AccessRequest request) {
        return http.as(user).call(CHECK).json(request).fetch(AccessResult.class);
    }

    /**
     * <i>Check access - client mode</i>: tells whether a user, or everybody at an IP address, has access.
     *
     * @param request what the access must be to, and, unless it is only an IP address, whose it is: {@code uniqueId} or
     *     {@code credential}
     * @return the result
     * @throws IllegalArgumentException if the request asks about more than an IP address, and not about whom
     */
    public AccessResult check(AccessRequest request) {
        return http.asClient()
                .call(CHECK_CLIENT)
                .json(request.withUserRequired())
                .fetch(AccessResult.class);
    }
}

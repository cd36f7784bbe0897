package io.github.connectclient.recruitment;

import io.github.connectclient.Operation;
import io.github.connectclient.internal.http.Http;

/**
 * The operation of tag Recruitment whose path is public, for the application itself.
 * {@link io.github.connectclient.ConnectClient#raw()} calls the others once you know their paths.
 *
 * <p>Every method makes one call. It throws a {@link io.github.connectclient.ConnectException} when the call fails. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * RegisteredRecruitment done = connect.recruitments().register(recruitment);
 * }</pre>
 */
public final class Recruitments {
    /** Register recruitment - client mode. */
    public static final Operation REGISTER_CLIENT =
            Operation.documented("Register recruitment - client mode", "POST", "/v1/client/recruitment");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#recruitments()}.
     *
     * @param http describes calls
     */
    public Recruitments(Http http) {
        this.http = http;
    }

    /**
     * <i>Register recruitment - client mode</i>: registers whom a customer recruited. The server makes customers of the
     * recruiter and of the recruited, and an order of each recruitment.
     *
     * @param recruitment the recruiter and the recruited
     * @return the acknowledgement
     */
    public RegisteredRecruitment register(NewRecruitment recruitment) {
        return http.asClient().call(REGISTER_CLIENT).json(recruitment).fetch(RegisteredRecruitment.class);
    }
}

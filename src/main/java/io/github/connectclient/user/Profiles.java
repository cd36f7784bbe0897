package io.github.connectclient.user;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag Profile, all for a logged-in reader: the account at ConnectID, and what other providers of log-ins know.
 * Older programs call {@code GET /v1/customer/profile}, which is no longer in the reference and answers in another form;
 * {@link io.github.connectclient.ConnectClient#raw(UserSession)} reaches it.
 *
 * <p>Every method makes one call. It throws a {@link io.github.connectclient.ConnectException} when the call fails. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * UserProfile profile = connect.profiles().list(user);
 * }</pre>
 */
public final class Profiles {
    /** List user profile. */
    public static final Operation LIST = Operation.documented("List user profile", "GET", "/v1/user/profile");

    /** List external user profiles. */
    public static final Operation LIST_EXTERNAL =
            Operation.documented("List external user profiles", "GET", "/v1/user/profile/external");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#profiles()}.
     *
     * @param http describes calls
     */
    public Profiles(Http http) {
        this.http = http;
    }

    /**
     * <i>List user profile</i>: reads the reader's account at ConnectID.
     *
     * @param user the reader
     * @return the profile
     */
    public UserProfile list(UserSession user) {
        return http.as(user).call(LIST).fetch(UserProfile.class);
    }

    /**
     * <i>List external user profiles</i>: reads what other providers of log-ins, such as Vipps, know of the reader.
     *
     * @param user the reader
     * @return one profile a provider
     */
    public ExternalUserProfiles listExternal(UserSession user) {
        return http.as(user).call(LIST_EXTERNAL).fetch(ExternalUserProfiles.class);
    }
}

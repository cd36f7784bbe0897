package io.github.connectclient.auth;

/**
 * A token and where it is from.
 *
 * @param token the token
 * @param isFound whether it was found in a store that others write to; else the login server gave it just now
 */
record SourcedToken(AccessToken token, boolean isFound) {
    static SourcedToken fetched(AccessToken token) {
        return new SourcedToken(token, false);
    }

    static SourcedToken found(AccessToken token) {
        return new SourcedToken(token, true);
    }
}

package io.github.connectclient;

/** By which grant a token is requested from the login server. */
public enum TokenGrant {
    /** The application's own token, fetched or renewed. */
    CLIENT_CREDENTIALS,
    /** A reader's session is renewed. */
    REFRESH_TOKEN,
    /** A reader's log-in is finished. */
    AUTHORIZATION_CODE,
    /** A session is opened for somebody whom another system has identified. */
    EXTERNAL_IDENTITY
}

package io.github.connectclient;

/** Who calls: the application itself, or a reader who has logged in. */
public enum Mode {
    /** The application itself, with a token of the client-credentials grant; paths under {@code /v1/client/}. */
    CLIENT,
    /** A logged-in reader, with a token of the authorization-code grant; every other path. */
    USER
}

package io.github.connectclient.auth;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log-in that was begun: send the browser to {@link #url()}, keep this object with the browser's session, and hand it to
 * {@link Login#finish} when the browser comes back. It belongs to one browser and one log-in. Immutable and serialisable, as
 * a Java object or as the text of {@link #save()}; {@code toString} shows nothing of it. It holds the two addresses,
 * the state and, with PKCE, the verifier, and reaches nothing else: no client secret, no token, no client.
 */
public final class PendingLogin implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String VERSION = "1";

    private final URI url;
    private final URI redirectUri;
    private final String state;
    private final @Nullable String codeVerifier;

    PendingLogin(URI url, URI redirectUri, String state, @Nullable String codeVerifier) {
        this.url = Objects.requireNonNull(url);
        this.redirectUri = Objects.requireNonNull(redirectUri);
        this.state = Objects.requireNonNull(state);
        this.codeVerifier = codeVerifier;
    }

    /**
     * Where to send the reader's browser.
     *
     * @return the log-in page of the login server
     */
    public URI url() {
        return url;
    }

    /**
     * This log-in as text, for a server-side session or an encrypted cookie. It holds the state and, with PKCE, the verifier:
     * keep it from everyone but this browser. It is neither encrypted nor signed: in a cookie it needs both, because whoever can
     * write it chooses which log-in is finished.
     *
     * @return letters, digits, {@code -}, {@code _} and dots
     */
    public String save() {
        return String.join(
                ".",
                VERSION,
                encoded(url.toString()),
                encoded(redirectUri.toString()),
                encoded(state),
                codeVerifier == null ? "" : encoded(codeVerifier));
    }

    /**
     * Reads what {@link #save()} wrote.
     *
     * @param saved the text
     * @return the log-in
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static PendingLogin restore(String saved) {
        String[] parts = saved.split("\\.", -1);
        if (parts.length != 5 || !parts[0].equals(VERSION)) {
            throw malformed();
        }
        try {
            return new PendingLogin(
                    address(parts[1]),
                    address(parts[2]),
                    nonEmpty(decoded(parts[3])),
                    parts[4].isEmpty() ? null : decoded(parts[4]));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    URI redirectUri() {
        return redirectUri;
    }

    String state() {
        return state;
    }

    @Nullable
    String codeVerifier() {
        return codeVerifier;
    }

    @Override
    public String toString() {
        return "PendingLogin[" + (codeVerifier == null ? "state" : "state, PKCE") + "]";
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("saved is not the text of a pending log-in; begin the log-in again");
    }

    private static URI address(String text) {
        URI address = URI.create(decoded(text));
        return BrowserAddress.checked("saved", address);
    }

    private static String nonEmpty(String state) {
        if (state.isEmpty()) {
            throw malformed();
        }
        return state;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}

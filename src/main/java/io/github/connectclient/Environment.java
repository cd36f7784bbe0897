package io.github.connectclient;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Where Connect runs: the login server, which serves the log-in pages and tokens, and the API server. The two are separate
 * servers, so both are settings of their own. Immutable and thread-safe.
 *
 * @param loginBase base of the login server without a trailing slash, for example {@code https://connectid.no/user}
 * @param apiBase base of the API server without a trailing slash and without {@code /v1}
 */
public record Environment(URI loginBase, URI apiBase) {
    /** Production for Norway. */
    public static final Environment NORWAY = of("https://connectid.no/user", "https://api.mediaconnect.no/capi");

    /** Production for Sweden: its own login server, the same API server as Norway. */
    public static final Environment SWEDEN = of("https://connectid.se/user", "https://api.mediaconnect.no/capi");

    /** The vendor's test system. Whether it has a login server for Sweden is not known. */
    public static final Environment TEST =
            of("https://api-test.mediaconnect.no/login", "https://api-test.mediaconnect.no/capi");

    /**
     * Checks both bases.
     *
     * @throws IllegalArgumentException if a base is not an absolute {@code https} URL without user info, query and fragment;
     *     plain {@code http} is accepted for loopback hosts only, because secrets and tokens travel to both servers
     */
    public Environment {
        loginBase = checked("loginBase", loginBase);
        apiBase = checked("apiBase", apiBase);
    }

    /**
     * An environment with bases of your own, for example a mock server.
     *
     * @param loginBase base of the login server
     * @param apiBase base of the API server, without {@code /v1}
     * @return the environment
     * @throws IllegalArgumentException as the constructor
     */
    public static Environment custom(URI loginBase, URI apiBase) {
        return new Environment(loginBase, apiBase);
    }

    private static Environment of(String loginBase, String apiBase) {
        return new Environment(URI.create(loginBase), URI.create(apiBase));
    }

    private static URI checked(String name, URI base) {
        Objects.requireNonNull(base, name);
        boolean plain = base.getUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null;
        boolean usable = plain && base.getHost() != null && HttpUrl.get(base) != null;
        if (!usable || !(isHttps(base) || (isHttp(base) && isLoopback(base.getHost())))) {
            throw new IllegalArgumentException(
                    name + " must be an absolute https URL without user info, query and fragment"
                            + " (http is accepted for loopback hosts only)");
        }
        String text = base.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }

    private static boolean isHttps(URI base) {
        return "https".equalsIgnoreCase(base.getScheme());
    }

    private static boolean isHttp(URI base) {
        return "http".equalsIgnoreCase(base.getScheme());
    }

    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }
}

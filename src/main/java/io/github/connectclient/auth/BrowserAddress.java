package io.github.connectclient.auth;

import io.github.connectclient.internal.data.Check;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * An address that a browser is sent to. Browsers do more with an address than go there ({@code javascript:}), and show users
 * what stands before an {@code @} as if it were the host.
 */
final class BrowserAddress {
    private BrowserAddress() {}

    /** Web addresses, and those of apps: their schemes have a dot (RFC 8252, 7.1), which no other scheme in use has. */
    static URI checked(String name, URI address) {
        Objects.requireNonNull(address, name);
        Check.proper(name, address.toString());
        String scheme = address.getScheme();
        if (scheme == null || address.isOpaque() || !(isWeb(scheme) || scheme.contains("."))) {
            throw new IllegalArgumentException(name
                    + " must be an absolute address with https, http, or an app's own scheme, such as com.example.app");
        }
        String authority = address.getRawAuthority();
        if (authority == null ? isWeb(scheme) : authority.contains("@")) {
            throw new IllegalArgumentException(name + " must name a host, without user info");
        }
        return address;
    }

    private static boolean isWeb(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT);
        return name.equals("https") || name.equals("http");
    }
}

package io.github.connectclient.auth;

import io.github.connectclient.Environment;
import io.github.connectclient.internal.data.Check;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Addresses of the login server's pages that a reader's browser is sent to. None of them is an API call: the browser comes
 * back to {@code returnUrl}, or to {@code errorUrl} when something failed. Both must be absolute, with {@code https}, {@code http}
 * or an app's own scheme such as {@code com.example.app}, and without user info; anything else is refused with an
 * {@link IllegalArgumentException}. Which hosts are yours this class cannot know: never hand on an address from a request
 * without looking it up in a list of your own, or your site redirects readers to strangers. Immutable and thread-safe.
 *
 * <pre>{@code
 * response.sendRedirect(connect.loginPages().logout(returnUrl, errorUrl).toString());
 * }</pre>
 */
public final class LoginPages {
    private final Environment environment;
    private final String clientId;
    private final Map<String, String> more;

    /**
     * Pages for one client.
     *
     * @param environment names the login server
     * @param clientId the client's id
     */
    public LoginPages(Environment environment, String clientId) {
        this(environment, Objects.requireNonNull(clientId, "clientId"), Map.of());
    }

    private LoginPages(Environment environment, String clientId, Map<String, String> more) {
        this.environment = environment;
        this.clientId = clientId;
        this.more = more;
    }

    /**
     * Adds {@code assumeNewUser}, which {@link #login} (default false) and {@link #createUser} (default true) understand.
     *
     * @param newUser what to assume of the reader
     * @return pages with this parameter
     */
    public LoginPages assumingNewUser(NewUser newUser) {
        return with("assumeNewUser", newUser == NewUser.YES ? "true" : "false");
    }

    /**
     * Adds {@code credential}, which fills in the reader's e-mail address or phone number on {@link #login} and
     * {@link #createUser}. It becomes part of the address, and so of browser histories and server logs: leave it out where you
     * can.
     *
     * @param credential e-mail address or phone number
     * @return pages with this parameter
     */
    public LoginPages prefilledWith(String credential) {
        return with("credential", credential);
    }

    /**
     * Adds {@code credentialSubmit=true}, which {@link #createUser} understands: the credential is submitted at once.
     *
     * @return pages with this parameter
     */
    public LoginPages submittingCredential() {
        return with("credentialSubmit", "true");
    }

    /**
     * The log-in page.
     *
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI login(URI returnUrl, URI errorUrl) {
        return page("/login", returnUrl, errorUrl);
    }

    /**
     * Ends the browser's session at the login server. Tokens stay good: see {@link Login#end}.
     *
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI logout(URI returnUrl, URI errorUrl) {
        return page("/logout", returnUrl, errorUrl);
    }

    /**
     * The page on which a reader makes an account.
     *
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI createUser(URI returnUrl, URI errorUrl) {
        return page("/createUser", returnUrl, errorUrl);
    }

    /**
     * Checks without showing a page whether the browser is logged in, and prolongs its session.
     *
     * @param returnUrl where the browser goes when it is logged in, absolute
     * @param errorUrl where the browser goes when it is not, absolute
     * @return the address
     */
    public URI loginCheck(URI returnUrl, URI errorUrl) {
        return page("/loginCheck", returnUrl, errorUrl);
    }

    /**
     * The page on which a reader connects the account to a customer.
     *
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI register(URI returnUrl, URI errorUrl) {
        return page("/register", returnUrl, errorUrl);
    }

    /**
     * The pages on which a reader completes what a payment operation has begun.
     *
     * @return their addresses
     */
    public PaymentPages payments() {
        return new PaymentPages(this);
    }

    /**
     * The page on which a reader completes an order, paying it at the payment provider; a prepaid order goes straight on. How
     * the payment ended is added to {@code returnUrl}: see {@link io.github.connectclient.order.FulfillmentStatus#findIn(URI)}.
     *
     * @param orderId id of the registered order
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI fulfillment(long orderId, URI returnUrl, URI errorUrl) {
        return with("orderId", Long.toString(orderId)).page("/fulfillment", returnUrl, errorUrl);
    }

    /** What a page is to assume of a reader it does not know yet. */
    public enum NewUser {
        /** The reader has no account yet. */
        YES,
        /** The reader has an account. */
        NO
    }

    URI page(String path, URI returnUrl, URI errorUrl) {
        StringBuilder page = new StringBuilder(environment.loginBase() + path
                + "?clientId=" + encoded(clientId)
                + "&returnUrl=" + encoded(absolute("returnUrl", returnUrl))
                + "&errorUrl=" + encoded(absolute("errorUrl", errorUrl)));
        more.forEach((name, value) -> page.append('&').append(name).append('=').append(encoded(value)));
        return URI.create(page.toString());
    }

    LoginPages with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(more);
        changed.put(name, Check.proper(name, Objects.requireNonNull(value, name)));
        return new LoginPages(environment, clientId, changed);
    }

    private static String absolute(String name, URI address) {
        return BrowserAddress.checked(name, address).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.github.connectclient.testing;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * How a sandbox behaves, chosen before it starts; see {@link ConnectSandbox#start(java.util.function.Consumer)}. Each
 * method changes this object and returns it. For one thread; later changes do not reach a running sandbox.
 */
public final class SandboxSettings {
    Clock clock = Clock.systemUTC();
    String clientId = "io.github.connectclient.sandbox";
    String clientSecret = randomSecret();
    Duration accessTokenLifetime = Duration.ofHours(12);
    Duration refreshTokenLifetime = Duration.ofDays(30);
    boolean rotatesRefreshTokens;
    boolean showsLogInPage;
    ClientCheck.Way credentialsIn = ClientCheck.Way.EITHER;
    Set<URI> redirectUris = Set.of();
    SandboxReader reader = Seeds.READER;
    final CallLimits callLimits = new CallLimits();

    SandboxSettings() {}

    /**
     * Sets the clock that decides about expiry and dates cases and events; the system clock in UTC unless set.
     *
     * @param clock the clock
     * @return these settings
     */
    public SandboxSettings clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Sets the id and the secret of the client; {@code io.github.connectclient.sandbox} and a random secret with
     * reserved characters unless set.
     *
     * @param id client id
     * @param secret client secret
     * @return these settings
     */
    public SandboxSettings credentials(String id, String secret) {
        this.clientId = id;
        this.clientSecret = secret;
        return this;
    }

    /**
     * Sets how long access tokens live; 12 hours unless set.
     *
     * @param lifetime at least a second, answered in whole seconds
     * @return these settings
     */
    public SandboxSettings accessTokenLifetime(Duration lifetime) {
        this.accessTokenLifetime = atLeastOneSecond(lifetime);
        return this;
    }

    /**
     * Sets how long refresh tokens live; 30 days unless set.
     *
     * @param lifetime at least a second
     * @return these settings
     */
    public SandboxSettings refreshTokenLifetime(Duration lifetime) {
        this.refreshTokenLifetime = atLeastOneSecond(lifetime);
        return this;
    }

    /**
     * Makes every refresh token good for one renewal: the answer carries the next one, and a second use is
     * {@code invalid_grant}. Unless set, a refresh token is good for all renewals of its lifetime.
     *
     * @return these settings
     */
    public SandboxSettings rotateRefreshTokens() {
        this.rotatesRefreshTokens = true;
        return this;
    }

    /**
     * Shows a log-in page to browsers: the authorize page asks as whom to log in, of the readers of the sandbox and without a
     * password, and lets the person cancel, which is {@code access_denied}. For a demonstration, or for a test with a real browser;
     * {@link ConnectSandbox#visit} needs a page that redirects. Unless set, the authorize page redirects at once.
     *
     * @return these settings
     */
    public SandboxSettings showLogInPage() {
        this.showsLogInPage = true;
        return this;
    }

    /**
     * Accepts client credentials only as members of the form; unless set, also as HTTP Basic.
     *
     * @return these settings
     */
    public SandboxSettings onlyFormCredentials() {
        this.credentialsIn = ClientCheck.Way.FORM_BODY;
        return this;
    }

    /**
     * Accepts client credentials only as HTTP Basic; unless set, also as members of the form.
     *
     * @return these settings
     */
    public SandboxSettings onlyBasicCredentials() {
        this.credentialsIn = ClientCheck.Way.HTTP_BASIC;
        return this;
    }

    /**
     * Registers the addresses that the authorize page may redirect to; any absolute address unless set.
     *
     * @param addresses the addresses, compared as a whole, query included
     * @return these settings
     */
    public SandboxSettings redirectUris(URI... addresses) {
        this.redirectUris = Set.of(addresses);
        return this;
    }

    /**
     * Sets the reader who is logged in at the start; customer number {@code 563457} and {@code reader@example.com}
     * unless set.
     *
     * @param customerNumber the reader's customer number
     * @param credential the e-mail address or phone number that the reader logs in with
     * @return these settings
     */
    public SandboxSettings reader(String customerNumber, String credential) {
        this.reader = new SandboxReader(customerNumber, credential);
        return this;
    }

    /**
     * Refuses calls over the vendor's budget, 100 a second and 2000 a minute, with status 429. Unless a budget is enforced, calls
     * are counted for the headers and never refused.
     *
     * @return these settings
     */
    public SandboxSettings enforceBudget() {
        return enforceBudget(100, Duration.ofSeconds(1)).enforceBudget(2000, Duration.ofMinutes(1));
    }

    /**
     * Refuses calls over a budget of the test's own with status 429. Can be said several times for several windows; the
     * {@code X-RateLimit} headers tell of the longest. Refused calls do not count.
     *
     * @param calls most calls in a window, at least 1
     * @param window length of a window, more than zero; it opens with the first call after the last one ended
     * @return these settings
     */
    public SandboxSettings enforceBudget(int calls, Duration window) {
        callLimits.add(calls, window);
        return this;
    }

    /**
     * Makes the windows of the budget slide: they always look back from now, and {@code X-RateLimit-Reset} tells when the oldest
     * call leaves. Unless set, windows are fixed.
     *
     * @return these settings
     */
    public SandboxSettings slidingBudget() {
        callLimits.slide();
        return this;
    }

    private static Duration atLeastOneSecond(Duration lifetime) {
        if (lifetime.toSeconds() < 1) {
            throw new IllegalArgumentException("A lifetime must be at least a second, was " + lifetime);
        }
        return lifetime;
    }

    /** The characters at the end must be encoded in a form: a client that forgets it is found here. */
    private static String randomSecret() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "+%&=/";
    }
}

package io.github.connectclient.testing;

import io.github.connectclient.Environment;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * An in-process Connect for tests: login server and API on a free port of the loopback address, over plain HTTP.
 *
 * <pre>{@code
 * try (ConnectSandbox sandbox = ConnectSandbox.start();
 *         ConnectClient connect = ConnectClient.builder(sandbox.environment())
 *                 .credentials(sandbox.clientId(), sandbox.clientSecret())
 *                 .build()) {
 *     PendingLogin login = connect.login().begin(redirectUri);
 *     UserSession user = connect.login().finish(login, sandbox.visit(login.url()));
 *     connect.consent().requestAccess(user, Receipt.SEND);
 *     assertThat(sandbox.privacyCases()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>It answers every operation that the library types, and keeps state: what is written is what is read next. It starts with
 * the values of the documented samples where a test can do with them, see {@link SandboxConsents} and {@link SandboxCoupons}.
 *
 * <p>Where the reference is silent the sandbox assumes the following. Do not conclude from a passing test that the
 * service does the same.
 *
 * <ul>
 *   <li><b>Paths</b> that the reference does not show are those of the SDK. A literal segment wins over a variable one:
 *       an enterprise called {@code access} cannot be changed.
 *   <li><b>Errors</b>: unknown path or method 404; missing, unknown or expired token 401 {@code invalid_token}; token of
 *       the other mode 403; each 400, 403 and 404 has {@code exceptionType} and {@code errorMessage}, whose texts are the
 *       sandbox's own. Without {@code Accept: application/json} errors are XML, too.
 *   <li><b>XML</b> has the root {@code response}, members as elements, and arrays as repeated elements.
 *   <li><b>Rate limit</b>: the headers count down 2000 calls a minute, {@code X-RateLimit-Reset} is in seconds, and no
 *       call is refused unless {@link Fault#rateLimited} or {@link SandboxSettings#enforceBudget()} asks for it. Every call of
 *       the API counts but those refused so; token calls and pages do not.
 *   <li><b>Login</b>: there are no screens, unless {@link SandboxSettings#showLogInPage()} asks for one. The authorize, login,
 *       createUser and register pages log the chosen reader in at once; any scope is accepted and {@code read} granted; codes
 *       live 10 minutes, and an attempt to redeem one uses it up. PKCE (S256 only) is checked when a challenge was sent. Logging out leaves all tokens alive.
 *   <li><b>Tokens</b>: {@code token_type} is {@code Bearer}; no refresh token for the client; without rotation the
 *       refresh token stays the same and its lifetime is not prolonged.
 *   <li><b>Registering a consent event</b>: {@code action} is required, and in client mode {@code subject} and
 *       {@code subjectType}; in user mode they default to the reader's customer number. A subject that is named in user
 *       mode need not be the reader. {@code created} is the time of the call; {@code eventTime} and {@code data} are
 *       checked for form and not kept. The event cascades to direct children only, and {@code childEvents} is absent
 *       without children, one object for one child, an array for several.
 *   <li><b>Lists</b>: an unknown issuer, subject, enterprise or order type gives an empty list. {@code onlyActive} looks
 *       at the consent's or group's own flag. {@code target} without {@code scope}, and the reverse, is a 400.
 *   <li><b>Text history</b> ends with the version that applies now, which has no {@code toDate}.
 *   <li><b>Changed channels and purposes replace</b> the list of their level, an absent list is an empty one, and
 *       {@code NONE} is kept as it was sent. Levels do not influence each other.
 *   <li><b>Access and erasure</b> only open a case, which always succeeds; a wanted receipt is always sent.
 *   <li><b>Customer info</b> starts with the values of the sample, with the reader's own customer number, id and
 *       credential; the e-mail addresses are the credential, if it is one. {@code attachedUsers} is one object, as in the
 *       sample. A change never touches it. A name that is absent or without parts is stored as the last name {@code -}, as the
 *       reference says; one with parts but neither last name nor company is a 400, and so is an unknown customer number.
 *   <li><b>External references</b>: there are none until the test adds some, see {@link SandboxExternalReferences}. The list
 *       is an array {@code externalReferences} of objects with {@code referenceCode} and {@code externalId}: the reference
 *       shows nothing of it, so do not rely on these names. To change or remove one that is not there is a 400.
 *   <li><b>Access</b>: nobody has any until the test grants it, see {@link SandboxAccesses}. There is one finding for each
 *       criterion that was sent, with level and type {@code A} if it matches, else level {@code C} and type {@code D}. Without
 *       a criterion there is no access. In user mode the token says who the reader is, and {@code uniqueId},
 *       {@code credential} and {@code customerNumber} are not looked at. In client mode they must all be those of one reader;
 *       an unknown user has no access. The four {@code access…} switches are checked for form and have no effect.
 *   <li><b>Metadata</b> starts as an empty object. Removing it answers with what was removed.
 *   <li><b>Profiles</b> are those of the samples, with the reader's own id and credential, the same for all readers otherwise,
 *       and never change.
 *   <li><b>Orders</b>: a reader sees the orders registered in user mode and those assigned to the own credential. An order that
 *       is unknown, has ended before, or needs a page is completed with {@code ERROR}; a {@code callbackUrl} is never called. The
 *       fulfillment page shows no payment and redirects at once. Assigned users get no messages.
 *   <li><b>Coupons</b>: what was not offered has no price but a 400; prices are in NOK with 25 percent value-added tax and no
 *       delivery cost; every voucher code is valid and every reward exists.
 *   <li><b>Invoices</b> are of the first sample reader until the test adds some; a period goes by the day of issue, both days
 *       included; an invoice is unpaid until its whole amount is paid; an unknown customer has none.
 *   <li><b>Payment methods and tokens</b>: every reader has every product; changes and registrations take effect with the call,
 *       whether or not a browser is sent to the page.
 *   <li><b>Products and issues</b>: {@code shop=true} lists what is offered in the web shop; missing limits of sale are open;
 *       an unknown product or type gives an empty list; {@code from} and {@code to} look at the day of publication in Oslo.
 *   <li><b>Delivery stops</b>: ids count up from 1, {@code product} and {@code stopTime} are required; a removal answers with the
 *       reader's future stops, and is a 400 for one that has begun or is unknown. Complaints are listed as they were sent.
 *   <li><b>Stock</b>: a change names its product in {@code productId}, {@code product} or {@code productCode}, or the whole batch is
 *       a 400; its members replace those of the same name. Lists are bare arrays, as in the sample.
 *   <li><b>Subscriptions</b> that are started are listed at once, as paid and sharable. A shared one has the members
 *       {@code product} and {@code shareCode}, which are names of the sandbox's own.
 *   <li><b>Sharing</b>: three open shares a product, one a contact; whoever has a code may accept or decline it; who shares or
 *       who accepted may cancel. No invitation is sent.
 *   <li><b>Messages</b> are answered only if the test does so; recruitments are checked for form and not kept.
 *   <li><b>External identities</b>: the code of every answer is good for one exchange within ten minutes, whatever
 *       {@code canLogin} says.
 * </ul>
 *
 * <p>Thread-safe. Close it to free its port.
 */
public final class ConnectSandbox implements AutoCloseable {
    private final String clientId;
    private final String clientSecret;
    private final World world;
    private final LoopbackServer server;

    private ConnectSandbox(SandboxSettings settings) {
        clientId = settings.clientId;
        clientSecret = settings.clientSecret;
        world = new World(settings);
        server = LoopbackServer.start(world.site()::answer);
    }

    /**
     * Starts a sandbox with the default settings.
     *
     * @return the running sandbox
     */
    public static ConnectSandbox start() {
        return start(settings -> {});
    }

    /**
     * Starts a sandbox: {@code ConnectSandbox.start(settings -> settings.clock(clock).rotateRefreshTokens())}.
     *
     * @param choices changes the default settings
     * @return the running sandbox
     */
    public static ConnectSandbox start(Consumer<SandboxSettings> choices) {
        SandboxSettings settings = new SandboxSettings();
        choices.accept(settings);
        return new ConnectSandbox(settings);
    }

    /**
     * Both bases, for the builder of the client.
     *
     * @return the environment to connect to
     */
    public Environment environment() {
        return Environment.custom(loginBase(), apiBase());
    }

    /**
     * The base of the login server.
     *
     * @return the base, without a slash at the end
     */
    public URI loginBase() {
        return base(Site.LOGIN);
    }

    /**
     * The base of the API server.
     *
     * @return the base, without a slash at the end
     */
    public URI apiBase() {
        return base(Site.API);
    }

    /**
     * The id of the only client that the sandbox knows.
     *
     * @return the client id
     */
    public String clientId() {
        return clientId;
    }

    /**
     * The secret of that client.
     *
     * @return the client secret
     */
    public String clientSecret() {
        return clientSecret;
    }

    /**
     * The reader at the browser: the one who is logged in, or who will log in next.
     *
     * @return the reader
     */
    public SandboxReader reader() {
        return world.readers.current();
    }

    /**
     * Adds a reader, who is not logged in yet.
     *
     * @param customerNumber the reader's customer number
     * @param credential the e-mail address or phone number that the reader logs in with
     * @return the reader
     * @throws IllegalArgumentException when the customer number is taken
     */
    public SandboxReader addReader(String customerNumber, String credential) {
        return world.readers.add(new SandboxReader(customerNumber, credential));
    }

    /**
     * Logs a reader in at the browser, in place of any other one.
     *
     * @param reader a reader of this sandbox
     */
    public void logIn(SandboxReader reader) {
        world.readers.logIn(reader);
    }

    /** Ends the browser session, as the logout page does. Tokens stay alive. */
    public void logOut() {
        world.readers.logOut();
    }

    /**
     * Makes the next authorize request fail: the browser comes back with this error instead of a code.
     *
     * @param error value of {@code error}, such as {@code access_denied}
     * @param description value of {@code error_description}
     */
    public void refuseLogin(String error, String description) {
        world.pages.refuseNext(error, description);
    }

    /**
     * Opens a page of the login server as the reader's browser would, without HTTP.
     *
     * @param page address of the page, such as the one a login begins with
     * @return where the page redirects the browser to, with code and state or with the error
     * @throws IllegalArgumentException when the page is not one of this sandbox or does not redirect; the message then
     *     holds its answer
     */
    public URI visit(URI page) {
        if (!page.toString().startsWith(loginBase() + "/")) {
            throw new IllegalArgumentException("The page is not on the login server of this sandbox");
        }
        Answer answer = world.site().answer(Request.browsing(page));
        String location = answer.headers().get("Location");
        if (location == null) {
            throw new IllegalArgumentException("The page answered " + answer.status() + ": " + answer.body());
        }
        return URI.create(location);
    }

    /**
     * Issues an access token in user mode without a login.
     *
     * @param reader a reader of this sandbox
     * @return the token
     */
    public String accessTokenFor(SandboxReader reader) {
        return world.accessTokens.issue(world.readers.known(reader));
    }

    /** Makes all access tokens of both modes expire now; refresh tokens stay alive. */
    public void expireAccessTokens() {
        world.accessTokens.expireAll();
    }

    /** Ends the grants of all readers: their refresh tokens die, and access tokens live on until they expire. */
    public void endGrants() {
        world.refreshTokens.endAll();
    }

    /**
     * The consents that issuers ask for, to add more.
     *
     * @return the consents of this sandbox
     */
    public SandboxConsents consents() {
        return world.consents;
    }

    /**
     * What readers have access to, to grant and to revoke.
     *
     * @return the accesses of this sandbox
     */
    public SandboxAccesses accesses() {
        return new SandboxAccesses(world.readers, world.accesses);
    }

    /**
     * The ids by which other systems know the readers, to add some.
     *
     * @return the external references of this sandbox
     */
    public SandboxExternalReferences externalReferences() {
        return world.externalReferences;
    }

    /**
     * The orders that were registered, and how the next ones end.
     *
     * @return the orders of this sandbox
     */
    public SandboxOrders orders() {
        return new SandboxOrders(world.orders);
    }

    /**
     * The coupons that can be sold, to add more.
     *
     * @return the coupons of this sandbox
     */
    public SandboxCoupons coupons() {
        return world.coupons;
    }

    /**
     * Sets the shields of a reader at the global level, which no operation changes. The first reader starts with
     * {@code TM} and {@code DM}, the others with none.
     *
     * @param reader a reader of this sandbox
     * @param channels channel codes, in place of the earlier ones
     */
    public void shieldGlobally(SandboxReader reader, String... channels) {
        world.permissions.shieldGlobally(world.readers.known(reader), channels);
    }

    /**
     * The access and erasure cases so far, the oldest first.
     *
     * @return a snapshot
     */
    public List<SandboxPrivacyCase> privacyCases() {
        return world.privacyCases.cases();
    }

    /**
     * Adds a product, in place of one with the same code. A new sandbox holds {@code CO27409}, with the issues of the samples.
     *
     * @param product what to add
     */
    public void addProduct(SandboxProduct product) {
        world.products.add(product);
    }

    /**
     * Adds an invoice of a reader. The reader {@code 563457} of the samples starts with two, {@code 7435367} with a reminder and
     * {@code 7}, which is partly paid.
     *
     * @param invoice what to add
     */
    public void addInvoice(SandboxInvoice invoice) {
        world.invoices.add(invoice);
    }

    /**
     * The subscriptions of customers, to add more.
     *
     * @return the subscriptions of this sandbox
     */
    public SandboxSubscriptions subscriptions() {
        return world.subscriptions;
    }

    /**
     * The shares so far, the oldest first: with the codes that invitations bring to those invited.
     *
     * @return a snapshot
     */
    public List<SandboxShare> shares() {
        return world.shares.all();
    }

    /**
     * Lets customer service answer the last message of a reader.
     *
     * @param reader a reader of this sandbox
     * @param content what to answer
     * @throws IllegalArgumentException when the reader has sent no message
     */
    public void answerMessage(SandboxReader reader, String content) {
        world.messages.answer(world.readers.known(reader), content);
    }

    /**
     * Lets the next API calls go wrong, one fault a call, after the faults that already wait.
     *
     * @param faults what goes wrong, in this order
     */
    public void next(Fault... faults) {
        world.apiFaults.add(faults);
    }

    /**
     * Lets the next calls of the token endpoint go wrong, one fault a call, after the faults that already wait.
     *
     * @param faults what goes wrong, in this order
     * @throws IllegalArgumentException when a fault is for a path of the API
     */
    public void nextTokenCall(Fault... faults) {
        if (!List.of(faults).stream().allMatch(Fault::isForAnyPath)) {
            throw new IllegalArgumentException("A fault of a token call cannot be for a path of the API");
        }
        world.tokenFaults.add(faults);
    }

    /** Forgets all faults that still wait for a call. */
    public void clearFaults() {
        world.apiFaults.clear();
        world.tokenFaults.clear();
    }

    /**
     * The calls that reached the API so far, in the order in which they were answered.
     *
     * @return a snapshot
     */
    public List<SandboxCall> calls() {
        return world.api.calls();
    }

    /**
     * How many calls reached the token endpoint so far, faults included.
     *
     * @return the number of calls
     */
    public int tokenCalls() {
        return world.tokenEndpoint.calls();
    }

    /** Stops the server and frees its port; answers that are held back end at once. */
    @Override
    public void close() {
        server.close();
    }

    /** Shows the address and no credentials. */
    @Override
    public String toString() {
        return "ConnectSandbox[" + base("") + ']';
    }

    private URI base(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}

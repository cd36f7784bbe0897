package io.github.connectclient;

import io.github.connectclient.auth.Login;
import io.github.connectclient.auth.LoginPages;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.bulk.Bulk;
import io.github.connectclient.consent.Consents;
import io.github.connectclient.customer.Customers;
import io.github.connectclient.customer.ExternalReferences;
import io.github.connectclient.delivery.Deliveries;
import io.github.connectclient.identity.ExternalIdentities;
import io.github.connectclient.internal.http.Http;
import io.github.connectclient.message.Messages;
import io.github.connectclient.order.Coupons;
import io.github.connectclient.order.Orders;
import io.github.connectclient.payment.Invoices;
import io.github.connectclient.payment.PaymentMethods;
import io.github.connectclient.payment.PaymentTokens;
import io.github.connectclient.permission.Permissions;
import io.github.connectclient.privacy.Privacy;
import io.github.connectclient.product.Products;
import io.github.connectclient.recruitment.Recruitments;
import io.github.connectclient.stock.Stocks;
import io.github.connectclient.subscription.Sharing;
import io.github.connectclient.subscription.Subscriptions;
import io.github.connectclient.user.Access;
import io.github.connectclient.user.Metadata;
import io.github.connectclient.user.Profiles;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client for Connect and ConnectID. Make one for the whole application, keep it, close it at the end: it is immutable and
 * thread-safe, and holds connections and the application's token.
 *
 * <pre>{@code
 * try (ConnectClient connect = ConnectClient.builder(Environment.NORWAY)
 *         .credentials(clientId, clientSecret)
 *         .build()) {
 *     ConsentHistory history = connect.consent().listEventHistory(issuer, Subject.connect("563457"));
 * }
 * }</pre>
 */
public final class ConnectClient implements AutoCloseable {
    private final Engine engine;
    private final Http http;
    private final boolean isView;

    ConnectClient(Engine engine, Http http, boolean isView) {
        this.engine = engine;
        this.http = http;
        this.isView = isView;
    }

    /**
     * Begins a client.
     *
     * @param environment where Connect runs
     * @return a builder
     */
    public static ConnectClientBuilder builder(Environment environment) {
        return new ConnectClientBuilder(environment);
    }

    /**
     * Consents, their wording and history, and cases of access and erasure.
     *
     * @return the operations of tag Consent
     */
    public Consents consent() {
        return new Consents(http);
    }

    /**
     * The purposes a reader permits.
     *
     * @return the operations of tag Privacy
     */
    public Privacy privacy() {
        return new Privacy(http);
    }

    /**
     * The channels on which a reader may be contacted.
     *
     * @return the operations of tag Permission/Shield
     */
    public Permissions permissions() {
        return new Permissions(http);
    }

    /**
     * Who a customer is.
     *
     * @return the operations of tag Customer
     */
    public Customers customers() {
        return new Customers(http);
    }

    /**
     * The ids by which other systems know a customer.
     *
     * @return the operations of tag External Reference
     */
    public ExternalReferences externalReferences() {
        return new ExternalReferences(http);
    }

    /**
     * Whether somebody may read.
     *
     * @return the operations of tag Access
     */
    public Access access() {
        return new Access(http);
    }

    /**
     * The data an application keeps with a reader.
     *
     * @return the operations of tag Metadata
     */
    public Metadata metadata() {
        return new Metadata(http);
    }

    /**
     * The profiles of a reader.
     *
     * @return the operations of tag Profile
     */
    public Profiles profiles() {
        return new Profiles(http);
    }

    /**
     * Products that can be sold, and their issues.
     *
     * @return the operations of tags Product and Issue
     */
    public Products products() {
        return new Products(http);
    }

    /**
     * Next distributions, delivery stops and complaints.
     *
     * @return the operations of tags Complaint, Delivery and DeliveryStop
     */
    public Deliveries deliveries() {
        return new Deliveries(http);
    }

    /**
     * Stock of products.
     *
     * @return the operations of tag Stock
     */
    public Stocks stocks() {
        return new Stocks(http);
    }

    /**
     * Invoices and reminders, and who pays them.
     *
     * @return the operations of tags Invoice and InvoiceAddress
     */
    public Invoices invoices() {
        return new Invoices(http);
    }

    /**
     * How a product is paid.
     *
     * @return the operations of tag Payment
     */
    public PaymentMethods paymentMethods() {
        return new PaymentMethods(http);
    }

    /**
     * What payment providers keep for a reader to be charged again.
     *
     * @return the operations of tags Klarna, Nexi, PayEx and Vipps
     */
    public PaymentTokens paymentTokens() {
        return new PaymentTokens(http);
    }

    /**
     * Registers, completes and follows orders.
     *
     * @return the operations of tags Order, Fulfillment and User
     */
    public Orders orders() {
        return new Orders(http);
    }

    /**
     * Coupons, their prices, vouchers and rewards.
     *
     * @return the operations of tags Coupon, Voucher Coupons and Reward
     */
    public Coupons coupons() {
        return new Coupons(http);
    }

    /**
     * Subscriptions of a customer.
     *
     * @return the operations of tag Subscription
     */
    public Subscriptions subscriptions() {
        return new Subscriptions(http);
    }

    /**
     * Sharing of subscriptions with others.
     *
     * @return the operations of tag Sharing
     */
    public Sharing sharing() {
        return new Sharing(http);
    }

    /**
     * Customers who recruit others.
     *
     * @return the operations of tag Recruitment
     */
    public Recruitments recruitments() {
        return new Recruitments(http);
    }

    /**
     * People whom another system has identified.
     *
     * @return the operations of tag External Identity
     */
    public ExternalIdentities externalIdentities() {
        return new ExternalIdentities(http);
    }

    /**
     * Messages between a reader and customer service.
     *
     * @return the operations of tag Message
     */
    public Messages messages() {
        return new Messages(http);
    }

    /**
     * Logs readers in. Log-ins have the deadline set on the builder, also through a view with another.
     *
     * @return the log-in of this client
     * @throws IllegalStateException if the client was built without {@code credentials}
     */
    public Login login() {
        return engine.login();
    }

    /**
     * Pages of the login server to send browsers to.
     *
     * @return the addresses of this client's pages
     * @throws IllegalStateException if the client was built without {@code credentials}
     */
    public LoginPages loginPages() {
        return engine.loginPages();
    }

    /**
     * Any path of client mode, with the same authorization, repetition and errors as the typed operations.
     *
     * @return describes calls
     */
    public RawCalls raw() {
        return new RawCalls(http.asClient());
    }

    /**
     * Any path of user mode, with the same authorization, repetition and errors as the typed operations.
     *
     * @param user the reader
     * @return describes calls
     */
    public RawCalls raw(UserSession user) {
        return new RawCalls(http.as(user));
    }

    /**
     * This client with other options: a light view on the same connections and tokens. Closing a view does nothing.
     *
     * @param change changes the options of this client
     * @return a view
     */
    public ConnectClient with(UnaryOperator<CallOptions> change) {
        CallOptions options = Objects.requireNonNull(change.apply(http.options()), "options");
        return new ConnectClient(engine, http.with(options), true);
    }

    /**
     * Runs calls in the background, on virtual threads where the JVM has them. Cancelling the future cancels the call under way.
     *
     * <pre>{@code
     * CompletableFuture<ConsentList> later = connect.async(c -> c.consent().list("NAV"));
     * }</pre>
     *
     * @param calls makes calls with the client it is given
     * @return completes with what {@code calls} returns, or exceptionally with what it throws
     * @param <T> type of the result
     */
    public <T extends @Nullable Object> CompletableFuture<T> async(Function<ConnectClient, T> calls) {
        return engine.async(() -> calls.apply(this));
    }

    /**
     * One call for each of many items: with bounded concurrency and flat memory, progress, failures by item, and a checkpoint to go on
     * from after a crash. Give the client a {@link Pacing} for it.
     *
     * <pre>{@code
     * BulkReport<String> report = connect.bulk(customerNumbers)
     *         .reading(number -> connect.consent().listEventHistory(issuer, Subject.connect(number)))
     *         .run((number, history) -> save(number, history));
     * }</pre>
     *
     * @param items gone through once, as fast as they are worked off
     * @return what to do with them
     * @param <I> type of the items
     */
    public <I> Bulk<I> bulk(Iterable<? extends I> items) {
        Objects.requireNonNull(items, "items");
        Long total = items instanceof Collection<?> collection ? Long.valueOf(collection.size()) : null;
        return new Bulk<>(items::iterator, () -> {}, total, engine::isClosed);
    }

    /**
     * One call for each of many items; see {@link #bulk(Iterable)}.
     *
     * @param items gone through as fast as they are worked off
     * @return what to do with them
     * @param <I> type of the items
     */
    public <I> Bulk<I> bulk(Iterator<? extends I> items) {
        Objects.requireNonNull(items, "items");
        return new Bulk<>(() -> items, () -> {}, null, engine::isClosed);
    }

    /**
     * One call for each of many items; see {@link #bulk(Iterable)}. The stream is closed when the job has run.
     *
     * @param items gone through as fast as they are worked off
     * @return what to do with them
     * @param <I> type of the items
     */
    public <I> Bulk<I> bulk(Stream<? extends I> items) {
        Spliterator<? extends I> split = items.spliterator();
        long total = split.getExactSizeIfKnown();
        return new Bulk<>(() -> Spliterators.iterator(split), items::close, total < 0 ? null : total, engine::isClosed);
    }

    /**
     * Ends the client: background calls are interrupted, idle connections closed. Renewals of readers' sessions that are under
     * way are waited for, at most 10 seconds: a renewal that is cut off can cost the reader's log-in, so close the client when
     * the application shuts down, before the token store. An OkHttp client that was passed in stays open. Later calls throw
     * {@link IllegalStateException}. Closing twice, or closing a view, does nothing.
     */
    @Override
    public void close() {
        if (!isView) {
            engine.close();
        }
    }

    @Override
    public String toString() {
        return "ConnectClient[" + engine + ", " + http.options() + "]";
    }
}

package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.order.AssignedUser;
import io.github.connectclient.order.CompletionStatus;
import io.github.connectclient.order.FulfillmentStatus;
import io.github.connectclient.order.NewOrder;
import io.github.connectclient.order.OrderCompletion;
import io.github.connectclient.order.OrderDetails;
import io.github.connectclient.order.OrderLine;
import io.github.connectclient.order.OrderList;
import io.github.connectclient.order.OrderParty;
import io.github.connectclient.order.OrderProductHistory;
import io.github.connectclient.order.OrderSearch;
import io.github.connectclient.order.OrderStatus;
import io.github.connectclient.order.Payment;
import io.github.connectclient.order.PaymentMethod;
import io.github.connectclient.order.UserAssignment;
import io.github.connectclient.testing.Caller.Reply;
import io.github.connectclient.value.Unmodelled;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders in the sandbox, as a publisher's test drives them with the client of this library. */
class SandboxOrdersTest {
    private static final URI BACK = URI.create("https://avis.example/back?shop=1");
    private static final URI FAILED = URI.create("https://avis.example/failed");
    private static final OrderParty PAYER =
            OrderParty.person("Kari", "Eksempel").email("kari@example.com").build();

    private final AdjustableClock clock = new AdjustableClock();
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));
    private final Caller caller = new Caller(sandbox);
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();
    private final UserSession user = sessionOf(sandbox.reader());

    @AfterEach
    void close() {
        connect.close();
        sandbox.close();
    }

    @Test
    void aRegisteredOrderIsListed() {
        long orderId = connect.orders()
                .register(
                        user,
                        order(PaymentMethod.INVOICE)
                                .externalOrderId("2342")
                                .orderAmount(new BigDecimal("295.50"))
                                .orderDate(Instant.ofEpochMilli(1559372400000L))
                                .build())
                .orderId();

        OrderList.Order listed = new OrderList.Order(
                orderId,
                "2342",
                Instant.ofEpochMilli(1559372400000L),
                OrderStatus.PRELIMINARY,
                new BigDecimal("295.50"),
                563457L);
        assertThat(connect.orders().list(user).orders()).containsExactly(listed);
        assertThat(connect.orders().listStatus(orderId).orders()).containsExactly(listed);
    }

    @Test
    void anOrderWithoutADateIsOfNow() {
        long orderId = register(PaymentMethod.INVOICE);
        assertThat(connect.orders().listStatus(orderId).find(orderId).orderTime())
                .isEqualTo(clock.instant());
    }

    @Test
    void ordersAreSearchedByEitherId() {
        NewOrder order = order(PaymentMethod.INVOICE)
                .externalOrderId("2342")
                .line(OrderLine.issue("WMDigi", 5223, "2019-24")
                        .quantity(2)
                        .unitPrice(new BigDecimal("10.25"))
                        .build())
                .build();
        long first = connect.orders().register(user, order).orderId();
        long second = connect.orders().register(user, order).orderId();

        assertThat(connect.orders()
                        .search(user, OrderSearch.byExternalId("2342"))
                        .orders())
                .extracting(OrderDetails.Order::orderId)
                .containsExactly(first, second);
        OrderDetails.Order found =
                connect.orders().search(user, OrderSearch.byId(second)).orders().get(0);
        assertThat(found.orderLines()).extracting(OrderDetails.Line::productId).containsExactly("WMDigi", "2019-24");
        assertThat(found.orderLines().get(1).invoiceLineAmount()).isEqualTo(new BigDecimal("20.50"));
        assertThat(connect.orders().search(user, OrderSearch.byId(99)).orders()).isEmpty();
        assertThat(connect.orders().search(user, OrderSearch.byExternalId("x")).orders())
                .isEmpty();
    }

    @Test
    void aReaderSeesOnlyTheOwnOrders() {
        long orderId = connect.orders()
                .register(user, order(PaymentMethod.FREE).build())
                .orderId();
        UserSession other = sessionOf(sandbox.addReader("900", "other@example.com"));

        assertThat(connect.orders().list(other).orders()).isEmpty();
        assertThat(connect.orders().search(other, OrderSearch.byId(orderId)).orders())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "cancel", "error", "unknown"})
    void thePageComesBackWithHowThePaymentEnded(String outcome) {
        long orderId = register(PaymentMethod.KCO);
        FulfillmentStatus status = new FulfillmentStatus(outcome);
        sandbox.orders().endNextWith(status);
        URI back = sandbox.visit(connect.loginPages().fulfillment(orderId, BACK, FAILED));

        assertThat(back).hasToString(BACK + "&fulfillmentStatus=" + outcome);
        assertThat(FulfillmentStatus.findIn(back)).isEqualTo(status);
        assertThat(sandbox.orders().find(orderId).fulfillmentStatus()).isEqualTo(status);
        assertThat(sandbox.orders().find(orderId).isFulfilled()).isEqualTo(outcome.equals("success"));
    }

    @Test
    void withoutAWordAPaymentSucceeds() {
        URI back = sandbox.visit(connect.loginPages().fulfillment(register(PaymentMethod.KCO), BACK, FAILED));
        assertThat(FulfillmentStatus.findIn(back)).isEqualTo(FulfillmentStatus.SUCCESS);
    }

    @Test
    void anOrderEndsOnce() {
        long orderId = register(PaymentMethod.KCO);
        sandbox.orders().endNextWith(FulfillmentStatus.CANCEL);
        URI page = connect.loginPages().fulfillment(orderId, BACK, FAILED);
        sandbox.visit(page);

        assertThat(sandbox.visit(page)).isEqualTo(FAILED);
        assertThat(connect.orders().complete(orderId).succeeded()).isFalse();
    }

    @Test
    void anUnknownOrderGoesToTheErrorUrl() throws IOException {
        assertThat(sandbox.visit(connect.loginPages().fulfillment(99, BACK, FAILED)))
                .isEqualTo(FAILED);
        assertThat(caller.open("/fulfillment", Map.of("orderId", "x", "returnUrl", BACK.toString()))
                        .location())
                .hasToString(BACK + "&fulfillmentStatus=error");
    }

    @Test
    void thePageNeedsAnOrderAndAWayBackAndKnowsItsClient() throws IOException {
        String back = BACK.toString();
        assertThat(caller.open("/fulfillment", Map.of("orderId", "1")).status()).isEqualTo(400);
        assertThat(caller.open("/fulfillment", Map.of("returnUrl", back)).status())
                .isEqualTo(400);
        assertThat(caller.open("/fulfillment", Map.of("orderId", "1", "returnUrl", back, "clientId", "x"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "sms, true, false",
        "other, true, false",
        "invoice, true, true",
        "free, true, true",
        "kco, true, true",
        "creditcardPayex, true, true",
        "swishPayex, true, true",
        "vippsEcommerce, true, true",
        "vippsRecurring, false, true",
        "smsPay, false, true",
        "nexi, false, true"
    })
    void aMethodIsCompletedWhereTheReferenceSays(String method, boolean byApi, boolean byPage) {
        OrderCompletion completion = connect.orders().complete(register(new PaymentMethod(method)));
        URI back = sandbox.visit(connect.loginPages().fulfillment(register(new PaymentMethod(method)), BACK, FAILED));

        assertThat(completion.succeeded()).isEqualTo(byApi);
        assertThat(FulfillmentStatus.SUCCESS.equals(FulfillmentStatus.findIn(back)))
                .isEqualTo(byPage);
    }

    @Test
    void aPrepaidOrderIsCompletedEitherWay() {
        NewOrder order = order(PaymentMethod.FREE)
                .payment(Payment.prepaid(PaymentMethod.VIPPS_RECURRING))
                .build();
        long byApi = connect.orders().register(order).orderId();
        long byPage = connect.orders().register(order).orderId();

        assertThat(connect.orders().complete(byApi).succeeded()).isTrue();
        assertThat(FulfillmentStatus.findIn(sandbox.visit(connect.loginPages().fulfillment(byPage, BACK, FAILED))))
                .isEqualTo(FulfillmentStatus.SUCCESS);
    }

    @Test
    void aCompletionThatFailsIsAnAnswerWithAReason() {
        long orderId = register(PaymentMethod.INVOICE);
        sandbox.orders().endNextWith(FulfillmentStatus.FAILED);
        OrderCompletion failed = connect.orders().complete(orderId, URI.create("https://avis.example/callback"));
        OrderCompletion unknown = connect.orders().complete(99);

        assertThat(failed.fulfillmentStatus()).isEqualTo(CompletionStatus.ERROR);
        assertThat(failed.errorMessage()).contains("failed");
        assertThat(unknown.fulfillmentStatus()).isEqualTo(CompletionStatus.ERROR);
        assertThat(unknown.orderId()).isEqualTo("99");
    }

    @Test
    void aCompletedOrderIsGivenToAReader() {
        long orderId = register(PaymentMethod.INVOICE);
        connect.orders().complete(orderId);
        AssignedUser assigned = connect.orders()
                .assignUser(orderId, UserAssignment.to("reader@example.com").sendMessage(BACK, FAILED, "no.avis"));

        assertThat(assigned.newUser()).isFalse();
        assertThat(assigned.passwordSet()).isTrue();
        assertThat(assigned.uniqueUserId()).matches("[0-9a-f]{32}");
        assertThat(connect.orders().list(user).find(orderId)).isNotNull();
        assertThat(sandbox.orders().find(orderId).toString()).doesNotContain("reader@example.com");
    }

    @Test
    void aUserIsNewOnce() {
        long first = register(PaymentMethod.INVOICE);
        long second = register(PaymentMethod.INVOICE);
        connect.orders().complete(first);
        connect.orders().complete(second);
        AssignedUser one = connect.orders().assignUser(first, UserAssignment.to("+4700000000"));
        AssignedUser again = connect.orders().assignUser(second, UserAssignment.to("+4700000000"));

        assertThat(one.newUser()).isTrue();
        assertThat(one.passwordSet()).isFalse();
        assertThat(again.newUser()).isFalse();
        assertThat(again.uniqueUserId()).isEqualTo(one.uniqueUserId());
    }

    @Test
    void onlyACompletedOrderWithoutAUserIsGivenAway() {
        long open = register(PaymentMethod.INVOICE);
        long stopped = register(PaymentMethod.INVOICE);
        sandbox.orders().endNextWith(FulfillmentStatus.CANCEL);
        connect.orders().complete(stopped);
        long taken = connect.orders()
                .register(user, order(PaymentMethod.INVOICE).build())
                .orderId();
        connect.orders().complete(taken);

        for (long orderId : new long[] {open, stopped, taken, 99}) {
            assertThatThrownBy(() -> connect.orders().assignUser(orderId, UserAssignment.to("+4700000000")))
                    .isInstanceOf(ConnectApiException.class)
                    .hasMessageContaining("400");
        }
    }

    @Test
    void theHistoryHasSingleProductsOfCompletedOrders() {
        NewOrder order = order(PaymentMethod.INVOICE)
                .line(OrderLine.product("CO27409")
                        .unitPrice(new BigDecimal("500.00"))
                        .build())
                .build();
        long completed = connect.orders().register(user, order).orderId();
        connect.orders().register(user, order);
        connect.orders().complete(completed);

        OrderProductHistory history = connect.orders().listProductHistory(user);
        assertThat(history.orders()).hasSize(1);
        OrderProductHistory.Purchase purchase = history.orders().get(0);
        assertThat(purchase.orderNumber()).isEqualTo(completed);
        assertThat(purchase.amount()).isEqualTo(new BigDecimal("500.00"));
        assertThat(purchase.customerNumber()).isEqualTo(563457L);
    }

    @Test
    void theStatusIsChangedByTheTest() {
        long orderId = register(PaymentMethod.INVOICE);
        sandbox.orders().changeStatus(orderId, new OrderStatus("closed"));

        assertThat(connect.orders().listStatus(orderId).find(orderId).orderStatus())
                .isEqualTo(new OrderStatus("closed"));
        assertThat(sandbox.orders().list()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.orders().changeStatus(99, OrderStatus.PRELIMINARY));
    }

    @Test
    void anUnknownOrderHasNoStatus() throws IOException {
        assertThat(connect.orders().listStatus(99).orders()).isEmpty();
        assertThat(caller.getAsClient("/v1/client/order/status/x").json().get("orders"))
                .isEmpty();
        assertThat(sandbox.orders().find(99)).isNull();
    }

    @Test
    void theNumberOfAPayerIsTheCustomerOfAnOrderOfClientMode() {
        NewOrder order = NewOrder.builder(OrderParty.customer(371).build())
                .line(OrderLine.product("P").build())
                .build();
        long orderId = connect.orders().register(order).orderId();

        assertThat(connect.orders().listStatus(orderId).find(orderId).customerNumber())
                .isEqualTo(371);
    }

    @Test
    void prepaidByPayexIsTakenWithWhatPayexSaid() {
        NewOrder order = order(PaymentMethod.FREE)
                .payment(Payment.prepaidByPayex(Unmodelled.none().with("id", "x")))
                .build();
        SandboxOrder kept = Objects.requireNonNull(
                sandbox.orders().find(connect.orders().register(order).orderId()));

        assertThat(kept.prepaid()).isTrue();
        assertThat(kept.paymentMethod()).isEqualTo(PaymentMethod.CREDITCARD_PAYEX);
    }

    static final String[] REFUSED = {
        "{}",
        "{'payer':{}}",
        "{'payer':{},'orderLines':[]}",
        "{'payer':1,'orderLines':[{'productSpecType':'product','product':'P'}]}",
        "{'payer':{'postalCode':'01234567890'},'orderLines':[{'productSpecType':'product','product':'P'}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'gift','product':'P'}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'product'}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'coupon','productSpecCode':'C'}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'coupon','productSpecNo':1}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'issue','productSpecCode':'C','productSpecNo':1}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'article'}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'product','product':'P','unitPrice':'x'}]}",
        "{'payer':{},'orderLines':[{'productSpecType':'product','product':'P','allowAccessProduct':'T'}]}",
        "{'payer':{},'marketingCouponCode':'M','orderLines':[{'productSpecType':'product','product':'P'}]}",
        "{'payer':{},'prepaid':true,'paymentMethod':'creditcardPayex',"
                + "'orderLines':[{'productSpecType':'product','product':'P'}]}"
    };

    @ParameterizedTest
    @FieldSource("REFUSED")
    void anOrderThatBreaksARuleIsRefused(String body) throws IOException {
        Reply reply = caller.postAsClient("/v1/client/order", body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("exceptionType").asText()).isEqualTo("ValidationException");
        assertThat(sandbox.orders().list()).isEmpty();
    }

    @Test
    void anArticleIsListedUnderItsReference() throws IOException {
        String body = "{'payer':{},'orderLines':[{'productSpecType':'article','articleDetail':{'articleRef':'a-17'}}]}";
        caller.postAsReader("/v1/order", body.replace('\'', '"'));

        assertThat(sandbox.orders().list().get(0).lines().get(0).productId()).isEqualTo("a-17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/client/order/fulfillment | {}",
                "/v1/client/order/fulfillment | {'orderId':1,'callbackUrl':'/back'}",
                "/v1/client/order/fulfillment | {'orderId':1,'callbackUrl':'http://a b'}",
                "/v1/client/order/1/user | {}",
                "/v1/client/order/1/user | {'credential':'x','isSendMessage':true,'returnUrl':'x','errorUrl':'x'}"
            })
    void aCallThatBreaksARuleIsRefused(String path, String body) throws IOException {
        assertThat(caller.postAsClient(path, body.replace('\'', '"')).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'orderId':9,'externalOrderId':'2342'}"})
    void aSearchNeedsExactlyOneId(String body) throws IOException {
        assertThat(caller.postAsReader("/v1/order/status", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
    }

    private long register(PaymentMethod method) {
        return connect.orders().register(order(method).build()).orderId();
    }

    private static NewOrder.Builder order(PaymentMethod method) {
        return NewOrder.builder(PAYER)
                .payment(Payment.by(method))
                .line(OrderLine.coupon("WMDigi", 5223).build());
    }

    private UserSession sessionOf(SandboxReader reader) {
        return UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
    }
}

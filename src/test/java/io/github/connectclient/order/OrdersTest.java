package io.github.connectclient.order;

import static io.github.connectclient.support.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.LocalServer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What calls of orders and coupons send and read beyond the documented samples. */
class OrdersTest {
    private static final UserSession USER = UserSession.of(AccessToken.of("token-of-the-user"));

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();

    @Test
    void anOrderWhoseCallbackIsWantedIsCompletedWithIt() throws Exception {
        server.answers(json(200, "{\"fulfillmentStatus\":\"OK\",\"orderId\":14,\"errorMessage\":null}"));
        OrderCompletion completion = connect.orders().complete(14, URI.create("https://avis.no/back?a=1"));

        assertThat(completion.succeeded()).isTrue();
        assertThat(completion.errorMessage()).isNull();
        assertThat(body()).isEqualTo("{\"orderId\":14,\"callbackUrl\":\"https://avis.no/back?a=1\"}");
    }

    @Test
    void aRefusedCompletionIsAnAnswer() {
        server.answers(
                json(200, "{\"fulfillmentStatus\":\"ERROR\",\"orderId\":null,\"errorMessage\":\"Kari is too late\"}"));
        OrderCompletion completion = connect.orders().complete(14);

        assertThat(completion.succeeded()).isFalse();
        assertThat(completion.fulfillmentStatus()).isEqualTo(CompletionStatus.ERROR);
        assertThat(completion.errorMessage()).isEqualTo("Kari is too late");
        assertThat(completion.toString()).contains("ERROR").doesNotContain("Kari");
    }

    @Test
    void aCallbackThatIsNotAbsoluteIsRefused() {
        assertThatThrownBy(() -> connect.orders().complete(14, URI.create("/back")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("callbackUrl must be an absolute address");
        assertThatThrownBy(() -> connect.orders().complete(14, null)).hasMessage("callbackUrl");
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void oneOrderOfAListIsFoundByItsId() {
        server.answers(
                json(200, "{\"orders\":{\"orderId\":\"9\",\"orderStatus\":\"brandNew\",\"orderAmount\":295.50}}"));
        OrderList orders = connect.orders().listStatus(9);

        OrderList.Order order = Objects.requireNonNull(orders.find(9));
        assertThat(order.orderStatus()).isEqualTo(new OrderStatus("brandNew")).hasToString("brandNew");
        assertThat(order.orderAmount()).isEqualTo(new BigDecimal("295.50"));
        assertThat(orders.find(10)).isNull();
    }

    @Test
    void theInvoiceTimeOfALineIsInSecondsAndTheOrderTimeInMilliseconds() {
        server.answers(json(
                200, "{\"orders\":[{\"orderTime\":1559372400000,\"orderLines\":[{\"invoiceTime\":1560290400}]}]}"));
        OrderDetails.Order order =
                connect.orders().search(USER, OrderSearch.byId(9)).orders().get(0);

        assertThat(order.orderTime()).isEqualTo(Instant.parse("2019-06-01T07:00:00Z"));
        assertThat(order.orderLines().get(0).invoiceTime()).isEqualTo(Instant.parse("2019-06-11T22:00:00Z"));
    }

    @Test
    void anOrderIsSearchedByOneOfItsIds() throws Exception {
        server.answers(json(200, "{}"), json(200, "{}"));
        assertThat(connect.orders().search(USER, OrderSearch.byId(9)).orders()).isEmpty();
        connect.orders().search(USER, OrderSearch.byExternalId("2342"));

        assertThat(body()).isEqualTo("{\"orderId\":9}");
        assertThat(body()).isEqualTo("{\"externalOrderId\":\"2342\"}");
        assertThatThrownBy(() -> new OrderSearch(9L, "2342"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exactly one of orderId and externalOrderId must be given");
        assertThatThrownBy(() -> new OrderSearch(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheReferenceDoesNotShowStaysReadable() {
        server.answers(
                json(200, "{\"orderId\":14,\"redirect\":{\"page\":\"x\"}}"),
                json(200, "{\"orders\":[{\"orderNumber\":44,\"vatRate\":25.0}]}"));
        NewOrder order = NewOrder.builder(OrderParty.customer(10).build())
                .line(OrderLine.product("P").build())
                .build();

        assertThat(connect.orders().register(order).more().names()).containsExactly("redirect");
        assertThat(connect.orders()
                        .listProductHistory(USER)
                        .orders()
                        .get(0)
                        .more()
                        .text("vatRate"))
                .isEqualTo("25.0");
    }

    @Test
    void aRegistrationWithoutAnIdIsNoSuccess() {
        server.answers(json(200, "{\"redirect\":\"x\"}"));
        NewOrder order = NewOrder.builder(OrderParty.customer(10).build())
                .line(OrderLine.product("P").build())
                .build();
        assertThatThrownBy(() -> connect.orders().register(USER, order))
                .isInstanceOf(ConnectDecodeException.class)
                .hasMessageContaining("orderId");
    }

    @Test
    void aUserIsAssignedWithoutAMessageUnlessOneIsAskedFor() throws Exception {
        server.answers(
                json(200, "{\"orderId\":14,\"uniqueUserId\":\"f2194\",\"isNewUser\":true,\"isPasswordSet\":false}"));
        AssignedUser user = connect.orders().assignUser(14, UserAssignment.to("kari@example.com"));

        assertThat(user.newUser()).isTrue();
        assertThat(user.passwordSet()).isFalse();
        assertThat(user.toString()).doesNotContain("f2194");
        assertThat(body()).isEqualTo("{\"credential\":\"kari@example.com\",\"isSendMessage\":false}");
    }

    static Stream<Arguments> incompleteMessages() {
        URI address = URI.create("https://avis.no/back");
        return Stream.of(
                Arguments.of(null, address, "no.avis"),
                Arguments.of(address, null, "no.avis"),
                Arguments.of(address, address, null));
    }

    @ParameterizedTest
    @MethodSource("incompleteMessages")
    void aMessageNeedsBothAddressesAndTheClient(URI returnUrl, URI errorUrl, String clientId) {
        assertThatThrownBy(() -> new UserAssignment("kari@example.com", true, returnUrl, errorUrl, null, clientId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("returnUrl, errorUrl and overrideClientId must be given when a message is sent");
        assertThat(new UserAssignment("kari@example.com", false, returnUrl, errorUrl, null, clientId).toString())
                .doesNotContain("kari");
    }

    @Test
    void marketingCodesAreAskedForByAFilter() throws Exception {
        server.answers(json(200, "{}"), json(200, "{}"), json(200, "{}"));
        connect.coupons().list("TOTT");
        connect.coupons().list("TOTT", CouponFilter.none().withMarketing());
        connect.coupons().list("TOTT", CouponFilter.none().withoutMarketing());

        assertThat(server.request().getTarget()).isEqualTo("/capi/v1/client/coupon/TOTT");
        assertThat(server.request().getTarget()).isEqualTo("/capi/v1/client/coupon/TOTT?marketing=true");
        assertThat(server.request().getTarget()).isEqualTo("/capi/v1/client/coupon/TOTT?marketing=false");
    }

    @Test
    void pricesOfCouponsAreReadFromNumbersAndTexts() {
        server.answers(json(200, """
                {"coupons": [{"couponPrice": "299.90", "periodLength": "1", "periodType": "weeks", "endTime": null,
                              "renewal": {"renewalPrice": 199.0, "periodLength": 3, "periodType": "months"}}]}"""));
        CouponList.Coupon coupon = connect.coupons().list("TOTT").coupons().get(0);

        assertThat(coupon.couponPrice()).isEqualTo(new BigDecimal("299.90"));
        assertThat(coupon.periodLength()).isEqualTo(1);
        assertThat(coupon.periodType()).isEqualTo(new PeriodType("weeks")).hasToString("weeks");
        assertThat(coupon.extraProducts()).isEmpty();
        CouponList.Renewal renewal = Objects.requireNonNull(coupon.renewal());
        assertThat(renewal.renewalPrice()).isEqualTo(new BigDecimal("199.0"));
        assertThat(renewal.periodType()).isEqualTo(PeriodType.MONTHS);
    }

    @Test
    void aPriceIsAskedForWithWhatIsKnown() throws Exception {
        server.answers(
                json(200, "{\"price\":100.50,\"vatpercent\":25.00,\"vatInclude\":true,\"customerNumber\":\"990077\"}"));
        CouponPrice price = connect.coupons().checkPrice(CouponPriceRequest.of("TOTT", 60));

        assertThat(price.price()).isEqualTo(new BigDecimal("100.50"));
        assertThat(price.vatPercent()).isEqualTo(new BigDecimal("25.00"));
        assertThat(price.vatIncluded()).isTrue();
        assertThat(price.toString()).doesNotContain("990077");
        assertThat(body()).isEqualTo("{\"couponCode\":\"TOTT\",\"couponNumber\":60}");
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                bound("productCode", 12, (connect, text) -> connect.coupons().list(text)),
                bound("voucherCode", 36, (connect, text) -> connect.coupons().listForVoucher(text)),
                bound("rewardId", 36, (connect, text) -> connect.coupons().checkReward(text, 1)),
                bound("couponCode", 12, (connect, text) -> CouponPriceRequest.of(text, 1)),
                bound(
                        "countryCode",
                        3,
                        (connect, text) -> CouponPriceRequest.of("TOTT", 1).country(text)),
                bound(
                        "postalCode",
                        10,
                        (connect, text) -> CouponPriceRequest.of("TOTT", 1).postalCode(text)),
                bound("externalOrderId", 40, (connect, text) -> OrderSearch.byExternalId(text)),
                bound("credential", 60, (connect, text) -> UserAssignment.to(text)));
    }

    private static Arguments bound(String name, int most, Use use) {
        return Arguments.of(name, most, use);
    }

    @FunctionalInterface
    private interface Use {
        Object of(ConnectClient connect, String text);
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aTextOutOfBoundsIsRefusedWithoutQuotingIt(String name, int most, Use use) {
        server.answers(json(200, "{}"));
        assertThat(use.of(connect, "x".repeat(most))).isNotNull();
        int sent = server.requestCount();
        assertThatThrownBy(() -> use.of(connect, "x".repeat(most + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " must be at most " + most + " characters long, was " + (most + 1));
        assertThatThrownBy(() -> use.of(connect, "")).hasMessage(name + " must not be empty");
        assertThat(server.requestCount()).isEqualTo(sent);
    }

    private String body() throws InterruptedException {
        return Objects.requireNonNull(server.request().getBody()).utf8();
    }
}

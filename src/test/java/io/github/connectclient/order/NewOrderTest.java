package io.github.connectclient.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.connectclient.internal.json.Json;
import io.github.connectclient.value.Unmodelled;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Valid orders are easy to write and look as they should; invalid ones fail before anything is sent. */
class NewOrderTest {
    private static final OrderParty PAYER =
            OrderParty.person("Kari", "Eksempel").email("kari@example.com").build();
    private static final OrderLine LINE = OrderLine.coupon("WMDigi", 5223).build();

    @Test
    void whatIsNotSaidIsNotSent() {
        assertThat(json(NewOrder.builder(PAYER).line(LINE).build())).isEqualTo(json("""
                {"payer": {"firstName": "Kari", "lastName": "Eksempel", "emails": ["kari@example.com"]},
                 "orderLines": [{"productSpecType": "coupon", "productSpecCode": "WMDigi", "productSpecNo": 5223}]}"""));
    }

    static Stream<Arguments> lines() {
        ArticleDetail article = ArticleDetail.builder()
                .companyCode("FTOTT")
                .product("TOTT")
                .articleRef("a-17")
                .articleDesc("How to ski")
                .articleCategory("sport")
                .build();
        return Stream.of(
                Arguments.of(
                        OrderLine.coupon("WMDigi", 5223),
                        "{'productSpecType':'coupon','productSpecCode':'WMDigi','productSpecNo':5223}"),
                Arguments.of(OrderLine.product("CO27409"), "{'productSpecType':'product','product':'CO27409'}"),
                Arguments.of(
                        OrderLine.issue("WMDigi", 5223, "2019-24"),
                        "{'productSpecType':'issue','productSpecCode':'WMDigi','productSpecNo':5223,'product':'2019-24'}"),
                Arguments.of(
                        OrderLine.article(article),
                        "{'productSpecType':'article','articleDetail':{'companyCode':'FTOTT','product':'TOTT',"
                                + "'articleRef':'a-17','articleDesc':'How to ski','articleCategory':'sport'}}"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineOfEachTypeCarriesWhatTheTypeNeeds(OrderLine.Builder line, String expected) {
        assertThat(json(line.build())).isEqualTo(json(expected.replace('\'', '"')));
    }

    static Stream<Arguments> incompleteSpecs() {
        ArticleDetail none = null;
        return Stream.of(
                Arguments.of(ProductSpecType.COUPON, null, 1L, "P", none, "productSpecCode"),
                Arguments.of(ProductSpecType.COUPON, "C", null, "P", none, "productSpecNo"),
                Arguments.of(ProductSpecType.PRODUCT, "C", 1L, null, none, "product"),
                Arguments.of(ProductSpecType.ISSUE, null, 1L, "P", none, "productSpecCode"),
                Arguments.of(ProductSpecType.ISSUE, "C", null, "P", none, "productSpecNo"),
                Arguments.of(ProductSpecType.ISSUE, "C", 1L, null, none, "product"),
                Arguments.of(ProductSpecType.ARTICLE, "C", 1L, "P", none, "articleDetail"));
    }

    @ParameterizedTest
    @MethodSource("incompleteSpecs")
    void aLineWithoutWhatItsTypeNeedsIsRefused(
            ProductSpecType type, String code, Long number, String product, ArticleDetail article, String missing) {
        assertThatThrownBy(() -> new ProductSpec(type, code, number, product, article))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void anEmptyCodeIsRefused() {
        assertThatThrownBy(() -> OrderLine.coupon("", 1)).hasMessage("productSpecCode must not be empty");
        assertThatThrownBy(() -> OrderLine.product("")).hasMessage("product must not be empty");
    }

    @Test
    void aLineCarriesEverythingThatCanBeSaidOfIt() {
        OrderLine line = OrderLine.product("P")
                .quantity(2)
                .unitPrice(new BigDecimal("10.50"))
                .promotionCode("PR")
                .categoryCode("CA")
                .voucherCode("V-1")
                .temporaryAccess(TemporaryAccess.toProduct("TOTT", Duration.ofMinutes(2)))
                .startDate(Instant.ofEpochMilli(5))
                .startIssue("2019-24")
                .reward(2674, "1")
                .receiver(OrderParty.company("Eksempel AS").build())
                .recruiter(OrderParty.customer(371).build())
                .with("giftCard", Map.of("text", "Hurra"))
                .build();
        assertThat(json(line)).isEqualTo(json("""
                {"productSpecType": "product", "product": "P", "quantity": 2, "unitPrice": 10.50, "promotionCode": "PR",
                 "categoryCode": "CA", "voucherCode": "V-1", "allowAccessProduct": "TOTT", "allowAccessSeconds": 120,
                 "startInfo": {"startDate": 5, "startIssue": "2019-24"}, "rewardPartnerId": 2674, "rewardId": "1",
                 "receiver": {"companyName": "Eksempel AS"}, "recruiter": {"customerNumber": 371},
                 "giftCard": {"text": "Hurra"}}"""));
    }

    @Test
    void aStartMayBeOnlyADateOrOnlyAnIssue() {
        assertThat(json(OrderLine.product("P").startDate(Instant.EPOCH).build()).get("startInfo"))
                .isEqualTo(json("{\"startDate\": 0}"));
        assertThat(json(OrderLine.product("P").startIssue("24").build()).get("startInfo"))
                .isEqualTo(json("{\"startIssue\": \"24\"}"));
    }

    @Test
    void moneyKeepsItsExactDecimals() {
        NewOrder order = NewOrder.builder(PAYER)
                .line(LINE)
                .orderAmount(new BigDecimal("1E+3"))
                .with("fee", new BigDecimal("0.10"))
                .build();
        assertThat(new String(Json.write(order), StandardCharsets.UTF_8))
                .contains("\"orderAmount\":1000,")
                .contains("\"fee\":0.10");
    }

    @Test
    void anOrderCarriesEverythingThatCanBeSaidOfIt() {
        NewOrder order = NewOrder.builder(PAYER)
                .marketingCoupon("MC", 7)
                .campaignParameters("a=b")
                .companyCode("FTOTT")
                .customerReference("ref")
                .uniqueUserId("f21942404003447993b198bdd7ba2ef4")
                .seller("S")
                .salesMethod("TM")
                .line(LINE)
                .line(OrderLine.product("P").build())
                .with("channel", "web")
                .build();
        assertThat(json(order).get("orderLines")).hasSize(2);
        assertThat(json(order).get("marketingCouponCode").asText()).isEqualTo("MC");
        assertThat(json(order).get("marketingCouponNumber").asInt()).isEqualTo(7);
        assertThat(json(order).get("channel").asText()).isEqualTo("web");
        assertThat(json(order).get("seller").asText()).isEqualTo("S");
    }

    @Test
    void anOrderWithoutLinesIsRefused() {
        assertThatThrownBy(() -> NewOrder.builder(PAYER).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orderLines must hold at least one line");
    }

    @Test
    void anOrderWithoutPayerIsRefused() {
        assertThatThrownBy(() -> NewOrder.builder(null)).hasMessage("payer");
    }

    @Test
    void halfAMarketingCouponIsRefused() {
        assertThatThrownBy(() -> order("MC", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("marketingCouponCode and marketingCouponNumber must be given together");
        assertThatThrownBy(() -> order(null, 7L)).isInstanceOf(IllegalArgumentException.class);
        assertThat(order("MC", 7L).marketingCouponCode()).isEqualTo("MC");
    }

    private static NewOrder order(String code, Long number) {
        return new NewOrder(
                null,
                null,
                null,
                null,
                null,
                code,
                number,
                null,
                null,
                null,
                null,
                null,
                null,
                PAYER,
                List.of(LINE),
                Unmodelled.none());
    }

    static Stream<Arguments> orderBounds() {
        return Stream.of(
                bound("externalOrderId", 40, NewOrder.Builder::externalOrderId),
                bound("currency", 3, NewOrder.Builder::currency),
                bound("companyCode", 12, NewOrder.Builder::companyCode));
    }

    private static Arguments bound(String name, int most, Setter<NewOrder.Builder> setter) {
        Function<String, Object> make =
                text -> setter.set(NewOrder.builder(PAYER).line(LINE), text).build();
        return Arguments.of(name, most, make);
    }

    static Stream<Arguments> lineBounds() {
        Function<String, Object> voucher =
                text -> OrderLine.product("P").voucherCode(text).build();
        Function<String, Object> reward =
                text -> OrderLine.product("P").reward(1, text).build();
        return Stream.of(Arguments.of("voucherCode", 36, voucher), Arguments.of("rewardId", 36, reward));
    }

    static Stream<Arguments> addressBounds() {
        return Stream.of(
                addressBound("floorType", 1, OrderAddress.Builder::floorType),
                addressBound("postalCode", 10, OrderAddress.Builder::postalCode),
                addressBound("countryCode", 3, OrderAddress.Builder::countryCode));
    }

    private static Arguments addressBound(String name, int most, Setter<OrderAddress.Builder> setter) {
        Function<String, Object> make =
                text -> setter.set(OrderAddress.builder(), text).build();
        return Arguments.of(name, most, make);
    }

    @ParameterizedTest
    @MethodSource({"orderBounds", "lineBounds", "addressBounds"})
    void aTextOutOfBoundsIsRefusedWithoutQuotingIt(String name, int most, Function<String, Object> make) {
        assertThat(make.apply("x".repeat(most))).isNotNull();
        assertThatThrownBy(() -> make.apply("x".repeat(most + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " must be at most " + most + " characters long, was " + (most + 1));
        assertThatThrownBy(() -> make.apply("")).hasMessage(name + " must not be empty");
    }

    @Test
    void aFurtherMemberMustNotHideOneThatIsModelled() {
        Map<String, UnaryOperator<NewOrder.Builder>> doubled = Map.of(
                "more.payer", order -> order.with("payer", Map.of()),
                "more.paymentMethod",
                        order -> order.payment(Payment.by(PaymentMethod.FREE)).with("paymentMethod", "invoice"),
                "more.prepaid",
                        order -> order.payment(
                                Payment.prepaid(PaymentMethod.OTHER).with("prepaid", false)),
                "orderLines[].more.product",
                        order -> order.line(
                                OrderLine.product("P").with("product", "Q").build()));
        doubled.forEach((path, change) -> {
            NewOrder order = change.apply(NewOrder.builder(PAYER)).line(LINE).build();
            assertThatThrownBy(() -> Json.write(order))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(path + "\" does not fit");
        });
    }

    @Test
    void aPartyCarriesEverythingThatCanBeSaidOfIt() {
        OrderParty party = OrderParty.builder()
                .companyRegistrationNumber("999999999")
                .department("D")
                .departmentName("Desk")
                .personsSocialSecurityNumber("01010112345")
                .middleName("M")
                .birthDate(Instant.ofEpochMilli(7))
                .sex("male")
                .invoiceEmailAddress("invoice@example.com")
                .category(new OrderParty.Category("HOBBY", "skiing"))
                .permission(OrderParty.Permission.on("NAV", "ABO", "DM", "EM"))
                .privacy(new OrderParty.Privacy("NAV", "ABO", "DM"))
                .address(OrderAddress.builder()
                        .coAddress("c/o A")
                        .careOfAddress("c/o B")
                        .entrance("B")
                        .floorType("H")
                        .floor(2)
                        .suite("201")
                        .postalAddress("Box 1")
                        .postalAddressPostalCode("0002")
                        .postalAddressPostalPlace("Oslo")
                        .build())
                .build();
        assertThat(json(party)).isEqualTo(json("""
                {"companyRegistrationNumber": "999999999", "department": "D", "departmentName": "Desk",
                 "personsSocialSecurityNumber": "01010112345", "middleName": "M", "coAddress": "c/o A",
                 "careOfAddress": "c/o B", "entrance": "B", "floorType": "H", "floor": 2, "suite": "201",
                 "postalAddress": "Box 1", "postalAddressPostalCode": "0002", "postalAddressPostalPlace": "Oslo",
                 "birthDate": 7, "sex": "male", "invoiceEmailAddress": "invoice@example.com",
                 "categories": [{"addressCategory": "HOBBY", "freeValue": "skiing"}],
                 "permissions": [{"enterpriseCode": "NAV", "orderTypeCode": "ABO", "channels": ["DM", "EM"],
                                  "permissionType": "permission"}],
                 "privacy": [{"enterpriseCode": "NAV", "orderTypeCode": "ABO", "purpose": "DM"}]}"""));
    }

    @Test
    void nobodyIsShown() {
        OrderParty party = OrderParty.person("Planted", "Planted")
                .address(OrderAddress.builder()
                        .street("Planted")
                        .postalCode("Planted")
                        .build())
                .phoneNumber("Planted")
                .category(new OrderParty.Category("HOBBY", "Planted"))
                .build();
        Payment payment = Payment.prepaidByPayex(Unmodelled.none().with("card", "Planted"))
                .card(CardPayment.builder()
                        .ticket("Planted")
                        .cardNumberMasked("Planted")
                        .build());
        NewOrder order = NewOrder.builder(party)
                .payment(payment)
                .customerReference("Planted")
                .seller("Planted")
                .uniqueUserId("Planted")
                .line(OrderLine.coupon("WMDigi", 5223)
                        .voucherCode("Planted")
                        .receiver(party)
                        .build())
                .build();
        assertThat(order.toString()).contains("WMDigi", "creditcardPayex").doesNotContain("Planted");
    }

    @FunctionalInterface
    private interface Setter<B> {
        B set(B builder, String text);
    }

    private static JsonNode json(Object body) {
        return json(new String(Json.write(body), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}

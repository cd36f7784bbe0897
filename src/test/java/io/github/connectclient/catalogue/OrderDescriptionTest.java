package io.github.connectclient.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.internal.json.Json;
import io.github.connectclient.order.ArticleDetail;
import io.github.connectclient.order.CardPayment;
import io.github.connectclient.order.NewOrder;
import io.github.connectclient.order.OrderAddress;
import io.github.connectclient.order.OrderLine;
import io.github.connectclient.order.OrderParty;
import io.github.connectclient.order.Payment;
import io.github.connectclient.order.TemporaryAccess;
import io.github.connectclient.value.Unmodelled;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The largest order there is has every member that the description of the reference has, and no other. */
class OrderDescriptionTest {
    private static final OrderParty PARTY = OrderParty.person("F", "L")
            .customerNumber(1)
            .companyRegistrationNumber("N")
            .companyName("C")
            .department("D")
            .departmentName("D")
            .personsSocialSecurityNumber("S")
            .middleName("M")
            .address(OrderAddress.builder()
                    .coAddress("A")
                    .careOfAddress("A")
                    .street("S")
                    .streetNumber(1)
                    .entrance("A")
                    .floorType("H")
                    .floor(1)
                    .suite("S")
                    .postalCode("0001")
                    .postalPlace("P")
                    .postalAddress("A")
                    .postalAddressPostalCode("0001")
                    .postalAddressPostalPlace("P")
                    .countryCode("NO")
                    .build())
            .birthDate(Instant.EPOCH)
            .sex("male")
            .email("kari@example.com")
            .phoneNumber("+4700000000")
            .invoiceEmailAddress("kari@example.com")
            .category(new OrderParty.Category("A", "F"))
            .permission(new OrderParty.Permission("E", "O", List.of("DM"), "DM", "permission"))
            .privacy(new OrderParty.Privacy("E", "O", "P"))
            .build();

    private static final CardPayment CARD = CardPayment.builder()
            .ticket("T")
            .cardNumberMasked("C")
            .expMonth("01")
            .expYear("30")
            .cardTypeName("V")
            .transactionId("T")
            .merchantId("M")
            .ticketMerchantId("M")
            .secure3d()
            .withVerificationId()
            .enrolled()
            .build();

    private static final ArticleDetail ARTICLE = ArticleDetail.builder()
            .companyCode("C")
            .product("P")
            .articleRef("R")
            .articleDesc("D")
            .articleCategory("C")
            .build();

    private static final NewOrder ORDER = NewOrder.builder(PARTY)
            .externalOrderId("2342")
            .orderDate(Instant.EPOCH)
            .payment(Payment.prepaidByPayex(Unmodelled.none().with("id", 1))
                    .merchant("M")
                    .asRecurring()
                    .card(CARD))
            .orderAmount(BigDecimal.TEN)
            .currency("NOK")
            .marketingCoupon("M", 1)
            .campaignParameters("C")
            .companyCode("C")
            .customerReference("R")
            .uniqueUserId("U")
            .seller("S")
            .salesMethod("S")
            .line(complete(OrderLine.issue("C", 1, "I"))
                    .temporaryAccess(TemporaryAccess.toProduct("P", Duration.ofSeconds(1)))
                    .build())
            .line(complete(OrderLine.article(ARTICLE))
                    .temporaryAccess(TemporaryAccess.toCategoryType("T"))
                    .build())
            .line(complete(OrderLine.coupon("C", 1)).build())
            .line(complete(OrderLine.product("P")).build())
            .build();

    private static OrderLine.Builder complete(OrderLine.Builder line) {
        return line.quantity(1)
                .unitPrice(BigDecimal.TEN)
                .promotionCode("P")
                .categoryCode("C")
                .voucherCode("V")
                .startDate(Instant.EPOCH)
                .startIssue("I")
                .reward(1, "1")
                .receiver(PARTY)
                .recruiter(PARTY);
    }

    private final JsonNode sent = sent();

    @Test
    void nothingSentIsUndescribedOrOutOfBounds() {
        assertThat(OpenApi.violations(Row.byId("registerOrder"), List.of(), sent))
                .isEmpty();
        assertThat(OpenApi.violations(Row.byId("registerOrderClient"), List.of(), sent))
                .isEmpty();
    }

    @Test
    void everyDescribedMemberCanBeSent() {
        JsonNode line = sent.get("orderLines");
        Map<String, Stream<JsonNode>> objects = Map.of(
                "RegisterOrderRequest", Stream.of(sent),
                "OrderParty", Stream.of(sent.get("payer")),
                "OrderPartyCategory", Stream.of(sent.at("/payer/categories/0")),
                "OrderPartyPermission", Stream.of(sent.at("/payer/permissions/0")),
                "OrderPartyPrivacy", Stream.of(sent.at("/payer/privacy/0")),
                "OrderLine", Stream.of(line.get(0), line.get(1), line.get(2), line.get(3)),
                "OrderStartInfo", Stream.of(sent.at("/orderLines/0/startInfo")),
                "OrderArticleDetail", Stream.of(sent.at("/orderLines/1/articleDetail")),
                "LegacyPaymentInfo", Stream.of(sent.get("paymentInfo")));
        objects.forEach((schema, values) -> {
            Set<String> names = new TreeSet<>();
            values.forEach(value -> value.fieldNames().forEachRemaining(names::add));
            assertThat(names).as(schema).isEqualTo(OpenApi.members(schema));
        });
    }

    private static JsonNode sent() {
        try {
            return Fixtures.MAPPER.readTree(Json.write(ORDER));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

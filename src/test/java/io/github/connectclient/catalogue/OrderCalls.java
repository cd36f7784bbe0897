package io.github.connectclient.catalogue;

import static io.github.connectclient.catalogue.TypedCall.call;

import io.github.connectclient.order.CouponPriceRequest;
import io.github.connectclient.order.NewOrder;
import io.github.connectclient.order.OrderAddress;
import io.github.connectclient.order.OrderLine;
import io.github.connectclient.order.OrderParty;
import io.github.connectclient.order.OrderSearch;
import io.github.connectclient.order.Payment;
import io.github.connectclient.order.PaymentMethod;
import io.github.connectclient.order.UserAssignment;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The operations of section Order Management. */
final class OrderCalls {
    private static final OrderParty PAYER = OrderParty.person("Kari", "Eksempel")
            .address(OrderAddress.builder()
                    .street("Eksempelveien")
                    .streetNumber(1)
                    .postalCode("0001")
                    .postalPlace("Oslo")
                    .countryCode("NO")
                    .build())
            .email("kari@example.com")
            .phoneNumber("+4700000000")
            .build();

    /** The request that the documentation shows as its sample, in both modes. */
    private static final NewOrder ORDER = NewOrder.builder(PAYER)
            .externalOrderId("2342")
            .orderDate(Instant.ofEpochMilli(1559372400000L))
            .payment(Payment.by(PaymentMethod.INVOICE))
            .orderAmount(new BigDecimal("295"))
            .currency("NOK")
            .line(OrderLine.coupon("WMDigi", 5223)
                    .quantity(1)
                    .unitPrice(new BigDecimal("295"))
                    .build())
            .build();

    private static final UserAssignment ASSIGNMENT = UserAssignment.to("+4700000000")
            .sendMessage(
                    URI.create("https://example.com/ok"), URI.create("https://example.com/error"), "no.mediaconnect")
            .linkLifetime(2);

    private static final CouponPriceRequest PRICE =
            CouponPriceRequest.of("TOTT", 60).customer(10).country("NO").postalCode("1273");

    static final List<TypedCall> ALL = List.of(
            call(
                    "checkCouponPriceClient",
                    "connect.coupons().checkPrice(request)",
                    "/v1/client/coupon/price",
                    (connect, user) -> connect.coupons().checkPrice(PRICE)),
            call(
                    "listCouponsClient",
                    "connect.coupons().list(productCode)",
                    "/v1/client/coupon/29452",
                    (connect, user) -> connect.coupons().list("29452")),
            call(
                            "completeOrderClient",
                            "connect.orders().complete(orderId)",
                            "/v1/client/order/fulfillment",
                            (connect, user) -> connect.orders().complete(14))
                    .acknowledgedBy("fulfillmentStatus"),
            call(
                    "listOrderProductHistory",
                    "connect.orders().listProductHistory(user)",
                    "/v1/customer/order/product/history",
                    (connect, user) -> connect.orders().listProductHistory(user)),
            call(
                    "getOrderStatusClient",
                    "connect.orders().listStatus(orderId)",
                    "/v1/client/order/status/9",
                    (connect, user) -> connect.orders().listStatus(9)),
            call(
                    "listOrders",
                    "connect.orders().list(user)",
                    "/v1/order/status",
                    (connect, user) -> connect.orders().list(user)),
            call(
                            "registerOrder",
                            "connect.orders().register(user, order)",
                            "/v1/order",
                            (connect, user) -> connect.orders().register(user, ORDER))
                    .acknowledgedBy("orderId"),
            call(
                            "registerOrderClient",
                            "connect.orders().register(order)",
                            "/v1/client/order",
                            (connect, user) -> connect.orders().register(ORDER))
                    .acknowledgedBy("orderId"),
            call(
                    "searchOrderDetails",
                    "connect.orders().search(user, search)",
                    "/v1/order/status",
                    (connect, user) -> connect.orders().search(user, OrderSearch.byId(9))),
            call(
                    "checkRewardClient",
                    "connect.coupons().checkReward(rewardId, rewardPartnerId)",
                    "/v1/client/reward/check",
                    (connect, user) -> connect.coupons().checkReward("1", 2674)),
            call(
                            "assignUserClient",
                            "connect.orders().assignUser(orderId, assignment)",
                            "/v1/client/order/14/user",
                            (connect, user) -> connect.orders().assignUser(14, ASSIGNMENT))
                    .acknowledgedBy("uniqueUserId"),
            call(
                    "listVoucherCouponsClient",
                    "connect.coupons().listForVoucher(voucherCode)",
                    "/v1/client/voucher/coupons/SUMMER-2019",
                    (connect, user) -> connect.coupons().listForVoucher("SUMMER-2019")));

    private OrderCalls() {}
}

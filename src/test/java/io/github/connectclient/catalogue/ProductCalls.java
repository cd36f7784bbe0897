package io.github.connectclient.catalogue;

import static io.github.connectclient.catalogue.TypedCall.call;

import io.github.connectclient.delivery.Complaint;
import io.github.connectclient.delivery.DeliveryStop;
import io.github.connectclient.delivery.StopType;
import io.github.connectclient.product.IssueFilter;
import io.github.connectclient.product.ProductCheck;
import io.github.connectclient.product.ProductFilter;
import io.github.connectclient.product.ProductType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The operations of tags Complaint, Delivery, DeliveryStop, Issue, Product and Stock. */
final class ProductCalls {
    private static final String PRODUCT = "CO27409";

    /** The requests that the documentation shows as its samples. */
    private static final Complaint COMPLAINT =
            Complaint.of(PRODUCT, "2019-63", "14").sendAgain();

    private static final DeliveryStop STOP = DeliveryStop.builder()
            .id(1)
            .product(PRODUCT)
            .startTime(Instant.ofEpochMilli(1561121761000L))
            .endTime(Instant.ofEpochMilli(1561985761000L))
            .type(StopType.TEMPORARY)
            .channel("EMAIL")
            .reason("BS")
            .build();
    private static final ProductCheck CHECK = ProductCheck.none()
            .changedAfter(Instant.ofEpochMilli(1550336440000L))
            .onlyActive();

    static final List<TypedCall> ALL = List.of(
            call(
                    "listProductsClient",
                    "connect.products().list(filter)",
                    "/v1/client/product?productId=CO27409&shop=true",
                    (connect, user) -> connect.products()
                            .list(ProductFilter.none().product(PRODUCT).inShop())),
            call(
                    "checkProductClient",
                    "connect.products().check(check)",
                    "/v1/client/product?shop=true",
                    (connect, user) -> connect.products().check(CHECK.inShop())),
            call(
                    "listSpecificProductsClient",
                    "connect.products().listSpecific(type, product)",
                    "/v1/client/product/subscription?productId=CO27409",
                    (connect, user) -> connect.products().listSpecific(ProductType.SUBSCRIPTION, PRODUCT)),
            call(
                    "listProductIssuesClient",
                    "connect.products().listIssues(product, filter)",
                    "/v1/client/issues/CO27409?from=2024-01-01&to=2024-12-31",
                    (connect, user) -> connect.products()
                            .listIssues(
                                    PRODUCT,
                                    IssueFilter.none()
                                            .from(LocalDate.of(2024, 1, 1))
                                            .to(LocalDate.of(2024, 12, 31)))),
            call(
                    "listDistributedIssues",
                    "connect.products().listDistributedIssues(user, product)",
                    "/v1/customer/issues/CO27409",
                    (connect, user) -> connect.products().listDistributedIssues(user, PRODUCT)),
            call(
                    "listComplaints",
                    "connect.deliveries().listComplaints(user, product)",
                    "/v1/product/delivery/complaint/CO27409",
                    (connect, user) -> connect.deliveries().listComplaints(user, PRODUCT)),
            call(
                            "registerComplaint",
                            "connect.deliveries().registerComplaint(user, complaint)",
                            "/v1/product/delivery/complaint",
                            (connect, user) -> connect.deliveries().registerComplaint(user, COMPLAINT))
                    .acknowledgedBy("complaints"),
            call(
                    "listNextDistributions",
                    "connect.deliveries().listNextDistributions(user, product)",
                    "/v1/product/delivery/CO27409",
                    (connect, user) -> connect.deliveries().listNextDistributions(user, PRODUCT)),
            call(
                    "listNextDistributionsClient",
                    "connect.deliveries().listNextDistributions(product)",
                    "/v1/client/delivery/CO27409",
                    (connect, user) -> connect.deliveries().listNextDistributions(PRODUCT)),
            call(
                    "listDeliveryStops",
                    "connect.deliveries().listStops(user, product)",
                    "/v1/product/stop/delivery/CO27409",
                    (connect, user) -> connect.deliveries().listStops(user, PRODUCT)),
            call(
                            "registerDeliveryStop",
                            "connect.deliveries().registerStop(user, stop)",
                            "/v1/product/stop/delivery",
                            (connect, user) -> connect.deliveries().registerStop(user, STOP))
                    .acknowledgedBy("deliveryStops"),
            call(
                    "removeDeliveryStop",
                    "connect.deliveries().removeStop(user, id)",
                    "/v1/product/stop/delivery/delete/1",
                    (connect, user) -> connect.deliveries().removeStop(user, 1)),
            call(
                            "changeStocksClient",
                            "connect.stocks().change(updates)",
                            "/v1/client/stock/update",
                            (connect, user) -> connect.stocks().change(List.of()))
                    .acknowledgedBy("status"),
            call(
                    "listStocksClient",
                    "connect.stocks().list()",
                    "/v1/client/stock",
                    (connect, user) -> connect.stocks().list()),
            call(
                    "listStocksForProductClient",
                    "connect.stocks().listForProduct(product)",
                    "/v1/client/stock/CO27409",
                    (connect, user) -> connect.stocks().listForProduct(PRODUCT)));

    private ProductCalls() {}
}

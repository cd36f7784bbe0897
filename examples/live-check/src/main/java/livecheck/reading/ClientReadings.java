package livecheck.reading;

import static livecheck.reading.Fact.COUPON_CODE;
import static livecheck.reading.Fact.COUPON_NUMBER;
import static livecheck.reading.Fact.CUSTOMER_NUMBER;
import static livecheck.reading.Fact.ISSUER;
import static livecheck.reading.Fact.ORDER_ID;
import static livecheck.reading.Fact.PRODUCT;
import static livecheck.reading.Fact.PRODUCT_TYPE;
import static livecheck.reading.Fact.UNIQUE_ID;
import static livecheck.reading.Fact.VOUCHER_CODE;

import io.github.connectclient.consent.ConsentGroups;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.ConsentList;
import io.github.connectclient.consent.ConsentTextHistory;
import io.github.connectclient.consent.ConsentTexts;
import io.github.connectclient.consent.Consents;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.customer.Customers;
import io.github.connectclient.customer.ExternalReferenceList;
import io.github.connectclient.customer.ExternalReferences;
import io.github.connectclient.delivery.Deliveries;
import io.github.connectclient.delivery.NextDistributions;
import io.github.connectclient.order.CouponList;
import io.github.connectclient.order.CouponPrice;
import io.github.connectclient.order.CouponPriceRequest;
import io.github.connectclient.order.Coupons;
import io.github.connectclient.order.OrderList;
import io.github.connectclient.order.Orders;
import io.github.connectclient.order.VoucherCoupons;
import io.github.connectclient.payment.InvoiceList;
import io.github.connectclient.payment.Invoices;
import io.github.connectclient.product.ProductCheck;
import io.github.connectclient.product.ProductIssues;
import io.github.connectclient.product.ProductList;
import io.github.connectclient.product.ProductType;
import io.github.connectclient.product.Products;
import io.github.connectclient.stock.StockList;
import io.github.connectclient.stock.Stocks;
import io.github.connectclient.subscription.SubscriptionList;
import io.github.connectclient.subscription.Subscriptions;
import io.github.connectclient.user.Access;
import io.github.connectclient.user.AccessRequest;
import io.github.connectclient.user.AccessResult;
import java.util.List;

/** The readings of client mode, those first that others learn from. */
final class ClientReadings {
    static final List<Reading<?>> ALL = List.of(
            Reading.of(
                            Products.LIST_CLIENT,
                            ProductList.class,
                            c -> c.connect().products().list())
                    .teaching((list, known) -> list.products().forEach(each -> {
                        known.find(PRODUCT, each.code());
                        known.find(
                                PRODUCT_TYPE,
                                each.productType() == null
                                        ? null
                                        : each.productType().value());
                    })),
            Reading.of(
                    Products.CHECK_CLIENT,
                    ProductList.class,
                    c -> c.connect().products().check(ProductCheck.none().onlyActive())),
            Reading.of(
                            Products.LIST_SPECIFIC_CLIENT,
                            ProductList.class,
                            c -> c.connect().products().listSpecific(new ProductType(c.text(PRODUCT_TYPE))))
                    .needing(PRODUCT_TYPE),
            Reading.of(
                            Products.LIST_ISSUES_CLIENT,
                            ProductIssues.class,
                            c -> c.connect().products().listIssues(c.text(PRODUCT)))
                    .needing(PRODUCT),
            Reading.of(
                            Deliveries.LIST_NEXT_DISTRIBUTIONS_CLIENT,
                            NextDistributions.class,
                            c -> c.connect().deliveries().listNextDistributions(c.text(PRODUCT)))
                    .needing(PRODUCT),
            Reading.of(
                            Coupons.LIST_CLIENT,
                            CouponList.class,
                            c -> c.connect().coupons().list(c.text(PRODUCT)))
                    .needing(PRODUCT)
                    .teaching((list, known) -> list.coupons().stream()
                            .filter(each -> each.couponCode() != null && each.couponNumber() != null)
                            .forEach(each -> {
                                known.find(COUPON_CODE, each.couponCode());
                                known.find(COUPON_NUMBER, each.couponNumber());
                            })),
            Reading.of(
                            Coupons.CHECK_PRICE_CLIENT,
                            CouponPrice.class,
                            c -> c.connect()
                                    .coupons()
                                    .checkPrice(CouponPriceRequest.of(c.text(COUPON_CODE), c.number(COUPON_NUMBER))))
                    .needing(COUPON_CODE, COUPON_NUMBER),
            Reading.of(
                            Coupons.LIST_FOR_VOUCHER_CLIENT,
                            VoucherCoupons.class,
                            c -> c.connect().coupons().listForVoucher(c.text(VOUCHER_CODE)))
                    .needing(VOUCHER_CODE),
            Reading.of(
                    Stocks.LIST_CLIENT,
                    StockList.class,
                    c -> c.connect().stocks().list()),
            Reading.of(
                            Stocks.LIST_FOR_PRODUCT_CLIENT,
                            StockList.class,
                            c -> c.connect().stocks().listForProduct(c.text(PRODUCT)))
                    .needing(PRODUCT),
            Reading.of(
                            Consents.LIST_CLIENT,
                            ConsentList.class,
                            c -> c.connect().consent().list(c.text(ISSUER)))
                    .needing(ISSUER),
            Reading.of(
                            Consents.LIST_GROUPS_CLIENT,
                            ConsentGroups.class,
                            c -> c.connect().consent().listGroups(c.text(ISSUER)))
                    .needing(ISSUER),
            Reading.of(
                            Consents.LIST_TEXTS_CLIENT,
                            ConsentTexts.class,
                            c -> c.connect().consent().listTexts(c.text(ISSUER)))
                    .needing(ISSUER),
            Reading.of(
                            Consents.LIST_TEXT_HISTORY_CLIENT,
                            ConsentTextHistory.class,
                            c -> c.connect().consent().listTextHistory(c.text(ISSUER)))
                    .needing(ISSUER),
            Reading.of(
                            Consents.LIST_EVENT_HISTORY_CLIENT,
                            ConsentHistory.class,
                            c -> c.connect().consent().listEventHistory(c.text(ISSUER), c.subject(CUSTOMER_NUMBER)))
                    .needing(ISSUER, CUSTOMER_NUMBER),
            Reading.of(
                            Customers.LIST_INFO_CLIENT,
                            CustomerInfo.class,
                            c -> c.connect().customers().listInfo(c.number(CUSTOMER_NUMBER)))
                    .needing(CUSTOMER_NUMBER),
            Reading.of(
                            ExternalReferences.LIST_CLIENT,
                            ExternalReferenceList.class,
                            c -> c.connect().externalReferences().list(c.number(CUSTOMER_NUMBER)))
                    .needing(CUSTOMER_NUMBER)
                    .withDataAsNames(),
            Reading.of(
                            Subscriptions.LIST_CLIENT,
                            SubscriptionList.class,
                            c -> c.connect().subscriptions().list(c.number(CUSTOMER_NUMBER)))
                    .needing(CUSTOMER_NUMBER),
            Reading.of(
                            Invoices.LIST_CLIENT,
                            InvoiceList.class,
                            c -> c.connect().invoices().list(c.number(CUSTOMER_NUMBER)))
                    .needing(CUSTOMER_NUMBER),
            Reading.of(
                            Invoices.LIST_FOR_PRODUCT_CLIENT,
                            InvoiceList.class,
                            c -> c.connect().invoices().listForProduct(c.number(CUSTOMER_NUMBER), c.text(PRODUCT)))
                    .needing(CUSTOMER_NUMBER, PRODUCT),
            Reading.of(
                            Orders.LIST_STATUS_CLIENT,
                            OrderList.class,
                            c -> c.connect().orders().listStatus(c.number(ORDER_ID)))
                    .needing(ORDER_ID),
            Reading.of(
                            Access.CHECK_CLIENT,
                            AccessResult.class,
                            c -> c.connect()
                                    .access()
                                    .check(AccessRequest.builder()
                                            .product(c.text(PRODUCT))
                                            .uniqueId(c.text(UNIQUE_ID))
                                            .build()))
                    .needing(PRODUCT, UNIQUE_ID));

    private ClientReadings() {}
}

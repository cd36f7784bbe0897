package livecheck.reading;

import static livecheck.reading.Fact.COMPANY;
import static livecheck.reading.Fact.ENTERPRISE;
import static livecheck.reading.Fact.INVOICE_NUMBER;
import static livecheck.reading.Fact.ISSUER;
import static livecheck.reading.Fact.ORDER_TYPE;
import static livecheck.reading.Fact.READERS_NUMBER;
import static livecheck.reading.Fact.READERS_ORDER;
import static livecheck.reading.Fact.READERS_PRODUCT;
import static livecheck.reading.Fact.UNIQUE_ID;

import io.github.connectclient.consent.ConsentGroups;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.ConsentList;
import io.github.connectclient.consent.Consents;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.customer.Customers;
import io.github.connectclient.delivery.Complaints;
import io.github.connectclient.delivery.Deliveries;
import io.github.connectclient.delivery.DeliveryStops;
import io.github.connectclient.delivery.NextDistributions;
import io.github.connectclient.message.MessageList;
import io.github.connectclient.message.Messages;
import io.github.connectclient.order.OrderDetails;
import io.github.connectclient.order.OrderList;
import io.github.connectclient.order.OrderProductHistory;
import io.github.connectclient.order.OrderSearch;
import io.github.connectclient.order.Orders;
import io.github.connectclient.payment.InvoiceAddress;
import io.github.connectclient.payment.InvoiceDetails;
import io.github.connectclient.payment.Invoices;
import io.github.connectclient.payment.InvoicesAndReminders;
import io.github.connectclient.payment.KlarnaTokens;
import io.github.connectclient.payment.NexiSubscriptions;
import io.github.connectclient.payment.PayExTokens;
import io.github.connectclient.payment.PaymentMethodList;
import io.github.connectclient.payment.PaymentMethods;
import io.github.connectclient.payment.PaymentTokens;
import io.github.connectclient.payment.VippsAgreements;
import io.github.connectclient.permission.ChannelPermissions;
import io.github.connectclient.permission.Permissions;
import io.github.connectclient.privacy.Privacy;
import io.github.connectclient.privacy.Purposes;
import io.github.connectclient.product.DistributedIssues;
import io.github.connectclient.product.Products;
import io.github.connectclient.subscription.ShareRules;
import io.github.connectclient.subscription.SharedSubscriptionList;
import io.github.connectclient.subscription.Sharing;
import io.github.connectclient.subscription.SubscriptionList;
import io.github.connectclient.subscription.Subscriptions;
import io.github.connectclient.user.Access;
import io.github.connectclient.user.AccessRequest;
import io.github.connectclient.user.AccessResult;
import io.github.connectclient.user.ExternalUserProfiles;
import io.github.connectclient.user.Metadata;
import io.github.connectclient.user.Profiles;
import io.github.connectclient.user.StoredMetadata;
import io.github.connectclient.user.UserProfile;
import java.util.List;

/** The readings of user mode, those first that others learn from. */
final class ReaderReadings {
    static final List<Reading<?>> ALL = List.of(
            Reading.of(
                            Profiles.LIST,
                            UserProfile.class,
                            c -> c.connect().profiles().list(c.user()))
                    .teaching((profile, known) -> known.find(UNIQUE_ID, profile.uniqueId())),
            Reading.of(
                            Customers.LIST_INFO,
                            CustomerInfo.class,
                            c -> c.connect().customers().listInfo(c.user()))
                    .teaching((customer, known) -> known.find(READERS_NUMBER, customer.customerNumber())),
            Reading.of(
                            Subscriptions.LIST,
                            SubscriptionList.class,
                            c -> c.connect().subscriptions().list(c.user()))
                    .teaching((list, known) ->
                            list.subscriptions().forEach(each -> known.find(READERS_PRODUCT, each.product()))),
            Reading.of(Orders.LIST, OrderList.class, c -> c.connect().orders().list(c.user()))
                    .teaching(
                            (list, known) -> list.orders().forEach(each -> known.find(READERS_ORDER, each.orderId()))),
            Reading.of(
                            Invoices.LIST_WITH_REMINDERS,
                            InvoicesAndReminders.class,
                            c -> c.connect().invoices().listWithReminders(c.user()))
                    .teaching((list, known) -> list.invoices().stream()
                            .filter(each -> each.companyCode() != null && each.invoiceNumber() != null)
                            .forEach(each -> {
                                known.find(COMPANY, each.companyCode());
                                known.find(INVOICE_NUMBER, each.invoiceNumber());
                            })),
            Reading.of(
                    Profiles.LIST_EXTERNAL,
                    ExternalUserProfiles.class,
                    c -> c.connect().profiles().listExternal(c.user())),
            Reading.of(
                            Metadata.LIST,
                            StoredMetadata.class,
                            c -> c.connect().metadata().list(c.user()))
                    .withDataAsNames(),
            Reading.of(
                    Subscriptions.LIST_SHARED,
                    SharedSubscriptionList.class,
                    c -> c.connect().subscriptions().listShared(c.user())),
            Reading.of(
                            Sharing.LIST_RULES,
                            ShareRules.class,
                            c -> c.connect().sharing().listRules(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                    Orders.LIST_PRODUCT_HISTORY,
                    OrderProductHistory.class,
                    c -> c.connect().orders().listProductHistory(c.user())),
            Reading.of(
                            Orders.SEARCH,
                            OrderDetails.class,
                            c -> c.connect().orders().search(c.user(), OrderSearch.byId(c.number(READERS_ORDER))))
                    .needing(READERS_ORDER),
            Reading.of(
                            Invoices.LIST_WITH_REMINDERS_FOR_PRODUCT,
                            InvoicesAndReminders.class,
                            c -> c.connect().invoices().listWithRemindersForProduct(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                            Invoices.FIND_DETAILS,
                            InvoiceDetails.class,
                            c -> c.connect()
                                    .invoices()
                                    .findDetails(c.user(), c.text(COMPANY), c.number(INVOICE_NUMBER)))
                    .needing(COMPANY, INVOICE_NUMBER),
            Reading.of(
                            Invoices.FIND_ADDRESS,
                            InvoiceAddress.class,
                            c -> c.connect().invoices().findAddress(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                            PaymentMethods.LIST,
                            PaymentMethodList.class,
                            c -> c.connect().paymentMethods().list(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                    PaymentTokens.LIST_KLARNA_TOKENS,
                    KlarnaTokens.class,
                    c -> c.connect().paymentTokens().listKlarnaTokens(c.user())),
            Reading.of(
                    PaymentTokens.LIST_NEXI_SUBSCRIPTIONS,
                    NexiSubscriptions.class,
                    c -> c.connect().paymentTokens().listNexiSubscriptions(c.user())),
            Reading.of(
                    PaymentTokens.LIST_PAYEX_TOKENS,
                    PayExTokens.class,
                    c -> c.connect().paymentTokens().listPayExTokens(c.user())),
            Reading.of(
                    PaymentTokens.LIST_VIPPS_AGREEMENTS,
                    VippsAgreements.class,
                    c -> c.connect().paymentTokens().listVippsAgreements(c.user())),
            Reading.of(
                            Deliveries.LIST_COMPLAINTS,
                            Complaints.class,
                            c -> c.connect().deliveries().listComplaints(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                            Deliveries.LIST_NEXT_DISTRIBUTIONS,
                            NextDistributions.class,
                            c -> c.connect().deliveries().listNextDistributions(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                            Deliveries.LIST_STOPS,
                            DeliveryStops.class,
                            c -> c.connect().deliveries().listStops(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                            Products.LIST_DISTRIBUTED_ISSUES,
                            DistributedIssues.class,
                            c -> c.connect().products().listDistributedIssues(c.user(), c.text(READERS_PRODUCT)))
                    .needing(READERS_PRODUCT),
            Reading.of(
                            Access.CHECK,
                            AccessResult.class,
                            c -> c.connect()
                                    .access()
                                    .check(
                                            c.user(),
                                            AccessRequest.builder()
                                                    .product(c.text(READERS_PRODUCT))
                                                    .build()))
                    .needing(READERS_PRODUCT),
            Reading.of(
                    Messages.LIST,
                    MessageList.class,
                    c -> c.connect().messages().list(c.user())),
            Reading.of(
                    Permissions.LIST_GLOBAL,
                    ChannelPermissions.class,
                    c -> c.connect().permissions().listGlobal(c.user())),
            Reading.of(
                            Permissions.LIST_ENTERPRISE,
                            ChannelPermissions.class,
                            c -> c.connect().permissions().listEnterprise(c.user(), c.text(ENTERPRISE)))
                    .needing(ENTERPRISE),
            Reading.of(
                            Permissions.LIST_ORDER_TYPE,
                            ChannelPermissions.class,
                            c -> c.connect()
                                    .permissions()
                                    .listOrderType(c.user(), c.text(ENTERPRISE), c.text(ORDER_TYPE)))
                    .needing(ENTERPRISE, ORDER_TYPE),
            Reading.of(
                            Privacy.LIST_ENTERPRISE,
                            Purposes.class,
                            c -> c.connect().privacy().listEnterprise(c.user(), c.text(ENTERPRISE)))
                    .needing(ENTERPRISE),
            Reading.of(
                            Privacy.LIST_ORDER_TYPE,
                            Purposes.class,
                            c -> c.connect().privacy().listOrderType(c.user(), c.text(ENTERPRISE), c.text(ORDER_TYPE)))
                    .needing(ENTERPRISE, ORDER_TYPE),
            Reading.of(
                            Consents.LIST_EVENT_HISTORY,
                            ConsentHistory.class,
                            c -> c.connect()
                                    .consent()
                                    .listEventHistory(c.user(), c.text(ISSUER), c.subject(READERS_NUMBER)))
                    .needing(ISSUER, READERS_NUMBER),
            Reading.of(
                            Consents.LIST,
                            ConsentList.class,
                            c -> c.connect().consent().list(c.user(), c.text(ISSUER)))
                    .needing(ISSUER),
            Reading.of(
                            Consents.LIST_GROUPS,
                            ConsentGroups.class,
                            c -> c.connect().consent().listGroups(c.user(), c.text(ISSUER)))
                    .needing(ISSUER));

    private ReaderReadings() {}
}

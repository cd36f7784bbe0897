package io.github.connectclient.catalogue;

import static io.github.connectclient.catalogue.TypedCall.call;

import io.github.connectclient.payment.SubscriptionPaymentMethod;
import java.util.List;

/** The operations of section Payment Services. */
final class PaymentCalls {
    private static final String PRODUCT = "CO27409";
    private static final long CUSTOMER = 563457;

    static final List<TypedCall> ALL = List.of(
            call(
                    "getInvoiceDetails",
                    "connect.invoices().findDetails(user, company, invoiceNumber)",
                    "/v1/customer/invoice/details?companyCode=FTOTT&invoiceNumber=7&reminderNumber=0",
                    (connect, user) -> connect.invoices().findDetails(user, "FTOTT", 7)),
            call(
                    "listInvoicesClient",
                    "connect.invoices().list(customerNumber)",
                    "/v1/client/customer/invoice/payment/563457",
                    (connect, user) -> connect.invoices().list(CUSTOMER)),
            call(
                    "listInvoicesForProductClient",
                    "connect.invoices().listForProduct(customerNumber, product)",
                    "/v1/client/customer/invoice/payment/563457/CO27409",
                    (connect, user) -> connect.invoices().listForProduct(CUSTOMER, PRODUCT)),
            call(
                    "listInvoicesAndReminders",
                    "connect.invoices().listWithReminders(user)",
                    "/v1/customer/invoice/payment",
                    (connect, user) -> connect.invoices().listWithReminders(user)),
            call(
                    "listInvoicesAndRemindersForProduct",
                    "connect.invoices().listWithRemindersForProduct(user, product)",
                    "/v1/customer/invoice/payment/CO27409",
                    (connect, user) -> connect.invoices().listWithRemindersForProduct(user, PRODUCT)),
            call(
                    "getInvoiceAddress",
                    "connect.invoices().findAddress(user, product)",
                    "/v1/customer/invoiceaddress/CO27409",
                    (connect, user) -> connect.invoices().findAddress(user, PRODUCT)),
            call(
                    "listPaymentMethods",
                    "connect.paymentMethods().list(user, product)",
                    "/v1/product/payment/CO27409",
                    (connect, user) -> connect.paymentMethods().list(user, PRODUCT)),
            call(
                            "changePaymentMethod",
                            "connect.paymentMethods().change(user, product, method)",
                            "/v1/product/payment/CO27409",
                            (connect, user) -> connect.paymentMethods()
                                    .change(user, PRODUCT, SubscriptionPaymentMethod.RECURRING_PAYEX_CARD_PAYMENT))
                    .acknowledgedBy("paymentChangeId"),
            call(
                            "addKlarnaToken",
                            "connect.paymentTokens().registerKlarnaToken(user, product)",
                            "/v1/customer/payment/klarna/token",
                            (connect, user) -> connect.paymentTokens().registerKlarnaToken(user, PRODUCT))
                    .acknowledgedBy("success"),
            call(
                    "listKlarnaTokens",
                    "connect.paymentTokens().listKlarnaTokens(user)",
                    "/v1/customer/payment/klarna/token",
                    (connect, user) -> connect.paymentTokens().listKlarnaTokens(user)),
            call(
                            "addNexiSubscription",
                            "connect.paymentTokens().registerNexiSubscription(user, product)",
                            "/v1/api/payment/nexi/subscription",
                            (connect, user) -> connect.paymentTokens().registerNexiSubscription(user, PRODUCT))
                    .acknowledgedBy("success"),
            call(
                    "listNexiSubscriptions",
                    "connect.paymentTokens().listNexiSubscriptions(user)",
                    "/v1/api/payment/nexi/subscription",
                    (connect, user) -> connect.paymentTokens().listNexiSubscriptions(user)),
            call(
                            "addPayExToken",
                            "connect.paymentTokens().registerPayExToken(user, product)",
                            "/v1/api/payment/payex/token",
                            (connect, user) -> connect.paymentTokens().registerPayExToken(user, PRODUCT))
                    .acknowledgedBy("success"),
            call(
                    "listPayExTokens",
                    "connect.paymentTokens().listPayExTokens(user)",
                    "/v1/api/payment/payex/token",
                    (connect, user) -> connect.paymentTokens().listPayExTokens(user)),
            call(
                            "addVippsAgreement",
                            "connect.paymentTokens().registerVippsAgreement(user, product)",
                            "/v1/customer/payment/vipps/agreement",
                            (connect, user) -> connect.paymentTokens().registerVippsAgreement(user, PRODUCT))
                    .acknowledgedBy("success"),
            call(
                    "listVippsAgreements",
                    "connect.paymentTokens().listVippsAgreements(user)",
                    "/v1/customer/payment/vipps/agreement",
                    (connect, user) -> connect.paymentTokens().listVippsAgreements(user)));

    private PaymentCalls() {}
}

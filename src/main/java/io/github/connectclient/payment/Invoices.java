package io.github.connectclient.payment;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tags Invoice and InvoiceAddress. Methods with a leading {@link UserSession} act for a logged-in reader, the
 * others for the application itself; the two modes list different records. A product is named by its code and a company by its
 * own, 1 to 12 characters each. The two lists of basic invoice information and the payment of an invoice have no published
 * path; {@link io.github.connectclient.ConnectClient#raw(UserSession)} calls them once you know it.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * InvoicesAndReminders open = connect.invoices().listWithReminders(user, InvoiceFilter.none().unpaid());
 * }</pre>
 */
public final class Invoices {
    /** List invoice details. */
    public static final Operation FIND_DETAILS =
            Operation.documented("List invoice details", "GET", "/v1/customer/invoice/details");

    /** List invoices - client mode. */
    public static final Operation LIST_CLIENT = Operation.documented(
            "List invoices - client mode", "GET", "/v1/client/customer/invoice/payment/{customerNumber}");

    /** List invoices for product - client mode. */
    public static final Operation LIST_FOR_PRODUCT_CLIENT = Operation.documented(
            "List invoices for product - client mode",
            "GET",
            "/v1/client/customer/invoice/payment/{customerNumber}/{productCode}");

    /** List invoices and reminders. */
    public static final Operation LIST_WITH_REMINDERS =
            Operation.derived("List invoices and reminders", "GET", "/v1/customer/invoice/payment");

    /** List invoices and reminders for product. */
    public static final Operation LIST_WITH_REMINDERS_FOR_PRODUCT = Operation.documented(
            "List invoices and reminders for product", "GET", "/v1/customer/invoice/payment/{product}");

    /** List invoice address. */
    public static final Operation FIND_ADDRESS =
            Operation.documented("List invoice address", "GET", "/v1/customer/invoiceaddress/{product}");

    private static final int LONGEST_CODE = 12;
    private static final int INVOICE_ITSELF = 0;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#invoices()}.
     *
     * @param http describes calls
     */
    public Invoices(Http http) {
        this.http = http;
    }

    /**
     * <i>List invoice details</i>: finds an invoice with its offers and lines.
     *
     * @param user the reader
     * @param company code of the company it belongs to, 1 to 12 characters
     * @param invoiceNumber number of the invoice
     * @return the invoice
     */
    public InvoiceDetails findDetails(UserSession user, String company, long invoiceNumber) {
        return findDetails(user, company, invoiceNumber, INVOICE_ITSELF);
    }

    /**
     * <i>List invoice details</i>: finds a reminder with its offers and lines.
     *
     * @param user the reader
     * @param company code of the company it belongs to, 1 to 12 characters
     * @param invoiceNumber number of the invoice
     * @param reminderNumber which reminder of the invoice; 0 for the invoice itself
     * @return the reminder
     */
    public InvoiceDetails findDetails(UserSession user, String company, long invoiceNumber, int reminderNumber) {
        return http.as(user)
                .call(FIND_DETAILS)
                .query("companyCode", Check.text("company", company, LONGEST_CODE))
                .query("invoiceNumber", invoiceNumber)
                .query("reminderNumber", reminderNumber)
                .fetch(InvoiceDetails.class);
    }

    /**
     * <i>List invoices - client mode</i>: lists the latest invoice of the first product of a customer.
     *
     * @param customerNumber number of the customer
     * @return the invoice
     */
    public InvoiceList list(long customerNumber) {
        return list(customerNumber, InvoicePeriod.none());
    }

    /**
     * <i>List invoices - client mode</i>: lists the invoices of a customer.
     *
     * @param customerNumber number of the customer
     * @param period of which days
     * @return the invoices
     */
    public InvoiceList list(long customerNumber, InvoicePeriod period) {
        return http.asClient()
                .call(LIST_CLIENT, customerNumber)
                .query(period::into)
                .fetch(InvoiceList.class);
    }

    /**
     * <i>List invoices for product - client mode</i>: lists the latest invoice of a customer for a product.
     *
     * @param customerNumber number of the customer
     * @param product code of the product, 1 to 12 characters
     * @return the invoice
     */
    public InvoiceList listForProduct(long customerNumber, String product) {
        return listForProduct(customerNumber, product, InvoicePeriod.none());
    }

    /**
     * <i>List invoices for product - client mode</i>: lists the invoices of a customer for a product.
     *
     * @param customerNumber number of the customer
     * @param product code of the product, 1 to 12 characters
     * @param period of which days
     * @return the invoices
     */
    public InvoiceList listForProduct(long customerNumber, String product, InvoicePeriod period) {
        return http.asClient()
                .call(LIST_FOR_PRODUCT_CLIENT, customerNumber, product(product))
                .query(period::into)
                .fetch(InvoiceList.class);
    }

    /**
     * <i>List invoices and reminders</i>: lists the latest invoice of the reader's first product. The path is derived from the
     * one for a product.
     *
     * @param user the reader
     * @return the invoice and its reminders
     */
    public InvoicesAndReminders listWithReminders(UserSession user) {
        return listWithReminders(user, InvoiceFilter.none());
    }

    /**
     * <i>List invoices and reminders</i>: lists the reader's invoices. The path is derived from the one for a product.
     *
     * @param user the reader
     * @param filter which invoices to list
     * @return the invoices and reminders
     */
    public InvoicesAndReminders listWithReminders(UserSession user, InvoiceFilter filter) {
        return http.as(user).call(LIST_WITH_REMINDERS).query(filter::into).fetch(InvoicesAndReminders.class);
    }

    /**
     * <i>List invoices and reminders for product</i>: lists the reader's latest invoice for a product.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @return the invoice and its reminders
     */
    public InvoicesAndReminders listWithRemindersForProduct(UserSession user, String product) {
        return listWithRemindersForProduct(user, product, InvoiceFilter.none());
    }

    /**
     * <i>List invoices and reminders for product</i>: lists the reader's invoices for a product.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @param filter which invoices to list
     * @return the invoices and reminders
     */
    public InvoicesAndReminders listWithRemindersForProduct(UserSession user, String product, InvoiceFilter filter) {
        return http.as(user)
                .call(LIST_WITH_REMINDERS_FOR_PRODUCT, product(product))
                .query(filter::into)
                .fetch(InvoicesAndReminders.class);
    }

    /**
     * <i>List invoice address</i>: finds who pays for a product of the reader, and where the invoice goes.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @return name, address and number of the payer
     */
    public InvoiceAddress findAddress(UserSession user, String product) {
        return http.as(user).call(FIND_ADDRESS, product(product)).fetch(InvoiceAddress.class);
    }

    private static String product(String code) {
        return Check.text("product", code, LONGEST_CODE);
    }
}

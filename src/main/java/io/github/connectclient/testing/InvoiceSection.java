package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invoices, reminders and invoice addresses. Begins with two invoices of the first sample reader. Thread-safe.
 *
 * <p>Assumed beyond the reference: the period goes by the day of issue, both days included; the first product is that of the
 * invoice that was added first; an invoice is unpaid until its whole amount is paid; a list holds the reminders of the invoices
 * in it; the id of client mode is the invoice number; all amounts hold 25 % value added tax and cover one year; an unknown
 * customer has no invoices, an unknown invoice or reminder is a 400; every reader pays for all products, at an empty address.
 */
final class InvoiceSection implements Section {
    private final Queue<SandboxInvoice> invoices = new ConcurrentLinkedQueue<>();

    InvoiceSection() {
        add(SandboxInvoice.of(Seeds.READER, 7435367, "CO27409").reminded(LocalDate.of(2022, 2, 4)));
        add(SandboxInvoice.of(Seeds.READER, 7, "TOTT")
                .company("FTOTT")
                .issued(LocalDate.of(2018, 1, 17), LocalDate.of(2018, 1, 31))
                .amount(new BigDecimal("110.00"))
                .paid(new BigDecimal("50.00")));
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/customer/invoice/details", this::details);
        routes.get("/v1/client/customer/invoice/payment/{customerNumber}", this::listInClientMode);
        routes.get("/v1/client/customer/invoice/payment/{customerNumber}/{product}", this::listForProductInClientMode);
        routes.get("/v1/customer/invoice/payment", call -> listInUserMode(call, allOf(call.reader())));
        routes.get(
                "/v1/customer/invoice/payment/{product}",
                call -> listInUserMode(call, ofProduct(call, allOf(call.reader()))));
        routes.get("/v1/customer/invoiceaddress/{product}", InvoiceSection::address);
    }

    void add(SandboxInvoice invoice) {
        invoices.add(invoice);
    }

    private JsonNode details(ApiCall call) {
        String company = call.query("companyCode", Bounds.ENTERPRISE_CODE);
        long number = required(call, "invoiceNumber");
        long reminder = required(call, "reminderNumber");
        ObjectNode found = allOf(call.reader())
                .filter(invoice -> invoice.number == number && invoice.company.equals(company))
                .filter(invoice -> reminder >= 0 && reminder <= invoice.reminders.size())
                .findFirst()
                .map(invoice -> InvoiceViews.ofDetails(invoice, (int) reminder))
                .orElseThrow(() -> Refusal.badRequest("There is no such invoice or reminder of this reader"));
        return Json.object().set("invoiceInfoWithDetail", found);
    }

    private JsonNode listInClientMode(ApiCall call) {
        return clientList(call, allOf(customerNumber(call)));
    }

    private JsonNode listForProductInClientMode(ApiCall call) {
        return clientList(call, ofProduct(call, allOf(customerNumber(call))));
    }

    private static JsonNode clientList(ApiCall call, Stream<SandboxInvoice> all) {
        List<ObjectNode> views =
                ofPeriod(call, all).map(InvoiceViews::ofClientMode).toList();
        return Json.object().set("clientInvoiceInfoList", Json.array(views));
    }

    private static JsonNode listInUserMode(ApiCall call, Stream<SandboxInvoice> all) {
        boolean onlyUnpaid = call.queryFlag("unpaid", false);
        List<ObjectNode> views = new ArrayList<>();
        List<ObjectNode> reminders = new ArrayList<>();
        ofPeriod(call, all.filter(invoice -> !onlyUnpaid || invoice.isUnpaid())).forEach(invoice -> {
            views.add(InvoiceViews.ofUserMode(invoice));
            IntStream.rangeClosed(1, invoice.reminders.size())
                    .forEach(number -> reminders.add(InvoiceViews.ofReminder(invoice, number)));
        });
        ObjectNode lists = Json.object();
        lists.set("invoices", Json.array(views));
        lists.set("reminders", Json.array(reminders));
        return lists;
    }

    private static JsonNode address(ApiCall call) {
        call.path("product", Bounds.ENTERPRISE_CODE);
        ObjectNode answer = Json.object();
        answer.putObject("name");
        answer.putObject("address");
        answer.put("payerSameAsCustomer", true);
        String customerNumber = call.reader().customerNumber();
        return customerNumber.matches("\\d{1,18}")
                ? answer.put("payerCustomerNumber", Long.parseLong(customerNumber))
                : answer.putNull("payerCustomerNumber");
    }

    private Stream<SandboxInvoice> allOf(SandboxReader reader) {
        return allOf(reader.customerNumber());
    }

    private Stream<SandboxInvoice> allOf(String customerNumber) {
        return invoices.stream()
                .filter(invoice -> Long.toString(invoice.customerNumber).equals(customerNumber));
    }

    private static Stream<SandboxInvoice> ofProduct(ApiCall call, Stream<SandboxInvoice> all) {
        String product = call.path("product", Bounds.ENTERPRISE_CODE);
        return all.filter(invoice -> invoice.product.equals(product));
    }

    /** Without days there is one invoice: the newest of the first product. */
    private static Stream<SandboxInvoice> ofPeriod(ApiCall call, Stream<SandboxInvoice> all) {
        LocalDate from = day(call, "from");
        LocalDate to = day(call, "to");
        if (from != null || to != null) {
            return all.filter(invoice -> from == null || !invoice.issued.isBefore(from))
                    .filter(invoice -> to == null || !invoice.issued.isAfter(to));
        }
        List<SandboxInvoice> candidates = all.toList();
        return candidates.stream()
                .filter(invoice -> invoice.product.equals(candidates.get(0).product))
                .max(Comparator.comparing(invoice -> invoice.issued))
                .stream();
    }

    private static @Nullable LocalDate day(ApiCall call, String name) {
        String value = call.query(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException malformed) {
            throw Refusal.badRequest(name + " must be a date such as 2022-01-31");
        }
    }

    private static long required(ApiCall call, String name) {
        Long value = call.queryInteger(name);
        if (value == null) {
            throw Refusal.badRequest(name + " is required");
        }
        return value;
    }

    private static String customerNumber(ApiCall call) {
        String value = call.path("customerNumber");
        if (!value.matches("\\d{1,18}")) {
            throw Refusal.badRequest("customerNumber must be an integer");
        }
        return value;
    }
}

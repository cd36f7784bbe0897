package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** One invoice as each of the operations shows it, with the types of the documented samples. */
final class InvoiceViews {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final BigDecimal VAT_PERCENT = BigDecimal.valueOf(25);
    private static final BigDecimal VAT_DIVISOR = BigDecimal.valueOf(5);
    private static final int REMINDER_DAYS = 14;

    private InvoiceViews() {}

    static ObjectNode ofClientMode(SandboxInvoice invoice) {
        ObjectNode view = Json.object()
                .put("invoiceId", Long.toString(invoice.number))
                .put("invoiceDate", noon(invoice.issued))
                .put("invoiceOfferCount", "1")
                .put("customerNumber", invoice.customerNumber)
                .put("product", invoice.product)
                .put("productName", invoice.product)
                .put("companyCode", invoice.company)
                .put("invoiceAmount", invoice.amount)
                .put("paidAmount", invoice.paid)
                .put("paymentMethod", "A")
                .put("invoiceHotelUrl", link(invoice))
                .put("paymentDate", noon(invoice.due))
                .put("dueDate", noon(invoice.due));
        view.putArray("desc").add(invoice.product);
        view.put("period", 1)
                .put("periodUnit", "E")
                .put("fromTime", invoice.issued.toString())
                .put("incltime", lastDay(invoice));
        view.set("invoiceLineInfo", Json.array(List.of(line(invoice))));
        return paymentStatus(view, invoice);
    }

    static ObjectNode ofUserMode(SandboxInvoice invoice) {
        ObjectNode view = Json.object()
                .put("customerNumber", invoice.customerNumber)
                .put("product", invoice.product)
                .put("invoiceOfferCount", "1")
                .put("productName", invoice.product)
                .put("invoiceDate", invoice.issued.toString())
                .put("invoiceNumber", Long.toString(invoice.number))
                .put("companyCode", invoice.company)
                .put("paymentDate", invoice.due.toString())
                .put("dueDate", invoice.due.toString())
                .put("invoiceAmount", invoice.amount.toPlainString())
                .put("paidAmount", invoice.paid)
                .put("paymentMethod", "A")
                .put("invoiceHotelUrl", link(invoice))
                .put("invoiceStatus", "Invoiced");
        return paymentStatus(view, invoice);
    }

    static ObjectNode ofReminder(SandboxInvoice invoice, int reminderNumber) {
        LocalDate day = invoice.reminders.get(reminderNumber - 1);
        return Json.object()
                .put("invoiceNumber", invoice.number)
                .put("product", invoice.product)
                .put("fromTime", invoice.issued.toString())
                .put("includeTime", lastDay(invoice))
                .put("reminderDate", noon(day))
                .put("dueDate", noon(day.plusDays(REMINDER_DAYS)))
                .put("reminderNumber", reminderNumber)
                .put("reminderType", "reminder")
                .put("invoiceHotelUrl", link(invoice));
    }

    /** An invoice, or its reminder when the number is not 0. */
    static ObjectNode ofDetails(SandboxInvoice invoice, int reminderNumber) {
        boolean isReminder = reminderNumber > 0;
        LocalDate day = isReminder ? invoice.reminders.get(reminderNumber - 1) : invoice.issued;
        LocalDate due = isReminder ? day.plusDays(REMINDER_DAYS) : invoice.due;
        ObjectNode view = Json.object()
                .put("invoiceNumber", invoice.number)
                .put("companyCode", invoice.company)
                .put("invoiceOfferCount", 1)
                .put("invoiceDate", day.toString())
                .put("invoiceAmount", invoice.amount)
                .put("invoiceCurrency", "NOK")
                .put("invoiceHotelUrl", link(invoice))
                .put("invoiceDueDate", due.toString())
                .put("invoiceType", isReminder ? "reminder" : "invoice")
                .put("paidAmount", invoice.paid)
                .put("description", invoice.product)
                .put("fromTime", invoice.issued.toString())
                .put("includeTime", lastDay(invoice));
        if (invoice.isUnpaid() && invoice.paid.signum() > 0) {
            view.put("invoicePaymentStatus", "partiallyPaid");
        }
        view.putArray("invoiceOfferInfo").add(offer(invoice));
        return view;
    }

    private static ObjectNode offer(SandboxInvoice invoice) {
        ObjectNode line = line(invoice)
                .put("description", invoice.product)
                .put("fromTime", invoice.issued.toString())
                .put("includeTime", lastDay(invoice));
        return Json.object()
                .put("offerNumber", 1)
                .put("invoiceAmount", net(invoice))
                .put("invoiceVatAmount", vat(invoice))
                .put("customerIdentification", Long.toString(invoice.number))
                .set("invoiceLineInfoList", Json.array(List.of(line)));
    }

    private static ObjectNode line(SandboxInvoice invoice) {
        return Json.object()
                .put("productCode", invoice.product)
                .put("invoiceAmount", net(invoice))
                .put("invoiceVatAmount", vat(invoice))
                .put("invoiceVatPercent", VAT_PERCENT);
    }

    /** Only the code of an unpaid invoice is known. */
    private static ObjectNode paymentStatus(ObjectNode view, SandboxInvoice invoice) {
        return invoice.paid.signum() == 0 ? view.put("paymentStatus", "0") : view;
    }

    private static BigDecimal vat(SandboxInvoice invoice) {
        return invoice.amount.divide(VAT_DIVISOR, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal net(SandboxInvoice invoice) {
        return invoice.amount.subtract(vat(invoice));
    }

    /** The samples give a day as noon in Norway where it is not a text. */
    private static long noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(NORWAY).toInstant().toEpochMilli();
    }

    private static String lastDay(SandboxInvoice invoice) {
        return invoice.issued.plusYears(1).toString();
    }

    private static String link(SandboxInvoice invoice) {
        return "https://invoice.example/view/" + invoice.number;
    }
}

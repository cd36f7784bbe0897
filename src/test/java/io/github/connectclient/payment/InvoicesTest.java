package io.github.connectclient.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectDecodeException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invoices: their mixed dates and types, what is asked for, and what is refused before it is sent. */
class InvoicesTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @AutoClose
    private final PaymentServer server = new PaymentServer();

    private final Invoices invoices = server.connect.invoices();

    @Test
    void theListOfTheApplicationMixesMomentsAndDays() {
        InvoiceList.Invoice invoice = server.answersSample("listInvoicesClient")
                .connect
                .invoices()
                .list(563457)
                .invoices()
                .get(0);
        assertThat(invoice.invoiceDate()).isEqualTo(Instant.parse("2019-06-12T10:00:00Z"));
        assertThat(invoice.paymentDate()).isEqualTo(Instant.parse("2019-06-28T10:00:00Z"));
        assertThat(invoice.dueDate()).isEqualTo(Instant.parse("2019-06-28T10:00:00Z"));
        assertThat(invoice.fromTime()).isEqualTo(LocalDate.of(2019, 6, 12));
        assertThat(invoice.includeTime()).isEqualTo(LocalDate.of(2020, 6, 12));
    }

    @Test
    void theListOfTheApplicationHasCountsAsNumbersAndIdsAsText() {
        InvoiceList.Invoice invoice = server.answersSample("listInvoicesForProductClient")
                .connect
                .invoices()
                .listForProduct(563457, "CO27409")
                .invoices()
                .get(0);
        assertThat(invoice.invoiceId()).isEqualTo("1");
        assertThat(invoice.invoiceOfferCount()).isEqualTo(1);
        assertThat(invoice.texts()).containsExactly("Weekly Magazine");
        assertThat(invoice.lines())
                .containsExactly(new InvoiceList.Line(
                        "CO27409", new BigDecimal("84.54"), new BigDecimal("13.47"), new BigDecimal("36.73")));
    }

    @Test
    void aReminderHasTheNumberOfItsInvoiceThoughOneIsTextAndTheOtherANumber() {
        InvoicesAndReminders all = server.answersSample("listInvoicesAndReminders")
                .connect
                .invoices()
                .listWithReminders(server.user);
        assertThat(all.invoices()).hasSize(1);
        assertThat(all.reminders())
                .extracting(InvoicesAndReminders.Reminder::invoiceNumber)
                .containsExactly(all.invoices().get(0).invoiceNumber());
    }

    @Test
    void theDueDateIsADayOnTheInvoiceAndAMomentOnTheReminder() {
        InvoicesAndReminders all = server.answersSample("listInvoicesAndReminders")
                .connect
                .invoices()
                .listWithReminders(server.user);
        assertThat(all.invoices().get(0).dueDate()).isEqualTo(LocalDate.of(2022, 1, 21));
        assertThat(all.reminders().get(0).dueDate()).isEqualTo(Instant.parse("2019-06-28T10:00:00Z"));
        assertThat(all.reminders().get(0).reminderDate()).isEqualTo(Instant.parse("2019-06-12T10:00:00Z"));
    }

    @Test
    void anAmountKeepsItsExactValueAsTextAndAsNumber() {
        InvoicesAndReminders.Invoice invoice = server.answers(
                        "{\"invoices\":{\"invoiceAmount\":\"295.00\",\"paidAmount\":0.10}}")
                .connect
                .invoices()
                .listWithRemindersForProduct(server.user, "CO27409")
                .invoices()
                .get(0);
        assertThat(invoice.invoiceAmount()).isEqualTo(new BigDecimal("295.00"));
        assertThat(invoice.paidAmount()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void detailsHaveOffersAndLines() {
        InvoiceDetails.Invoice invoice = server.answersSample("getInvoiceDetails")
                .connect
                .invoices()
                .findDetails(server.user, "FTOTT", 7)
                .invoice();
        assertThat(invoice.invoicePaymentStatus()).isEqualTo(InvoiceDetails.PaymentStatus.PARTIALLY_PAID);
        assertThat(invoice.invoiceType()).isEqualTo(InvoiceDetails.Type.INVOICE);
        assertThat(invoice.offers()).hasSize(1);
        assertThat(invoice.offers().get(0).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.invoiceVatPercent()).isEqualTo(new BigDecimal("10")));
        assertThat(invoice.offers().get(0).lines().get(1).fromTime()).isNull();
    }

    @Test
    void whatIsNotThereIsEmptyOrNull() {
        assertThat(server.answers("{}").connect.invoices().list(1).invoices()).isEmpty();
        assertThat(server.answers("{}").connect.invoices().findDetails(server.user, "A", 1))
                .isEqualTo(new InvoiceDetails(null));
        InvoicesAndReminders none = server.answers("{}").connect.invoices().listWithReminders(server.user);
        assertThat(none.invoices()).isEmpty();
        assertThat(none.reminders()).isEmpty();
    }

    @Test
    void valuesThatAreNotKnownYetAreKept() {
        InvoicesAndReminders all = server.answers(
                        "{\"invoices\":[{\"invoiceStatus\":\"brandNew\"}],\"reminders\":[{\"reminderType\":\"brandNew\"}]}")
                .connect
                .invoices()
                .listWithReminders(server.user);
        assertThat(all.invoices().get(0).invoiceStatus()).hasToString("brandNew");
        assertThat(all.reminders().get(0).reminderType()).hasToString("brandNew");
        InvoiceDetails.Invoice details = server.answers(
                        "{\"invoiceInfoWithDetail\":{\"invoicePaymentStatus\":\"brandNew\",\"invoiceType\":\"brandNew\"}}")
                .connect
                .invoices()
                .findDetails(server.user, "A", 1)
                .invoice();
        assertThat(details.invoicePaymentStatus()).hasToString("brandNew");
        assertThat(details.invoiceType()).hasToString("brandNew");
    }

    @Test
    void aDayThatIsNoDayIsAnErrorWithoutItsText() {
        server.answers("{\"invoices\":[{\"dueDate\":\"21.01.2022\"}]}");
        assertThatThrownBy(() -> invoices.listWithReminders(server.user))
                .isInstanceOf(ConnectDecodeException.class)
                .hasMessageContaining("dueDate")
                .hasMessageNotContaining("21.01");
    }

    @Test
    void membersOfTheAddressAreReadByName() {
        InvoiceAddress address = server.answers(
                        "{\"name\":{\"lastName\":\"Nordmann\"},\"address\":{\"zip\":{\"code\":\"0150\"}},"
                                + "\"payerSameAsCustomer\":false,\"payerCustomerNumber\":null}")
                .connect
                .invoices()
                .findAddress(server.user, "CO27409");
        assertThat(address.name().more().text("lastName")).isEqualTo("Nordmann");
        assertThat(address.address().more().names()).containsExactly("zip");
        assertThat(address.payerCustomerNumber()).isNull();
        assertThat(address.toString() + address.name() + address.address()).doesNotContain("Nordmann", "0150");
    }

    @Test
    void textsHideTheCustomerTheLinkAndTheReference() {
        String texts = ""
                + server.answersSample("listInvoicesClient").connect.invoices().list(563457)
                + server.answersSample("listInvoicesAndReminders")
                        .connect
                        .invoices()
                        .listWithReminders(server.user)
                + server.answersSample("getInvoiceDetails").connect.invoices().findDetails(server.user, "FTOTT", 7)
                + server.answersSample("getInvoiceAddress").connect.invoices().findAddress(server.user, "CO27409");
        assertThat(texts)
                .contains("InvoiceDetails[", "7435367", "295.00", "payerSameAsCustomer=true")
                .doesNotContain("563457", "invoice/view", "invoicehotel", "1234567");
    }

    @Test
    void aFilterIsImmutableAndSendsWhatItWasGiven() throws InterruptedException {
        InvoiceFilter unpaid = InvoiceFilter.none().unpaid();
        unpaid.from(FIRST);
        assertThat(target(filter -> invoices.listWithReminders(server.user, filter), unpaid))
                .endsWith("/payment?unpaid=true");
        assertThat(target(
                        filter -> invoices.listWithReminders(server.user, filter),
                        unpaid.from(FIRST).to(LAST)))
                .endsWith("/payment?unpaid=true&from=2022-01-01&to=2022-12-31");
        assertThat(target(
                        filter -> invoices.listWithRemindersForProduct(server.user, "A/B", filter),
                        InvoiceFilter.none().to(LAST)))
                .endsWith("/payment/A%2FB?to=2022-12-31");
    }

    @Test
    void aPeriodIsImmutableAndSendsWhatItWasGiven() throws InterruptedException {
        InvoicePeriod begun = InvoicePeriod.none().from(FIRST);
        begun.to(LAST);
        assertThat(target(period -> invoices.list(1, period), begun)).endsWith("/payment/1?from=2022-01-01");
        assertThat(target(period -> invoices.listForProduct(1, "CO", period), begun.to(LAST)))
                .endsWith("/payment/1/CO?from=2022-01-01&to=2022-12-31");
    }

    @Test
    void aReminderIsFoundByItsNumber() throws InterruptedException {
        assertThat(target(number -> invoices.findDetails(server.user, "FTOTT", 7, number), 2))
                .endsWith("?companyCode=FTOTT&invoiceNumber=7&reminderNumber=2");
    }

    static Stream<Arguments> outOfBounds() {
        String thirteen = "A23456789012B";
        LocalDate day = LocalDate.of(10_000, 1, 1);
        return Stream.of(
                refused("company", user -> user.connect.invoices().findDetails(user.user, thirteen, 1)),
                refused("company", user -> user.connect.invoices().findDetails(user.user, "", 1)),
                refused("product", user -> user.connect.invoices().listForProduct(1, thirteen)),
                refused("product", user -> user.connect.invoices().listForProduct(1, "")),
                refused("product", user -> user.connect.invoices().listWithRemindersForProduct(user.user, thirteen)),
                refused("product", user -> user.connect.invoices().listWithRemindersForProduct(user.user, "")),
                refused("product", user -> user.connect.invoices().findAddress(user.user, thirteen)),
                refused("product", user -> user.connect.invoices().findAddress(user.user, "")),
                refused("from", user -> InvoicePeriod.none().from(day)),
                refused("to", user -> InvoicePeriod.none().to(day)),
                refused("from", user -> InvoiceFilter.none().from(day)),
                refused("to", user -> InvoiceFilter.none().to(day)));
    }

    @ParameterizedTest
    @MethodSource
    void outOfBounds(String parameter, Act act) {
        ThrowingCallable call = () -> act.on(server);
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageStartingWith(parameter + " must")
                .withMessageNotContainingAny("A23456789012B", "10000");
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void codesOfTwelveCharactersAreSent() throws InterruptedException {
        String twelve = "A23456789012";
        assertThat(target(code -> invoices.listForProduct(1, code), twelve)).endsWith(twelve);
        assertThat(target(code -> invoices.findDetails(server.user, code, 1), twelve))
                .contains(twelve);
    }

    private <T> String target(Consumer<T> call, T value) throws InterruptedException {
        server.answers("{}");
        call.accept(value);
        return server.target();
    }

    private static Arguments refused(String parameter, Act act) {
        return Arguments.of(parameter, act);
    }

    @FunctionalInterface
    interface Act {
        void on(PaymentServer server);
    }
}

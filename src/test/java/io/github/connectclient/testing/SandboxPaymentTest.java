package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.PaymentPages;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.payment.InvoiceAddress;
import io.github.connectclient.payment.InvoiceDetails;
import io.github.connectclient.payment.InvoiceFilter;
import io.github.connectclient.payment.InvoiceList;
import io.github.connectclient.payment.InvoicePeriod;
import io.github.connectclient.payment.InvoicesAndReminders;
import io.github.connectclient.payment.PayExTokens;
import io.github.connectclient.payment.PaymentRegistration;
import io.github.connectclient.payment.SubscriptionPaymentMethod;
import io.github.connectclient.payment.VippsAgreements;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payment services of the sandbox, seen through the client of this library. */
class SandboxPaymentTest {
    private static final long CUSTOMER = 563457;
    private static final InvoicePeriod ALWAYS = InvoicePeriod.none().from(LocalDate.of(2000, 1, 1));
    private static final InvoiceFilter EVER = InvoiceFilter.none().from(LocalDate.of(2000, 1, 1));

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start();

    @AutoClose
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    private final UserSession user = session(sandbox.reader());
    private final UserSession stranger = session(sandbox.addReader("A-1", "stranger@example.com"));

    @Test
    void bothModesShowTheSameInvoices() {
        assertThat(connect.invoices().list(CUSTOMER, ALWAYS).invoices())
                .extracting(InvoiceList.Invoice::invoiceId)
                .containsExactly("7435367", "7");
        assertThat(connect.invoices().listWithReminders(user, EVER).invoices())
                .extracting(InvoicesAndReminders.Invoice::invoiceNumber)
                .containsExactly("7435367", "7");
    }

    @Test
    void withoutDaysOnlyTheLatestInvoiceOfTheFirstProductIsListed() {
        sandbox.addInvoice(issued(3, LocalDate.of(2024, 5, 1)));
        sandbox.addInvoice(issued(4, LocalDate.of(2023, 5, 1)));

        assertThat(connect.invoices().list(CUSTOMER).invoices())
                .extracting(InvoiceList.Invoice::invoiceId)
                .containsExactly("3");
        assertThat(connect.invoices().listForProduct(CUSTOMER, "TOTT").invoices())
                .extracting(InvoiceList.Invoice::invoiceId)
                .containsExactly("7");
        assertThat(numbers(connect.invoices().listWithReminders(user))).containsExactly("3");
    }

    @Test
    void aPeriodIncludesItsFirstAndLastDay() {
        LocalDate day = LocalDate.of(2023, 5, 1);
        sandbox.addInvoice(issued(3, day));

        assertThat(numbers(connect.invoices()
                        .listWithReminders(user, EVER.from(day).to(day))))
                .containsExactly("3");
        assertThat(numbers(connect.invoices()
                        .listWithReminders(user, InvoiceFilter.none().from(day.plusDays(1)))))
                .isEmpty();
        assertThat(numbers(connect.invoices()
                        .listWithReminders(user, InvoiceFilter.none().to(day.minusDays(1)))))
                .containsExactly("7435367", "7");
    }

    @Test
    void unpaidLeavesOutWhatIsPaid() {
        sandbox.addInvoice(issued(3, LocalDate.of(2023, 5, 1)).paid(new BigDecimal("295")));

        assertThat(numbers(connect.invoices().listWithReminders(user, EVER.unpaid())))
                .containsExactly("7435367", "7");
        assertThat(numbers(connect.invoices().listWithRemindersForProduct(user, "CO27409", EVER)))
                .containsExactly("7435367", "3");
    }

    @Test
    void remindersBelongToTheInvoicesOfTheList() {
        InvoicesAndReminders ofProduct = connect.invoices().listWithRemindersForProduct(user, "CO27409");
        assertThat(ofProduct.reminders()).hasSize(1);
        assertThat(ofProduct.reminders().get(0).invoiceNumber()).isEqualTo("7435367");
        assertThat(ofProduct.reminders().get(0).reminderNumber()).isEqualTo(1);
        assertThat(ofProduct.reminders().get(0).reminderDate()).isEqualTo(Instant.parse("2022-02-04T11:00:00Z"));
        assertThat(connect.invoices().listWithRemindersForProduct(user, "TOTT").reminders())
                .isEmpty();
    }

    @Test
    void anAddedInvoiceHasTheSameAmountsEverywhere() {
        sandbox.addInvoice(SandboxInvoice.of(sandbox.reader(), 9, "NEWS")
                .company("NAV")
                .amount(new BigDecimal("149.99"))
                .paid(new BigDecimal("100.50")));

        InvoiceList.Invoice ofClient =
                connect.invoices().listForProduct(CUSTOMER, "NEWS").invoices().get(0);
        InvoicesAndReminders.Invoice ofUser = connect.invoices()
                .listWithRemindersForProduct(user, "NEWS")
                .invoices()
                .get(0);
        InvoiceDetails.Invoice details =
                connect.invoices().findDetails(user, "NAV", 9).invoice();
        assertThat(List.of(ofClient.invoiceAmount(), ofUser.invoiceAmount(), details.invoiceAmount()))
                .containsOnly(new BigDecimal("149.99"));
        assertThat(details.invoicePaymentStatus()).isEqualTo(InvoiceDetails.PaymentStatus.PARTIALLY_PAID);
        InvoiceDetails.Offer offer = details.offers().get(0);
        assertThat(offer.invoiceAmount().add(offer.invoiceVatAmount())).isEqualTo(new BigDecimal("149.99"));
        assertThat(offer.lines()).hasSize(1);
        assertThat(ofClient.invoiceDate()).isEqualTo(Instant.parse("2022-01-07T11:00:00Z"));
        assertThat(ofUser.invoiceDate()).isEqualTo(LocalDate.of(2022, 1, 7));
    }

    @Test
    void detailsOfAReminderHaveItsDays() {
        InvoiceDetails.Invoice reminder =
                connect.invoices().findDetails(user, "5646903690", 7435367, 1).invoice();
        assertThat(reminder.invoiceType()).isEqualTo(new InvoiceDetails.Type("reminder"));
        assertThat(reminder.invoiceDate()).isEqualTo(LocalDate.of(2022, 2, 4));
        assertThat(connect.invoices()
                        .findDetails(user, "5646903690", 7435367)
                        .invoice()
                        .invoiceType())
                .isEqualTo(InvoiceDetails.Type.INVOICE);
    }

    @Test
    void detailsOfWhatIsNotTheReadersAreRefused() {
        assertRefused(() -> connect.invoices().findDetails(user, "NAV", 7435367));
        assertRefused(() -> connect.invoices().findDetails(user, "5646903690", 8));
        assertRefused(() -> connect.invoices().findDetails(user, "5646903690", 7435367, 2));
        assertRefused(() -> connect.invoices().findDetails(user, "5646903690", 7435367, -1));
        assertRefused(() -> connect.invoices().findDetails(stranger, "5646903690", 7435367));
    }

    @Test
    void anotherCustomerHasNoInvoices() {
        assertThat(connect.invoices().list(1, ALWAYS).invoices()).isEmpty();
        assertThat(connect.invoices().list(1).invoices()).isEmpty();
        assertThat(connect.invoices().listWithReminders(stranger, EVER).invoices())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customer/invoice/details?companyCode=FTOTT&invoiceNumber=7, reminderNumber is required",
        "/v1/customer/invoice/details?companyCode=FTOTT&reminderNumber=0, invoiceNumber is required",
        "/v1/customer/invoice/payment?from=2022-13-01, from must be a date",
        "/v1/customer/invoice/payment?to=today, to must be a date",
        "/v1/customer/invoice/payment?unpaid=yes, unpaid must be",
        "/v1/customer/invoice/payment/A23456789012B, product has 13",
        "/v1/customer/invoiceaddress/A23456789012B, product has 13",
        "/v1/product/payment/A23456789012B, product has 13"
    })
    void whatTheReferenceDoesNotAllowIsRefused(String path, String message) throws Exception {
        Caller.Reply reply = new Caller(sandbox).getAsReader(path);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("errorMessage").asText()).startsWith(message);
    }

    @Test
    void aCustomerNumberThatIsNoNumberIsRefused() throws Exception {
        assertThat(new Caller(sandbox)
                        .getAsClient("/v1/client/customer/invoice/payment/abc")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anInvoiceNeedsACustomerNumberOfDigitsAndCodesWithinBounds() {
        SandboxInvoice invoice = issued(3, LocalDate.of(2023, 5, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxInvoice.of(new SandboxReader("A-1", "x@example.com"), 1, "CO"));
        assertThatIllegalArgumentException().isThrownBy(() -> SandboxInvoice.of(sandbox.reader(), 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> invoice.company("A23456789012B"));
    }

    @Test
    void everyReaderPaysForAllProducts() {
        InvoiceAddress address = connect.invoices().findAddress(user, "CO27409");
        assertThat(address.payerCustomerNumber()).isEqualTo(CUSTOMER);
        assertThat(address.payerSameAsCustomer()).isTrue();
        assertThat(connect.invoices().findAddress(stranger, "CO27409").payerCustomerNumber())
                .isNull();
    }

    @Test
    void aChangedPaymentMethodIsInUseForThatProductAndReader() {
        SubscriptionPaymentMethod card = SubscriptionPaymentMethod.RECURRING_PAYEX_CARD_PAYMENT;
        long first = connect.paymentMethods().change(user, "CO27409", card).paymentChangeId();
        long second = connect.paymentMethods()
                .change(user, "TOTT", new SubscriptionPaymentMethod("brandNew"))
                .paymentChangeId();

        assertThat(second).isGreaterThan(first);
        assertThat(inUse(user, "CO27409")).isEqualTo(card);
        assertThat(inUse(user, "TOTT")).hasToString("brandNew");
        assertThat(inUse(user, "OTHER")).isEqualTo(SubscriptionPaymentMethod.RECURRING_PAYMENT);
        assertThat(inUse(stranger, "CO27409")).isEqualTo(SubscriptionPaymentMethod.RECURRING_PAYMENT);
        assertThat(connect.paymentMethods().list(user, "CO27409").methods()).hasSize(2);
    }

    @Test
    void whatIsRegisteredIsListedNext() {
        List<PaymentRegistration> begun = List.of(
                connect.paymentTokens().registerKlarnaToken(user, "NEWS"),
                connect.paymentTokens().registerNexiSubscription(user, "NEWS"),
                connect.paymentTokens().registerPayExToken(user, "NEWS"),
                connect.paymentTokens().registerVippsAgreement(user, "NEWS"));

        assertThat(begun)
                .allMatch(PaymentRegistration::success)
                .extracting(PaymentRegistration::transactionId)
                .doesNotHaveDuplicates();
        assertThat(connect.paymentTokens().listKlarnaTokens(user).tokens())
                .extracting(token -> token.more().text("productCode"))
                .containsExactly("NEWS");
        assertThat(connect.paymentTokens().listNexiSubscriptions(user).subscriptions())
                .extracting(subscription -> subscription.more().text("productCode"))
                .containsExactly("NEWS");
        assertThat(connect.paymentTokens().listPayExTokens(user).tokens())
                .extracting(PayExTokens.Token::productCode)
                .containsExactly("CO27409", "NEWS");
        assertThat(connect.paymentTokens().listVippsAgreements(user).agreements())
                .extracting(VippsAgreements.Agreement::productCode)
                .containsExactly("CO27409", "NEWS");
        assertThat(connect.paymentTokens().listPayExTokens(stranger).tokens()).isEmpty();
        assertThat(connect.paymentTokens().listKlarnaTokens(stranger).tokens()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customer/payment/klarna/token, {}",
        "/v1/api/payment/nexi/subscription, {}",
        "/v1/api/payment/payex/token, {\"productCode\":\"CO\"}",
        "/v1/api/payment/payex/token, '{\"productCode\":\"CO\",\"tokenType\":\"coin\"}'",
        "/v1/customer/payment/vipps/agreement, {}",
        "/v1/product/payment/CO27409, {}"
    })
    void aBodyWithoutWhatIsRequiredIsRefused(String path, String body) throws Exception {
        assertThat(new Caller(sandbox).postAsReader(path, body).status()).isEqualTo(400);
    }

    @Test
    void pagesOfPaymentLeadBack() {
        URI back = URI.create("https://paper.example/back");
        URI failed = URI.create("https://paper.example/failed");
        PaymentPages pages = connect.loginPages().payments();

        assertThat(List.of(
                        pages.registerKlarnaToken(1, back, failed),
                        pages.registerNexiSubscription(1, back, failed),
                        pages.registerPayExToken(1, back, failed),
                        pages.registerVippsAgreement(1, back, failed),
                        pages.payInvoice(1, back, failed),
                        pages.changePaymentMethod(1, back, failed)))
                .allSatisfy(page -> assertThat(sandbox.visit(page)).isEqualTo(back));
        String withoutId = pages.payInvoice(1, back, failed).toString().replace("&transactionId=1", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.visit(URI.create(withoutId)))
                .withMessageContaining("transactionId");
    }

    private SandboxInvoice issued(long number, LocalDate day) {
        return SandboxInvoice.of(sandbox.reader(), number, "CO27409").issued(day, day.plusDays(14));
    }

    private SubscriptionPaymentMethod inUse(UserSession reader, String product) {
        return connect.paymentMethods().list(reader, product).methodInUse();
    }

    private UserSession session(SandboxReader reader) {
        return UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
    }

    private static List<String> numbers(InvoicesAndReminders list) {
        return list.invoices().stream()
                .map(InvoicesAndReminders.Invoice::invoiceNumber)
                .toList();
    }

    private static void assertRefused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ConnectApiException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
}

package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.payment.InvoiceList;
import io.github.connectclient.subscription.SubscriptionList;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.SandboxSubscription;
import io.github.connectclient.value.Name;
import io.github.connectclient.value.Subject;
import java.util.concurrent.CompletableFuture;

/**
 * Guided example: one page for customer service, with all that belongs to a customer number. The four calls run side by side;
 * the page is complete when the slowest has answered.
 */
public final class CustomerPage {
    private static final String ISSUER = "468979834";

    private CustomerPage() {}

    public static void main(String[] args) {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret())
                        .build()) {
            String number = sandbox.reader().customerNumber();
            sandbox.subscriptions().add(number, SandboxSubscription.of("CO27409"));
            show(connect, Long.parseLong(number));
        }
    }

    private static void show(ConnectClient connect, long customerNumber) {
        CompletableFuture<CustomerInfo> customer =
                connect.async(c -> c.customers().listInfo(customerNumber));
        CompletableFuture<SubscriptionList> subscriptions =
                connect.async(c -> c.subscriptions().list(customerNumber));
        CompletableFuture<InvoiceList> invoices =
                connect.async(c -> c.invoices().list(customerNumber));
        CompletableFuture<ConsentHistory> consents = connect.async(
                c -> c.consent().listEventHistory(ISSUER, Subject.connect(Long.toString(customerNumber))));

        System.out.println("Customer " + customerNumber);
        print(customer.join());
        print(subscriptions.join());
        print(invoices.join());
        print(consents.join());
    }

    private static void print(CustomerInfo customer) {
        Name name = customer.name();
        line("name", name == null ? "-" : name.firstName() + " " + name.lastName());
        line("e-mail", customer.emails());
        line(
                "phone",
                customer.phoneNumbers().stream().map(phone -> phone.number()).toList());
    }

    private static void print(SubscriptionList list) {
        for (SubscriptionList.Subscription subscription : list.subscriptions()) {
            line(
                    "subscription",
                    subscription.product() + " since " + subscription.startTime() + ", paid " + subscription.paid());
        }
    }

    private static void print(InvoiceList list) {
        for (InvoiceList.Invoice invoice : list.invoices()) {
            line(
                    "invoice",
                    invoice.invoiceId() + ": " + invoice.paidAmount() + " of " + invoice.invoiceAmount() + " paid");
        }
    }

    private static void print(ConsentHistory history) {
        for (ConsentHistory.Entry consent : history.consents()) {
            ConsentHistory.Event last = consent.events().get(consent.events().size() - 1);
            line(
                    "consent",
                    consent.target() + "/" + consent.scope() + ": "
                            + (Boolean.TRUE.equals(last.action()) ? "given" : "declined") + " " + last.created());
        }
    }

    private static void line(String name, Object value) {
        System.out.printf("  %-14s %s%n", name, value);
    }
}

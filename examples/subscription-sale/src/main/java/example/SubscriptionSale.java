package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.order.AssignedUser;
import io.github.connectclient.order.FulfillmentStatus;
import io.github.connectclient.order.NewOrder;
import io.github.connectclient.order.OrderCompletion;
import io.github.connectclient.order.OrderLine;
import io.github.connectclient.order.OrderParty;
import io.github.connectclient.order.Payment;
import io.github.connectclient.order.PaymentMethod;
import io.github.connectclient.order.RegisteredOrder;
import io.github.connectclient.order.TemporaryAccess;
import io.github.connectclient.order.UserAssignment;
import io.github.connectclient.testing.ConnectSandbox;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Guided example: sell a subscription to a reader who is not logged in. The order is registered, then completed in one of two
 * ways: by the API when the reader has nothing to do at a payment provider, otherwise by sending the browser to a page.
 */
public final class SubscriptionSale {
    private static final String EMAIL = "kari.nordmann@example.org";

    private SubscriptionSale() {}

    public static void main(String[] args) {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret())
                        .build()) {
            System.out.println("Paid by invoice, completed by the API");
            long order = register(connect, PaymentMethod.INVOICE);
            OrderCompletion completion = connect.orders().complete(order);
            print("completed", completion.succeeded());
            AssignedUser user = connect.orders().assignUser(order, UserAssignment.to(EMAIL));
            print("assigned to a user", "new user " + user.newUser());

            System.out.println("Paid at Vipps, completed by the page");
            long paidThere = register(connect, PaymentMethod.VIPPS_RECURRING);
            FulfillmentStatus status = payAtProvider(sandbox, connect, paidThere);
            print("came back with", status);

            System.out.println("The reader gives up at the provider");
            sandbox.orders().endNextWith(FulfillmentStatus.CANCEL);
            print("came back with", payAtProvider(sandbox, connect, register(connect, PaymentMethod.VIPPS_RECURRING)));

            System.out.println("Orders that cannot be valid are not sent");
            refuse("no line", () -> NewOrder.builder(payer()).build());
            refuse("prepaid, no proof", () -> Payment.prepaid(PaymentMethod.CREDITCARD_PAYEX));
        } catch (ConnectException e) {
            System.out.println("failed: " + e.getMessage() + "; may have been processed: " + e.mayHaveBeenProcessed());
            throw e;
        }
    }

    private static long register(ConnectClient connect, PaymentMethod method) {
        NewOrder order = NewOrder.builder(payer())
                .payment(Payment.by(method))
                .orderAmount(new BigDecimal("199.00"))
                .currency("NOK")
                .line(OrderLine.coupon("DIGITAL", 12)
                        .temporaryAccess(TemporaryAccess.toProduct("CO27409", Duration.ofHours(24)))
                        .build())
                .build();
        RegisteredOrder registered = connect.orders().register(order);
        print("registered, order", registered.orderId());
        return registered.orderId();
    }

    private static OrderParty payer() {
        return OrderParty.person("Kari", "Nordmann")
                .email(EMAIL)
                .phoneNumber("+4740000001")
                .build();
    }

    /** Sends the browser to the page; the address it comes back to tells how it ended. */
    private static FulfillmentStatus payAtProvider(ConnectSandbox sandbox, ConnectClient connect, long order) {
        URI returnUrl = URI.create("https://avis.example/thanks");
        URI errorUrl = URI.create("https://avis.example/sorry");
        URI page = connect.loginPages().fulfillment(order, returnUrl, errorUrl);
        URI cameBackTo = sandbox.visit(page);
        return Objects.requireNonNull(FulfillmentStatus.findIn(cameBackTo), "no fulfillmentStatus");
    }

    private static void refuse(String what, Runnable order) {
        try {
            order.run();
            throw new IllegalStateException("an order with " + what + " was accepted");
        } catch (IllegalArgumentException e) {
            print(what, e.getMessage());
        }
    }

    private static void print(String what, Object result) {
        System.out.printf("  %-22s %s%n", what, result);
    }
}

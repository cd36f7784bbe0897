package livecheck.service;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.customer.ExternalReferences;
import io.github.connectclient.order.NewOrder;
import io.github.connectclient.order.OrderLine;
import io.github.connectclient.order.OrderParty;
import io.github.connectclient.order.Payment;
import io.github.connectclient.order.PaymentMethod;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.SandboxReader;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import livecheck.reading.Fact;
import livecheck.reading.Known;
import livecheck.report.Report;
import livecheck.verdict.Verdict;

/** The sandbox, with something to read for every operation. What it holds is written by a client of its own, before the check. */
public final class PlayedService {
    private static final String PRODUCT = "CO27409";

    private PlayedService() {}

    /** Fills the sandbox. */
    public static Service over(ConnectSandbox sandbox) {
        SandboxReader reader = sandbox.reader();
        sandbox.coupons().offer(PRODUCT, "SUMMER", 7, new BigDecimal("49.50"));
        sandbox.subscriptions().add(reader.customerNumber(), PRODUCT);
        sandbox.externalReferences().add(reader, "CRM", "4711");
        order(sandbox, reader);
        Known known = new Known();
        known.give(Fact.ISSUER, "468979834");
        known.give(Fact.ENTERPRISE, "NAV");
        known.give(Fact.ORDER_TYPE, "ABO");
        known.give(Fact.VOUCHER_CODE, "SUMMER");
        return new Service(
                "sandbox",
                sandbox.environment(),
                sandbox.clientId(),
                sandbox.clientSecret(),
                known,
                Optional.of(new Visitor(sandbox)));
    }

    /**
     * Whether the check came to what it must come to here: every path confirmed, every answer read. Only the list of external
     * references is undecided: the reference shows none of its members, so nothing tells it from another answer.
     */
    public static boolean isAsExpected(Report report) {
        return report.operations().stream()
                .allMatch(line -> line.problem().isEmpty()
                        && (line.verdict().equals(Verdict.Word.CONFIRMED.toString())
                                || line.operation().equals(ExternalReferences.LIST_CLIENT.name())));
    }

    private static void order(ConnectSandbox sandbox, SandboxReader reader) {
        UserSession user = UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
        try (ConnectClient connect = ConnectClient.builder(sandbox.environment())
                .credentials(sandbox.clientId(), sandbox.clientSecret())
                .build()) {
            connect.orders()
                    .register(
                            user,
                            NewOrder.builder(OrderParty.person("Kari", "Nordmann")
                                            .build())
                                    .payment(Payment.by(PaymentMethod.INVOICE))
                                    .line(OrderLine.coupon("SUMMER", 7).build())
                                    .build());
        }
    }

    /** The sandbox has no screens: who opens the page is logged in. */
    private record Visitor(ConnectSandbox sandbox) implements Browser {
        @Override
        public URI redirectUri() {
            return URI.create("https://avis.example/back");
        }

        @Override
        public String visit(URI page) {
            return sandbox.visit(page).toString();
        }
    }
}

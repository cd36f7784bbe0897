package livecheck;

import static livecheck.Checks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.testing.SandboxSettings;
import java.util.Optional;
import livecheck.reading.Known;
import livecheck.report.Markdown;
import livecheck.report.Report;
import livecheck.service.PlayedService;
import livecheck.service.Service;
import org.junit.jupiter.api.Test;

/** Verdicts on a service that does not do as the SDK thinks. */
class FaultyServiceTest {
    private static final String JSON = "application/json";

    @Test
    void eachFaultHasItsVerdict() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            sandbox.next(
                    // the 404 of a wrong path, letter by letter
                    Fault.body(404, JSON, "{\"exceptionType\":\"NotFoundException\",\"errorMessage\":\"no\"}")
                            .onPath("/v1/client/customer/privacy/consentGroups"),
                    Fault.body(404, JSON, "{\"exceptionType\":\"UnknownCustomerException\",\"errorMessage\":\"no\"}")
                            .onPath("/v1/client/customer/info"),
                    Fault.body(200, JSON, "{\"permission\":[]}").onPath("/v1/customer/privacy/consentGroups"),
                    Fault.body(200, "text/html", "<html>Log in</html>").onPath("/v1/user/profile/external"),
                    Fault.status(403).onPath("/v1/customer/message"),
                    Fault.body(405, JSON, "{}").onPath("/v1/client/stock/{productId}"),
                    Fault.status(400).onPath("/v1/client/voucher"),
                    Fault.status(503).times(2).onPath("/v1/customer/metadata"),
                    Fault.dropConnection().times(2).onPath("/v1/subscription/shared"),
                    Fault.body(200, JSON, "{\"orders\":[{\"orderId\":\"no number\"}]}")
                            .onPath("/v1/customer/order/product/history"));
            Report report = Checks.of(sandbox);

            assertVerdict(
                    report,
                    "List consent groups - client mode",
                    "path refuted",
                    "404, which is what a wrong path gets here");
            assertVerdict(
                    report,
                    "List customer info - client mode",
                    "path confirmed",
                    "404, but not the one of a wrong path: it looked for the thing and found none");
            assertVerdict(
                    report,
                    "List consent groups",
                    "undecided",
                    "it answered, but with none of the members that the SDK knows: another operation may have");
            assertVerdict(report, "List external user profiles", "undecided", "it answered with HTML instead of JSON");
            assertVerdict(
                    report,
                    "List messages",
                    "undecided",
                    "this client may not, 403; a wrong path gets something else here");
            assertVerdict(
                    report,
                    "List stocks for product - client mode",
                    "path refuted",
                    "the path is there, but not for GET");
            assertVerdict(
                    report,
                    "List voucher code coupons - client mode",
                    "path confirmed",
                    "it refused what was asked for, with 400: so it looked at it");
            assertVerdict(report, "List metadata", "undecided", "the server failed with 503");
            assertVerdict(report, "List shared subscriptions", "undecided", "the connection failed");
            assertThat(PlayedService.isAsExpected(report)).isFalse();
            assertThat(Markdown.of(report)).contains("47 paths confirmed, 2 refuted, 6 undecided. 0 not called.");
        }
    }

    @Test
    void anAnswerThatTheSdkCannotReadStillConfirmsItsPath() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            sandbox.next(Fault.body(200, JSON, "{\"orders\":[{\"customerNumber\":\"not a number\"}]}")
                    .onPath("/v1/customer/order/product/history"));
            Report report = Checks.of(sandbox);
            Report.Line line = line(report, "List order product history");
            assertThat(line.verdict()).isEqualTo("path confirmed");
            assertThat(line.problem()).contains("orders[].customerNumber").doesNotContain("not a number");
        }
    }

    @Test
    void aServiceThatAnswersUnknownThingsLikeWrongPathsLeavesPathsWithVariablesUndecided() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            Fault gateway = Fault.body(404, "text/html", "<html>No such page</html>");
            sandbox.next(
                    gateway.onPath("/v1/client/live-check-no-such-path"),
                    gateway.onPath("/v1/client/customer/privacy/live-check-no-such-path"),
                    gateway.onPath("/v1/client/coupon"),
                    gateway.onPath("/v1/client/subscription"),
                    gateway.onPath("/v1/customer/pbm"));
            Report report = Checks.of(sandbox);
            assertVerdict(
                    report,
                    "List subscriptions - client mode",
                    "undecided",
                    "404; an unknown thing and a wrong path get the same here");
            assertVerdict(
                    report, "List global permissions", "path refuted", "404, which is what a wrong path gets here");
        }
    }

    @Test
    void aServiceThatAnswersWrongPathsTooConfirmsNothingByAnswering() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            Fault anything = Fault.body(200, JSON, "{}");
            sandbox.next(anything.onPath("/v1/client/live-check-no-such-path"), anything.onPath("/v1/customer/info"));
            // the first call of that path is the wrong one, with the client's own token
            sandbox.next(anything.onPath("/v1/customer/info"));
            assertVerdict(
                    Checks.of(sandbox),
                    "List customer info",
                    "undecided",
                    "it answered with nothing that the SDK knows, which is what a wrong path gets here");
        }
    }

    @Test
    void withoutACustomerAndAReaderTheReasonIsGiven() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            Service service = new Service(
                    "sandbox",
                    sandbox.environment(),
                    sandbox.clientId(),
                    sandbox.clientSecret(),
                    new Known(),
                    Optional.empty());
            Report report = new Checks().of(service, Checks.QUICK);
            assertThat(report.notCalled())
                    .containsEntry("List customer info", "needs a reader: --user-login")
                    .containsEntry(
                            "List customer info - client mode",
                            "needs CONNECT_CUSTOMER_NUMBER or the customer number of the reader who logs in")
                    .containsEntry("List consent text - client mode", "needs CONNECT_ISSUER or --issuer");
            assertThat(report.operations())
                    .isNotEmpty()
                    .allMatch(line -> line.path().startsWith("/v1/client/"));
        }
    }

    @Test
    void withWrongCredentialsNothingIsReported() {
        try (ConnectSandbox sandbox = ConnectSandbox.start(SandboxSettings::rotateRefreshTokens)) {
            Service service = new Service(
                    "sandbox", sandbox.environment(), sandbox.clientId(), "wrong", new Known(), Optional.empty());
            assertThatThrownBy(() -> new Checks().of(service, Checks.QUICK)).isInstanceOf(ConnectAuthException.class);
        }
    }

    private static void assertVerdict(Report report, String operation, String verdict, String because) {
        assertThat(line(report, operation).verdict()).as(operation).isEqualTo(verdict);
        assertThat(line(report, operation).because()).as(operation).isEqualTo(because);
    }
}

package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.testing.Caller.Reply;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxFaultTest {
    private static final String GLOBAL = "/v1/customer/pbm";
    private static final String ACCESS = "/v1/customer/privacy/access";
    private static final String RECEIPT = "{\"sendReceipt\":true}";

    private final ConnectSandbox sandbox = ConnectSandbox.start();
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aStatusHitsOneCallAndNoWorkIsDone() throws IOException {
        sandbox.next(Fault.status(503));

        Reply refused = caller.postAsReader(ACCESS, RECEIPT);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().get("exceptionType").asText()).isEqualTo("SandboxFault");
        assertThat(refused.headers()).containsKey("x-mediaconnect-api-version");
        assertThat(sandbox.privacyCases()).isEmpty();
        assertThat(caller.postAsReader(ACCESS, RECEIPT).status()).isEqualTo(200);
    }

    @Test
    void aStatusOf401IsAnInvalidToken() throws IOException {
        sandbox.next(Fault.status(401));

        assertThat(caller.getAsReader(GLOBAL).json().get("error").asText()).isEqualTo("invalid_token");
    }

    @Test
    void faultsComeInOrderAndAsOftenAsTheyAreTold() throws IOException {
        sandbox.next(Fault.status(500).times(2), Fault.status(502));
        sandbox.next(Fault.status(504));

        for (int expected : new int[] {500, 500, 502, 504, 200}) {
            assertThat(caller.getAsReader(GLOBAL).status()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/customer/privacy/{enterpriseCode}", "/v1/customer/privacy/NAV", "/v1/customer/privacy"})
    void aFaultOfAPathLetsOtherCallsPass(String path) throws IOException {
        sandbox.next(Fault.status(500).onPath(path), Fault.status(502).onPath("/v1/customer/pb"));

        assertThat(caller.getAsReader(GLOBAL).status()).isEqualTo(200);
        assertThat(caller.getAsReader("/v1/customer/privacy/NAV/SUB").status()).isEqualTo(500);
        assertThat(caller.getAsReader("/v1/customer/privacy/NAV/SUB").status()).isEqualTo(200);
    }

    @Test
    void waitingFaultsCanBeForgotten() throws IOException {
        sandbox.next(Fault.status(500).times(5));
        sandbox.nextTokenCall(Fault.status(500));
        sandbox.clearFaults();

        assertThat(caller.getAsReader(GLOBAL).status()).isEqualTo(200);
        assertThat(caller.clientToken()).isNotEmpty();
    }

    @Test
    void aRateLimitSaysWhenItEnds() throws IOException {
        sandbox.next(Fault.rateLimited(Duration.ofMillis(1500)));

        Reply reply = caller.getAsReader(GLOBAL);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.headers()).containsEntry("x-ratelimit-remaining", "0").containsEntry("x-ratelimit-reset", "2");
    }

    @Test
    void aBodyIsAnsweredAsItIs() throws IOException {
        sandbox.next(Fault.body(502, "text/html", "<h1>Bad gateway</h1>").withHeader("Retry-After", "3"));

        Reply reply = caller.getAsReader(GLOBAL);
        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.headers()).containsEntry("content-type", "text/html").containsEntry("retry-after", "3");
        assertThat(reply.body()).isEqualTo("<h1>Bad gateway</h1>");
    }

    @Test
    void aDroppedConnectionHidesThatTheWorkIsDone() {
        sandbox.next(Fault.dropConnection());

        assertThatThrownBy(() -> caller.postAsReader(ACCESS, RECEIPT)).isInstanceOf(IOException.class);
        assertThat(sandbox.privacyCases()).hasSize(1);
        assertThat(sandbox.calls()).extracting(SandboxCall::status).containsExactly(SandboxCall.NO_ANSWER);
    }

    @Test
    void aTruncatedBodyEndsEarly() {
        sandbox.next(Fault.truncatedBody());

        assertThatThrownBy(() -> caller.postAsReader(ACCESS, RECEIPT)).isInstanceOf(IOException.class);
        assertThat(sandbox.privacyCases()).hasSize(1);
    }

    @Test
    void anXmlAnswerComesInPlaceOfJson() throws IOException {
        sandbox.next(Fault.xmlAnswer());

        Reply reply = caller.postAsReader(ACCESS, RECEIPT);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("content-type", "application/xml;charset=UTF-8");
        assertThat(reply.body()).contains("<receiptSend>true</receiptSend>");
    }

    @Test
    void aDelayedAnswerComesLate() throws IOException {
        sandbox.next(Fault.delay(Duration.ofMillis(60)));
        String token = caller.readerToken();

        long start = System.nanoTime();
        assertThat(caller.get(GLOBAL, token).status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
    }

    @Test
    void closingDoesNotWaitForADelayedAnswer() {
        sandbox.next(Fault.delay(Duration.ofHours(1)));
        String token = caller.readerToken();

        assertThatThrownBy(() -> caller.send(caller.api(GLOBAL, token).timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
        // The server library fails when a thread of it is still busy five seconds later.
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request",
        "401, invalid_client",
        "429, temporarily_unavailable",
        "503, temporarily_unavailable",
        "500, server_error"
    })
    void aTokenCallFailsInItsOwnWay(int status, String error) throws IOException {
        sandbox.nextTokenCall(Fault.status(status));
        Map<String, String> form = Map.of("grant_type", "client_credentials");

        Reply refused = caller.token(form);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().get("error").asText()).isEqualTo(error);
        assertThat(caller.token(form).status()).isEqualTo(200);
        assertThat(sandbox.tokenCalls()).isEqualTo(2);
    }

    @Test
    void faultsOfApiCallsAndTokenCallsDoNotMix() throws IOException {
        sandbox.next(Fault.status(500));
        assertThat(caller.clientToken()).isNotEmpty();

        sandbox.nextTokenCall(Fault.dropConnection());
        assertThat(caller.getAsReader(GLOBAL).status()).isEqualTo(500);
        assertThatThrownBy(caller::clientToken).isInstanceOf(IOException.class);
    }

    @Test
    void aFaultMustMakeSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(200));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(600));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.body(100, "text/plain", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(500).times(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(500).onPath("customer"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.delay(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.nextTokenCall(Fault.status(500).onPath(GLOBAL)));
    }
}

package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.testing.Caller.Reply;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxLogInPageTest {
    private static final String CALLBACK = "https://paper.example/callback";

    private final ConnectSandbox sandbox = ConnectSandbox.start(SandboxSettings::showLogInPage);
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void thePageOffersTheReadersAndTheOneAtTheBrowserIsChosen() throws IOException {
        sandbox.addReader("900", "other@example.com");

        Reply page = caller.open("/oauth/authorize", parameters());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("content-type", "text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("value=\"563457\" checked>reader@example.com<", "value=\"900\">other@example.com<");
    }

    @Test
    void theCodeIsForTheReaderWhoWasChosen() throws IOException {
        SandboxReader other = sandbox.addReader("900", "other@example.com");

        assertThat(decide("reader=900").location().toString()).startsWith(CALLBACK + "?state=s&code=");
        assertThat(sandbox.reader()).isEqualTo(other);
    }

    @Test
    void whoCancelsComesBackWithoutACode() throws IOException {
        assertThat(decide("reader=563457&cancel=yes").location().getRawQuery())
                .isEqualTo("state=s&error=access_denied&error_description=The+reader+cancelled");
    }

    @Test
    void nobodyElseCanBeChosen() throws IOException {
        assertThat(decide("reader=1").status()).isEqualTo(400);
        assertThat(decide("").status()).isEqualTo(400);
    }

    @Test
    void aCredentialIsTextOnThePageAndNothingElse() throws IOException {
        sandbox.addReader("\"9\"", "<b>&\"@example.com");

        assertThat(caller.open("/oauth/authorize", parameters()).body())
                .contains("value=\"&quot;9&quot;\">&lt;b>&amp;&quot;@example.com</label>");
    }

    @Test
    void aBadRequestIsRefusedBeforeThePageIsShown() throws IOException {
        Map<String, String> unknown = Map.of("response_type", "code", "client_id", "x", "redirect_uri", CALLBACK);

        assertThat(caller.open("/oauth/authorize", unknown).status()).isEqualTo(400);
    }

    @Test
    void thePageIsNoRedirectToVisit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.visit(caller.page("/oauth/authorize", parameters())))
                .withMessageContaining("200");
    }

    @Test
    void withoutThePageNothingCanBePosted() throws IOException {
        try (ConnectSandbox plain = ConnectSandbox.start()) {
            Caller other = new Caller(plain);
            HttpRequest.Builder request = HttpRequest.newBuilder(other.page("/oauth/authorize", parameters()))
                    .POST(HttpRequest.BodyPublishers.ofString("reader=563457"));

            assertThat(other.send(request).status()).isEqualTo(404);
        }
    }

    private Reply decide(String form) throws IOException {
        return caller.send(HttpRequest.newBuilder(caller.page("/oauth/authorize", parameters()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Map<String, String> parameters() {
        return Map.of("response_type", "code", "client_id", sandbox.clientId(), "redirect_uri", CALLBACK, "state", "s");
    }
}

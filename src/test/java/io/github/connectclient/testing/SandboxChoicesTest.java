package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.Caller.Reply;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels, purposes and privacy cases of readers. */
class SandboxChoicesTest {
    private final AdjustableClock clock = new AdjustableClock();
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customer/pbm/NAV, channels",
        "/v1/customer/pbm/NAV/SUB, channels",
        "/v1/customer/privacy/NAV, permission",
        "/v1/customer/privacy/NAV/SUB, permission"
    })
    void aChangeReplacesTheListOfItsLevel(String path, String member) throws IOException {
        assertThat(caller.getAsReader(path).json().get(member)).isEmpty();
        String first = "{\"" + member + "\":[" + item(member, "DM") + "," + item(member, "EM") + "]}";
        assertThat(caller.postAsReader(path, first).json()).isEqualTo(Json.parse(first));
        assertThat(caller.getAsReader(path).json()).isEqualTo(Json.parse(first));

        String second = "{\"" + member + "\":[" + item(member, "TM") + "]}";
        caller.postAsReader(path, second);
        assertThat(caller.getAsReader(path).json()).isEqualTo(Json.parse(second));

        caller.postAsReader(path, "{}");
        assertThat(caller.getAsReader(path).json().get(member)).isEmpty();
    }

    @Test
    void levelsAreIndependent() throws IOException {
        caller.postAsReader("/v1/customer/privacy/NAV", "{\"permission\":[{\"purpose\":\"DM\"}]}");

        assertThat(caller.getAsReader("/v1/customer/privacy/NAV/SUB").json().get("permission"))
                .isEmpty();
        assertThat(caller.getAsReader("/v1/customer/privacy/AVIS").json().get("permission"))
                .isEmpty();
        assertThat(caller.getAsReader("/v1/customer/pbm/NAV").json().get("channels"))
                .isEmpty();
    }

    @Test
    void readersAreIndependent() throws IOException {
        caller.postAsReader("/v1/customer/privacy/NAV", "{\"permission\":[{\"purpose\":\"DM\"}]}");

        sandbox.logIn(sandbox.addReader("900", "other@example.com"));
        assertThat(caller.getAsReader("/v1/customer/privacy/NAV").json().get("permission"))
                .isEmpty();
    }

    @Test
    void theGlobalLevelHasShieldsAndIsReadOnly() throws IOException {
        assertThat(caller.getAsReader("/v1/customer/pbm").json()).isEqualTo(Json.parse("""
                        {"channels": [{"type": "SHIELD", "value": "TM"}, {"type": "SHIELD", "value": "DM"}]}"""));
        assertThat(caller.postAsReader("/v1/customer/pbm", "{}").status()).isEqualTo(404);
    }

    @Test
    void globalShieldsAreSetByTheTest() throws IOException {
        SandboxReader other = sandbox.addReader("900", "other@example.com");
        sandbox.shieldGlobally(sandbox.reader(), "EM");

        assertThat(caller.getAsReader("/v1/customer/pbm")
                        .json()
                        .at("/channels/0/value")
                        .asText())
                .isEqualTo("EM");
        sandbox.logIn(other);
        assertThat(caller.getAsReader("/v1/customer/pbm").json().get("channels"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'channels':{'type':'SHIELD','value':'TM'}}",
                "{'channels':['TM']}",
                "{'channels':[{'type':'MAYBE','value':'TM'}]}",
                "{'channels':[{'type':'SHIELD'}]}",
                "{'channels':[{'type':'SHIELD','value':''}]}",
                "{'channels':[{'value':'TM'}]}",
                "[]",
                ""
            })
    void aBadChannelListIsRefused(String body) throws IOException {
        assertThat(caller.postAsReader("/v1/customer/pbm/NAV", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void channelTypesAreReadWithoutRegardToCase() throws IOException {
        String body = "{\"channels\":[{\"type\":\"none\",\"value\":\"TM\"}]}";

        assertThat(caller.postAsReader("/v1/customer/pbm/NAV", body).json()).isEqualTo(Json.parse(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'permission':[{}]}",
                "{'permission':[{'purpose':null}]}",
                "{'permission':[{'purpose':5}]}",
                "{'permission':[{'purpose':'123456789012345678901'}]}"
            })
    void aBadPurposeIsRefused(String body) throws IOException {
        assertThat(caller.postAsReader("/v1/customer/privacy/NAV", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPurposeOfTwentyCharactersIsAccepted() throws IOException {
        assertThat(caller.postAsReader(
                                "/v1/customer/privacy/NAV", "{\"permission\":[{\"purpose\":\"12345678901234567890\"}]}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customer/pbm/", "/v1/customer/privacy/"})
    void anEnterpriseCodeHasAtMostTwelveCharacters(String path) throws IOException {
        assertThat(caller.getAsReader(path + "123456789012").status()).isEqualTo(200);
        assertThat(caller.getAsReader(path + "1234567890123").status()).isEqualTo(400);
        assertThat(caller.getAsReader(path + "1234567890123/SUB").status()).isEqualTo(400);
        assertThat(caller.postAsReader(path + "1234567890123", "{}").status()).isEqualTo(400);
    }

    @Test
    void casesAreAcknowledgedAndKept() throws IOException {
        Instant now = clock.instant();
        Reply access = caller.postAsReader("/v1/customer/privacy/access", "{\"sendReceipt\":true}");
        Reply erasure = caller.postAsReader("/v1/customer/privacy/erasure", "{\"sendReceipt\":false}");

        assertThat(access.json()).isEqualTo(Json.parse("{\"success\":true,\"receiptSend\":true}"));
        assertThat(erasure.json()).isEqualTo(Json.parse("{\"success\":true,\"receiptSend\":false}"));
        assertThat(sandbox.privacyCases())
                .containsExactly(
                        new SandboxPrivacyCase(SandboxPrivacyCase.Kind.ACCESS, "563457", true, now),
                        new SandboxPrivacyCase(SandboxPrivacyCase.Kind.ERASURE, "563457", false, now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'sendReceipt':null}", "{'sendReceipt':'true'}", "{'sendReceipt':true} more"})
    void aCaseSaysWhetherAReceiptIsWanted(String body) throws IOException {
        assertThat(caller.postAsReader("/v1/customer/privacy/access", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.privacyCases()).isEmpty();
    }

    @Test
    void aLiteralPathWinsOverAVariableOne() throws IOException {
        caller.postAsReader("/v1/customer/privacy/access", "{\"sendReceipt\":true}");
        caller.getAsReader("/v1/customer/privacy/consents/SUB");

        assertThat(sandbox.calls())
                .extracting(SandboxCall::path)
                .containsExactly("/v1/customer/privacy/access", "/v1/customer/privacy/consents/{issuer}");
    }

    private static String item(String member, String code) {
        return member.equals("channels")
                ? "{\"type\":\"PERMISSION\",\"value\":\"" + code + "\"}"
                : "{\"purpose\":\"" + code + "\"}";
    }
}

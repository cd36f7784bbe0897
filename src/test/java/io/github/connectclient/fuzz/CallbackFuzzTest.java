package io.github.connectclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.support.Everything;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Headers;

/** A code is exchanged only if it came alone, with the one right state and no error, as another reader of the callback sees. */
class CallbackFuzzTest {
    private static final String STATE = "right-state";
    private static final PendingLogin PENDING =
            PendingLogin.restore(Stream.of("https://login.example/a", "https://avis.example/back", STATE)
                            .map(CallbackFuzzTest::base64)
                            .reduce("1", (a, b) -> a + "." + b)
                    + ".");

    private final Wire wire =
            new Wire(builder -> builder.credentials("id", "secret").options(options -> options.retries(0)));

    @FuzzTest(maxDuration = "60s")
    void aCodeIsExchangedOnlyWithTheRightState(byte[] input) {
        String callback = Inputs.text(input);
        wire.answers(200, Headers.EMPTY, "{\"access_token\":\"t\"}".getBytes(StandardCharsets.UTF_8));
        try {
            wire.client().login().finish(PENDING, callback);
        } catch (ConnectAuthException e) {
            assertThat(wire.sent()).isEmpty();
            assertThat(e.reason()).isIn(Reason.CALLBACK_REFUSED, Reason.LOGIN_REFUSED);
            assertThat(e.getMessage()).matches("[\\x20-\\x7e]{1,300}");
            assertThat(Everything.of(e)).doesNotContain(STATE);
            return;
        }
        assertThat(wire.sent()).hasSize(1);
        String code = one(parameters(wire.sent().get(0).body()).get("code"));
        assertThat(code).isNotEmpty();
        String text = callback.split("#", 2)[0];
        String afterMark = text.substring(text.indexOf('?') + 1);
        assertThat(List.of(text, afterMark))
                .as("a reading of it by which the exchange was right")
                .anyMatch(query -> isRight(query, code));
    }

    private static boolean isRight(String query, String code) {
        Map<String, List<String>> parameters;
        try {
            parameters = parameters(query);
        } catch (IllegalArgumentException e) {
            return false; // not properly encoded
        }
        return List.of(STATE).equals(parameters.get("state"))
                && List.of(code).equals(parameters.get("code"))
                && !parameters.containsKey("error");
    }

    private static String one(List<String> values) {
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

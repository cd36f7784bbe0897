package io.github.connectclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.auth.AccessToken;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** A text arrives as it is, as one segment, one parameter, one member, or nothing is sent. */
class RequestFuzzTest {
    private static final JsonMapper OTHER = new JsonMapper();

    private final Wire wire = new Wire(builder -> builder.tokenProvider(timeLeft -> AccessToken.of("t")));

    @FuzzTest(maxDuration = "60s")
    void aTextArrivesAsItIsOrNothingIsSent(byte[] input) throws Exception {
        String text = Inputs.text(input);
        wire.answers(200, Headers.EMPTY, new byte[0]);
        try {
            wire.client()
                    .raw()
                    .post("/v1/client/before/{value}/after", text)
                    .query("first", "1")
                    .query("value", text)
                    .query("last", "2")
                    .json(Map.of("value", text))
                    .send();
        } catch (IllegalArgumentException e) {
            assertThat(wire.sent()).isEmpty();
            assertThat(e).hasNoCause().message().matches("value must not [a-z ]+");
            assertThat(isSegment(text)).isFalse();
            return;
        }
        assertThat(isSegment(text)).isTrue();
        Wire.Sent sent = wire.sent().get(0);
        HttpUrl url = sent.request().url();
        assertThat(url.toString()).matches("[!-~]+");
        assertThat(url.host()).isEqualTo("127.0.0.1");
        assertThat(url.encodedPathSegments()).hasSize(6);
        assertThat(url.encodedPath()).startsWith("/capi/v1/client/before/").endsWith("/after");
        assertThat(decoded(url.encodedPathSegments().get(4))).isEqualTo(text);
        assertThat(URI.create(url.toString()).normalize().getRawPath()).isEqualTo(url.encodedPath());
        assertThat(url.queryParameterValues("value")).containsExactly(text);
        assertThat(url.queryParameterNames()).containsExactly("first", "value", "last");
        assertThat(url.encodedFragment()).isNull();
        assertThat(OTHER.readTree(sent.body()))
                .isEqualTo(OTHER.createObjectNode().put("value", text));
    }

    private static boolean isSegment(String text) {
        return !text.isEmpty()
                && !text.equals(".")
                && !text.equals("..")
                && text.chars().noneMatch(Character::isISOControl)
                && Inputs.isProper(text);
    }

    /** By the letter of RFC 3986: a plus is a plus. */
    private static String decoded(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(segment.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

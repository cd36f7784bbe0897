package io.github.connectclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.internal.http.ErrorBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;

/** The body of an error answer is read as another reader of JSON reads it, and shows in nothing that is logged. */
class ErrorFuzzTest {
    private static final JsonMapper OTHER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String MESSAGE =
            "GET /v1/client/x: status 4\\d\\d(?: \\((?:[A-Za-z][A-Za-z_.$]{0,99}|unreadable code)\\))?";

    private static final int PROXY_ASKS_FOR_CREDENTIALS = 407;

    private final Wire wire = new Wire(
            builder -> builder.tokenProvider(timeLeft -> AccessToken.of("t")).options(options -> options.retries(0)));

    @FuzzTest(maxDuration = "60s")
    void aBodyIsReadAsFarAsItIsSoundAndNeverShown(byte[] input) throws Exception {
        byte[] body = Inputs.rest(input);
        int status = 400 + Inputs.choice(input, 100);
        if (status == PROXY_ASKS_FOR_CREDENTIALS) {
            return; // the word of a proxy, not an answer of the API
        }
        wire.answers(status, Headers.EMPTY, body);
        ConnectApiException e = catchThrowableOfType(
                ConnectApiException.class,
                () -> wire.client().raw().get("/v1/client/x").text());

        String text = new String(body, StandardCharsets.UTF_8);
        assertThat(e.body()).isEqualTo(text);
        ErrorBody read = ErrorBody.parse(text);
        assertThat(e.exceptionType()).isEqualTo(read.exceptionType());
        assertThat(e.error()).isEqualTo(read.error());
        assertThat(e.errorMessage()).isEqualTo(read.errorMessage());
        assertThat(e.errorDescription()).isEqualTo(read.errorDescription());
        assertThat(e.getMessage()).matches(MESSAGE);
        sameAsAnotherReader(text, read);

        ConnectApiException stored = throughSerialisation(e);
        assertThat(stored.getMessage()).isEqualTo(e.getMessage());
        assertThat(stored.body()).isEmpty();
        for (String code : new String[] {stored.exceptionType(), stored.error()}) {
            assertThat(code == null || code.matches("[A-Za-z][A-Za-z_.$]{0,99}|unreadable code"))
                    .isTrue();
        }
    }

    private static void sameAsAnotherReader(String text, ErrorBody read) {
        try {
            JsonNode tree = OTHER.readTree(text);
            if (tree.isObject()) {
                same(tree.get("exceptionType"), read.exceptionType());
                same(tree.get("errorMessage"), read.errorMessage());
                same(tree.get("error"), read.error());
                same(tree.get("error_description"), read.errorDescription());
            }
        } catch (JsonProcessingException e) {
            // no JSON, or not only JSON: what came before the break counts
        } catch (NumberFormatException e) {
            // an exponent that is no int: the other reader wants to calculate with it
        }
    }

    /** Numbers are taken as they are written, which a tree does not keep. */
    private static void same(JsonNode expected, String read) {
        if (expected == null || expected.isNull() || expected.isContainerNode()) {
            assertThat(read).isNull();
        } else if (expected.isNumber()) {
            assertThat(new BigDecimal(read)).isEqualByComparingTo(expected.decimalValue());
        } else {
            assertThat(read).isEqualTo(expected.asText());
        }
    }

    private static ConnectApiException throughSerialisation(ConnectApiException e)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ConnectApiException) in.readObject();
        }
    }
}

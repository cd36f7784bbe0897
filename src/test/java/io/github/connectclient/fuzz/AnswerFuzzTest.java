package io.github.connectclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.ConsentList;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.internal.json.Json;
import io.github.connectclient.order.OrderList;
import io.github.connectclient.payment.InvoiceList;
import io.github.connectclient.product.ProductList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** An answer is read, and then written and read again as the same, or is refused without a quote. */
class AnswerFuzzTest {
    private static final List<Class<?>> TYPES = List.of(
            ConsentHistory.class,
            ConsentList.class,
            OrderList.class,
            InvoiceList.class,
            CustomerInfo.class,
            ProductList.class,
            Map.class,
            JsonNode.class);
    private static final String REFUSAL =
            "GET /v1/client/x: the answer could not be read: [A-Za-z0-9 ,.\"\\[\\]()-]{1,300}";

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9.]{1000}");

    private final Wire wire = new Wire(builder -> builder.tokenProvider(timeLeft -> AccessToken.of("t")));

    /** The first byte chooses the type. */
    @FuzzTest(maxDuration = "60s")
    void anAnswerIsReadOrRefusedWithoutAQuote(byte[] input) throws IOException {
        Class<?> type = TYPES.get(Inputs.choice(input, TYPES.size()));
        byte[] body = Inputs.rest(input);
        wire.answers(200, Headers.EMPTY, body);
        Object answer;
        try {
            answer = wire.client().raw().get("/v1/client/x").as(type);
        } catch (ConnectDecodeException e) {
            assertThat(e).hasNoCause().message().matches(REFUSAL);
            assertThat(wire.sent())
                    .as("an answer that cannot be read is not asked for again")
                    .hasSize(1);
            return;
        }
        byte[] written;
        try {
            written = Json.write(answer);
        } catch (IllegalArgumentException e) {
            assertThat(e)
                    .hasNoCause()
                    .message()
                    .matches("the request cannot be written as JSON: [A-Za-z0-9 ,.\"\\[\\]()-]+");
            return;
        }
        String text = new String(written, StandardCharsets.UTF_8);
        if (LONG_NUMBER.matcher(text).find()) {
            return; // decimals are written out, and so many digits are not read
        }
        assertThat(ByValue.of(Json.read(new ByteArrayInputStream(written), type)))
                .as(text)
                .isEqualTo(ByValue.of(answer));
    }
}

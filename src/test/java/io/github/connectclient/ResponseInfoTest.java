package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseInfoTest {
    @Test
    void theFirstValueOfAHeaderCanBeAskedFor() {
        ResponseInfo info = info(Map.of("x-one", List.of("a", "b"), "x-none", List.of()));
        assertThat(info.header("x-one")).isEqualTo("a");
        assertThat(info.header("x-none")).isNull();
        assertThat(info.header("x-other")).isNull();
    }

    @Test
    void theVendorsHeadersHaveNames() {
        ResponseInfo info =
                info(Map.of("x-mediaconnect-api-version", List.of("5.1"), "x-ratelimit-remaining", List.of("1999")));
        assertThat(info.apiVersion()).isEqualTo("5.1");
        assertThat(info.rateLimitRemaining()).isEqualTo(1999L);
    }

    @Test
    void theVendorsHeadersMayBeMissing() {
        assertThat(info(Map.of()).apiVersion()).isNull();
        assertThat(info(Map.of()).rateLimitRemaining()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "1.5", "9999999999999999999"})
    void aRemainderThatIsNoNumberIsAsNone(String value) {
        assertThat(info(Map.of("x-ratelimit-remaining", List.of(value))).rateLimitRemaining())
                .isNull();
    }

    @Test
    void nothingOfItCanBeChanged() {
        List<String> values = new ArrayList<>(List.of("a"));
        Map<String, List<String>> headers = new HashMap<>(Map.of("x-one", values));
        ResponseInfo info = info(headers);
        values.add("b");
        headers.clear();
        assertThat(info.headers()).isEqualTo(Map.of("x-one", List.of("a")));
        assertThatThrownBy(() -> info.headers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> info.headers().get("x-one").add("c"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void itsTextLeavesTheHeadersOut() {
        assertThat(info(Map.of("set-cookie", List.of("session=secret"))))
                .hasToString("GET /v2/things/{id} -> 200 (2 sent, 1500 ms)");
    }

    private static ResponseInfo info(Map<String, List<String>> headers) {
        Operation operation = Operation.documented("List things", "GET", "/v1/things/{id}");
        return new ResponseInfo(operation, "/v2/things/{id}", 200, headers, 2, Duration.ofMillis(1500));
    }
}

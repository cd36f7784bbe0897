package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private final Routes routes = new Routes();

    @Test
    void aLiteralSegmentWinsWhateverWasRegisteredFirst() {
        add("/v1/{a}/{b}", "/v1/{a}/c", "/v1/x/{b}", "/v1/x/c");

        assertThat(found("/v1/x/c")).isEqualTo("/v1/x/c");
        assertThat(found("/v1/x/d")).isEqualTo("/v1/x/{b}");
        assertThat(found("/v1/y/c")).isEqualTo("/v1/{a}/c");
        assertThat(found("/v1/y/d")).isEqualTo("/v1/{a}/{b}");
    }

    @Test
    void theFirstDifferenceDecides() {
        add("/v1/{a}/c/d", "/v1/x/{b}/{c}");

        assertThat(found("/v1/x/c/d")).isEqualTo("/v1/x/{b}/{c}");
    }

    @Test
    void theMethodCounts() {
        add("/v1/{a}");
        routes.post("/v1/x", call -> Json.object());

        assertThat(found("/v1/x")).isEqualTo("/v1/{a}");
    }

    @Test
    void valuesAreDecodedAndNamed() {
        add("/v1/{a}/{b}");

        assertThat(routes.find(request("/v1/+47%201%2F2/%C3%A9")).values()).isEqualTo(Map.of("a", "+47 1/2", "b", "é"));
    }

    @Test
    void anEmptySegmentIsNoValue() {
        add("/v1/{a}/{b}");

        assertThat(routes.find(request("/v1//b"))).isNull();
        assertThat(routes.find(request("/v1/a/"))).isNull();
    }

    @Test
    void aSectionThatAsksForWhatIsNotThereIsABug() {
        ApiCall call = new ApiCall(Map.of(), request("/v1/x"), null);

        assertThatIllegalStateException().isThrownBy(() -> call.path("a"));
        assertThatIllegalStateException().isThrownBy(call::reader);
    }

    private void add(String... templates) {
        for (String template : templates) {
            routes.get(template, call -> Json.object());
        }
    }

    private String found(String path) {
        return routes.find(request(path)).template().text();
    }

    private static Request request(String target) {
        return Request.of("GET", target, Map.of(), "");
    }
}

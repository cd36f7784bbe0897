package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/client/x,            CLIENT",
        "/v1/client/{id},         CLIENT",
        "/v2/client/a/b,          CLIENT",
        "/v12/client/,            CLIENT",
        "'/v1/client/a\nb',       CLIENT",
        "/v1/clients/x,           USER",
        "/v1/client,              USER",
        "/v1/customer/client/x,   USER",
        "/v/client/x,             USER",
        "/v1/Client/x,            USER",
        "/client/x,               USER",
        "/capi/v1/client/x,       USER"
    })
    void thePathTellsWhoMayCall(String template, Mode mode) {
        assertThat(Operation.modeOf(template)).isEqualTo(mode);
        assertThat(Operation.raw("GET", template).mode()).isEqualTo(mode);
    }

    @Test
    void eachGradeOfPathHasItsFactory() {
        assertThat(Operation.documented("a", "GET", "/v1/a").provenance()).isEqualTo(Provenance.DOCUMENTED);
        assertThat(Operation.observed("a", "GET", "/v1/a").provenance()).isEqualTo(Provenance.OBSERVED);
        assertThat(Operation.derived("a", "GET", "/v1/a").provenance()).isEqualTo(Provenance.DERIVED);
        assertThat(Operation.guessed("a", "GET", "/v1/a").provenance()).isEqualTo(Provenance.GUESSED);
        assertThat(Operation.raw("GET", "/v1/a").provenance()).isEqualTo(Provenance.RAW);
    }

    @Test
    void itTellsItsParts() {
        Operation operation = Operation.documented("List things", "GET", "/v1/things/{id}");
        assertThat(operation.name()).isEqualTo("List things");
        assertThat(operation.method()).isEqualTo("GET");
        assertThat(operation.template()).isEqualTo("/v1/things/{id}");
        assertThat(operation).hasToString("GET /v1/things/{id}");
        assertThat(Operation.raw("PUT", "/v1/x").name()).isEqualTo("PUT /v1/x");
    }

    @Test
    void twoOfTheSameTextsAreTwoOperations() {
        assertThat(Operation.documented("a", "GET", "/v1/a")).isNotEqualTo(Operation.documented("a", "GET", "/v1/a"));
    }
}

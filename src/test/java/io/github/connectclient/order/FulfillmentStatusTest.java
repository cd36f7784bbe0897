package io.github.connectclient.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FulfillmentStatusTest {
    @ParameterizedTest
    @ValueSource(strings = {"success", "cancel", "error", "unknown", "failed", "brandNew"})
    void isReadOffTheAddress(String value) {
        FulfillmentStatus expected = new FulfillmentStatus(value);
        assertThat(FulfillmentStatus.findIn(URI.create("https://avis.no/back?fulfillmentStatus=" + value + "#top")))
                .isEqualTo(expected);
        assertThat(FulfillmentStatus.findIn("order=7&fulfillmentStatus=" + value))
                .isEqualTo(expected);
        assertThat(FulfillmentStatus.findIn("?fulfillmentStatus=" + value + "&order=7"))
                .isEqualTo(expected)
                .hasToString(value);
    }

    @Test
    void theKnownValuesAreConstants() {
        assertThat(FulfillmentStatus.findIn("fulfillmentStatus=success")).isEqualTo(FulfillmentStatus.SUCCESS);
        assertThat(FulfillmentStatus.findIn("fulfillmentStatus=cancel")).isEqualTo(FulfillmentStatus.CANCEL);
        assertThat(FulfillmentStatus.findIn("fulfillmentStatus=error")).isEqualTo(FulfillmentStatus.ERROR);
        assertThat(FulfillmentStatus.findIn("fulfillmentStatus=unknown")).isEqualTo(FulfillmentStatus.UNKNOWN);
        assertThat(FulfillmentStatus.findIn("fulfillmentStatus=failed")).isEqualTo(FulfillmentStatus.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://avis.no/back",
                "https://avis.no/back?",
                "https://avis.no/back?order=7",
                "https://avis.no/fulfillmentStatus=success",
                "https://avis.no/back?order=fulfillmentStatus=success",
                "https://avis.no/back?myfulfillmentStatus=success",
                "https://avis.no/back?order=7#fulfillmentStatus=success",
                "mailto:kari@example.com"
            })
    void isNullWhereThereIsNone(String address) {
        assertThat(FulfillmentStatus.findIn(URI.create(address))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "%66ulfillmentStatus=%73uccess, success",
        "fulfillmentStatus=half%20way, half way",
        "fulfillmentStatus=success&fulfillmentStatus=success, success",
        "fulfillmentStatus=success&fulfillmentStatus=%73uccess, success",
        "a=%zz&fulfillmentStatus=success, success",
        "%zz=1&&=&fulfillmentStatus=success&, success",
        "fulfillmentStatus=a=b, a=b"
    })
    void isDecoded(String query, String expected) {
        assertThat(FulfillmentStatus.findIn(query)).isEqualTo(new FulfillmentStatus(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fulfillmentStatus=success&fulfillmentStatus=cancel",
                "fulfillmentStatus=error&fulfillmentStatus=success",
                "fulfillmentStatus=success&fulfillmentStatus",
                "fulfillmentStatus=",
                "fulfillmentStatus",
                "fulfillmentStatus=%zz",
                "fulfillmentStatus=succes%"
            })
    void isUnknownWhereItCannotBeTrusted(String query) {
        assertThat(FulfillmentStatus.findIn(query)).isEqualTo(FulfillmentStatus.UNKNOWN);
    }
}

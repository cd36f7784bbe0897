package io.github.connectclient.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times: that of the event in seconds, milliseconds or ISO 8601, those of its data in milliseconds only. */
class EventTimeTest {
    @ParameterizedTest
    @CsvSource({
        "1693991234, 2023-09-06T09:07:14Z",
        "1693991234567, 2023-09-06T09:07:14.567Z",
        "'\"1693991234\"', 2023-09-06T09:07:14Z",
        "'\"1693991234567\"', 2023-09-06T09:07:14.567Z",
        "99999999999, 5138-11-16T09:46:39Z",
        "100000000000, 1973-03-03T09:46:40Z",
        "-99999999999, -1199-02-15T14:13:21Z",
        "-100000000000, 1966-10-31T14:13:20Z",
        "0, 1970-01-01T00:00:00Z",
        "'\"2021-03-04T05:06:07Z\"', 2021-03-04T05:06:07Z",
        "'\"2021-03-04T06:06:07.5+01:00\"', 2021-03-04T05:06:07.500Z",
        "9223372036854775807, +292278994-08-17T07:12:55.807Z",
        "-9223372036854775808, -292275055-05-16T16:47:04.192Z"
    })
    void theTimeOfAnEventIsToldApartBySize(String time, Instant instant) {
        assertThat(ConnectEvent.parse("{\"type\": \"order\", \"time\": " + time + "}")
                        .time())
                .isEqualTo(instant);
        assertThat(ConnectEvent.parse("{\"detail-type\": \"X\", \"time\": " + time + "}")
                        .time())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"yesterday\"",
                "\"2021-03-04\"",
                "\"2021-03-04T05:06:07\"",
                "\"1693991234.5\"",
                "\"9223372036854775808\"",
                "\"+1693991234\"",
                "\"١٦٩\"",
                "1693991234.5",
                "1e10",
                "9223372036854775808",
                "true",
                "[1693991234]",
                "{}"
            })
    void whatIsNoTimeIsAnErrorAndNever1970(String time) {
        assertThatThrownBy(() -> ConnectEvent.parse("{\"type\": \"order\", \"time\": " + time + "}"))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("the event could not be read: member \"time\" is not a time");
    }

    @Test
    void aBirthDateNearTheEpochIsStillInMilliseconds() {
        String json = "{\"type\": \"profileName\", \"data\": {\"birthdate\": -1693991234}}";
        assertThat(((ProfileNameEvent) ConnectEvent.parse(json)).birthDate())
                .isEqualTo(Instant.ofEpochMilli(-1693991234));
    }

    @Test
    void thePeriodEndIsInMillisecondsInBothEnvelopes() {
        String current = "{\"type\": \"subscription\", \"data\": {\"periodEnd\": \"86400000\"}}";
        String legacy = "{\"detail-type\": \"SUBSCRIPTION_STOP\", \"detail\": {\"periodEnd\": 86400000}}";
        Instant end = Instant.ofEpochMilli(86400000);
        assertThat(((SubscriptionEvent) ConnectEvent.parse(current)).periodEnd())
                .isEqualTo(end);
        assertThat(((SubscriptionEvent) ConnectEvent.parse(legacy)).periodEnd()).isEqualTo(end);
    }
}

package io.github.connectclient.event;

import static io.github.connectclient.event.EventFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.value.Unmodelled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of the legacy envelope: told apart by shape, and the same events where they mean the same. */
class LegacyEventTest {
    @Test
    void aSubscriptionEventIsTheSameAsInTheCurrentEnvelope() {
        Envelope.Legacy legacy = new Envelope.Legacy(
                "0f6c2f1e-5a4b-4a53-9e0b-1d0c9a4f7a11",
                "SUBSCRIPTION_START",
                "0",
                "no.mediaconnect.connect",
                "000000000000",
                "eu-west-1",
                List.of("arn:example:one"));
        assertThat(event("legacy-subscription-start"))
                .isEqualTo(new SubscriptionEvent(
                        new Envelope(
                                Instant.parse("2021-03-04T05:06:07Z"),
                                EventType.SUBSCRIPTION,
                                "avisen",
                                EventStatus.START,
                                legacy,
                                Unmodelled.none()),
                        563457L,
                        "DIG-PLUS",
                        Instant.ofEpochMilli(1617512767000L),
                        Unmodelled.none()));
    }

    @Test
    void unknownMembersAreKeptAndTheEndMayBeMissing() {
        SubscriptionEvent event = event("legacy-subscription-stop", SubscriptionEvent.class);
        assertThat(event.isLegacy()).isTrue();
        assertThat(event.status()).isEqualTo(EventStatus.STOP);
        assertThat(event.periodEnd()).isNull();
        assertThat(event.envelope().more()).isEqualTo(Unmodelled.of(Map.of("replay-name", "again")));
        assertThat(event.more()).isEqualTo(Unmodelled.of(Map.of("reason", "unpaid")));
    }

    @Test
    void whatIsNoSubscriptionIsKeptUnderItsOwnName() {
        OtherEvent event = event("legacy-other", OtherEvent.class);
        assertThat(event.isLegacy()).isTrue();
        assertThat(event.type()).isEqualTo(new EventType("INVOICE_SENT"));
        assertThat(event.status()).isNull();
        assertThat(event.source()).isEqualTo("avisen");
        assertThat(event.data()).isEqualTo(Unmodelled.of(Map.of("invoice", "i-3")));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSCRIPTION_RENEW, renew",
        "SUBSCRIPTION_STOP_RESET, stop_reset",
        "SUBSCRIPTION_DELIVERYPLAN_CHANGED, deliveryplan_changed",
        "SUBSCRIPTION_PAUSED, paused"
    })
    void theStatusIsTheSameWord(String detailType, String status) {
        ConnectEvent event = ConnectEvent.parse("{\"detail-type\": \"" + detailType + "\"}");
        assertThat(event).isInstanceOf(SubscriptionEvent.class);
        assertThat(event.status()).isEqualTo(new EventStatus(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBSCRIPTION_", "SUBSCRIPTION", "subscription_start", "SUBSCRIPTIONS_START"})
    void otherWordsAreNoSubscription(String detailType) {
        ConnectEvent event = ConnectEvent.parse("{\"detail-type\": \"" + detailType + "\"}");
        assertThat(event).isInstanceOf(OtherEvent.class);
        assertThat(event.type().value()).isEqualTo(detailType);
    }

    @Test
    void onlyTheDetailTypeIsNeeded() {
        SubscriptionEvent event = (SubscriptionEvent) ConnectEvent.parse("{\"detail-type\": \"SUBSCRIPTION_STOP\"}");
        assertThat(event.time()).isNull();
        assertThat(event.customerNumber()).isNull();
        assertThat(event.envelope().legacy())
                .isEqualTo(new Envelope.Legacy(null, "SUBSCRIPTION_STOP", null, null, null, null, List.of()));
    }

    @Test
    void anEventWithATypeIsACurrentOne() {
        ConnectEvent event = ConnectEvent.parse("{\"detail-type\": \"SUBSCRIPTION_STOP\", \"type\": \"order\"}");
        assertThat(event.isLegacy()).isFalse();
        assertThat(event.type()).isEqualTo(EventType.ORDER);
        assertThat(event.envelope().more().text("detail-type")).isEqualTo("SUBSCRIPTION_STOP");
    }
}

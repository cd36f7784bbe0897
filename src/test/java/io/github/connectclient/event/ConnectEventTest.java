package io.github.connectclient.event;

import static io.github.connectclient.event.EventFixtures.event;
import static io.github.connectclient.event.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.event.ProfileNameEvent.ProfileKey;
import io.github.connectclient.value.Unmodelled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of the current envelope: known ones typed, everything else kept. */
class ConnectEventTest {
    private static final Instant TIME = Instant.ofEpochMilli(1693991234567L);

    @Test
    void aSubscriptionEventIsTyped() {
        assertThat(event("subscription-start"))
                .isEqualTo(new SubscriptionEvent(
                        envelope(EventType.SUBSCRIPTION, "avisen", EventStatus.START),
                        563457L,
                        "DIG-PLUS",
                        Instant.ofEpochMilli(1696583234000L),
                        Unmodelled.none()));
    }

    @Test
    void whatEveryEventHasIsReadWithoutKnowingWhichItIs() {
        ConnectEvent event = event("subscription-start");
        assertThat(event.time()).isEqualTo(TIME);
        assertThat(event.type()).isEqualTo(EventType.SUBSCRIPTION);
        assertThat(event.source()).isEqualTo("avisen");
        assertThat(event.status()).isEqualTo(EventStatus.START);
        assertThat(event.isLegacy()).isFalse();
    }

    @Test
    void aSubscriptionMayHaveNoEndAndAnEventNoSource() {
        SubscriptionEvent event = event("subscription-open-ended", SubscriptionEvent.class);
        assertThat(event.source()).isNull();
        assertThat(event.periodEnd()).isNull();
        assertThat(event.more()).isEqualTo(Unmodelled.none());
        assertThat(event.status()).isEqualTo(EventStatus.DELIVERY_PLAN_CHANGED);
    }

    @Test
    void numbersMayBeTextsAndTextsNumbers() {
        SubscriptionEvent event = event("subscription-open-ended", SubscriptionEvent.class);
        assertThat(event.customerNumber()).isEqualTo(563457L);
        assertThat(event.productCode()).isEqualTo("4711");
    }

    @Test
    void unknownStatesAndMembersOfEnvelopeAndDataAreKept() {
        SubscriptionEvent event = event("subscription-newer", SubscriptionEvent.class);
        assertThat(event.status()).isEqualTo(new EventStatus("paused"));
        assertThat(event.envelope().more()).isEqualTo(Unmodelled.of(Map.of("correlation", "c-9")));
        assertThat(event.more().names()).containsExactly("reason", "price");
        assertThat(event.more().text("price")).isEqualTo("199.90");
        assertThat(event.more().value("reason")).isEqualTo(Map.of("code", 7L, "texts", Arrays.asList("ferie", null)));
    }

    @Test
    void aProductEventHasItsCodeAndTheRest() {
        assertThat(event("product-update"))
                .isEqualTo(new ProductEvent(
                        envelope(EventType.PRODUCT, "avisen", EventStatus.UPDATE),
                        "DIG-PLUS",
                        Unmodelled.of(Map.of("companyCode", "468979834"))));
    }

    @Test
    void aProfileNameEventIsTyped() {
        Envelope envelope = new Envelope(
                Instant.ofEpochSecond(1693991234),
                EventType.PROFILE_NAME,
                "connectid",
                EventStatus.CHANGE,
                null,
                Unmodelled.none());
        assertThat(event("profile-name-change"))
                .isEqualTo(new ProfileNameEvent(
                        envelope,
                        new ProfileKey("5d1f0a9be7c24c0d8a61", ProfileSource.VIPPS, Unmodelled.none()),
                        81L,
                        "Fjord og Fjell AS",
                        "Nordmann",
                        "Lund",
                        "Kari",
                        Instant.ofEpochMilli(86400000),
                        Gender.FEMALE,
                        Unmodelled.none()));
    }

    @Test
    void ofAProfileNameAnythingMayBeMissingNewOrANumber() {
        ProfileNameEvent event = event("profile-name-sparse", ProfileNameEvent.class);
        assertThat(event.profileKey())
                .isEqualTo(new ProfileKey(
                        "20240917", new ProfileSource("BankID"), Unmodelled.of(Map.of("since", "2024"))));
        assertThat(event.profileNameId()).isEqualTo(82L);
        assertThat(Stream.of(event.companyName(), event.lastName(), event.middleName(), event.firstName()))
                .containsOnlyNulls();
        assertThat(event.birthDate()).isNull();
        assertThat(event.gender()).isEqualTo(new Gender("nonbinary"));
        assertThat(event.more()).isEqualTo(Unmodelled.none());
    }

    @Test
    void dataThatAreNotModelledAreReadByName() {
        OtherEvent event = event("order-unmodelled", OtherEvent.class);
        assertThat(event.type()).isEqualTo(EventType.ORDER);
        assertThat(event.status()).isEqualTo(new EventStatus("registered"));
        assertThat(event.data().text("orderId")).isEqualTo("o-17");
        assertThat(event.data().text("amount")).isEqualTo("99.50");
        assertThat(event.data().value("lines")).isEqualTo(List.of(Map.of("count", 2L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"order", "coupon", "customer", "consent", "profileEmail", "Subscription", "SUBSCRIPTION_START"})
    void everyOtherTypeIsKept(String type) {
        ConnectEvent event = ConnectEvent.parse("{\"type\": \"" + type + "\", \"data\": {\"customerNumber\": [1]}}");
        Envelope envelope = new Envelope(null, new EventType(type), null, null, null, Unmodelled.none());
        assertThat(event).isEqualTo(new OtherEvent(envelope, Unmodelled.of(Map.of("customerNumber", List.of(1L)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"subscription\"}",
                "{\"type\": \"subscription\", \"time\": null, \"status\": null, \"source\": null, \"data\": null}",
                "{\"type\": \"subscription\", \"data\": {}}"
            })
    void onlyTheTypeIsNeeded(String json) {
        Envelope envelope = new Envelope(null, EventType.SUBSCRIPTION, null, null, null, Unmodelled.none());
        assertThat(ConnectEvent.parse(json))
                .isEqualTo(new SubscriptionEvent(envelope, null, null, null, Unmodelled.none()));
    }

    @Test
    void aProfileNameMayComeWithoutData() {
        assertThat(ConnectEvent.parse("{\"type\": \"profileName\"}"))
                .isInstanceOfSatisfying(
                        ProfileNameEvent.class,
                        event -> assertThat(event.profileKey()).isNull());
    }

    @ParameterizedTest
    @FieldSource("io.github.connectclient.event.EventFixtures#NAMES")
    void textBytesAndStreamAreReadAlike(String name) throws IOException {
        byte[] bytes = text(name).getBytes(StandardCharsets.UTF_8);
        ConnectEvent event = event(name);
        assertThat(ConnectEvent.parse(bytes)).isEqualTo(event).hasSameHashCodeAs(event);
        assertThat(ConnectEvent.parse(new ByteArrayInputStream(bytes))).isEqualTo(event);
    }

    @Test
    void lettersBeyondAsciiAreKept() {
        String json =
                "{\"type\": \"profileName\", \"data\": {\"lastName\": \"Ødegård 🦌\", \"firstName\": \"\\u00c5se\"}}";
        ProfileNameEvent event = (ProfileNameEvent) ConnectEvent.parse(json.getBytes(StandardCharsets.UTF_8));
        assertThat(event.lastName()).isEqualTo("Ødegård 🦌");
        assertThat(event.firstName()).isEqualTo("Åse");
    }

    @Test
    void aStreamThatBreaksIsTheCallersConcern() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> ConnectEvent.parse(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void aRepeatedDeliveryIsEqualAndAChangedOneIsNot() {
        String json = text("subscription-newer");
        assertThat(ConnectEvent.parse(json)).isEqualTo(ConnectEvent.parse(json));
        assertThat(ConnectEvent.parse(json)).isNotEqualTo(ConnectEvent.parse(json.replace("ferie", "flytting")));
    }

    @Test
    void theTextOfAnEventShowsNoPersonalData() {
        assertThat(event("profile-name-change").toString())
                .contains("type=profileName", "profileNameId=81", "profileSource=Vipps")
                .doesNotContain("5d1f0a9be7c24c0d8a61", "Fjord", "Nordmann", "Lund", "Kari", "1970", "female");
        assertThat(event("subscription-start").toString())
                .contains("status=start", "productCode=DIG-PLUS")
                .doesNotContain("563457");
        assertThat(event("order-unmodelled").toString()).contains("orderId").doesNotContain("o-17");
    }

    private static Envelope envelope(EventType type, String source, EventStatus status) {
        return new Envelope(TIME, type, source, status, null, Unmodelled.none());
    }
}

package io.github.connectclient.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.subscription.SubscriptionList.Subscription;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.value.Acknowledgement;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What subscriptions look like, beyond the empty lists of the documented samples. */
class SubscriptionsTest {
    private static final Instant START = Instant.ofEpochMilli(1560336440000L);

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();
    private final UserSession user = UserSession.of(AccessToken.of("token-of-the-reader"));

    @Test
    void everyKnownMemberIsRead() {
        Subscription subscription = read("""
                {"product": "CO27409", "stopped": false, "startTime": 1560290400000, "endTime": 1591912799000, "paid": true,
                 "priceDetails": [{"price": 295.00, "currency": "NOK"}], "sharable": true, "shareType": "USERS",
                 "salesPerson": "seller-7", "distributionLevel": "N", "productDeliveryPlanId": 12}
                """);
        assertThat(subscription.product()).isEqualTo("CO27409");
        assertThat(subscription.stopped()).isFalse();
        assertThat(subscription.startTime()).isEqualTo(Instant.ofEpochMilli(1560290400000L));
        assertThat(subscription.endTime()).isEqualTo(Instant.ofEpochMilli(1591912799000L));
        assertThat(subscription.paid()).isTrue();
        assertThat(subscription.priceDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail.more().text("price")).isEqualTo("295.00"))
                .satisfies(detail -> assertThat(detail.more().text("currency")).isEqualTo("NOK"));
        assertThat(subscription.sharable()).isTrue();
        assertThat(subscription.shareType()).isEqualTo(ShareType.USERS);
        assertThat(subscription.salesPerson()).isEqualTo("seller-7");
        assertThat(subscription.distributionLevel()).isEqualTo("N");
        assertThat(subscription.productDeliveryPlanId()).isEqualTo(12);
        assertThat(subscription.more().names()).isEmpty();
    }

    @Test
    void nullAndAbsentMembersAreNull() {
        Subscription subscription = read("""
                {"shareType": null, "salesPerson": null, "distributionLevel": null, "productDeliveryPlanId": null}
                """);
        assertThat(subscription.shareType()).isNull();
        assertThat(subscription.salesPerson()).isNull();
        assertThat(subscription.distributionLevel()).isNull();
        assertThat(subscription.productDeliveryPlanId()).isNull();
        assertThat(subscription.product()).isNull();
        assertThat(subscription.endTime()).isNull();
        assertThat(subscription.stopped()).isNull();
        assertThat(subscription.priceDetails()).isEmpty();
    }

    @Test
    void membersBeyondTheReferenceStayReadable() {
        Subscription subscription = read("{\"product\": \"A\", \"trial\": {\"days\": 14}}");
        assertThat(subscription.more().value("trial")).isEqualTo(Map.of("days", 14L));
    }

    @Test
    void priceDetailsMayBeOneObject() {
        Subscription subscription = read("{\"priceDetails\": {\"price\": 10}}");
        assertThat(subscription.priceDetails()).hasSize(1);
        assertThat(subscription.priceDetails().get(0).more().text("price")).isEqualTo("10");
    }

    @Test
    void anUnknownShareTypeIsKept() {
        assertThat(read("{\"shareType\": \"A\"}").shareType()).isEqualTo(new ShareType("A"));
    }

    @Test
    void theTextOfASubscriptionNamesNobody() {
        assertThat(read("{\"product\": \"CO27409\", \"salesPerson\": \"seller-7\", \"note\": \"for Kari\"}")
                        .toString())
                .contains("CO27409", "note")
                .doesNotContain("seller-7", "Kari");
    }

    @Test
    void sharedSubscriptionsAreReadByName() {
        server.answers(
                Answers.json(200, "{\"sharedSubscriptions\": [{\"product\": \"CO27409\", \"sharedBy\": \"Kari\"}]}"));
        SharedSubscriptionList shared = connect.subscriptions().listShared(user);
        assertThat(shared.subscriptions())
                .singleElement()
                .satisfies(one -> assertThat(one.more().text("product")).isEqualTo("CO27409"));
        assertThat(shared.toString()).contains("sharedBy").doesNotContain("Kari");
    }

    @ParameterizedTest
    @EnumSource
    void theSourceTravelsInTheQuery(SubscriptionSource source) throws Exception {
        server.answers(Answers.json(200, "{}"));
        assertThat(connect.subscriptions().list(user, source).subscriptions()).isEmpty();
        assertThat(server.request().getTarget())
                .isEqualTo("/capi/v1/subscription?subscriptionSourceFetchMode=" + source);
    }

    @Test
    void aStartHoldsOnlyWhatWasGiven() throws Exception {
        server.answers(Answers.json(200, "{\"status\": \"OK\"}"));
        connect.subscriptions()
                .start(user, NewSubscription.builder("CO27409", START).build());
        assertThat(body()).isEqualTo("{\"product\":\"CO27409\",\"startTime\":1560336440000}");
    }

    @Test
    void copiesTravelAsText() throws Exception {
        server.answers(Answers.json(200, "{\"status\": \"OK\"}"));
        connect.subscriptions()
                .start(user, NewSubscription.builder("A", START).copies(12).build());
        assertThat(body()).contains("\"copies\":\"12\"");
    }

    @ParameterizedTest
    @CsvSource({"OK, true", "ok, true", "Ok, true", "pending, false"})
    void anAcknowledgementIsReadWithoutRegardToCase(String status, boolean accepted) {
        server.answers(Answers.json(200, "{\"status\": \"" + status + "\"}"));
        Acknowledgement answer = connect.subscriptions()
                .start(user, NewSubscription.builder("A", START).build())
                .status();
        assertThat(answer.equals(Acknowledgement.OK)).isEqualTo(accepted);
        assertThat(answer.hashCode() == Acknowledgement.OK.hashCode()).isEqualTo(accepted);
        assertThat(answer.value()).isEqualTo(status);
    }

    @Test
    void codesOfTwelveCharactersAreTheLongest() {
        String longest = "123456789012";
        assertThat(NewSubscription.builder(longest, START)
                        .company(longest)
                        .build()
                        .company())
                .isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewSubscription.builder(longest + "3", START).build())
                .withMessage("product must be at most 12 characters long, was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewSubscription.builder("A", START)
                        .company(longest + "3")
                        .build())
                .withMessage("company must be at most 12 characters long, was 13");
    }

    @Test
    void aProductMustBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewSubscription.builder("", START).build())
                .withMessage("product must not be empty");
    }

    @Test
    void theTextOfAStartHidesTheReference() {
        assertThat(NewSubscription.builder("CO27409", START)
                        .customerReference("for Kari")
                        .build()
                        .toString())
                .contains("CO27409", "customerReference=***")
                .doesNotContain("Kari");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"subscriptions\": null}"})
    void aMissingListIsAnEmptyOne(String answer) {
        server.answers(Answers.json(200, answer), Answers.json(200, answer));
        assertThat(connect.subscriptions().list(327492).subscriptions()).isEmpty();
        assertThat(connect.subscriptions().listShared(user).subscriptions()).isEmpty();
    }

    private Subscription read(String json) {
        server.answers(Answers.json(200, "{\"subscriptions\": [" + json + "]}"));
        return connect.subscriptions().list(user).subscriptions().get(0);
    }

    private String body() throws InterruptedException {
        return Objects.requireNonNull(server.request().getBody()).utf8();
    }
}

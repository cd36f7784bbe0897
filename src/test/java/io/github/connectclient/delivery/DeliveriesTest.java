package io.github.connectclient.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds of complaints and product codes, shapes of delivery stops, and parts that the reference leaves open. */
class DeliveriesTest {
    private static final String STOPS = "{\"deliveryStops\":[]}";

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();
    private final UserSession user = UserSession.of(AccessToken.of("token-of-the-user"));

    @Test
    void aComplaintMayFillItsBounds() {
        assertThat(Complaint.of("123456789012", "1234567890", "12").sendsAgain())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2019-63, 14, product must not be empty",
        "1234567890123, 2019-63, 14, 'product must be at most 12 characters long, was 13'",
        "CO27409, '', 14, issue must not be empty",
        "CO27409, 12345678901, 14, 'issue must be at most 10 characters long, was 11'",
        "CO27409, 2019-63, '', action must not be empty",
        "CO27409, 2019-63, 123, 'action must be at most 2 characters long, was 3'"
    })
    void aComplaintOutOfBoundsIsRefused(String product, String issue, String action, String message) {
        assertThatThrownBy(() -> Complaint.of(product, issue, action))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anIssueIsSentAgainOnlyWhenAskedFor() throws Exception {
        server.answers(Answers.json(200, "{\"complaints\":[]}"));
        connect.deliveries().registerComplaint(user, Complaint.of("CO27409", "2019-63", "14"));
        assertThat(body(server.request()))
                .isEqualTo("{\"product\":\"CO27409\",\"issue\":\"2019-63\",\"complaintAction\":\"14\","
                        + "\"createPostDistribution\":false}");
    }

    @Test
    void complaintsAndTheirActionsAreReadByName() {
        String json =
                "{\"product\":27409,\"complaintActions\":[{\"code\":14}],\"complaints\":{\"text\":\"wet paper\"}}";
        server.answers(Answers.json(200, json), Answers.json(200, json));
        Complaints listed = connect.deliveries().listComplaints(user, "27409");
        assertThat(listed.product()).isEqualTo("27409");
        assertThat(listed.actions())
                .extracting(action -> action.more().text("code"))
                .containsExactly("14");
        assertThat(listed.complaints())
                .extracting(entry -> entry.more().text("text"))
                .containsExactly("wet paper");
        assertThat(listed.toString()).contains("text").doesNotContain("wet paper");
        assertThat(connect.deliveries().registerComplaint(user, Complaint.of("27409", "2019-63", "14")))
                .isEqualTo(listed);
    }

    @Test
    void whatIsKnownOfDistributionsIsReadByName() {
        server.answers(
                Answers.json(200, "{\"nextDistribution\":{\"time\":1561121761000},\"nextDelivery\":{\"days\":[1]}}"),
                Answers.json(200, "{}"));
        NextDistributions next = connect.deliveries().listNextDistributions("CO27409");
        assertThat(next.distribution())
                .isNotNull()
                .extracting(distribution -> distribution.more().value("time"))
                .isEqualTo(1561121761000L);
        assertThat(next.delivery())
                .isNotNull()
                .extracting(delivery -> delivery.more().asMap())
                .isEqualTo(Map.of("days", List.of(1L)));
        assertThat(connect.deliveries().listNextDistributions(user, "CO27409"))
                .isEqualTo(new NextDistributions(null, null));
    }

    @Test
    void aStopSendsOnlyWhatWasSet() throws Exception {
        server.answers(Answers.json(200, STOPS), Answers.json(200, STOPS));
        connect.deliveries().registerStop(user, DeliveryStop.builder().build());
        assertThat(body(server.request())).isEqualTo("{\"deliveryStop\":{}}");
        connect.deliveries()
                .registerStop(
                        user,
                        DeliveryStop.builder()
                                .product("CO27409")
                                .startTime(Instant.ofEpochMilli(1561121761000L))
                                .type(new StopType("for good"))
                                .build());
        assertThat(body(server.request()))
                .isEqualTo("{\"deliveryStop\":{\"product\":\"CO27409\",\"stopTime\":1561121761000,"
                        + "\"stopType\":\"for good\"}}");
    }

    @Test
    void aStopIsReadAloneOrInAList() {
        String stop = "{\"id\":\"1\",\"stopType\":\"brandNew\",\"stopTime\":\"1561121761000\"}";
        server.answers(
                Answers.json(200, "{\"deliveryStops\":" + stop + "}"),
                Answers.json(200, "{\"deliveryStops\":[" + stop + "]}"));
        DeliveryStops alone = connect.deliveries().listStops(user, "CO27409");
        DeliveryStops inAList = connect.deliveries().listStops(user, "CO27409");
        assertThat(alone.stops())
                .containsExactly(new DeliveryStop(
                        1L, null, Instant.ofEpochMilli(1561121761000L), null, new StopType("brandNew"), null, null));
        assertThat(inAList).isEqualTo(alone);
    }

    @Test
    void aRemovalIsAPostWithoutABody() throws Exception {
        server.answers(Answers.json(200, STOPS));
        assertThat(connect.deliveries().removeStop(user, 1).stops()).isEmpty();
        RecordedRequest request = server.request();
        assertThat(request.getRequestLine()).startsWith("POST /capi/v1/product/stop/delivery/delete/1 ");
        assertThat(body(request)).isEmpty();
    }

    /** Servers of this kind leave an empty list out, and the answer to a removal is what is left, not a receipt. */
    @Test
    void afterTheRemovalOfTheLastStopTheListMayBeMissing() {
        server.answers(Answers.json(200, "{}"));
        assertThat(connect.deliveries().removeStop(user, 1).stops()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890123"})
    void aProductCodeHasOneToTwelveCharacters(String code) {
        Deliveries deliveries = connect.deliveries();
        assertRefused(() -> deliveries.listComplaints(user, code));
        assertRefused(() -> deliveries.listNextDistributions(user, code));
        assertRefused(() -> deliveries.listNextDistributions(code));
        assertRefused(() -> deliveries.listStops(user, code));
        assertThat(server.requestCount()).isZero();
    }

    private static void assertRefused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("product must")
                .hasMessageNotContaining("1234567890123");
    }

    private static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }
}

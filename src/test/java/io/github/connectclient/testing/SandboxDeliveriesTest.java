package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.delivery.Complaint;
import io.github.connectclient.delivery.Complaints;
import io.github.connectclient.delivery.DeliveryStop;
import io.github.connectclient.delivery.NextDistributions;
import io.github.connectclient.delivery.StopType;
import io.github.connectclient.stock.StockChange;
import io.github.connectclient.stock.StockUpdate;
import io.github.connectclient.value.Acknowledgement;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints, delivery stops and stock of the sandbox, written and read by the client of this library. */
class SandboxDeliveriesTest {
    private final AdjustableClock clock = new AdjustableClock();

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));

    @AutoClose
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    private final Caller caller = new Caller(sandbox);
    private final UserSession user = session(sandbox.reader());
    private final UserSession other = session(sandbox.addReader("900", "other@example.com"));

    @Test
    void registeredStopsAreListedWithAnIdOfTheServer() {
        DeliveryStop sent = stop("CO27409", 10).id(77).build();
        DeliveryStop first =
                connect.deliveries().registerStop(user, sent).stops().get(0);
        DeliveryStop second = connect.deliveries()
                .registerStop(user, stop("CO27409", 20).build())
                .stops()
                .get(0);
        assertThat(first)
                .isEqualTo(new DeliveryStop(
                        1L, "CO27409", sent.startTime(), sent.endTime(), StopType.TEMPORARY, "EMAIL", "BS"));
        assertThat(second.id()).isEqualTo(2);
        assertThat(connect.deliveries().listStops(user, "CO27409").stops()).containsExactly(first, second);
        assertThat(connect.deliveries().listStops(user, "OTHER").stops()).isEmpty();
        assertThat(connect.deliveries().listStops(other, "CO27409").stops()).isEmpty();
    }

    @Test
    void aRegistrationAnswersWithAnObjectAsTheSampleDoes() throws IOException {
        assertThat(caller.postAsReader(
                                "/v1/product/stop/delivery",
                                "{\"deliveryStop\":{\"product\":\"CO27409\",\"stopTime\":1}}")
                        .json())
                .isEqualTo(Json.parse("{\"deliveryStops\":{\"id\":1,\"product\":\"CO27409\",\"stopTime\":1}}"));
    }

    @Test
    void removedStopsAreGoneAndTheFutureOnesLeft() {
        connect.deliveries().registerStop(user, stop("CO27409", 10).build());
        connect.deliveries().registerStop(user, stop("CO27409", 0).build());
        connect.deliveries().registerStop(user, stop("OTHER", 10).build());
        connect.deliveries().registerStop(other, stop("CO27409", 10).build());
        assertThat(connect.deliveries().removeStop(user, 1).stops())
                .extracting(DeliveryStop::id)
                .containsExactly(3L);
        assertThat(connect.deliveries().listStops(user, "CO27409").stops())
                .extracting(DeliveryStop::id)
                .containsExactly(2L);
        assertThat(connect.deliveries().removeStop(user, 3).stops()).isEmpty();
        assertRefused(() -> connect.deliveries().removeStop(user, 3));
    }

    @Test
    void aStopThatHasBegunIsNotRemoved() {
        connect.deliveries().registerStop(user, stop("CO27409", 10).build());
        clock.advance(Duration.ofSeconds(10));
        assertRefused(() -> connect.deliveries().removeStop(user, 1));
        assertThat(connect.deliveries().listStops(user, "CO27409").stops()).hasSize(1);
    }

    @Test
    void anotherReadersStopIsNotRemoved() {
        connect.deliveries().registerStop(other, stop("CO27409", 10).build());
        assertRefused(() -> connect.deliveries().removeStop(user, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'deliveryStop':[]}",
                "{'deliveryStop':{}}",
                "{'deliveryStop':{'product':'CO27409'}}",
                "{'deliveryStop':{'product':'1234567890123','stopTime':1}}",
                "{'deliveryStop':{'product':'CO27409','stopTime':'soon'}}",
                "{'deliveryStop':{'product':'CO27409','stopTime':1,'stopEndTime':true}}",
                "{'deliveryStop':{'product':'CO27409','stopTime':1,'stopType':7}}"
            })
    void aMalformedStopIsRefused(String body) throws IOException {
        assertThat(caller.postAsReader("/v1/product/stop/delivery", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theIdOfAStopIsANumber() throws IOException {
        assertThat(caller.postAsReader("/v1/product/stop/delivery/delete/first", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void registeredComplaintsAreListedByReaderAndProduct() {
        assertThat(connect.deliveries().listComplaints(user, "CO27409"))
                .isEqualTo(new Complaints("CO27409", List.of(), List.of()));
        connect.deliveries()
                .registerComplaint(
                        user, Complaint.of("CO27409", "2019-63", "14").sendAgain());
        Complaints after = connect.deliveries().registerComplaint(user, Complaint.of("CO27409", "2019-64", "15"));
        assertThat(after.complaints())
                .extracting(entry -> entry.more().asMap())
                .containsExactly(
                        Map.of("issue", "2019-63", "complaintAction", "14", "createPostDistribution", true),
                        Map.of("issue", "2019-64", "complaintAction", "15", "createPostDistribution", false));
        assertThat(connect.deliveries().listComplaints(user, "CO27409")).isEqualTo(after);
        assertThat(connect.deliveries().listComplaints(user, "OTHER").complaints())
                .isEmpty();
        assertThat(connect.deliveries().listComplaints(other, "CO27409").complaints())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'issue':'2019-63','complaintAction':'14'}",
                "{'product':'CO27409','complaintAction':'14'}",
                "{'product':'CO27409','issue':'2019-63'}",
                "{'product':'1234567890123','issue':'2019-63','complaintAction':'14'}",
                "{'product':'CO27409','issue':'12345678901','complaintAction':'14'}",
                "{'product':'CO27409','issue':'2019-63','complaintAction':'123'}",
                "{'product':'CO27409','issue':'2019-63','complaintAction':'14','createPostDistribution':'yes'}"
            })
    void aMalformedComplaintIsRefused(String body) throws IOException {
        assertThat(caller.postAsReader("/v1/product/delivery/complaint", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nextDistributionsAreThoseOfTheSample() {
        NextDistributions next = connect.deliveries().listNextDistributions("CO27409");
        assertThat(next.distribution()).isNotNull();
        assertThat(next.delivery()).isNotNull();
        assertThat(connect.deliveries().listNextDistributions(user, "CO27409")).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/product/stop/delivery/", "/v1/product/delivery/complaint/", "/v1/product/delivery/"})
    void aProductCodeHasAtMostTwelveCharacters(String path) throws IOException {
        assertThat(caller.getAsReader(path + "123456789012").status()).isEqualTo(200);
        assertThat(caller.getAsReader(path + "1234567890123").status()).isEqualTo(400);
    }

    @Test
    void changedStocksAreListedNext() {
        assertThat(connect.stocks().list().stocks()).isEmpty();
        StockChange change = connect.stocks()
                .change(List.of(
                        StockUpdate.builder()
                                .with("productId", "CO27409")
                                .with("quantity", 250)
                                .with("shelf", "B")
                                .build(),
                        StockUpdate.builder()
                                .with("product", "OTHER")
                                .with("quantity", 1)
                                .build()));
        assertThat(change.status()).isEqualTo(Acknowledgement.OK);
        connect.stocks()
                .change(List.of(StockUpdate.builder()
                        .with("productCode", "CO27409")
                        .with("quantity", 249)
                        .build()));
        assertThat(connect.stocks().list().stocks()).hasSize(2);
        assertThat(connect.stocks().listForProduct("CO27409").stocks())
                .extracting(stock -> stock.more().asMap())
                .containsExactly(
                        Map.of("productId", "CO27409", "productCode", "CO27409", "quantity", 249L, "shelf", "B"));
        assertThat(connect.stocks().listForProduct("NONE").stocks()).isEmpty();
    }

    @Test
    void aBatchWithAChangeOfNoProductChangesNothing() {
        assertRefused(() -> connect.stocks()
                .change(List.of(
                        StockUpdate.builder().with("productId", "CO27409").build(),
                        StockUpdate.builder().with("quantity", 1).build())));
        assertThat(connect.stocks().list().stocks()).isEmpty();
    }

    private DeliveryStop.Builder stop(String product, int secondsFromNow) {
        Instant start = clock.instant().plusSeconds(secondsFromNow);
        return DeliveryStop.builder()
                .product(product)
                .startTime(start)
                .endTime(start.plusSeconds(60))
                .type(StopType.TEMPORARY)
                .channel("EMAIL")
                .reason("BS");
    }

    private UserSession session(SandboxReader reader) {
        return UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
    }

    private static void assertRefused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ConnectApiException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
}

package io.github.connectclient.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.value.Binary;
import io.github.connectclient.value.Subject;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls against the sandbox, on real sockets, and what Micrometer makes of them. */
class ConnectObservationsTest {
    private static final String CUSTOMER = "990077661";
    private static final String CREDENTIAL = "planted.reader@example.org";
    private static final String LIST = "List consent given issuer - client mode";

    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Observed observed = new Observed();
    private final List<ConnectClient> clients = new ArrayList<>();
    private ConnectSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = ConnectSandbox.start(settings -> settings.reader(CUSTOMER, CREDENTIAL));
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(observed);
    }

    @AfterEach
    void close() {
        clients.forEach(ConnectClient::close);
        sandbox.close();
    }

    private ConnectClient client() {
        return client(builder -> builder.listener(ConnectObservations.on(registry)));
    }

    private ConnectClient client(UnaryOperator<ConnectClientBuilder> settings) {
        ConnectClient client = settings.apply(ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret()))
                .build();
        clients.add(client);
        return client;
    }

    private ConnectClient paced(Duration place) {
        return client(
                builder -> builder.listener(ConnectObservations.on(registry)).pacing(timeLeft -> place));
    }

    private UserSession logIn(ConnectClient connect) {
        var login = connect.login().begin(URI.create("https://avis.example/back"));
        return connect.login().finish(login, sandbox.visit(login.url()));
    }

    @Test
    void aCallIsATimerWithItsNameModeMethodStatusAndOutcome() {
        client().consent().list("NAV");
        assertThat(count(
                        "connect.client.calls",
                        Tags.of(
                                "operation",
                                LIST,
                                "mode",
                                "CLIENT",
                                "method",
                                "GET",
                                "status",
                                "2xx",
                                "outcome",
                                "SUCCESS",
                                "error",
                                "none")))
                .isEqualTo(1);
        assertThat(count("connect.client.calls.sent", Tags.of("operation", LIST, "mode", "CLIENT", "method", "GET")))
                .isEqualTo(1);
        assertThat(count(
                        "connect.client.token.requests",
                        Tags.of("grant", "CLIENT_CREDENTIALS", "outcome", "SUCCESS", "error", "none")))
                .isEqualTo(1);
        TestObservationRegistryAssert.assertThat(registry).doesNotHaveAnyRemainingCurrentObservation();
    }

    @Test
    void aFailureKeepsItsStatusClassAndOutcomeButNotItsException() {
        sandbox.next(Fault.status(404));
        assertThatThrownBy(() -> client().consent().list("NAV")).isInstanceOf(ConnectApiException.NotFound.class);
        assertThat(count("connect.client.calls", Tags.of("status", "4xx", "outcome", "REFUSED", "error", "FailedCall")))
                .isEqualTo(1);
        assertThat(observed.lines()).anyMatch(line -> line.endsWith("FailedCall: REFUSED"));
    }

    @Test
    void repetitionsAreCountedByTheirCause() {
        ConnectClient connect = client();
        sandbox.next(Fault.status(503).withHeader("Retry-After", "0"), Fault.rateLimited(Duration.ZERO));
        connect.consent().list("NAV");
        assertThat(count("connect.client.calls.retry", Tags.of("operation", LIST, "after", "SERVER_ERROR")))
                .isEqualTo(1);
        assertThat(count("connect.client.calls.retry", Tags.of("operation", LIST, "after", "RATE_LIMITED")))
                .isEqualTo(1);
        assertThat(count("connect.client.calls.sent", Tags.empty())).isEqualTo(3);
        assertThat(count("connect.client.calls", Tags.of("outcome", "SUCCESS"))).isEqualTo(1);
        assertThat(meters.get("connect.client.calls").timer().getId().getTag("after"))
                .isNull();
    }

    @Test
    void aTokenThatIsRefusedAndReplacedIsARequestAndARepetition() {
        ConnectClient connect = client();
        UserSession user = logIn(connect);
        sandbox.expireAccessTokens();
        connect.privacy().listEnterprise(user, "NAV");
        assertThat(count("connect.client.calls.retry", Tags.of("mode", "USER", "after", "UNAUTHORIZED")))
                .isEqualTo(1);
        assertThat(count("connect.client.token.requests", Tags.of("grant", "REFRESH_TOKEN", "outcome", "SUCCESS")))
                .isEqualTo(1);
        assertThat(count("connect.client.token.requests", Tags.of("grant", "AUTHORIZATION_CODE")))
                .isEqualTo(1);
    }

    @Test
    void aRenewalThatFailsIsTimedWithItsOutcome() {
        ConnectClient connect = client();
        UserSession user = logIn(connect);
        sandbox.endGrants();
        sandbox.expireAccessTokens();
        assertThatThrownBy(() -> connect.privacy().listEnterprise(user, "NAV")).isInstanceOf(ConnectException.class);
        assertThat(count(
                        "connect.client.token.requests",
                        Tags.of("grant", "REFRESH_TOKEN", "outcome", "LOGIN_REQUIRED")))
                .isEqualTo(1);
        assertThat(count("connect.client.calls", Tags.of("outcome", "LOGIN_REQUIRED", "status", "4xx")))
                .isEqualTo(1);
    }

    @Test
    void theTimeHeldBackByPacingIsATimer() {
        paced(Duration.ofMillis(20)).consent().list("NAV");
        assertThat(count("connect.client.pacing", Tags.of("outcome", "SUCCESS")))
                .isEqualTo(1);
        assertThat(meters.get("connect.client.pacing").timer().totalTime(TimeUnit.MILLISECONDS))
                .isBetween(20.0, 5000.0);
        assertThat(observed.lines())
                .anyMatch(line -> line.startsWith("connect.client.pacing (connect pacing) in connect.client.calls"));
    }

    @Test
    void aCallWithRoomAtOnceIsNotTimedAsHeldBackAndOneWithoutIsRefused() {
        paced(Duration.ZERO).consent().list("NAV");
        assertThat(meters.find("connect.client.pacing").timer()).isNull();
        ConnectClient without = paced(null);
        assertThatThrownBy(() -> without.consent().list("NAV")).isInstanceOf(ConnectTransportException.class);
        assertThat(count("connect.client.pacing", Tags.of("outcome", "TIMEOUT")))
                .isEqualTo(1);
        assertThat(count("connect.client.calls", Tags.of("outcome", "TIMEOUT", "status", "none")))
                .isEqualTo(1);
    }

    @Test
    void whatFailsBeforeItIsSentIsNoCall() {
        ConnectClient connect = client();
        assertThatIllegalArgumentException().isThrownBy(() -> connect.consent().list("\ud800"));
        assertThat(observed.lines()).isEmpty();
    }

    @Test
    void anInterruptedCallEndsAsInterrupted() {
        ConnectClient connect = client();
        connect.consent().list("NAV");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> connect.consent().list("NAV")).isInstanceOf(ConnectTransportException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(count("connect.client.calls", Tags.of("outcome", "INTERRUPTED", "status", "none")))
                .isEqualTo(1);
        TestObservationRegistryAssert.assertThat(registry).doesNotHaveAnyRemainingCurrentObservation();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "scope opened", "error", "scope closed", "stop"})
    void aHandlerThatFailsLeavesTheThreadAsItWas(String failsAt) {
        ObservationRegistry failing = ObservationRegistry.create();
        failing.observationConfig().observationHandler(new FailingHandler(failsAt));
        ConnectClient connect = client(builder -> builder.listener(ConnectObservations.on(failing)));
        Observation page = Observation.start("page", failing);
        sandbox.next(Fault.status(404));
        page.scoped(() -> {
            assertThatThrownBy(() -> connect.consent().list("NAV")).isInstanceOf(ConnectApiException.NotFound.class);
            assertThat(failing.getCurrentObservation()).isSameAs(page);
        });
        assertThat(failing.getCurrentObservation()).isNull();
    }

    @Test
    void everyCallOfABulkJobIsTimedAndHasNoParent() {
        ConnectClient connect = client();
        Observation job = Observation.start("job", registry);
        job.scoped(() -> connect.bulk(IntStream.range(0, 30).boxed().toList())
                .reading(number -> connect.consent().listEventHistory("NAV", Subject.connect("4711" + number)))
                .run((number, history) -> {}));
        job.stop();
        assertThat(count("connect.client.calls", Tags.of("outcome", "SUCCESS"))).isEqualTo(30);
        assertThat(observed.lines()).noneMatch(line -> line.contains(" in "));
    }

    @Test
    void aCallIsAChildOfWhatIsCurrentWhereItIsMadeAlsoInTheBackground() {
        ConnectClient connect = client();
        connect.consent().list("NAV");
        Observation page = Observation.start("page", registry);
        page.scoped(() -> connect.consent().list("NAV"));
        page.scoped(() -> connect.async(c -> c.consent().list("NAV"))).join();
        connect.async(c -> c.consent().list("NAV")).join();
        assertThat(observed.lines())
                .filteredOn(line -> line.startsWith("connect.client.calls"))
                .map(line -> line.contains(" in page "))
                .containsExactly(false, true, true, false);
    }

    @Test
    void aSpanHasALowCardinalityNameAndIsCurrentDuringTheCall() {
        SimpleTracer tracer = new SimpleTracer();
        ObservationRegistry tracing = ObservationRegistry.create();
        tracing.observationConfig().observationHandler(new DefaultTracingObservationHandler(tracer));
        List<SimpleSpan> seen = new CopyOnWriteArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.add(tracer.currentSpan());
                    return chain.proceed(chain.request());
                })
                .build();
        ConnectClient connect = client(builder -> builder.okHttpClient(http).listener(ConnectObservations.on(tracing)));
        sandbox.next(Fault.status(503).withHeader("Retry-After", "0"), Fault.status(404));
        assertThatThrownBy(() -> connect.consent().list("NAV")).isInstanceOf(ConnectApiException.class);
        assertThat(tracer.currentSpan()).isNull();
        SimpleSpan span = tracer.getSpans().stream()
                .filter(each -> each.getTags().containsKey("operation"))
                .findFirst()
                .orElseThrow();
        assertThat(span.getName()).isEqualTo("connect list consent given issuer - client mode");
        assertThat(span.getTags())
                .containsEntry("path", "/v1/client/customer/privacy/consents/{issuer}")
                .containsEntry("attempts", "2")
                .containsEntry("http.status", "404")
                .containsEntry("outcome", "REFUSED");
        assertThat(span.getEvents())
                .extracting(Map.Entry::getValue)
                .containsExactly("request 1 sent", "retry after SERVER_ERROR", "request 2 sent");
        assertThat(span.getError()).hasMessage("REFUSED").hasNoCause();
        assertThat(seen)
                .extracting(SimpleSpan::getName)
                .containsExactly("connect token request", span.getName(), span.getName());
    }

    @Test
    void rawCallsHaveOneNameBecauseTheirTemplatesAreTheApplicationsOwn() {
        client().raw().get("/v1/client/customer/privacy/consents/" + CUSTOMER).send();
        assertThat(count("connect.client.calls", Tags.of("operation", "raw", "method", "GET")))
                .isEqualTo(1);
        assertThat(observed.lines()).anyMatch(line -> line.contains("(connect raw get)"));
        assertThat(observed.lines().toString()).doesNotContain(CUSTOMER);
    }

    @Test
    void namesAndKeyValuesCanBeReplaced() {
        Own own = new Own();
        client(builder -> builder.listener(ConnectObservations.on(registry).convention(own)))
                .consent()
                .list("NAV");
        registry.observationConfig().observationConvention(own);
        client().consent().list("NAV");
        assertThat(count("avis.connect", Tags.of("path", "/v1/client/customer/privacy/consents/{issuer}")))
                .isEqualTo(2);
    }

    @Test
    void aRegistryThatObservesNothingIsToldNothing() {
        ConnectObservations listener = ConnectObservations.on(ObservationRegistry.NOOP);
        client(builder -> builder.listener(listener)).consent().list("NAV");
        Runnable work = () -> {};
        assertThat(listener.handingOver(work)).isSameAs(work);
    }

    @Test
    void nothingPersonalTurnsUpInNamesTagsAndEvents() {
        ConnectClient connect = paced(Duration.ofMillis(1));
        UserSession user = logIn(connect);
        Subject subject = Subject.connect(CUSTOMER);
        ConsentEvent event = ConsentEvent.accept()
                .consent(1)
                .subject(subject)
                .data(Binary.ofText(CREDENTIAL))
                .build();
        connect.consent().register(event);
        connect.consent().register(user, event);
        connect.consent().listEventHistory("468979834", subject);
        sandbox.expireAccessTokens();
        sandbox.next(
                Fault.truncatedBody(),
                Fault.body(500, "application/json", "{\"errorMessage\":\"planted words\"}")
                        .times(9));
        assertThatThrownBy(() -> connect.consent().listEventHistory(user, "468979834", subject))
                .isInstanceOf(ConnectException.class);
        sandbox.clearFaults();
        sandbox.expireAccessTokens();
        sandbox.nextTokenCall(Fault.body(400, "application/json", "{\"error\":\"planted words\"}"));
        assertThatThrownBy(() ->
                        connect.with(options -> options.retries(0)).customers().listInfo(user))
                .isInstanceOf(ConnectException.class);
        String everything = observed.lines() + " "
                + meters.getMeters().stream().map(Meter::getId).toList();
        assertThat(observed.lines()).hasSizeGreaterThan(15);
        assertThat(everything)
                .contains("outcome=SUCCESS", "outcome=MISCONFIGURED")
                .doesNotContain(
                        CUSTOMER, CREDENTIAL, "planted", "468979834", sandbox.clientSecret(), user.key(), "Bearer");
    }

    private static final class Own implements CallConvention, GlobalObservationConvention<CallContext> {
        @Override
        public String getName() {
            return "avis.connect";
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(CallContext context) {
            return KeyValues.of("path", context.template());
        }
    }

    private double count(String name, Tags tags) {
        return meters.find(name).tags(tags).meters().stream()
                .mapToDouble(meter -> meter.measure().iterator().next().getValue())
                .sum();
    }
}

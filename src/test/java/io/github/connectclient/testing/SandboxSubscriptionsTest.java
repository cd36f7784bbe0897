package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.recruitment.NewRecruitment;
import io.github.connectclient.subscription.NewSubscription;
import io.github.connectclient.subscription.SubscriptionList.Subscription;
import io.github.connectclient.subscription.SubscriptionSource;
import io.github.connectclient.value.Acknowledgement;
import io.github.connectclient.value.Unmodelled;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions and recruitments of the sandbox, with the client of this library. */
class SandboxSubscriptionsTest {
    private static final String PRODUCT = "CO27409";

    private final AdjustableClock clock = new AdjustableClock();

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));

    @AutoClose
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    private final UserSession user = UserSession.of(AccessToken.of(sandbox.accessTokenFor(sandbox.reader())));

    @Test
    void aNewSandboxHasNoSubscriptions() {
        assertThat(connect.subscriptions().list(user, SubscriptionSource.ALL).subscriptions())
                .isEmpty();
        assertThat(connect.subscriptions().list(327492).subscriptions()).isEmpty();
        assertThat(connect.subscriptions().listShared(user).subscriptions()).isEmpty();
    }

    @Test
    void whatIsStartedIsListedInBothModes() {
        Instant start = clock.instant().plusSeconds(60);
        Instant end = start.plusSeconds(3600);
        assertThat(connect.subscriptions()
                        .start(
                                user,
                                NewSubscription.builder(PRODUCT, start)
                                        .company("468979834")
                                        .endTime(end)
                                        .copies(2)
                                        .couponCode("WMDigi")
                                        .couponNumber(5223)
                                        .customerReference("mine")
                                        .build())
                        .status())
                .isEqualTo(Acknowledgement.OK);

        List<Subscription> listed = connect.subscriptions().list(user).subscriptions();
        assertThat(listed).singleElement().satisfies(subscription -> {
            assertThat(subscription.product()).isEqualTo(PRODUCT);
            assertThat(subscription.startTime()).isEqualTo(start);
            assertThat(subscription.endTime()).isEqualTo(end);
            assertThat(subscription.stopped()).isFalse();
            assertThat(subscription.paid()).isTrue();
            assertThat(subscription.sharable()).isTrue();
        });
        assertThat(connect.subscriptions().list(563457).subscriptions()).isEqualTo(listed);
    }

    @Test
    void aTestGivesACustomerSubscriptions() {
        sandbox.subscriptions().add("327492", PRODUCT);
        sandbox.subscriptions()
                .add(
                        "327492",
                        SandboxSubscription.of("OLD")
                                .from(Instant.EPOCH)
                                .until(Instant.EPOCH.plusSeconds(1))
                                .stopped()
                                .unpaid()
                                .notSharable());

        List<Subscription> listed = connect.subscriptions().list(327492).subscriptions();
        assertThat(listed).extracting(Subscription::product).containsExactly(PRODUCT, "OLD");
        assertThat(listed.get(0).startTime()).isEqualTo(clock.instant());
        assertThat(listed.get(0).endTime()).isNull();
        assertThat(listed.get(1).endTime()).isEqualTo(Instant.EPOCH.plusSeconds(1));
        assertThat(listed.get(1).stopped()).isTrue();
        assertThat(listed.get(1).paid()).isFalse();
        assertThat(listed.get(1).sharable()).isFalse();
        assertThat(connect.subscriptions().list(user).subscriptions()).isEmpty();

        sandbox.subscriptions().clear();
        assertThat(connect.subscriptions().list(327492).subscriptions()).isEmpty();
    }

    @Test
    void theSourceChoosesAmongSubscriptions() {
        sandbox.subscriptions().add("563457", "OWN");
        sandbox.subscriptions()
                .add("563457", SandboxSubscription.of("FROM_WORK").receivedThroughB2b());

        assertThat(products(SubscriptionSource.ORDINARY)).containsExactly("OWN");
        assertThat(products(SubscriptionSource.B2B)).containsExactly("FROM_WORK");
        assertThat(products(SubscriptionSource.ALL)).containsExactly("OWN", "FROM_WORK");
        assertThat(connect.subscriptions().list(563457).subscriptions()).hasSize(2);
    }

    @Test
    void withoutASourceTheListIsOfTheReadersOwn() throws IOException {
        sandbox.subscriptions().add("563457", "OWN");
        sandbox.subscriptions()
                .add("563457", SandboxSubscription.of("FROM_WORK").receivedThroughB2b());
        Caller caller = new Caller(sandbox);

        assertThat(caller.getAsReader("/v1/subscription").json().get("subscriptions"))
                .hasSize(1);
        assertThat(caller.getAsReader("/v1/subscription?subscriptionSourceFetchMode=OTHER")
                        .status())
                .isEqualTo(400);
        assertThat(caller.getAsClient("/v1/client/subscription/abc").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'product':'CO27409'}",
                "{'startTime':1560336440000}",
                "{'product':'','startTime':1}",
                "{'product':'1234567890123','startTime':1}",
                "{'product':'CO27409','startTime':'soon'}",
                "{'product':'CO27409','startTime':1,'endTime':'late'}",
                "{'product':'CO27409','startTime':1,'companyCode':'1234567890123'}",
                "{'product':'CO27409','startTime':1,'copies':2}",
                "{'product':'CO27409','startTime':1,'couponCode':2}",
                "{'product':'CO27409','startTime':1,'couponNumber':'2'}",
                "{'product':'CO27409','startTime':1,'customerReference':2}"
            })
    void aBadStartIsRefused(String body) throws IOException {
        assertThat(new Caller(sandbox)
                        .postAsReader("/v1/subscription", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
        assertThat(connect.subscriptions().list(user).subscriptions()).isEmpty();
    }

    @Test
    void aRecruitmentIsAcknowledged() {
        NewRecruitment recruitment = NewRecruitment.builder(PRODUCT, "Spring2019", Unmodelled.none())
                .recruited(Unmodelled.none().with("firstName", "Kari"))
                .build();
        assertThat(connect.recruitments().register(recruitment).status()).isEqualTo(Acknowledgement.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'campaign':'C','recruiter':{},'recruitments':[]}",
                "{'product':'P','recruiter':{},'recruitments':[]}",
                "{'product':'P','campaign':'C','recruitments':[]}",
                "{'product':'P','campaign':'C','recruiter':{}}",
                "{'product':'P','campaign':'C','recruiter':'Kari','recruitments':[]}",
                "{'product':'P','campaign':'C','recruiter':{},'recruitments':['Ola']}",
                "{'product':'P','campaign':'C','recruiter':{},'recruitments':[],'recruitmentPremiumPreferences':{}}",
                "{'product':'1234567890123','campaign':'C','recruiter':{},'recruitments':[]}",
                "{'product':'P','campaign':'1234567890123','recruiter':{},'recruitments':[]}"
            })
    void aBadRecruitmentIsRefused(String body) throws IOException {
        assertThat(new Caller(sandbox)
                        .postAsClient("/v1/client/recruitment", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theModesAreKeptApart() {
        assertThatExceptionOfType(ConnectApiException.Forbidden.class)
                .isThrownBy(() -> connect.subscriptions()
                        .list(UserSession.of(AccessToken.of(new Caller(sandbox).clientToken()))));
    }

    private List<String> products(SubscriptionSource source) {
        return connect.subscriptions().list(user, source).subscriptions().stream()
                .map(Subscription::product)
                .toList();
    }
}

package io.github.connectclient.testing;

import static io.github.connectclient.testing.SandboxAccess.article;
import static io.github.connectclient.testing.SandboxAccess.category;
import static io.github.connectclient.testing.SandboxAccess.domain;
import static io.github.connectclient.testing.SandboxAccess.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.user.AccessRequest;
import io.github.connectclient.user.AccessResult;
import io.github.connectclient.user.AccessType;
import io.github.connectclient.value.Unmodelled;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readers of a sandbox have access to, and what is kept with them. */
class SandboxAccessTest {
    private final ConnectSandbox sandbox = ConnectSandbox.start();
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();
    private final Caller caller = new Caller(sandbox);
    private final SandboxReader other = sandbox.addReader("900", "+4740000009");

    @AfterEach
    void close() {
        connect.close();
        sandbox.close();
    }

    @Test
    void accessIsGrantedAndRevoked() {
        AccessRequest request = AccessRequest.builder().product("CO27409").build();
        assertThat(asReader(request)).isFalse();

        sandbox.accesses().grant(sandbox.reader(), product("CO27409"));
        assertThat(asReader(request)).isTrue();
        assertThat(connect.access().check(session(other), request).grantsAccess())
                .isFalse();

        sandbox.accesses().revoke(sandbox.reader(), product("CO27409"));
        assertThat(asReader(request)).isFalse();
    }

    @Test
    void allCriteriaMustMatch() {
        sandbox.accesses()
                .grant(
                        sandbox.reader(),
                        product("CO27409"),
                        article("578943434"),
                        domain("unite.no"),
                        category("SWISJ"));
        sandbox.accesses().grantIp("127.0.0.1");
        AccessRequest.Builder all = AccessRequest.builder()
                .product("CO27409")
                .articleId("578943434")
                .domain("unite.no")
                .ip("127.0.0.1")
                .categoryType("SWISJ");

        assertThat(asReader(all.build())).isTrue();
        assertThat(asReader(all.product("OTHER").build())).isFalse();
        assertThat(asReader(all.product("CO27409").articleId("1").build())).isFalse();
        assertThat(asReader(all.articleId("578943434").domain("x.no").build())).isFalse();
        assertThat(asReader(all.domain("unite.no").ip("127.0.0.2").build())).isFalse();
        AccessResult result = connect.access()
                .check(
                        session(sandbox.reader()),
                        all.ip("127.0.0.1").categoryType("X").build());
        assertThat(result.grantsAccess()).isFalse();
        assertThat(result.accesses())
                .extracting(AccessResult.Finding::accessType)
                .containsExactly(
                        AccessType.UNLIMITED,
                        AccessType.UNLIMITED,
                        AccessType.UNLIMITED,
                        AccessType.UNLIMITED,
                        AccessType.NONE);
    }

    @Test
    void withoutCriterionThereIsNoAccess() {
        AccessResult result = connect.access()
                .check(session(sandbox.reader()), AccessRequest.builder().build());

        assertThat(result.grantsAccess()).isFalse();
        assertThat(result.accesses()).isEmpty();
    }

    @Test
    void theApplicationAsksAboutAnybody() {
        sandbox.accesses().grant(other, product("CO27409"));

        assertThat(asClient(AccessRequest.builder().credential("+4740000009"))).isTrue();
        assertThat(asClient(AccessRequest.builder().uniqueId(other.uniqueId()))).isTrue();
        assertThat(asClient(AccessRequest.builder()
                        .uniqueId(other.uniqueId())
                        .credential("+4740000009")
                        .customerNumber(900)))
                .isTrue();
        assertThat(asClient(AccessRequest.builder().uniqueId(other.uniqueId()).credential("reader@example.com")))
                .isFalse();
        assertThat(asClient(AccessRequest.builder().uniqueId(other.uniqueId()).customerNumber(563457)))
                .isFalse();
        assertThat(asClient(AccessRequest.builder().credential("reader@example.com")))
                .isFalse();
        assertThat(asClient(AccessRequest.builder().credential("nobody@example.com")))
                .isFalse();
    }

    @Test
    void anIpAddressIsAboutNobody() {
        AccessRequest request = AccessRequest.builder().ip("10.0.0.1").build();
        assertThat(connect.access().check(request).grantsAccess()).isFalse();

        sandbox.accesses().grantIp("10.0.0.1");
        assertThat(connect.access().check(request).grantsAccess()).isTrue();

        sandbox.accesses().revokeIp("10.0.0.1");
        assertThat(connect.access().check(request).grantsAccess()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'product':'CO27409'}",
                "{'ip':'10.0.0.1','articleId':'1','customerNumber':900}",
                "{'product':1,'credential':'+4740000009'}",
                "{'ip':'10.0.0.1','accessAzureAd':'true'}",
                "{'ip':'10.0.0.1','customerNumber':'900'}"
            })
    void aCheckThatTheReferenceDoesNotAllowIsRefused(String body) throws IOException {
        assertThat(caller.postAsClient("/v1/client/access", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEmptyCriterionMatchesNothing() throws IOException {
        String body = "{\"product\":\"\",\"ip\":\"\",\"credential\":\"+4740000009\"}";

        assertThat(caller.postAsClient("/v1/client/access", body)
                        .json()
                        .get("access")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void onlyReadersOfTheSandboxAreGrantedAccess() {
        SandboxReader stranger = new SandboxReader("1", "stranger@example.com");

        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.accesses().grant(stranger, product("CO27409")));
        assertThatIllegalArgumentException().isThrownBy(() -> product(""));
    }

    @Test
    void aSectionThatKnowsSubscriptionsCanGrantProducts() {
        Accesses accesses = new Accesses();
        accesses.grant("900", "CO27409");
        assertThat(accesses.has("900", product("CO27409"))).isTrue();

        accesses.revoke("900", "CO27409");
        assertThat(accesses.has("900", product("CO27409"))).isFalse();
    }

    @Test
    void metadataIsReplacedAsAWholeAndRemoved() {
        UserSession user = session(sandbox.reader());
        assertThat(connect.metadata().list(user).members()).isEqualTo(Unmodelled.none());

        connect.metadata().change(user, Map.of("theme", "dark", "visits", 3));
        Unmodelled mine = connect.metadata().list(user).members();
        assertThat(mine.asMap()).isEqualTo(Map.of("theme", "dark", "visits", 3L));
        assertThat(connect.metadata().list(session(other)).members()).isEqualTo(Unmodelled.none());

        connect.metadata().change(user, mine.with("theme", "light").asMap());
        assertThat(connect.metadata().list(user).members().asMap()).isEqualTo(Map.of("theme", "light", "visits", 3L));
        connect.metadata().change(user, Map.of("visits", 4));
        assertThat(connect.metadata().list(user).members().asMap()).isEqualTo(Map.of("visits", 4L));

        assertThat(connect.metadata().remove(user).members().text("visits")).isEqualTo("4");
        assertThat(connect.metadata().list(user).members()).isEqualTo(Unmodelled.none());
        assertThat(connect.metadata().remove(user).members()).isEqualTo(Unmodelled.none());
    }

    private boolean asReader(AccessRequest request) {
        return connect.access().check(session(sandbox.reader()), request).grantsAccess();
    }

    private boolean asClient(AccessRequest.Builder user) {
        return connect.access().check(user.product("CO27409").build()).grantsAccess();
    }

    private UserSession session(SandboxReader reader) {
        return UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
    }
}

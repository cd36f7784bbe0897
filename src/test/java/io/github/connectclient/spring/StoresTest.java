package io.github.connectclient.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.jdbc.JdbcTokenStore;
import io.github.connectclient.redis.RedisTokenStore;
import io.github.connectclient.support.Redis;
import io.github.connectclient.testing.ConnectSandbox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Readers' sessions on the application's own DataSource and Redis. */
class StoresTest {
    private static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start();

    private final JdbcDataSource database = new JdbcDataSource();

    StoresTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void sessionsAreInTheDatabaseAndEncrypted() {
        inDatabase().run(context -> {
            UserSession user = logIn(context.getBean(ConnectClient.class));
            assertThat(context.getBean(JdbcTokenStore.class).find(user.key())).isNotNull();
            assertThat(context.getBean(TokenStore.class)).asString().contains("2026-11");
            assertThat(rows("select count(*) from connect_grant where content like 'v1.2026-11.%'"))
                    .isEqualTo(2); // the reader's and the application's own
        });
    }

    @Test
    void aStoreOfTheApplicationIsTheOnlyOne() {
        TokenStore own = TokenStore.inMemory();
        inDatabase().withBean(TokenStore.class, () -> own).run(context -> {
            UserSession user = logIn(context.getBean(ConnectClient.class));
            assertThat(context).hasSingleBean(TokenStore.class);
            assertThat(own.find(user.key())).isNotNull();
        });
    }

    @Test
    void amongSeveralDatabasesOneHasToBePrimary() {
        inDatabase()
                .withBean("other", DataSource.class, JdbcDataSource::new)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage(
                                "connect.store.type is jdbc, which needs a DataSource bean, and there are several: mark one"
                                        + " with @Primary"));
    }

    @Test
    void settingsOfTheOtherStoreAreRefused() {
        inDatabase()
                .withPropertyValues("connect.store.prefix=avis:")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("connect.store.prefix is for connect.store.type=redis only: remove it"));
    }

    @Test
    void keysAreToldByNameAndNeverShown() {
        refused("connect.store.encryption.key=", "connect.store.encryption.key must be 16, 24 or 32 bytes long, was 0");
        refused(
                "connect.store.encryption.key=${NOT_SET}",
                "connect.store.encryption.key refers to a variable or property that is not set");
        refused(
                "connect.store.encryption.key=not base 64",
                "connect.store.encryption.key must be Base64 of 16, 24 or 32 random bytes");
        refused(
                "connect.store.encryption.key-id=a key",
                "connect.store.encryption.key-id must be 1 to 64 letters, digits, - and _");
        refused(
                "connect.store.encryption.also-reading.2025-04=AAAA",
                "connect.store.encryption.also-reading.2025-04 is refused: key must be 16, 24 or 32 bytes long, was 3");
        refused("connect.store.lease=1ms", "connect.store.lease must be at least PT1S");
        refused("connect.store.query-timeout=1ms", "connect.store.query-timeout must be from 1 second to 1 hour");
    }

    private void refused(String property, String sentence) {
        inDatabase()
                .withPropertyValues(property)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessage(sentence));
    }

    @Test
    void sessionsAreInRedisAlsoAfterItsConnectionsWereStoppedAndStarted() throws Exception {
        try (Redis redis = Redis.start()) {
            Contexts.on(sandbox)
                    .withBean(LettuceConnectionFactory.class, () -> {
                        return new LettuceConnectionFactory("127.0.0.1", redis.port());
                    })
                    .withPropertyValues(
                            "connect.store.type=redis",
                            "connect.store.prefix=avis:",
                            "connect.store.keep-idle=1d",
                            "connect.store.encryption.key-id=2026-11",
                            "connect.store.encryption.key=" + KEY)
                    .run(context -> {
                        UserSession user = logIn(context.getBean(ConnectClient.class));
                        TokenStore store = context.getBean(RedisTokenStore.class);
                        assertThat(store.find(user.key())).isNotNull();
                        assertThat(redis.connect().randomkey()).startsWith("avis:");
                        assertThat(store.<String>exclusively(user.key(), Duration.ofSeconds(5), () -> "renewed"))
                                .isEqualTo("renewed");

                        context.stop();
                        context.start();
                        assertThat(store.find(user.key())).isNotNull();
                    });
        }
    }

    @Test
    void anApplicationStartsWhileRedisIsAway() {
        Contexts.on(sandbox)
                .withBean(LettuceConnectionFactory.class, () -> new LettuceConnectionFactory("127.0.0.1", 1))
                .withPropertyValues("connect.store.type=redis")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner inDatabase() {
        return Contexts.on(sandbox)
                .withBean("database", DataSource.class, () -> database)
                .withPropertyValues(
                        "connect.store.type=jdbc",
                        "connect.store.create-tables=true",
                        "connect.store.shared-client-token=true",
                        "connect.store.encryption.key-id=2026-11",
                        "connect.store.encryption.key=" + KEY);
    }

    private UserSession logIn(ConnectClient connect) {
        connect.consent().list("NAV");
        PendingLogin login = connect.login().begin(URI.create("https://avis.example/back"));
        return connect.login().finish(login, sandbox.visit(login.url()));
    }

    private int rows(String count) throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(count)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

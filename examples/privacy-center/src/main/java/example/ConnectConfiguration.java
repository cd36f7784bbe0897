package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.jdbc.JdbcTokenStore;
import java.time.Duration;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The one client of the application, and the database in which readers' log-ins are kept. */
@Configuration(proxyBeanMethods = false)
class ConnectConfiguration {
    /** A reader waits for a page, so better an honest failure than the 30 seconds that are usual. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Bean
    JdbcTokenStore tokenStore(DataSource dataSource, ConnectSettings settings) {
        byte[] key = Base64.getDecoder().decode(settings.storeKey());
        return JdbcTokenStore.on(dataSource)
                .encryptedWith(TokenEncryption.aesGcm("1", key))
                .createTables();
    }

    @Bean
    ConnectClient connectClient(ConnectSettings settings, JdbcTokenStore store) {
        return ConnectClient.builder(Environment.custom(settings.loginBase(), settings.apiBase()))
                .credentials(settings.clientId(), settings.clientSecret())
                .tokenStore(store)
                .timeout(PATIENCE)
                .userAgent("privacy-center", "1.0")
                .build();
    }

    @Bean
    Sweeper sweeper(JdbcTokenStore store) {
        return new Sweeper(store);
    }

    /** Readers who never log out leave a log-in behind, which is of no use once its refresh token has ended. */
    record Sweeper(JdbcTokenStore store) {
        private static final Duration LONGER_THAN_REFRESH_TOKENS_LIVE = Duration.ofDays(35);

        @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT1H")
        void sweep() {
            store.removeIdle(LONGER_THAN_REFRESH_TOKENS_LIVE);
        }
    }
}

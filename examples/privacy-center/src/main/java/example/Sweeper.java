package example;

import io.github.connectclient.jdbc.JdbcTokenStore;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the log-ins of readers who never logged out, once their refresh tokens have ended. */
@Component
class Sweeper {
    private static final Duration LONGER_THAN_REFRESH_TOKENS_LIVE = Duration.ofDays(35);

    private final JdbcTokenStore store;

    Sweeper(JdbcTokenStore store) {
        this.store = store;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "P1D")
    void sweep() {
        store.removeIdle(LONGER_THAN_REFRESH_TOKENS_LIVE);
    }
}

package example;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A privacy centre for the readers of a newspaper: their consents and what became of them, purposes and channels, a copy of their data,
 * and its erasure. It keeps nothing of them itself but their encrypted log-ins: all else is in Connect.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class PrivacyCenter {
    public static void main(String[] args) {
        SpringApplication.run(PrivacyCenter.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

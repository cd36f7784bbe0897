package io.github.connectclient.spring;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code connect.*}, as they were written: what is absent is null, so that each default has one home, the builder.
 * They are described in {@code META-INF/spring-configuration-metadata.json}. No {@code toString} shows a secret.
 */
@ConfigurationProperties("connect")
record ConnectProperties(
        @Nullable VendorEnvironment environment,
        @Nullable URI loginBase,
        @Nullable URI apiBase,
        @Nullable String clientId,
        @Nullable String clientSecret,
        boolean basicAuthentication,
        @Nullable Duration timeout,
        @Nullable Duration connectTimeout,
        @Nullable Integer maxConcurrency,
        @Nullable Integer retries,
        @Nullable DataSize answerLimit,
        @DefaultValue Application userAgent,
        @DefaultValue Pace pacing,
        @DefaultValue Store store) {

    /** The vendor's environments. */
    enum VendorEnvironment {
        NORWAY,
        SWEDEN,
        TEST
    }

    /** The application's name for the vendor. */
    record Application(@Nullable String product, @Nullable String version) {}

    /** How calls are paced. */
    record Pace(
            @DefaultValue("off") PacingType type,
            @Nullable Integer perSecond,
            @Nullable Integer perMinute) {}

    /** Over how many nodes. */
    enum PacingType {
        OFF,
        ONE_NODE
    }

    /** Where readers' grants are kept. */
    record Store(
            @DefaultValue("memory") StoreType type,
            boolean sharedClientToken,
            @Nullable Duration lease,
            boolean createTables,
            @Nullable Duration queryTimeout,
            @Nullable String prefix,
            @Nullable Duration keepIdle,
            @DefaultValue Encryption encryption) {}

    /** In what. */
    enum StoreType {
        MEMORY,
        JDBC,
        REDIS
    }

    /** The keys of the store, in Base64. */
    record Encryption(
            @Nullable String keyId,
            @Nullable String key,
            @DefaultValue Map<String, String> alsoReading,
            boolean readingUnencrypted) {
        @Override
        public String toString() {
            return "Encryption[keyId=" + keyId + "]";
        }
    }

    @Override
    public String toString() {
        return "ConnectProperties[environment=" + environment + ", clientId=" + clientId + "]";
    }
}

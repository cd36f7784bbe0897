package example;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach Connect.
 *
 * @param loginBase base of the login server
 * @param apiBase base of the API server
 * @param clientId id of the client
 * @param clientSecret its secret
 * @param storeKey 32 random bytes in Base64, which encrypt readers' log-ins in the database
 */
@ConfigurationProperties("connect")
record ConnectSettings(URI loginBase, URI apiBase, String clientId, String clientSecret, String storeKey) {
    /** Shows no secret. */
    @Override
    public String toString() {
        return "ConnectSettings[" + loginBase + ", " + apiBase + "]";
    }
}

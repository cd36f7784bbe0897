package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private static final URI GOOD = URI.create("https://connect.example/login");

    @Test
    void theVendorsSystemsAreKnown() {
        assertThat(Environment.NORWAY).isEqualTo(of("https://connectid.no/user", "https://api.mediaconnect.no/capi"));
        assertThat(Environment.SWEDEN).isEqualTo(of("https://connectid.se/user", "https://api.mediaconnect.no/capi"));
        assertThat(Environment.TEST)
                .isEqualTo(of("https://api-test.mediaconnect.no/login", "https://api-test.mediaconnect.no/capi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://connect.example",
                "https://connect.example:8443/a/b",
                "HTTPS://connect.example/a",
                "http://localhost:8080",
                "http://LOCALHOST/a",
                "http://127.0.0.1:1/a",
                "http://127.255.0.3/a",
                "http://[::1]:8080/a"
            })
    void aBaseIsAnHttpsAddressOrOneOfThisMachine(String base) {
        URI uri = URI.create(base);
        assertThat(Environment.custom(uri, GOOD).loginBase()).isEqualTo(uri);
        assertThat(Environment.custom(GOOD, uri).apiBase()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "connect.example",
                "//connect.example/a",
                "/capi",
                "https:connect.example",
                "https:///a",
                "ftp://connect.example",
                "ws://localhost",
                "http://connect.example",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://128.0.0.1",
                "http://10.0.0.1",
                "http://[::2]",
                "https://user:secret@connect.example",
                "https://connect.example/a?b=c",
                "https://connect.example/a#b",
                "https://connect.example:99999/a",
                "https://connect.example:0/a"
            })
    void anyOtherBaseIsRefusedWithAWordOnWhatItMustBe(String base) {
        URI uri = URI.create(base);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environment.custom(uri, GOOD))
                .withMessageStartingWith("loginBase must be an absolute https URL")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environment.custom(GOOD, uri))
                .withMessageStartingWith("apiBase must be an absolute https URL");
    }

    @ParameterizedTest
    @CsvSource({
        "https://connect.example/,      https://connect.example",
        "https://connect.example/capi/, https://connect.example/capi"
    })
    void aSlashAtTheEndIsDropped(String base, String kept) {
        assertThat(of(base, base)).isEqualTo(of(kept, kept));
        assertThat(of(base, base).apiBase()).hasToString(kept);
    }

    @Test
    void noBaseMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> Environment.custom(null, GOOD))
                .withMessage("loginBase");
        assertThatNullPointerException()
                .isThrownBy(() -> Environment.custom(GOOD, null))
                .withMessage("apiBase");
    }

    private static Environment of(String loginBase, String apiBase) {
        return Environment.custom(URI.create(loginBase), URI.create(apiBase));
    }
}

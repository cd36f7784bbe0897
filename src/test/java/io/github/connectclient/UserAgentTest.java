package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
    @AutoClose
    private final LocalServer server = new LocalServer();

    @Test
    void theLibraryNamesItself() throws InterruptedException {
        assertThat(userAgentOf(server.client())).matches("connect-client/\\S+ \\(Java \\d+\\)");
    }

    @Test
    void theApplicationIsNamedBeforeTheLibrary() throws InterruptedException {
        ConnectClient connect = server.client(builder -> builder.userAgent("my_App.no", "1.2-beta"));
        assertThat(userAgentOf(connect)).isEqualTo("my_App.no/1.2-beta " + UserAgent.LIBRARY);
    }

    private String userAgentOf(ConnectClient connect) throws InterruptedException {
        server.answers(Answers.json(200, "{}"));
        connect.raw().get("/v1/client/x").send();
        return String.join("|", server.request().getHeaders().values("User-Agent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\r\nX-Evil: 1", "å", "(a)"})
    void aTextThatIsNoTokenIsRefused(String text) {
        ConnectClientBuilder builder = ConnectClient.builder(Environment.TEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.userAgent(text, "1"))
                .withMessage("product must be 1 to 100 letters, digits, dots, underscores and hyphens");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.userAgent("app", text))
                .withMessage("version must be 1 to 100 letters, digits, dots, underscores and hyphens");
    }

    @Test
    void aTextIsAtMostAHundredCharacters() {
        assertThat(UserAgent.of("a".repeat(100), "1")).startsWith("aaa");
        assertThatIllegalArgumentException().isThrownBy(() -> UserAgent.of("a".repeat(101), "1"));
    }

    @Test
    void noTextMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> UserAgent.of(null, "1"))
                .withMessage("product");
        assertThatNullPointerException()
                .isThrownBy(() -> UserAgent.of("app", null))
                .withMessage("version");
    }
}

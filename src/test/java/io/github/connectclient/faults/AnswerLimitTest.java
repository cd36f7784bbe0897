package io.github.connectclient.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.Environment;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an answer may be. */
class AnswerLimitTest {
    @AutoClose
    private final LocalServer server = new LocalServer();

    @Test
    void anAnswerAsLongAsTheLimitIsReadAndALongerOneRefused() {
        ConnectClient connect = server.client(builder -> builder.answerLimit(1024));
        server.answers(Answers.json(200, "x".repeat(1024)), Answers.json(200, "x".repeat(1025)));
        assertThat(connect.raw().get("/v1/client/x").text()).hasSize(1024);
        ConnectDecodeException e = catchThrowableOfType(
                ConnectDecodeException.class,
                () -> connect.raw().get("/v1/client/x").text());
        assertThat(e)
                .hasMessage("GET /v1/client/x: the answer could not be read: it is longer than the limit of 1024 bytes;"
                        + " answerLimit(...) on the builder sets another");
        assertThat(server.requestCount()).isEqualTo(2);
    }

    @Test
    void jsonWithinAListIsBoundedToo() {
        ConnectClient connect = server.client(builder -> builder.answerLimit(1024));
        String consent = "{\"target\":\"" + "x".repeat(300) + "\"},";
        server.answers(Answers.json(200, "{\"consents\":[" + consent.repeat(100) + "{}]}"));
        assertThatThrownBy(() -> connect.consent().list("NAV"))
                .isInstanceOf(ConnectDecodeException.class)
                .hasMessageContaining("the limit of 1024 bytes");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, 1023, 1024L * 1024 * 1024 + 1})
    void aLimitOutOfBoundsIsRefused(long bytes) {
        assertThatThrownBy(() -> ConnectClient.builder(Environment.TEST).answerLimit(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("answerLimit must be at least 1024 and at most 1073741824");
    }
}

package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class OneShotBodyTest {
    private static final MediaType TEXT = MediaType.get("text/plain");

    private final OneShotBody body = new OneShotBody("some text".getBytes(StandardCharsets.UTF_8), TEXT);

    @Test
    void okHttpMayNotSendItTwiceOnItsOwn() {
        assertThat(body.isOneShot()).isTrue();
    }

    @Test
    void itTellsWhetherItsSendingHasBegun() throws IOException {
        assertThat(body.isStarted()).isFalse();
        body.writeTo(new Buffer());
        assertThat(body.isStarted()).isTrue();
        body.rewind();
        assertThat(body.isStarted()).isFalse();
    }

    @Test
    void itIsTheSameEachTimeItIsSent() throws IOException {
        assertThat(body.contentLength()).isEqualTo(9);
        assertThat(body.contentType()).isEqualTo(TEXT);
        for (int i = 0; i < 2; i++) {
            Buffer sent = new Buffer();
            body.writeTo(sent);
            assertThat(sent.readUtf8()).isEqualTo("some text");
        }
    }
}

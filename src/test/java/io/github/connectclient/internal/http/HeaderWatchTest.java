package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class HeaderWatchTest {
    private final Call call = new OkHttpClient()
            .newCall(new Request.Builder().url("https://connect.example/").build());
    private final HeaderWatch watch = new HeaderWatch(System.nanoTime());

    @Test
    void aCallCancelledBeforeTlsDoesNotBeginIt() {
        assertThatCode(() -> watch.secureConnectStart(call)).doesNotThrowAnyException();
        call.cancel();
        assertThatThrownBy(() -> watch.secureConnectStart(call)).isInstanceOf(IOException.class);
    }

    @Test
    void aRequestHasBegunWithItsHeaders() {
        assertThat(watch.isBegun()).isFalse();
        watch.requestHeadersStart(call);
        assertThat(watch.isBegun()).isTrue();
    }
}

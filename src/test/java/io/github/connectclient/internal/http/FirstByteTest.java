package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class FirstByteTest {
    private final Request.Builder request = new Request.Builder().url("https://connect.example/");

    @Test
    void aRequestWithoutBodyGoesWithItsHeaders() {
        Request marked = request.tag(FirstByte.class, new FirstByte()).build();
        assertThat(FirstByte.mayBeGone(marked)).isFalse();
        FirstByte.goes(marked);
        assertThat(FirstByte.mayBeGone(marked)).isTrue();
    }

    @Test
    void aRequestWithABodyGoesWithIt() throws Exception {
        OneShotBody body = new OneShotBody(new byte[] {1}, null);
        Request posted = request.post(body).build();
        FirstByte.goes(posted);
        assertThat(FirstByte.mayBeGone(posted)).isFalse();
        body.writeTo(new Buffer());
        assertThat(FirstByte.mayBeGone(posted)).isTrue();
    }

    @Test
    void whatIsNotMarkedMayBeGone() {
        assertThat(FirstByte.mayBeGone(request.build())).isTrue();
    }
}

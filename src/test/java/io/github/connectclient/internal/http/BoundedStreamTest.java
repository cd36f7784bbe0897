package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {
    private static BoundedStream ofTenBytes(long most) {
        return new BoundedStream(new ByteArrayInputStream(new byte[10]), most);
    }

    @Test
    void whatIsAsLongAsTheLimitIsReadWhole() throws IOException {
        assertThat(ofTenBytes(10).readAllBytes()).hasSize(10);
        BoundedStream one = ofTenBytes(10);
        for (int i = 0; i < 10; i++) {
            assertThat(one.read()).isZero();
        }
        assertThat(one.read()).isEqualTo(-1);
        assertThat(one.read()).isEqualTo(-1);
    }

    @Test
    void aByteMoreIsTooLongHoweverItIsRead() {
        assertThatThrownBy(() -> ofTenBytes(9).readAllBytes()).isInstanceOf(BoundedStream.TooLong.class);
        assertThatThrownBy(() -> ofTenBytes(9).skip(10)).isInstanceOf(BoundedStream.TooLong.class);
        BoundedStream one = ofTenBytes(9);
        assertThatThrownBy(() -> {
                    while (one.read() >= 0) {
                        // on
                    }
                })
                .isInstanceOf(BoundedStream.TooLong.class);
    }
}

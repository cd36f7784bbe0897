package io.github.connectclient.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.internal.json.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryTest {
    record Holder(Binary data) {}

    @Test
    void bytesTravelAsBase64() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Binary binary = Binary.of(all);

        assertThat(binary.toBase64()).startsWith("AAECAw").doesNotContain("\n");
        assertThat(Binary.ofBase64(binary.toBase64())).isEqualTo(binary);
        assertThat(binary.toBytes()).isEqualTo(all);
        assertThat(binary.size()).isEqualTo(256);
    }

    @Test
    void theTextOfTheSampleIsTrue() {
        assertThat(Binary.ofText("true").toBase64()).isEqualTo("dHJ1ZQ==");
        assertThat(Binary.ofText("å").toBytes()).isEqualTo("å".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatChangeOutsideDoNotChangeInside() {
        byte[] bytes = {1};
        Binary binary = Binary.of(bytes);
        bytes[0] = 2;
        binary.toBytes()[0] = 3;

        assertThat(binary.toBytes()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dHJ1ZQ==", "dHJ1ZQ", "dHJ1\nZQ==", "dHJ1\r\nZQ==\r\n", " dHJ1 ZQ== "})
    void lineBreaksAndMissingPaddingDoNoHarm(String base64) {
        assertThat(Binary.ofBase64(base64)).isEqualTo(Binary.ofText("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted!", "<html>", "dHJ1ZQ===", "d", "dHJ1-_", "dHJ1ZQ==dHJ1", "%64", "å"})
    void whatIsNotBase64IsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> Binary.ofBase64(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text is not Base64")
                .hasNoCause();
    }

    @Test
    void nothingIsNoBytes() {
        assertThat(Binary.ofBase64("").size()).isZero();
    }

    @Test
    void valuesAreEqualByContent() {
        assertThat(Binary.ofText("a")).isEqualTo(Binary.ofText("a")).hasSameHashCodeAs(Binary.ofText("a"));
        assertThat(Binary.ofText("a")).isNotEqualTo(Binary.ofText("b"));
        assertThat((Object) Binary.ofText("a")).isNotEqualTo("a");
    }

    @Test
    void theTextShowsOnlyTheSize() {
        assertThat(Binary.ofText("planted")).hasToString("Binary[7 bytes]");
    }

    @Test
    void jsonHoldsItAsText() throws IOException {
        Holder holder = new Holder(Binary.ofText("true"));

        assertThat(new String(Json.write(holder), StandardCharsets.UTF_8)).isEqualTo("{\"data\":\"dHJ1ZQ==\"}");
        assertThat(Json.read(new ByteArrayInputStream(Json.write(holder)), Holder.class))
                .isEqualTo(holder);
        assertThatThrownBy(() -> Json.read(
                        new ByteArrayInputStream("{\"data\":\"planted!\"}".getBytes(StandardCharsets.UTF_8)),
                        Holder.class))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("member \"data\" does not fit");
    }
}

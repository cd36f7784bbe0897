package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEncryptionTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final TokenEncryption ENCRYPTION = TokenEncryption.aesGcm("k1", KEY);

    @Test
    void theFormatIsTheOneThatIsDocumented() throws Exception {
        String text = ENCRYPTION.encrypt("place", "t\u00f8ken");

        String[] parts = text.split("\\.", -1);
        assertThat(parts).hasSize(3).startsWith("v1", "k1");
        byte[] all = Base64.getUrlDecoder().decode(parts[2]);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, all, 0, 12));
        cipher.updateAAD("v1.k1.place".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(cipher.doFinal(all, 12, all.length - 12), StandardCharsets.UTF_8))
                .isEqualTo("t\u00f8ken");
    }

    @Test
    void theSameTextIsAnotherEachTime() {
        assertThat(ENCRYPTION.encrypt("place", "token")).isNotEqualTo(ENCRYPTION.encrypt("place", "token"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void takesEveryLengthOfAesKeys(int length) {
        TokenEncryption encryption = TokenEncryption.aesGcm("k", new byte[length]);
        assertThat(encryption.decrypt("place", encryption.encrypt("place", "token")))
                .isEqualTo("token");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17, 31, 33})
    void refusesOtherLengths(int length) {
        assertThatThrownBy(() -> TokenEncryption.aesGcm("k", new byte[length]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key must be 16, 24 or 32 bytes long, was " + length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a b", "\u00f8"})
    void refusesKeyIdsThatCouldNotBeTold(String keyId) {
        assertThatThrownBy(() -> TokenEncryption.aesGcm(keyId, KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("keyId must be");
        assertThatThrownBy(() -> ENCRYPTION.alsoReading("k1", new byte[16])).hasMessageStartingWith("keyId must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v1.", "v1.k1", "v1.k1.", "v1.k1.AAAA", "v1..AAAA", "v1.k1.***", "v1.k1.AAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsMalformedCannotBeDecrypted(String text) {
        assertThatThrownBy(() -> ENCRYPTION.decrypt("place", text))
                .isInstanceOf(ConnectAuthException.class)
                .hasMessageContaining("cannot be decrypted");
    }

    @Test
    void aTextIsGoodForItsPlaceOnly() {
        String text = ENCRYPTION.encrypt("place", "token");
        assertThatThrownBy(() -> ENCRYPTION.decrypt("elsewhere", text)).hasMessageContaining("cannot be decrypted");
        TokenEncryption renamed = TokenEncryption.aesGcm("k2", KEY);
        assertThatThrownBy(() -> renamed.decrypt("place", text.replace("k1", "k2")))
                .hasMessageContaining("cannot be decrypted");
    }

    @Test
    void theKeyIsCopiedAndNeverShown() {
        byte[] key = KEY.clone();
        TokenEncryption encryption = TokenEncryption.aesGcm("k1", key)
                .alsoReading("k0", new byte[32])
                .readingUnencrypted();
        Arrays.fill(key, (byte) 0);
        assertThat(encryption.decrypt("place", ENCRYPTION.encrypt("place", "token")))
                .isEqualTo("token");
        assertThat(encryption).hasToString("TokenEncryption[writes with k1, reads [k1, k0] and unencrypted]");
        assertThat(ENCRYPTION).hasToString("TokenEncryption[writes with k1, reads [k1]]");
    }
}

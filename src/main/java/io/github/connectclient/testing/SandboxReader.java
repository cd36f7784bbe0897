package io.github.connectclient.testing;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A reader whom the sandbox knows and who can log in. {@code toString} shows no value.
 *
 * @param customerNumber the reader's customer number, the subject of type {@code CONNECT}
 * @param credential the e-mail address or phone number that the reader logs in with, the subject of type
 *     {@code CONNECTID}
 */
public record SandboxReader(
        @Personal String customerNumber, @Personal String credential) {
    /**
     * Checks that both are given.
     *
     * @param customerNumber the reader's customer number
     * @param credential the e-mail address or phone number that the reader logs in with
     */
    public SandboxReader {
        if (customerNumber.isBlank() || credential.isBlank()) {
            throw new IllegalArgumentException("A reader needs a customer number and a credential");
        }
    }

    /**
     * The id of the reader's user at ConnectID, made from the customer number.
     *
     * @return 32 hexadecimal digits
     */
    public String uniqueId() {
        byte[] seed = customerNumber.getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}

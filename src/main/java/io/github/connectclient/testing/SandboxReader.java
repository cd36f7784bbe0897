package io.github.connectclient.testing;

/**
 * A reader whom the sandbox knows and who can log in.
 *
 * @param customerNumber the reader's customer number, the subject of type {@code CONNECT}
 * @param credential the e-mail address or phone number that the reader logs in with, the subject of type
 *     {@code CONNECTID}
 */
public record SandboxReader(String customerNumber, String credential) {
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

    /** Shows neither value: both are personal data. */
    @Override
    public String toString() {
        return "SandboxReader[***]";
    }
}

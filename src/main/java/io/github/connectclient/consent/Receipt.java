package io.github.connectclient.consent;

/** Whether a reader wants to be told, by e-mail or SMS, that a case was opened. */
public enum Receipt {
    /** Send a receipt. */
    SEND,
    /** Send none. */
    NONE;

    PrivacyCase.Request request() {
        return new PrivacyCase.Request(this == SEND);
    }
}

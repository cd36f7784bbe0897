package io.github.connectclient.message;

import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of case a message opens, in place of the usual kind. */
public enum CaseType {
    /** Follows up a complaint. */
    COMPLAINT_FOLLOW_UP("A"),
    /** Cancels. */
    CANCELLATION("B");

    private final String code;

    CaseType(String code) {
        this.code = code;
    }

    /**
     * The letter that is sent.
     *
     * @return {@code A} or {@code B}
     */
    @JsonValue
    public String code() {
        return code;
    }
}

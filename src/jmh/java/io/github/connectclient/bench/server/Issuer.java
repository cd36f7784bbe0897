package io.github.connectclient.bench.server;

/** The issuers that the server treats differently; a caller picks the kind of answer by asking for one of them. */
public final class Issuer {
    /** Answered at once, from bytes made beforehand. */
    public static final String PLAIN = "468979834";

    /** Answered compressed. */
    public static final String ZIPPED = "ZIPPED";

    /** Answered after {@link #DELAY_MILLIS}. */
    public static final String SLOW = "SLOW";

    /** Answered only to callers with the token issued last. */
    public static final String GUARDED = "GUARDED";

    /** How long the answers of {@link #SLOW} take. */
    public static final int DELAY_MILLIS = 50;

    private Issuer() {}
}

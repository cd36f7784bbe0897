package io.github.connectclient.internal.http;

import java.util.regex.Pattern;
import okhttp3.Response;

/**
 * Takes the {@code Retry-After} of a 503 out of OkHttp's hands: after 0 seconds it would repeat a GET unasked, and it fails on
 * more seconds than an int holds. Both become dates that say the same, which OkHttp leaves to us. Done next to the
 * network, as OkHttp decides before others see the answer.
 */
final class RetryAfterAsDate {
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER = "Retry-After";
    private static final String PAST = "Thu, 01 Jan 1970 00:00:00 GMT";
    private static final String FAR_FUTURE = "Fri, 31 Dec 9999 23:59:59 GMT";

    private static final Pattern ZERO = Pattern.compile("0+");
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d{10,}");

    private RetryAfterAsDate() {}

    static Response of(Response response) {
        String seconds = response.code() == UNAVAILABLE ? response.header(RETRY_AFTER) : null;
        if (seconds == null) {
            return response;
        }
        if (ZERO.matcher(seconds).matches()) {
            return response.newBuilder().header(RETRY_AFTER, PAST).build();
        }
        return MANY_DIGITS.matcher(seconds).matches()
                ? response.newBuilder().header(RETRY_AFTER, FAR_FUTURE).build()
                : response;
    }
}

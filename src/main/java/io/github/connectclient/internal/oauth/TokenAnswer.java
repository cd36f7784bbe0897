package io.github.connectclient.internal.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.model.Response;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.json.Json;
import io.github.connectclient.internal.json.MalformedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint answers with status 200. Read leniently, but unlike ScribeJava's own extractor never with
 * {@code null} as the text "null", and never with the answer quoted in an exception.
 *
 * @param accessToken the bearer token
 * @param expiresIn lifetime in seconds; absent or not positive means unknown
 * @param refreshToken renews the token, for readers
 */
record TokenAnswer(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("expires_in") @Nullable Long expiresIn,
        @JsonProperty("refresh_token") @Nullable String refreshToken) {
    static OAuth2AccessToken extract(Response response) throws IOException {
        TokenAnswer answer = read(response);
        String token = answer.accessToken;
        if (token == null || token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw unreadable("it holds no usable access_token");
        }
        if (answer.refreshToken != null && !isUsable(answer.refreshToken)) {
            throw unreadable("its refresh_token holds control characters or half of a surrogate pair");
        }
        return new OAuth2AccessToken(token, null, answer.lifetime(), answer.refreshToken, null, null);
    }

    /** Wider than OAuth, which allows visible ASCII and spaces; but stores and forms cannot take everything. */
    private static boolean isUsable(String refreshToken) {
        return Check.isProper(refreshToken) && refreshToken.chars().noneMatch(Character::isISOControl);
    }

    private static TokenAnswer read(Response response) throws IOException {
        try {
            return Json.read(response.getStream(), TokenAnswer.class);
        } catch (MalformedException e) {
            throw unreadable(e.getMessage());
        }
    }

    private @Nullable Integer lifetime() {
        return expiresIn == null || expiresIn <= 0 ? null : (int) Math.min(expiresIn, Integer.MAX_VALUE);
    }

    private static Unreadable unreadable(@Nullable String why) {
        return new Unreadable("the answer of the token endpoint could not be read: " + why);
    }

    /** The call got through, so what it spends is spent. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super(message);
        }
    }

    @Override
    public String toString() {
        return "TokenAnswer";
    }
}

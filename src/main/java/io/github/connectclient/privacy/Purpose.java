package io.github.connectclient.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A purpose that a reader may permit. Purposes are set up in each installation of Connect, so there is no list of them.
 *
 * @param code for example {@code DM} or {@code EM}, 1 to 20 characters; null only in an answer that left it out
 */
public record Purpose(@JsonProperty("purpose") @Nullable String code) {
    /**
     * A purpose.
     *
     * @param code 1 to 20 characters; checked when it is sent
     * @return the purpose
     */
    public static Purpose of(String code) {
        return new Purpose(code);
    }
}

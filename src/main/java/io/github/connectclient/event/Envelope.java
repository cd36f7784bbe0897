package io.github.connectclient.event;

import io.github.connectclient.value.Unmodelled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about itself, in either envelope.
 *
 * @param time when it happened. Documented as epoch milliseconds, but also sampled in seconds, so a number between
 *     -100 000 000 000 and 100 000 000 000 counts as seconds (until the year 5138) and one beyond as milliseconds (from March
 *     1973 on). The legacy envelope has ISO 8601 instead
 * @param type what it is about. Of the legacy envelope {@code subscription} when its {@code detail-type} begins with
 *     {@code SUBSCRIPTION_}, else the {@code detail-type} itself
 * @param source name of the Connect schema it comes from; older samples lack it. Of the legacy envelope the {@code schema} in
 *     its {@code detail}
 * @param status what happened. Of the legacy envelope what follows {@code SUBSCRIPTION_}, in small letters
 * @param legacy what only the legacy envelope has; null for every other event
 * @param more further members of the envelope; never null
 */
public record Envelope(
        @Nullable Instant time,
        EventType type,
        @Nullable String source,
        @Nullable EventStatus status,
        @Nullable Legacy legacy,
        Unmodelled more) {
    /**
     * What only the legacy envelope has, which is that of EventBridge.
     *
     * @param id id of the event, given by EventBridge
     * @param detailType for example {@code SUBSCRIPTION_START}
     * @param version version of the envelope, {@code 0}
     * @param source who sent it, {@code no.mediaconnect.connect}
     * @param account account it was sent from
     * @param region region it was sent from
     * @param resources what it concerns; never null
     */
    public record Legacy(
            @Nullable String id,
            String detailType,
            @Nullable String version,
            @Nullable String source,
            @Nullable String account,
            @Nullable String region,
            List<String> resources) {
        /** Keeps a copy of the list. */
        public Legacy {
            resources = List.copyOf(resources);
        }
    }
}

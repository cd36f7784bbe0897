package io.github.connectclient.event;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name in a ConnectID profile is new, was changed or deleted. Personal data: {@code toString} hides it.
 *
 * @param envelope what the event says about itself
 * @param profileKey whose profile it is
 * @param profileNameId id of the name
 * @param companyName name of a company
 * @param lastName last name
 * @param middleName middle name
 * @param firstName first name
 * @param birthDate birth date as a moment, always sent in milliseconds; the reference does not say at which hour in which zone
 * @param gender gender
 * @param more further members of the data; never null
 */
public record ProfileNameEvent(
        Envelope envelope,
        @Nullable ProfileKey profileKey,
        @Nullable Long profileNameId,
        @Personal @Nullable String companyName,
        @Personal @Nullable String lastName,
        @Personal @Nullable String middleName,
        @Personal @Nullable String firstName,
        @Personal @Nullable Instant birthDate,
        @Personal @Nullable Gender gender,
        Unmodelled more)
        implements ConnectEvent {
    /**
     * What identifies a profile. Personal data: {@code toString} hides the id.
     *
     * @param uniqueId the reader's unique id; documented as a number, sampled as text
     * @param profileSource where the profile has its data from
     * @param more further members of the key; never null
     */
    public record ProfileKey(
            @Personal @Nullable String uniqueId, @Nullable ProfileSource profileSource, Unmodelled more) {
        static ProfileKey of(Members key) {
            return new ProfileKey(key.text("uniqueId"), key.value("profileSource", ProfileSource::new), key.rest());
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    static ProfileNameEvent of(Envelope envelope, Members data) {
        return new ProfileNameEvent(
                envelope,
                data.has("profileKey") ? ProfileKey.of(data.object("profileKey")) : null,
                data.number("profileNameId"),
                data.text("companyName"),
                data.text("lastName"),
                data.text("middleName"),
                data.text("firstName"),
                data.milliseconds("birthdate"),
                data.value("gender", Gender::new),
                data.rest());
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}

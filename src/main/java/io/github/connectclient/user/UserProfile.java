package io.github.connectclient.user;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Credential;
import io.github.connectclient.value.Name;
import io.github.connectclient.value.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of a user at ConnectID. Personal data: {@code toString} hides it.
 *
 * @param uniqueId id of the user; it never changes
 * @param loginCredential what the user logged in with this time
 * @param userCredentials all the user can log in with; never null
 * @param name name of the user
 * @param phoneNumbers phone numbers; never null
 * @param emails e-mail addresses of at most 255 characters; never null
 * @param externalSources who else holds a profile of the user; never null
 */
public record UserProfile(
        @Personal @Nullable String uniqueId,
        @Nullable Credential loginCredential,
        List<Credential> userCredentials,
        @Nullable Name name,
        List<PhoneNumber> phoneNumbers,
        @Personal List<String> emails,
        List<ProfileSource> externalSources) {
    /** A missing list is read as an empty one. */
    public UserProfile {
        userCredentials = userCredentials == null ? List.of() : List.copyOf(userCredentials);
        phoneNumbers = phoneNumbers == null ? List.of() : List.copyOf(phoneNumbers);
        emails = emails == null ? List.of() : List.copyOf(emails);
        externalSources = externalSources == null ? List.of() : List.copyOf(externalSources);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}

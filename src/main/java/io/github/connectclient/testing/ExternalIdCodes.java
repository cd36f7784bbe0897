package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes of external identities on their way to the token endpoint, each good for one exchange. Thread-safe. */
final class ExternalIdCodes {
    /** The vendor's name of the grant. */
    static final String GRANT_TYPE = "https://connectid.no/oauth2/grant_type/extid_code";

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Clock clock;

    ExternalIdCodes(Clock clock) {
        this.clock = clock;
    }

    private record Code(SandboxReader reader, Instant end) {}

    /** The characters at the end must be encoded in a form: a client that forgets it is found here. */
    String issue(SandboxReader reader) {
        String code = UUID.randomUUID() + "+%&=/";
        codes.put(code, new Code(reader, clock.instant().plus(LIFETIME)));
        return code;
    }

    SandboxReader redeem(String value) {
        Code code = codes.remove(value);
        if (code == null || !clock.instant().isBefore(code.end())) {
            throw Refusal.oauth(400, "invalid_grant", "The code is unknown, used up or has expired");
        }
        return code.reader();
    }
}

package example;

import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.value.Subject;
import io.github.connectclient.value.SubjectType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers by a rule: every one has given the consent to e-mail, and every third has withdrawn it since. */
final class Customers {
    static final String ISSUER = "468979834";

    private static final int FIRST = 1_000_000;
    private static final long CONSENT = 1;
    private static final long EVENTS_OF_THE_SAMPLES = 2;
    private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

    private Customers() {}

    static Stream<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Customers::number);
    }

    private static String number(int index) {
        return Integer.toString(FIRST + index);
    }

    /** With a clock that stands still every sandbox holds the same, so that exports from two of them can be compared. */
    static ConnectSandbox sandbox(String clientId, String clientSecret, int count) {
        ConnectSandbox sandbox = ConnectSandbox.start(
                settings -> settings.credentials(clientId, clientSecret).clock(Clock.fixed(WHEN, ZoneOffset.UTC)));
        for (int i = 0; i < count; i++) {
            sandbox.consents().addEvent(CONSENT, Subject.connect(number(i)), true);
            if (hasWithdrawn(i)) {
                sandbox.consents().addEvent(CONSENT, Subject.connect(number(i)), false);
            }
        }
        return sandbox;
    }

    /** The line that the export must have for a customer, made from the rule and not by asking. */
    static String expectedLine(int index) {
        long id = EVENTS_OF_THE_SAMPLES + 1 + index + (index + 2) / 3;
        ConsentHistory.Event given = new ConsentHistory.Event(id, WHEN, "Sandbox", true);
        ConsentHistory.Event withdrawn = new ConsentHistory.Event(id + 1, WHEN, "Sandbox", false);
        List<ConsentHistory.Event> events = hasWithdrawn(index) ? List.of(given, withdrawn) : List.of(given);
        ConsentHistory.Entry entry = new ConsentHistory.Entry(CONSENT, "editoral", "email", events);
        return Lines.json(
                number(index), new ConsentHistory(ISSUER, number(index), SubjectType.CONNECT, List.of(entry)));
    }

    private static boolean hasWithdrawn(int index) {
        return index % 3 == 0;
    }
}

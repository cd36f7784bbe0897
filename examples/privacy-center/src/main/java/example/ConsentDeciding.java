package example;

import example.ConsentPage.Consent;
import example.ConsentPage.State;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.value.Binary;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Registers what a reader decides, once, and only on the words that the reader has seen. */
@Component
class ConsentDeciding {
    private final ConnectClient connect;
    private final ConsentReading reading;
    private final Readers readers;
    private final OneAtATime oneAtATime;
    private final Settings settings;
    private final Clock clock;

    ConsentDeciding(
            ConnectClient connect,
            ConsentReading reading,
            Readers readers,
            OneAtATime oneAtATime,
            Settings settings,
            Clock clock) {
        this.connect = connect;
        this.reading = reading;
        this.readers = readers;
        this.oneAtATime = oneAtATime;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of a decision; the names are those of the messages. */
    enum Outcome {
        GIVEN,
        WITHDRAWN,
        DECLINED,
        UNCHANGED,
        REWORDED
    }

    /**
     * Registers a decision.
     *
     * @param seen stands for the wording that was on the page
     * @return empty when there is no such consent
     */
    Optional<Outcome> decide(UserSession reader, long id, boolean gives, String seen, Locale locale) {
        return oneAtATime.run(reader, () -> ConsentReading.find(reading.page(reader, locale), id)
                .map(consent -> decide(reader, consent, gives, seen)));
    }

    private Outcome decide(UserSession reader, Consent consent, boolean gives, String seen) {
        if (consent.state() == (gives ? State.GIVEN : State.DECLINED)) {
            return Outcome.UNCHANGED;
        }
        if (gives && !consent.seen().equals(seen)) {
            return Outcome.REWORDED;
        }
        ConsentEvent.Builder event = (gives ? ConsentEvent.accept() : ConsentEvent.decline())
                .consent(consent.id())
                .subject(readers.subject(reader))
                .source(settings.source())
                .eventTime(clock.instant());
        if (gives && consent.wording() != null) {
            Phrase wording = consent.wording();
            event.data(Binary.ofText(wording.language() + "\n" + wording.text())); // evidence: the very words
        }
        connect.consent().register(reader, event.build());
        return gives ? Outcome.GIVEN : consent.state() == State.GIVEN ? Outcome.WITHDRAWN : Outcome.DECLINED;
    }
}

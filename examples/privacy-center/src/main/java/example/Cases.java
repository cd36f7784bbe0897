package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.PrivacyCase;
import io.github.connectclient.consent.Receipt;
import io.github.connectclient.value.Unmodelled;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Cases of access and of erasure. Connect opens them and does not list them, so when one was opened is noted in the metadata that Connect
 * keeps with the reader: nothing of it is kept here, and it is gone when the reader is.
 */
@Component
class Cases {
    private static final Logger LOG = LoggerFactory.getLogger(Cases.class);

    private final ConnectClient connect;
    private final OneAtATime oneAtATime;
    private final Settings settings;
    private final Clock clock;

    Cases(ConnectClient connect, OneAtATime oneAtATime, Settings settings, Clock clock) {
        this.connect = connect;
        this.oneAtATime = oneAtATime;
        this.settings = settings;
        this.clock = clock;
    }

    enum Kind {
        COPY,
        ERASURE;

        private String member() {
            return "privacyCenter." + name().toLowerCase(Locale.ROOT) + "AskedAt";
        }
    }

    /** What became of a request; the names are those of the messages. */
    enum Outcome {
        OPENED,
        OPENED_WITH_RECEIPT,
        OPENED_RECEIPT_FAILED,
        ALREADY_OPEN,
        NOT_OPENED
    }

    /**
     * The cases that are taken to be open.
     *
     * @param copySince when a copy was asked for; null when there is no such case
     * @param erasureSince when erasure was asked for; null when there is no such case
     */
    record Open(Instant copySince, Instant erasureSince) {
        Instant since(Kind kind) {
            return kind == Kind.COPY ? copySince : erasureSince;
        }
    }

    Open open(UserSession reader) {
        return open(connect.metadata().list(reader).members());
    }

    /** Opens a case, unless one is open. */
    Outcome ask(UserSession reader, Kind kind, Receipt receipt) {
        return oneAtATime.run(reader, () -> {
            Unmodelled metadata = connect.metadata().list(reader).members();
            if (open(metadata).since(kind) != null) {
                return Outcome.ALREADY_OPEN;
            }
            PrivacyCase opened = kind == Kind.COPY
                    ? connect.consent().requestAccess(reader, receipt)
                    : connect.consent().requestErasure(reader, receipt);
            if (!opened.success()) {
                return Outcome.NOT_OPENED;
            }
            note(reader, metadata.with(kind.member(), clock.instant().toString()));
            boolean sent = Boolean.TRUE.equals(opened.receiptSent());
            return receipt == Receipt.NONE
                    ? Outcome.OPENED
                    : sent ? Outcome.OPENED_WITH_RECEIPT : Outcome.OPENED_RECEIPT_FAILED;
        });
    }

    /** The case is open; that the note is missing must not look as if it were not. */
    private void note(UserSession reader, Unmodelled metadata) {
        try {
            connect.metadata().change(reader, metadata.asMap());
        } catch (ConnectException e) {
            LOG.warn("A case was opened, but not noted in the metadata: {}", e.getMessage());
        }
    }

    private Open open(Unmodelled metadata) {
        return new Open(since(metadata, Kind.COPY), since(metadata, Kind.ERASURE));
    }

    private Instant since(Unmodelled metadata, Kind kind) {
        String noted = metadata.text(kind.member());
        try {
            Instant asked = noted == null ? Instant.MIN : Instant.parse(noted);
            return asked.isAfter(clock.instant().minus(settings.caseOpenFor())) ? asked : null;
        } catch (DateTimeException notOurs) {
            return null;
        }
    }
}

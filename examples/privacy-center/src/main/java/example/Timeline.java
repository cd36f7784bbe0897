package example;

import example.ConsentPage.Kind;
import example.ConsentPage.Moment;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.Activity;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.ConsentTextFilter;
import io.github.connectclient.consent.ConsentTextHistory;
import io.github.connectclient.value.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** What happened to one consent, the latest first: decisions of the reader, and changes of the words that were decided on. */
@Component
class Timeline {
    private final ConnectClient connect;
    private final Readers readers;
    private final String issuer;

    Timeline(ConnectClient connect, Readers readers, Settings settings) {
        this.connect = connect;
        this.readers = readers;
        this.issuer = settings.issuer();
    }

    List<Moment> of(UserSession reader, long consent, Locale locale) {
        CompletableFuture<ConsentTextHistory> texts = connect.async(c ->
                c.consent().listTextHistory(issuer, ConsentTextFilter.none().consent(consent)));
        Subject subject = readers.subject(reader);
        ConsentHistory history = connect.consent().listEventHistory(reader, issuer, subject, Activity.ALL);
        List<Moment> moments = new ArrayList<>(decisions(history, consent));
        moments.addAll(wordings(Together.join(texts), consent, locale));
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return moments;
    }

    private static List<Moment> decisions(ConsentHistory history, long consent) {
        List<Moment> decisions = new ArrayList<>();
        boolean given = false;
        for (ConsentHistory.Entry entry : history.consents()) {
            for (ConsentHistory.Event event : entry.events()) {
                if (Objects.equals(entry.consentId(), consent) && event.created() != null) {
                    boolean gives = Boolean.TRUE.equals(event.action());
                    Kind kind = gives ? Kind.GIVEN : given ? Kind.WITHDRAWN : Kind.DECLINED;
                    decisions.add(new Moment(event.created(), kind, event.source(), null));
                    given = gives;
                }
            }
        }
        return decisions;
    }

    private static List<Moment> wordings(ConsentTextHistory history, long consent, Locale locale) {
        List<ConsentTextHistory.Text> texts = history.consents().stream()
                .filter(entry -> Objects.equals(entry.consentId(), consent))
                .flatMap(entry -> entry.texts().stream())
                .toList();
        ConsentTextHistory.Text text = Phrase.closest(texts, ConsentTextHistory.Text::languageCode, locale);
        List<Moment> wordings = new ArrayList<>();
        if (text != null) {
            text.textHistory().stream()
                    .filter(version -> version.fromDate() != null)
                    .sorted(Comparator.comparing(ConsentTextHistory.Version::fromDate))
                    .forEach(version -> wordings.add(new Moment(
                            version.fromDate(),
                            wordings.isEmpty() ? Kind.INTRODUCED : Kind.REWORDED,
                            null,
                            Phrase.of(version.text(), text.languageCode()))));
        }
        return wordings;
    }
}

package example;

import example.ConsentPage.Consent;
import example.ConsentPage.Group;
import example.ConsentPage.State;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentGroups;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.ConsentLabel;
import io.github.connectclient.consent.ConsentList;
import io.github.connectclient.consent.ConsentTexts;
import io.github.connectclient.value.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what the publisher asks for and what the reader decided, and puts the two together. */
@Component
class ConsentReading {
    private final ConnectClient connect;
    private final Readers readers;
    private final String issuer;

    ConsentReading(ConnectClient connect, Readers readers, Settings settings) {
        this.connect = connect;
        this.readers = readers;
        this.issuer = settings.issuer();
    }

    ConsentPage page(UserSession reader, Locale locale) {
        // Definitions and wordings do not wait for each other, nor for who the reader is.
        CompletableFuture<ConsentGroups> groups = connect.async(c -> c.consent().listGroups(reader, issuer));
        CompletableFuture<ConsentList> list = connect.async(c -> c.consent().list(reader, issuer));
        CompletableFuture<ConsentTexts> texts = connect.async(c -> c.consent().listTexts(issuer));
        Subject subject = readers.subject(reader);
        ConsentHistory history = connect.consent().listEventHistory(reader, issuer, subject);
        return new Assembly(Together.join(list), Together.join(texts), history, locale).page(Together.join(groups));
    }

    /** One consent of the page, wherever it stands. */
    static Optional<Consent> find(ConsentPage page, long id) {
        return page.groups().stream()
                .flatMap(group -> group.consents().stream())
                .flatMap(consent -> Stream.concat(Stream.of(consent), consent.children().stream()))
                .filter(consent -> consent.id() == id)
                .findFirst();
    }

    /** Stands for a wording; changes with it. */
    private static String seen(Phrase wording) {
        String shown = wording == null ? "" : wording.language() + wording.text();
        return UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private record Assembly(ConsentList list, ConsentTexts texts, ConsentHistory history, Locale locale) {
        ConsentPage page(ConsentGroups groups) {
            List<Group> shown = groups.groups().stream()
                    .sorted(Comparator.comparingInt(group -> order(group.selectionOrder())))
                    .map(group ->
                            new Group(name(group.texts()), description(group.texts()), roots(group.consentGroupId())))
                    .filter(group -> !group.consents().isEmpty())
                    .toList();
            List<Long> known = groups.groups().stream()
                    .map(ConsentGroups.Group::consentGroupId)
                    .toList();
            List<Consent> others = list.consents().stream()
                    .filter(consent -> !known.contains(consent.consentGroupId()))
                    .filter(this::isRoot)
                    .map(this::consent)
                    .toList();
            return new ConsentPage(
                    others.isEmpty()
                            ? shown
                            : Stream.concat(shown.stream(), Stream.of(new Group(null, null, others)))
                                    .toList());
        }

        private List<Consent> roots(Long group) {
            return sorted().filter(consent -> Objects.equals(consent.consentGroupId(), group))
                    .filter(this::isRoot)
                    .map(this::consent)
                    .toList();
        }

        private boolean isRoot(ConsentList.Consent consent) {
            Long parent = consent.parentConsentId();
            return consent.consentId() != null
                    && (parent == null
                            || parent.equals(consent.consentId())
                            || list.consents().stream().noneMatch(other -> parent.equals(other.consentId())));
        }

        private Stream<ConsentList.Consent> sorted() {
            return list.consents().stream().sorted(Comparator.comparingInt(consent -> order(consent.selectionOrder())));
        }

        private Consent consent(ConsentList.Consent consent) {
            long id = consent.consentId();
            Phrase wording = wording(id);
            Optional<ConsentHistory.Event> last = history.consents().stream()
                    .filter(entry -> Objects.equals(entry.consentId(), id))
                    .flatMap(entry -> entry.events().stream())
                    .filter(event -> event.created() != null)
                    .reduce((one, next) -> next.created().isBefore(one.created()) ? one : next);
            Phrase name = name(consent.texts());
            return new Consent(
                    id,
                    name == null ? new Phrase(String.valueOf(consent.target()), "") : name,
                    description(consent.texts()),
                    wording,
                    last.map(event -> Boolean.TRUE.equals(event.action()) ? State.GIVEN : State.DECLINED)
                            .orElse(State.OPEN),
                    last.map(ConsentHistory.Event::created).orElse(null),
                    seen(wording),
                    sorted().filter(child -> child.consentId() != null
                                    && child.consentId() != id
                                    && Objects.equals(child.parentConsentId(), id))
                            .map(this::consent)
                            .toList());
        }

        private Phrase wording(long id) {
            List<ConsentTexts.Text> found = texts.consents().stream()
                    .filter(entry -> Objects.equals(entry.consentId(), id))
                    .flatMap(entry -> entry.texts().stream())
                    .toList();
            ConsentTexts.Text text = Phrase.closest(found, ConsentTexts.Text::languageCode, locale);
            return text == null ? null : Phrase.of(text.text(), text.languageCode());
        }

        private Phrase name(List<ConsentLabel> labels) {
            ConsentLabel label = Phrase.closest(labels, ConsentLabel::languageCode, locale);
            return label == null ? null : Phrase.of(label.name(), label.languageCode());
        }

        private Phrase description(List<ConsentLabel> labels) {
            ConsentLabel label = Phrase.closest(labels, ConsentLabel::languageCode, locale);
            return label == null ? null : Phrase.of(label.description(), label.languageCode());
        }

        private static int order(Integer position) {
            return position == null ? Integer.MAX_VALUE : position;
        }
    }
}

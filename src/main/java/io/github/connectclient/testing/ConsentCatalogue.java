package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The consent groups, consents and texts of all issuers, sorted by id. Thread-safe. */
final class ConsentCatalogue {
    private final NavigableMap<Long, Definition> groups = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, ConsentEntry> consents = new ConcurrentSkipListMap<>();
    private final AtomicLong lastGroup = new AtomicLong();
    private final AtomicLong lastConsent = new AtomicLong();
    private final AtomicLong lastText = new AtomicLong();
    private final AtomicLong lastVersion = new AtomicLong();
    private final Clock clock;

    ConsentCatalogue(Clock clock) {
        this.clock = clock;
    }

    long addGroup(Definition group) {
        long id = lastGroup.incrementAndGet();
        groups.put(id, group.numbered(ConsentEntry.GROUP, id, clock.instant()));
        return id;
    }

    long add(Definition definition, List<SandboxConsent.Text> texts) {
        checkOwner(definition, ConsentEntry.GROUP, groups::get);
        checkOwner(definition, ConsentEntry.PARENT, this::definition);
        long id = lastConsent.incrementAndGet();
        Definition numbered = definition.numbered(ConsentEntry.ID, id, clock.instant());
        Instant created = Instant.ofEpochMilli(numbered.tree().path("created").longValue());
        ConsentEntry entry = new ConsentEntry(numbered, List.of());
        for (SandboxConsent.Text text : texts) {
            entry = worded(entry, text, created);
        }
        consents.put(id, entry);
        return id;
    }

    void changeText(long consentId, String languageCode, String wording) {
        SandboxConsent.Text text = new SandboxConsent.Text(languageCode, wording, null, null);
        Instant now = clock.instant();
        if (consents.computeIfPresent(consentId, (id, entry) -> worded(entry, text, now)) == null) {
            throw new IllegalArgumentException("The sandbox has no consent " + consentId);
        }
    }

    Stream<Definition> groups(String issuer) {
        return groups.values().stream().filter(group -> group.issuer().equals(issuer));
    }

    Stream<ConsentEntry> consents(String issuer) {
        return consents.values().stream()
                .filter(consent -> consent.definition().issuer().equals(issuer));
    }

    @Nullable
    ConsentEntry find(long consentId) {
        return consents.get(consentId);
    }

    List<ConsentEntry> findAbout(String target, String scope) {
        return consents.values().stream()
                .filter(consent -> consent.isAbout(target, scope))
                .toList();
    }

    List<ConsentEntry> children(long consentId) {
        return consents.values().stream()
                .filter(consent -> consent.isChildOf(consentId))
                .toList();
    }

    void clear() {
        groups.clear();
        consents.clear();
    }

    private ConsentEntry worded(ConsentEntry entry, SandboxConsent.Text text, Instant sinceByDefault) {
        Instant since = text.since() == null ? sinceByDefault : text.since();
        Wording.Version version =
                new Wording.Version(lastVersion.incrementAndGet(), text.wording(), since, text.until());
        return entry.worded(text.languageCode(), version, lastText::incrementAndGet);
    }

    private @Nullable Definition definition(long consentId) {
        ConsentEntry consent = find(consentId);
        return consent == null ? null : consent.definition();
    }

    private static void checkOwner(Definition definition, String member, LongFunction<@Nullable Definition> owners) {
        if (definition.tree().has(member)) {
            Definition owner = owners.apply(definition.tree().path(member).longValue());
            if (owner == null || !owner.issuer().equals(definition.issuer())) {
                throw new IllegalArgumentException(member + " is not an id of this issuer");
            }
        }
    }
}

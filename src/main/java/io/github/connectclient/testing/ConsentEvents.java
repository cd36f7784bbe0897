package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The decisions of subjects about consents, in the order in which they were registered. Thread-safe. */
final class ConsentEvents {
    private final Map<SubjectKey, Queue<Event>> events = new ConcurrentHashMap<>();
    private final AtomicLong lastEvent = new AtomicLong();
    private final Clock clock;

    ConsentEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * One decision.
     *
     * @param id id of the event
     * @param consentId the consent it is about
     * @param created when it was registered
     * @param source where it was made, null when the caller did not say
     * @param accepted whether the consent was given
     */
    record Event(
            long id,
            long consentId,
            Instant created,
            @Nullable String source,
            boolean accepted) {}

    Event add(SubjectKey subject, long consentId, @Nullable String source, boolean accepted) {
        return add(subject, consentId, source, accepted, clock.instant());
    }

    Event add(SubjectKey subject, long consentId, @Nullable String source, boolean accepted, Instant created) {
        Event event = new Event(lastEvent.incrementAndGet(), consentId, created, source, accepted);
        events.computeIfAbsent(subject, first -> new ConcurrentLinkedQueue<>()).add(event);
        return event;
    }

    List<Event> find(SubjectKey subject, long consentId) {
        List<Event> found = new ArrayList<>(events.getOrDefault(subject, new ConcurrentLinkedQueue<>()));
        found.removeIf(event -> event.consentId() != consentId);
        return found;
    }

    void clear() {
        events.clear();
    }
}

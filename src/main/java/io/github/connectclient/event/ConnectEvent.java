package io.github.connectclient.event;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that Connect or ConnectID pushed to you. Which one it is shows in its class; what every event has is here.
 * Immutable and thread-safe; equal when everything in them is equal, which is the way to notice a repeated delivery.
 *
 * <pre>{@code
 * ConnectEvent event = ConnectEvent.parse(request.getInputStream());
 * if (event instanceof SubscriptionEvent subscription) {
 *     reload(subscription.customerNumber());
 * }
 * }</pre>
 *
 * <p>What can be read is bounded, because anybody can send to an open endpoint: at most {@link #MOST_BYTES}, 100 levels deep,
 * numbers of at most 1000 digits, no member twice. Whatever goes beyond, or is broken, ends in a
 * {@link MalformedEventException}; types, states and members that this version does not know do not.
 */
public sealed interface ConnectEvent permits SubscriptionEvent, ProductEvent, ProfileNameEvent, OtherEvent {
    /** The largest event that is read, in bytes of UTF-8: 1 MiB, the most that EventBridge, on the way to you, carries. */
    int MOST_BYTES = 1024 * 1024;

    /**
     * Reads the body of a pushed request.
     *
     * @param json the event
     * @return the event; an {@link OtherEvent} when its type is not modelled
     * @throws MalformedEventException if it cannot be read
     */
    static ConnectEvent parse(String json) {
        return EventReader.read(EventText.of(json));
    }

    /**
     * Reads the body of a pushed request.
     *
     * @param json the event in UTF-8
     * @return the event; an {@link OtherEvent} when its type is not modelled
     * @throws MalformedEventException if it cannot be read
     */
    static ConnectEvent parse(byte[] json) {
        return EventReader.read(EventText.of(json));
    }

    /**
     * Reads the body of a pushed request. Of a body that is too large no more than {@link #MOST_BYTES} and one byte are read.
     *
     * @param json the event in UTF-8; not closed
     * @return the event; an {@link OtherEvent} when its type is not modelled
     * @throws MalformedEventException if it cannot be read
     * @throws IOException if the stream broke
     */
    static ConnectEvent parse(InputStream json) throws IOException {
        return EventReader.read(EventText.of(json));
    }

    /**
     * What the event says about itself.
     *
     * @return the envelope, legacy ones included
     */
    Envelope envelope();

    /**
     * When it happened.
     *
     * @return null when the sender left it out
     */
    default @Nullable Instant time() {
        return envelope().time();
    }

    /**
     * What it is about.
     *
     * @return also a type that this version does not know
     */
    default EventType type() {
        return envelope().type();
    }

    /**
     * Name of the Connect schema it comes from.
     *
     * @return null when the sender left it out, as older senders do
     */
    default @Nullable String source() {
        return envelope().source();
    }

    /**
     * What happened.
     *
     * @return null when the sender left it out
     */
    default @Nullable EventStatus status() {
        return envelope().status();
    }

    /**
     * Whether it came in the legacy envelope.
     *
     * @return true when {@link Envelope#legacy()} is there
     */
    default boolean isLegacy() {
        return envelope().legacy() != null;
    }
}

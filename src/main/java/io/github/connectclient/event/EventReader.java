package io.github.connectclient.event;

import io.github.connectclient.internal.json.MalformedException;
import io.github.connectclient.internal.json.StrictJson;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Makes an event of a text. The two envelopes are told apart by their shape: the legacy one has a {@code detail-type}, and no
 * {@code type}, because EventBridge has no such member.
 */
final class EventReader {
    private static final String LEGACY_SUBSCRIPTION = "SUBSCRIPTION_";

    private static final Map<EventType, BiFunction<Envelope, Members, ConnectEvent>> MODELLED = Map.of(
            EventType.SUBSCRIPTION, SubscriptionEvent::of,
            EventType.PRODUCT, ProductEvent::of,
            EventType.PROFILE_NAME, ProfileNameEvent::of);

    private EventReader() {}

    static ConnectEvent read(String json) {
        Members members = members(json);
        return members.has("detail-type") && !members.has("type") ? legacy(members) : current(members);
    }

    private static ConnectEvent current(Members members) {
        Members data = members.object("data");
        Envelope envelope = new Envelope(
                members.time("time"),
                new EventType(members.insist("type")),
                members.text("source"),
                members.value("status", EventStatus::new),
                null,
                members.rest());
        return MODELLED.getOrDefault(envelope.type(), (other, rest) -> new OtherEvent(other, rest.rest()))
                .apply(envelope, data);
    }

    private static ConnectEvent legacy(Members members) {
        String detailType = members.insist("detail-type");
        Members detail = members.object("detail");
        boolean isSubscription =
                detailType.startsWith(LEGACY_SUBSCRIPTION) && detailType.length() > LEGACY_SUBSCRIPTION.length();
        Envelope envelope = new Envelope(
                members.time("time"),
                isSubscription ? EventType.SUBSCRIPTION : new EventType(detailType),
                detail.text("schema"),
                isSubscription ? status(detailType) : null,
                new Envelope.Legacy(
                        members.text("id"),
                        detailType,
                        members.text("version"),
                        members.text("source"),
                        members.text("account"),
                        members.text("region"),
                        members.texts("resources")),
                members.rest());
        return isSubscription ? SubscriptionEvent.ofLegacy(envelope, detail) : new OtherEvent(envelope, detail.rest());
    }

    private static EventStatus status(String detailType) {
        return new EventStatus(
                detailType.substring(LEGACY_SUBSCRIPTION.length()).toLowerCase(Locale.ROOT));
    }

    private static Members members(String json) {
        try {
            return new Members("", StrictJson.object(json));
        } catch (MalformedException e) {
            throw new MalformedEventException(String.valueOf(e.getMessage()));
        }
    }
}

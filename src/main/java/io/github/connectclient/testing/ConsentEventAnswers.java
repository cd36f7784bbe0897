package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.testing.ConsentEvents.Event;
import java.util.List;

/** The wire forms of consent events, with the oddities of the documented samples. */
final class ConsentEventAnswers {
    private ConsentEventAnswers() {}

    static ObjectNode inHistory(Event event) {
        ObjectNode answer = Json.object()
                .put("consentEventId", event.id())
                .put("created", event.created().toEpochMilli());
        putSource(answer, event);
        return answer.put("action", event.accepted());
    }

    static ObjectNode registeredByClient(Event event, SubjectKey subject, List<Event> children) {
        ObjectNode answer = Json.object()
                .put("consentId", event.consentId())
                .put("subject", subject.value())
                .put("subjectType", subject.type())
                .put("consentEventId", event.id());
        return complete(answer, event, children);
    }

    /** In the sample of user mode the subject is a number, and the event id a string. */
    static ObjectNode registeredByReader(Event event, SubjectKey subject, List<Event> children) {
        ObjectNode answer = Json.object().put("consentId", event.consentId());
        // A leading zero would be lost in a number, and 18 digits always fit into one.
        if (subject.value().matches("[1-9][0-9]{0,17}")) {
            answer.put("subject", Long.parseLong(subject.value()));
        } else {
            answer.put("subject", subject.value());
        }
        answer.put("subjectType", subject.type()).put("consentEventId", Long.toString(event.id()));
        return complete(answer, event, children);
    }

    private static ObjectNode complete(ObjectNode answer, Event event, List<Event> children) {
        answer.put("created", event.created().toEpochMilli());
        putSource(answer, event);
        answer.put("action", event.accepted());
        List<ObjectNode> items =
                children.stream().map(ConsentEventAnswers::child).toList();
        if (items.size() == 1) {
            // The name is plural, but the samples show one child as a bare object.
            return answer.set("childEvents", items.get(0));
        }
        return items.isEmpty() ? answer : answer.set("childEvents", Json.array(items));
    }

    private static ObjectNode child(Event event) {
        return Json.object()
                .put("consentEventId", event.id())
                .put("consentId", event.consentId())
                .put("created", event.created().toEpochMilli())
                .put("action", event.accepted());
    }

    private static void putSource(ObjectNode answer, Event event) {
        if (event.source() != null) {
            answer.put("source", event.source());
        }
    }
}

package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A consent in the catalogue.
 *
 * @param definition whose it is, and the members that the list of consents shows
 * @param wordings its texts, one per language
 */
record ConsentEntry(Definition definition, List<Wording> wordings) {
    static final String ID = "consentId";
    static final String GROUP = "consentGroupId";
    static final String PARENT = "parentConsentId";

    long id() {
        return definition.tree().path(ID).longValue();
    }

    boolean isChildOf(long parent) {
        return Long.valueOf(parent).equals(number(PARENT));
    }

    boolean isInGroup(long group) {
        return Long.valueOf(group).equals(number(GROUP));
    }

    boolean isAbout(String target, String scope) {
        return text("target").equals(target) && text("scope").equals(scope);
    }

    /** The same entry with one more version of a text. */
    ConsentEntry worded(String languageCode, Wording.Version version, LongSupplier idOfNewText) {
        List<Wording> changed = new ArrayList<>(wordings);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).languageCode().equals(languageCode)) {
                changed.set(i, changed.get(i).followedBy(version));
                return new ConsentEntry(definition, changed);
            }
        }
        changed.add(new Wording(idOfNewText.getAsLong(), languageCode, List.of(version)));
        return new ConsentEntry(definition, changed);
    }

    /** The members that tell which consent it is, and its texts in the given form. */
    ObjectNode withTexts(Function<Wording, JsonNode> form) {
        ObjectNode answer = identity(List.of(ID, GROUP, "target", "scope"));
        return answer.set("texts", Json.array(wordings.stream().map(form).toList()));
    }

    /** The members that tell which consent it is, and its events. */
    ObjectNode withEvents(List<ObjectNode> events) {
        return identity(List.of(ID, "target", "scope")).set("events", Json.array(events));
    }

    private ObjectNode identity(List<String> members) {
        ObjectNode answer = Json.object().setAll(definition.tree());
        return answer.retain(members);
    }

    private @Nullable Long number(String member) {
        JsonNode value = definition.tree().get(member);
        return value == null ? null : value.longValue();
    }

    private String text(String member) {
        return definition.tree().path(member).asText();
    }
}

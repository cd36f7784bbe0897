package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A consent or a consent group in its wire form, and whose it is. Its tree is never changed, only copied.
 *
 * @param issuer who asks for the consent
 * @param tree the members that lists show
 */
record Definition(String issuer, ObjectNode tree) {
    static Definition of(String issuer) {
        if (issuer.isEmpty() || issuer.length() > Bounds.IDENTIFIER) {
            throw new IllegalArgumentException("An issuer has 1 to " + Bounds.IDENTIFIER + " characters");
        }
        ObjectNode tree = Json.object().put("selectionOrder", 1);
        tree.putArray("texts");
        return new Definition(issuer, tree.put("active", true));
    }

    Definition with(Consumer<ObjectNode> change) {
        ObjectNode copy = tree.deepCopy();
        change.accept(copy);
        return new Definition(issuer, copy);
    }

    Definition named(String languageCode, String name, String description) {
        return with(copy -> copy.withArray("texts")
                .addObject()
                .put("languageCode", languageCode)
                .put("name", name)
                .put("description", description));
    }

    /** The same definition as a list shows it: its id first, and a creation time in any case. */
    Definition numbered(String idName, long id, Instant createdByDefault) {
        ObjectNode numbered = Json.object().put(idName, id).put("created", createdByDefault.toEpochMilli());
        return new Definition(issuer, numbered.setAll(tree));
    }

    boolean isActive() {
        return tree.path("active").booleanValue();
    }
}

package io.github.connectclient.testing;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which consents a list shows, from the query of the call. */
final class ConsentFilter {
    private ConsentFilter() {}

    static boolean showsInactive(ApiCall call) {
        return !call.queryFlag("onlyActive", true);
    }

    /** The filter of the event history: activity alone. */
    static Predicate<ConsentEntry> ofHistory(ApiCall call) {
        boolean showsInactive = showsInactive(call);
        return consent -> showsInactive || consent.definition().isActive();
    }

    /** The filters of the list of consents: activity and group. */
    static Predicate<ConsentEntry> ofList(ApiCall call) {
        Long group = call.queryInteger(ConsentEntry.GROUP);
        return ofHistory(call).and(consent -> group == null || consent.isInGroup(group));
    }

    /** The filters of the lists of texts: those of the list of consents, and two ways to name a single consent. */
    static Predicate<ConsentEntry> ofTexts(ApiCall call) {
        Long id = call.queryInteger(ConsentEntry.ID);
        String target = call.query("target", Bounds.IDENTIFIER);
        String scope = call.query("scope", Bounds.IDENTIFIER);
        Predicate<ConsentEntry> byId = consent -> id == null || consent.id() == id;
        return ofList(call).and(byId).and(about(target, scope));
    }

    private static Predicate<ConsentEntry> about(@Nullable String target, @Nullable String scope) {
        if (target == null && scope == null) {
            return consent -> true;
        }
        if (target == null || scope == null) {
            throw Refusal.badRequest("target and scope name a consent only together");
        }
        return consent -> consent.isAbout(target, scope);
    }
}

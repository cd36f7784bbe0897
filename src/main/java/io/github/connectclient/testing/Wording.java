package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a consent in one language, with all its versions.
 *
 * @param id id of the text
 * @param languageCode locale with an underscore
 * @param versions never empty, the last one applies now
 */
record Wording(long id, String languageCode, List<Version> versions) {
    /**
     * One version of a text.
     *
     * @param id id of the version
     * @param text what the reader agrees to
     * @param since when it began to apply
     * @param until when it ended, null for the version that applies now
     */
    record Version(
            long id, String text, Instant since, @Nullable Instant until) {
        Version endedBy(Version next) {
            return until == null ? new Version(id, text, since, next.since()) : this;
        }
    }

    Wording followedBy(Version next) {
        List<Version> extended = new ArrayList<>(versions);
        extended.add(extended.remove(extended.size() - 1).endedBy(next));
        extended.add(next);
        return new Wording(id, languageCode, extended);
    }

    /** The text that applies now, as the list of texts shows it. */
    ObjectNode current() {
        Version last = versions.get(versions.size() - 1);
        return Json.object()
                .put("textId", id)
                .put("languageCode", languageCode)
                .put("text", last.text())
                .put("fromDate", last.since().toEpochMilli());
    }

    /** All versions, as the text history shows them. */
    ObjectNode history() {
        List<ObjectNode> history = new ArrayList<>();
        for (Version version : versions) {
            ObjectNode node = Json.object()
                    .put("consentTextHistoryId", version.id())
                    .put("text", version.text())
                    .put("fromDate", version.since().toEpochMilli());
            history.add(
                    version.until() == null
                            ? node
                            : node.put("toDate", version.until().toEpochMilli()));
        }
        return Json.object()
                .put("consentTextId", id)
                .put("languageCode", languageCode)
                .set("textHistory", Json.array(history));
    }
}

package io.github.connectclient.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.value.Unmodelled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can complain of with a product, and the complaints so far.
 *
 * @param product code of the product, at most 12 characters
 * @param actions what the reader can ask for; never null
 * @param complaints complaints about the product; never null
 */
public record Complaints(
        @Nullable String product,
        @JsonProperty("complaintActions") List<Action> actions,
        List<Entry> complaints) {
    /** A missing list is read as an empty one. */
    public Complaints {
        actions = actions == null ? List.of() : List.copyOf(actions);
        complaints = complaints == null ? List.of() : List.copyOf(complaints);
    }

    /**
     * Something that a reader can ask for. The reference's list of members could not be read.
     *
     * @param more all members, by name
     */
    public record Action(Unmodelled more) {}

    /**
     * One complaint. The reference's list of members could not be read.
     *
     * @param more all members, by name
     */
    public record Entry(Unmodelled more) {}

    /** Answer to a registration: the list acknowledges it, so an answer without one is an error. */
    record Registered(
            @Nullable String product,
            List<Action> complaintActions,
            @Nullable List<Entry> complaints) {
        Registered {
            MissingMemberException.require("complaints", complaints);
        }

        Complaints list() {
            return new Complaints(product, complaintActions, MissingMemberException.require("complaints", complaints));
        }
    }
}

package io.github.connectclient.permission;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.json.MissingMemberException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reader's permissions and shields on one level.
 *
 * @param channels one entry a channel; never null
 */
public record ChannelPermissions(List<ChannelPermission> channels) {
    /** A missing list is read as an empty one. */
    public ChannelPermissions {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    /**
     * The state of a channel.
     *
     * @param channel code of the channel
     * @return null when the list says nothing of it
     */
    public @Nullable PermissionType of(String channel) {
        return channels.stream()
                .filter(entry -> channel.equals(entry.channel()))
                .map(ChannelPermission::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Body of a change. */
    record Change(List<ChannelPermission> channels) {
        static Change of(Collection<ChannelPermission> channels) {
            channels.forEach(entry -> {
                Objects.requireNonNull(entry.type(), "type");
                Check.text("channel", Objects.requireNonNull(entry.channel(), "channel"), Integer.MAX_VALUE);
            });
            return new Change(List.copyOf(channels));
        }
    }

    /** Answer to a change: the list acknowledges it, so an answer without one is an error. */
    record Changed(@Nullable List<ChannelPermission> channels) {
        Changed {
            MissingMemberException.require("channels", channels);
        }

        ChannelPermissions permissions() {
            return new ChannelPermissions(Objects.requireNonNull(channels));
        }
    }
}

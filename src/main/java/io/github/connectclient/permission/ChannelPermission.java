package io.github.connectclient.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The state of one channel.
 *
 * @param type permitted, shielded or neither
 * @param channel code of the channel as set up in this installation of Connect, for example {@code DM} or {@code TM}
 */
public record ChannelPermission(
        @Nullable PermissionType type,
        @JsonProperty("value") @Nullable String channel) {
    /**
     * Permits contact on a channel.
     *
     * @param channel code of the channel
     * @return the state
     */
    public static ChannelPermission permit(String channel) {
        return new ChannelPermission(PermissionType.PERMISSION, channel);
    }

    /**
     * Forbids contact on a channel.
     *
     * @param channel code of the channel
     * @return the state
     */
    public static ChannelPermission shield(String channel) {
        return new ChannelPermission(PermissionType.SHIELD, channel);
    }

    /**
     * Presumably clears a channel: the reference names the value without saying what sending it does.
     *
     * @param channel code of the channel
     * @return the state
     */
    public static ChannelPermission clear(String channel) {
        return new ChannelPermission(PermissionType.NONE, channel);
    }
}

package io.github.connectclient.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Peer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelPermissionsTest {
    private final Peer peer = new Peer();
    private final ConnectClient connect = ConnectClient.builder(peer.environment())
            .tokenProvider(timeLeft -> AccessToken.of("abc"))
            .build();
    private final Permissions permissions = connect.permissions();
    private final UserSession user = UserSession.of(AccessToken.of("user"));

    @AfterEach
    void close() {
        connect.close();
        peer.close();
    }

    @Test
    void eachStateHasItsName() {
        assertThat(ChannelPermission.permit("DM")).isEqualTo(new ChannelPermission(PermissionType.PERMISSION, "DM"));
        assertThat(ChannelPermission.shield("DM")).isEqualTo(new ChannelPermission(PermissionType.SHIELD, "DM"));
        assertThat(ChannelPermission.clear("DM")).isEqualTo(new ChannelPermission(PermissionType.NONE, "DM"));
    }

    @Test
    void channelsAreSentWithTheNamesOfTheReference() {
        peer.enqueue(200, "{\"channels\":[{\"type\":\"shield\",\"value\":\"TM\"}]}");
        ChannelPermissions answer = permissions.changeEnterprise(
                user, "NAV", List.of(ChannelPermission.permit("DM"), ChannelPermission.clear("TM")));

        assertThat(peer.take().getBody().utf8())
                .isEqualTo("{\"channels\":[{\"type\":\"PERMISSION\",\"value\":\"DM\"},"
                        + "{\"type\":\"NONE\",\"value\":\"TM\"}]}");
        assertThat(answer.of("TM")).isEqualTo(PermissionType.SHIELD);
        assertThat(answer.of("TM").value()).isEqualTo("shield");
    }

    @Test
    void aChannelThatTheListDoesNotNameHasNoState() {
        ChannelPermissions list = new ChannelPermissions(List.of(
                new ChannelPermission(PermissionType.SHIELD, null),
                new ChannelPermission(null, "DM"),
                ChannelPermission.permit("DM")));

        assertThat(list.of("TM")).isNull();
        assertThat(list.of("DM")).isEqualTo(PermissionType.PERMISSION);
    }

    @Test
    void anUnfinishedEntryIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> change(new ChannelPermission(null, "DM"))).hasMessage("type");
        assertThatThrownBy(() -> change(new ChannelPermission(PermissionType.SHIELD, null)))
                .hasMessage("channel");
        assertThatThrownBy(() -> change(ChannelPermission.shield(""))).hasMessage("channel must not be empty");
        assertThat(peer.count()).isZero();
    }

    private void change(ChannelPermission entry) {
        permissions.changeOrderType(user, "NAV", "ABO", List.of(entry));
    }

    @Test
    void anEnterpriseHasOneTo12Characters() {
        assertThatThrownBy(() -> permissions.listEnterprise(user, "")).hasMessage("enterprise must not be empty");
        assertThatThrownBy(() -> permissions.listOrderType(user, "x".repeat(13), "ABO"))
                .hasMessage("enterprise must be at most 12 characters long, was 13");
        assertThat(peer.count()).isZero();
    }

    @Test
    void anAnswerToAChangeWithoutTheListIsNoSuccess() {
        peer.enqueue(200, "{\"channels\":null}");

        assertThatThrownBy(() -> permissions.changeEnterprise(user, "NAV", List.of()))
                .isInstanceOf(ConnectDecodeException.class)
                .hasMessageContaining("\"channels\" is missing");
    }

    @Test
    void aListWithoutChannelsIsEmpty() {
        peer.enqueue(200, "{}");

        assertThat(permissions.listGlobal(user).channels()).isEmpty();
    }
}

package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.permission.ChannelPermission;
import io.github.connectclient.permission.ChannelPermissions;
import io.github.connectclient.permission.PermissionType;
import io.github.connectclient.privacy.Purpose;
import io.github.connectclient.privacy.Purposes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For what, and on which channels, the publisher may turn to the reader: in a whole enterprise, or in one of its order types. */
@Component
class Choices {
    private final ConnectClient connect;
    private final Settings settings;

    Choices(ConnectClient connect, Settings settings) {
        this.connect = connect;
        this.settings = settings;
    }

    /**
     * Where a choice applies.
     *
     * @param enterprise code of the enterprise
     * @param orderType code of the order type; null for the whole enterprise
     */
    record Level(String enterprise, String orderType) {
        public String path() {
            return "/choices/" + enterprise + (orderType == null ? "" : "/" + orderType);
        }

        public String message() {
            return orderType == null ? "enterprise." + enterprise : "orderType." + orderType;
        }
    }

    /** A purpose and whether it is permitted. */
    record PurposeChoice(String code, boolean permitted) {}

    /**
     * A channel and what the reader chose.
     *
     * @param code code of the channel
     * @param answer {@code YES}, {@code NO}, or empty before the reader chose
     * @param shieldedEverywhere whether the reader is registered as not to be contacted on it at all
     */
    record ChannelChoice(String code, String answer, boolean shieldedEverywhere) {}

    record Chosen(List<PurposeChoice> purposes, List<ChannelChoice> channels) {}

    /** All levels, in the order of the settings. */
    List<Level> levels() {
        return settings.enterprises().stream()
                .flatMap(enterprise -> Stream.concat(
                        Stream.of(new Level(enterprise.code(), null)),
                        enterprise.orderTypes().stream().map(type -> new Level(enterprise.code(), type))))
                .toList();
    }

    Chosen read(UserSession reader, Level level) {
        CompletableFuture<Purposes> purposes = connect.async(c -> purposes(c, reader, level));
        CompletableFuture<ChannelPermissions> global =
                connect.async(c -> c.permissions().listGlobal(reader));
        ChannelPermissions channels = channels(connect, reader, level);
        return new Chosen(purposeChoices(Together.join(purposes)), channelChoices(channels, Together.join(global)));
    }

    /**
     * Permits these purposes and no others.
     *
     * @return whether Connect now holds what was asked for
     */
    boolean changePurposes(UserSession reader, Level level, Set<String> permitted) {
        List<Purpose> change = purposeChoices(purposes(connect, reader, level)).stream()
                .map(PurposeChoice::code)
                .filter(permitted::contains)
                .map(Purpose::of)
                .toList();
        Purposes after = level.orderType() == null
                ? connect.privacy().changeEnterprise(reader, level.enterprise(), change)
                : connect.privacy().changeOrderType(reader, level.enterprise(), level.orderType(), change);
        return Set.copyOf(after.permitted()).equals(Set.copyOf(change));
    }

    /**
     * Permits or shields channels. A change replaces the list, so what the reader was not asked about is sent back as it was.
     *
     * @param answers {@code YES} or {@code NO} by code
     * @return whether Connect now holds what was asked for
     */
    boolean changeChannels(UserSession reader, Level level, Map<String, String> answers) {
        List<ChannelPermission> change = new ArrayList<>();
        ChannelPermissions before = channels(connect, reader, level);
        for (String code : channelCodes(before)) {
            String answer = answers.getOrDefault(code, "");
            if (answer.equals("YES")) {
                change.add(ChannelPermission.permit(code));
            } else if (answer.equals("NO")) {
                change.add(ChannelPermission.shield(code));
            } else if (before.of(code) != null) {
                change.add(new ChannelPermission(before.of(code), code));
            }
        }
        ChannelPermissions after = level.orderType() == null
                ? connect.permissions().changeEnterprise(reader, level.enterprise(), change)
                : connect.permissions().changeOrderType(reader, level.enterprise(), level.orderType(), change);
        return change.stream().allMatch(wanted -> Objects.equals(after.of(wanted.channel()), wanted.type()));
    }

    private static Purposes purposes(ConnectClient connect, UserSession reader, Level level) {
        return level.orderType() == null
                ? connect.privacy().listEnterprise(reader, level.enterprise())
                : connect.privacy().listOrderType(reader, level.enterprise(), level.orderType());
    }

    private static ChannelPermissions channels(ConnectClient connect, UserSession reader, Level level) {
        return level.orderType() == null
                ? connect.permissions().listEnterprise(reader, level.enterprise())
                : connect.permissions().listOrderType(reader, level.enterprise(), level.orderType());
    }

    /** Those of the settings, and those that Connect knows besides: nothing that applies is hidden. */
    private List<PurposeChoice> purposeChoices(Purposes purposes) {
        Stream<String> known = purposes.permitted().stream().map(Purpose::code).filter(Objects::nonNull);
        return Stream.concat(settings.purposes().stream(), known)
                .distinct()
                .map(code -> new PurposeChoice(code, purposes.permits(Purpose.of(code))))
                .toList();
    }

    private List<ChannelChoice> channelChoices(ChannelPermissions channels, ChannelPermissions global) {
        return channelCodes(channels).stream()
                .map(code -> new ChannelChoice(
                        code, answer(channels.of(code)), PermissionType.SHIELD.equals(global.of(code))))
                .toList();
    }

    private List<String> channelCodes(ChannelPermissions channels) {
        Stream<String> known =
                channels.channels().stream().map(ChannelPermission::channel).filter(Objects::nonNull);
        return Stream.concat(settings.channels().stream(), known).distinct().toList();
    }

    private static String answer(PermissionType type) {
        return PermissionType.PERMISSION.equals(type) ? "YES" : PermissionType.SHIELD.equals(type) ? "NO" : "";
    }
}

package livecheck.verdict;

import io.github.connectclient.Operation;
import io.github.connectclient.order.Coupons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livecheck.wire.Seen;

/** What wrong calls get on this server: made on purpose, to have something to compare the others with. */
public final class Calibration {
    /** Paths that no server has: beside operations and below them. */
    public static final List<Operation> WRONG_PATHS = List.of(
            Operation.raw("GET", "/v1/client/live-check-no-such-path"),
            Operation.raw("GET", "/v1/client/customer/privacy/live-check-no-such-path/none"));

    /** A documented path with a product code that no newspaper has. */
    public static final Operation UNKNOWN_THING = Coupons.LIST_CLIENT;

    public static final String UNKNOWN_PRODUCT = "NOSUCHPROD";

    private static final String WRONG_PATH = "a wrong path";
    private static final String BELOW = "a wrong path below operations";
    private static final String THING = "an unknown product code";

    private final Map<String, Look> looks = new LinkedHashMap<>();

    /** Makes the wrong calls, those first that others are compared with. */
    public static Calibration of(WrongCalls calls) {
        Calibration calibration = new Calibration();
        calibration.add(WRONG_PATH, () -> calls.wrongPath(WRONG_PATHS.get(0)));
        calibration.add(BELOW, () -> calls.wrongPath(WRONG_PATHS.get(1)));
        calibration.add(THING, calls::unknownThing);
        calibration.add("a wrong token", calls::wrongToken);
        calibration.add("a wrong token on a wrong path", () -> calls.wrongTokenOnWrongPath(WRONG_PATHS.get(0)));
        calibration.add("the client's own token in user mode", calls::clientTokenInUserMode);
        calibration.add("a reader's token in client mode", calls::readersTokenInClientMode);
        return calibration;
    }

    /** Nothing was tried. */
    public static Calibration none() {
        return new Calibration();
    }

    private void add(String what, Supplier<List<Seen>> call) {
        List<Seen> seen = call.get();
        if (!seen.isEmpty()) {
            looks.put(what, Look.of(seen.get(seen.size() - 1)));
        }
    }

    boolean knowsWrongPaths() {
        return looks.containsKey(WRONG_PATH);
    }

    boolean isWrongPath(Look look) {
        return wrongPaths().contains(look);
    }

    boolean isUnknownThing(Look look) {
        return look.equals(looks.get(THING));
    }

    /** What was tried, and what it got. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Map.Entry<String, Look>> all = new ArrayList<>(looks.entrySet());
        all.forEach(each -> texts.put(each.getKey(), each.getValue().text()));
        return texts;
    }

    private Set<Look> wrongPaths() {
        return looks.entrySet().stream()
                .filter(each -> each.getKey().startsWith(WRONG_PATH))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}

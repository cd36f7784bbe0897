package io.github.connectclient.bench.report;

import java.util.List;
import java.util.Optional;

/**
 * Starts of one kind of process, up to its first answer.
 *
 * @param title what starts
 * @param archived whether its classes came from an archive (AppCDS)
 * @param wallMillis from starting the process to its first answer, each start
 * @param cpuMillis CPU time of the process until then, each start
 * @param classes loaded after one call, the JVM's own included
 * @param heapBytes in use after one call and a collection
 */
public record Start(
        String title, boolean archived, List<Double> wallMillis, List<Double> cpuMillis, long classes, long heapBytes) {
    /** The JVM without any client. */
    public static final String JVM = "the JVM alone";

    /** The yardstick. */
    public static final String BARE = "OkHttp + `ObjectReader` (**bare**)";

    /** This library, doing the same as the yardstick. */
    public static final String SDK = "**connect-client**, token at hand";

    /** This library as it comes. */
    public static final String SDK_FETCHING = "**connect-client**, fetching a token first";

    /** The starts of that title. */
    static Optional<Start> find(List<Start> starts, String title, boolean archived) {
        return starts.stream()
                .filter(start -> start.title.equals(title) && start.archived == archived)
                .findFirst();
    }

    double wallRatio(Start other) {
        return Median.ofRatios(wallMillis, other.wallMillis);
    }
}

package livecheck.report;

import java.util.List;
import java.util.Map;
import livecheck.members.Findings;
import livecheck.verdict.Verdict;

/**
 * All that is told, to be sent to the project. Nothing here is a value of an answer, a token, an id, or the address of a server.
 *
 * @param environment name of a known environment, or {@code custom}
 * @param day the day of the check, in UTC
 * @param serverBuild version of the server, {@code unknown} if it did not say
 * @param wrongCalls what wrong calls got
 * @param tokens what the token endpoint does
 * @param rateLimit what the headers about the budget mean
 * @param operations what was called
 * @param notCalled what was not called, with the reason
 */
public record Report(
        String tool,
        String sdk,
        String environment,
        String day,
        String serverBuild,
        Map<String, String> wrongCalls,
        Map<String, String> tokens,
        Map<String, String> rateLimit,
        List<Line> operations,
        Map<String, String> notCalled) {
    /**
     * What one operation did.
     *
     * @param status HTTP status; 0 when there was no answer
     * @param problem what the SDK could not read, by member names; empty when it read everything
     * @param members how the JSON differs from the SDK's record; null when there was none to compare
     */
    public record Line(
            String operation,
            String method,
            String path,
            String provenance,
            String verdict,
            String because,
            int status,
            long millis,
            String problem,
            Findings members) {}

    /** How many operations have that verdict. */
    public long count(Verdict.Word verdict) {
        return operations.stream()
                .filter(line -> line.verdict().equals(verdict.toString()))
                .count();
    }
}

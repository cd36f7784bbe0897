package io.github.connectclient.bench.report;

/**
 * Traffic while something happens to its token.
 *
 * @param title what happens
 * @param callsPerSecond over the whole time
 * @param deepestDip calls in the worst tenth of a second, as a share of the median one
 * @param slowestMillis the slowest call
 * @param tokenCalls made meanwhile
 * @param refusals answers with status 401 meanwhile
 * @param failures calls that the caller saw fail
 */
public record Steadiness(
        String title,
        double callsPerSecond,
        double deepestDip,
        double slowestMillis,
        long tokenCalls,
        long refusals,
        long failures) {}

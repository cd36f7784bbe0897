package livecheck.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livecheck.wire.Seen;

/**
 * Works out how {@code X-RateLimit-Reset} is meant from how it changes while time passes. Only differences are told, and no value
 * that a server wrote.
 */
public final class RateLimit {
    private static final long EPOCH_SECONDS = 1_000_000_000L;
    private static final long EPOCH_MILLIS = 1_000_000_000_000L;
    private static final Duration NEAR = Duration.ofHours(1);
    private static final double LEAST_SECONDS = 2;

    private record Sample(long nanos, Instant at, long reset) {}

    private final List<Sample> samples = new ArrayList<>();
    private final List<Long> remaining = new ArrayList<>();
    private int answers;
    private int withReset;
    private int dates;
    private int retryAfter;

    /** Looks at the headers of an answer. */
    public void add(Seen seen) {
        answers++;
        String reset = seen.rate().reset();
        withReset += reset.isEmpty() ? 0 : 1;
        retryAfter += seen.rate().retryAfter().isEmpty() ? 0 : 1;
        if (reset.matches("\\d{1,15}")) {
            samples.add(new Sample(seen.nanos(), seen.at(), Long.parseLong(reset)));
        } else if (isDate(reset)) {
            dates++;
        }
        if (seen.rate().remaining().matches("\\d{1,15}")) {
            remaining.add(Long.valueOf(seen.rate().remaining()));
        }
    }

    /** How the header is meant, and why. */
    public String reset() {
        if (withReset == 0) {
            return "not sent with any of " + answers + " answers";
        }
        if (samples.size() < 2) {
            return dates > 0 ? "a moment, written as a date" : "undecided: it is no number, or came only once";
        }
        long first = samples.get(0).reset();
        if (first >= EPOCH_MILLIS) {
            return moment("milliseconds", 1);
        }
        return first >= EPOCH_SECONDS ? moment("seconds", 1000) : countdown();
    }

    /** What the number of calls that remain does. */
    public String remaining() {
        if (remaining.size() < 2) {
            return "not sent, or only once";
        }
        int falls = 0;
        int byOne = 0;
        for (int i = 1; i < remaining.size(); i++) {
            long fall = remaining.get(i - 1) - remaining.get(i);
            falls += fall > 0 ? 1 : 0;
            byOne += fall == 1 ? 1 : 0;
        }
        return "fell with " + falls + " of " + (remaining.size() - 1) + " answers, with " + byOne + " of them by one";
    }

    /** Whether the server said how long to wait. */
    public String retryAfter() {
        return retryAfter == 0
                ? "not seen in " + answers + " answers"
                : "seen in " + retryAfter + " of " + answers + " answers";
    }

    private String moment(String unit, long millis) {
        Sample last = samples.get(samples.size() - 1);
        Duration ahead = Duration.between(last.at(), Instant.ofEpochMilli(last.reset() * millis));
        return ahead.abs().compareTo(NEAR) < 0
                ? "a moment, in epoch " + unit + ": " + ahead.toSeconds()
                        + " s ahead of this machine's clock when last seen"
                : "undecided: large enough for epoch " + unit + ", but far from now";
    }

    /** Steps up are left out: there a new window began. */
    private String countdown() {
        double seconds = 0;
        long fallen = 0;
        int stepsUp = 0;
        for (int i = 1; i < samples.size(); i++) {
            long fall = samples.get(i - 1).reset() - samples.get(i).reset();
            if (fall < 0) {
                stepsUp++;
            } else {
                fallen += fall;
                seconds += (samples.get(i).nanos() - samples.get(i - 1).nanos()) / 1e9;
            }
        }
        String evidence =
                String.format(Locale.ROOT, "it fell by %d in %.1f s over %d answers", fallen, seconds, samples.size())
                        + (stepsUp == 0 ? "" : ", and stepped up " + stepsUp + " time" + (stepsUp == 1 ? "" : "s"));
        if (seconds < LEAST_SECONDS) {
            return "undecided: the answers came within " + Math.round(seconds) + " s";
        }
        double perSecond = fallen / seconds;
        if (perSecond > 0.4 && perSecond < 1.6) {
            return "seconds left until the reset: " + evidence;
        }
        if (perSecond > 400 && perSecond < 1600) {
            return "milliseconds left until the reset: " + evidence;
        }
        return fallen == 0 ? "a length that stays the same: " + evidence : "undecided: " + evidence;
    }

    private static boolean isDate(String text) {
        try {
            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return true;
        } catch (DateTimeParseException e) {
            return text.matches("\\d{4}-\\d\\d-\\d\\dT.{5,30}");
        }
    }
}

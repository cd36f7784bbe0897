package io.github.connectclient.bulk;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a job in one line: rewritten in place on a terminal, else a new line every ten seconds. Shows numbers only.
 * For one job at a time.
 *
 * <pre>
 * [###########-------------]  46 %  46 120 of 100 000, 3 failed, 33/s, 27:12 left
 * </pre>
 */
public final class ConsoleProgress implements Consumer<BulkProgress> {
    private static final int CELLS = 24;
    private static final int WIDEST = 79;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean isTerminal;
    private int shown;
    private Duration shownAt = Duration.ZERO;

    private ConsoleProgress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /**
     * Shows progress on standard error, so that standard output stays free. Whether that is a terminal
     * is found out.
     *
     * @return a listener for {@link BulkJob#onProgress}
     */
    public static ConsoleProgress onStandardError() {
        return on(System.err, isTerminal());
    }

    /**
     * Shows progress on a stream.
     *
     * @param out where to
     * @param isTerminal whether a carriage return begins the line anew there
     * @return a listener for {@link BulkJob#onProgress}
     */
    public static ConsoleProgress on(PrintStream out, boolean isTerminal) {
        return new ConsoleProgress(out, isTerminal);
    }

    @Override
    public void accept(BulkProgress progress) {
        if (!isTerminal) {
            if (progress.elapsed().compareTo(shownAt) < 0) { // another job
                shownAt = Duration.ZERO;
            }
            if (progress.isOver() || progress.elapsed().minus(shownAt).compareTo(BETWEEN_LINES) >= 0) {
                shownAt = progress.elapsed();
                out.println(text(progress));
                out.flush();
            }
            return;
        }
        String line = text(progress);
        if (line.length() > WIDEST && progress.total() != null) {
            line = line.substring(line.indexOf(']') + 2); // rather no bar than half a number
        }
        line = line.length() > WIDEST ? line.substring(0, WIDEST) : line;
        out.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        shown = line.length();
        if (progress.isOver()) {
            out.println();
        }
        out.flush();
    }

    private static String text(BulkProgress progress) {
        StringBuilder text = new StringBuilder();
        Long total = progress.total();
        if (total != null) {
            double part = total == 0 ? 1 : Math.min(1, progress.settled() / (double) total);
            int full = (int) (part * CELLS);
            long percent = total == 0 ? 100 : Math.min(100, (long) (100.0 * progress.settled() / total));
            text.append('[')
                    .append("#".repeat(full))
                    .append("-".repeat(CELLS - full))
                    .append("] ");
            text.append(String.format(Locale.ROOT, "%3d %%  ", percent));
            text.append(grouped(progress.settled())).append(" of ").append(grouped(total));
        } else {
            text.append(grouped(progress.settled())).append(" items");
        }
        if (progress.failed() > 0) {
            text.append(", ").append(grouped(progress.failed())).append(" failed");
        }
        if (progress.inDoubt() > 0) {
            text.append(", ").append(grouped(progress.inDoubt())).append(" in doubt");
        }
        String rate = progress.perSecond() < 10 ? "%.1f/s" : "%.0f/s";
        text.append(", ").append(String.format(Locale.ROOT, rate, progress.perSecond()));
        Duration left = progress.timeLeft();
        if (progress.isOver() || left == null) {
            return text.append(", ").append(clock(progress.elapsed())).toString();
        }
        return text.append(", ").append(clock(left)).append(" left").toString();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /** Linux tells of standard error itself. Elsewhere the console stands for it; from Java 22 on it is there without a terminal too. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return isTerminal(System.console());
        }
    }

    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}

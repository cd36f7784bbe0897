package livecheck;

import java.io.PrintStream;
import livecheck.report.Report;
import livecheck.verdict.Verdict;

/** What is printed while the check runs: no more than what the report says. */
public final class Progress {
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.printf("%n%s%n", title);
    }

    void fact(String name, String fact) {
        out.printf("  %-38s %s%n", name, fact);
    }

    void line(Report.Line line) {
        out.printf("  %-50s %-14s %s%s%n", line.operation(), line.verdict(), note(line), members(line));
    }

    void end(Report report) {
        out.printf(
                "%n%d operations called: %d confirmed, %d refuted, %d undecided; %d not called%n",
                report.operations().size(),
                report.count(Verdict.Word.CONFIRMED),
                report.count(Verdict.Word.REFUTED),
                report.count(Verdict.Word.UNDECIDED),
                report.notCalled().size());
    }

    /** A confirmed path needs no words, unless something else came than an answer. */
    private static String note(Report.Line line) {
        boolean isPlain = line.verdict().equals(Verdict.Word.CONFIRMED.toString())
                && line.because().equals("answered");
        return isPlain ? line.millis() + " ms" : line.because();
    }

    private static String members(Report.Line line) {
        if (!line.problem().isEmpty()) {
            return "; the SDK cannot read it";
        }
        if (line.members() == null || !line.members().hasSurprises()) {
            return "";
        }
        int unknown = line.members().unknown().size() + line.members().withheld();
        int others =
                line.members().otherKinds().size() + line.members().otherCodes().size();
        return (unknown == 0 ? "" : "; " + unknown + (unknown == 1 ? " member" : " members") + " not known")
                + (others == 0 ? "" : "; " + others + " otherwise than expected");
    }
}

package livecheck;

import livecheck.report.Report;
import livecheck.verdict.Verdict;

/** The last line of a check. */
final class Summary {
    private Summary() {}

    static String of(Report report) {
        return report.operations().size() + " operations called: " + count(report, Verdict.Word.CONFIRMED)
                + " confirmed, "
                + count(report, Verdict.Word.REFUTED) + " refuted, " + count(report, Verdict.Word.UNDECIDED)
                + " undecided; " + report.notCalled().size() + " not called";
    }

    private static long count(Report report, Verdict.Word word) {
        return report.operations().stream()
                .filter(line -> line.verdict().equals(word.toString()))
                .count();
    }
}

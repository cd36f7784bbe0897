package livecheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import livecheck.members.Findings;
import livecheck.verdict.Verdict;

/** Writes a report for people. */
public final class Markdown {
    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    /** The report as Markdown. */
    public static String of(Report report) {
        Markdown markdown = new Markdown();
        markdown.head(report);
        markdown.facts("What wrong calls get", report.wrongCalls());
        markdown.facts("Tokens", report.tokens());
        markdown.facts("Rate limit", report.rateLimit());
        markdown.operations(report.operations());
        markdown.members(report.operations());
        markdown.facts("Not called", report.notCalled());
        return markdown.text.toString();
    }

    private void head(Report report) {
        line("# Live check of Connect");
        line("");
        line(report.environment() + ", " + report.day() + ". " + report.tool() + ", " + report.sdk() + ", server "
                + report.serverBuild() + ".");
        line("");
        line(report.operations().size() + " operations called, reading ones only: "
                + report.count(Verdict.Word.CONFIRMED) + " paths confirmed, "
                + report.count(Verdict.Word.REFUTED) + " refuted, "
                + report.count(Verdict.Word.UNDECIDED) + " undecided. "
                + report.notCalled().size()
                + " not called.");
        line("");
        line("This report holds names and kinds of members, no values: no token, no id, no address of a server.");
    }

    private void facts(String title, Map<String, String> facts) {
        if (!facts.isEmpty()) {
            line("");
            line("## " + title);
            line("");
            facts.forEach((name, fact) -> line("- " + name + ": " + fact));
        }
    }

    private void operations(List<Report.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        line("");
        line("## Operations");
        line("");
        line("| Operation | Method and path | Known how | Verdict | Because | Status | ms |");
        line("|---|---|---|---|---|---:|---:|");
        for (Report.Line each : lines) {
            line("| " + each.operation() + " | `" + each.method() + " " + each.path() + "` | " + each.provenance()
                    + " | "
                    + each.verdict() + " | " + each.because() + " | " + (each.status() == 0 ? "" : each.status())
                    + " | "
                    + each.millis() + " |");
        }
    }

    private void members(List<Report.Line> lines) {
        line("");
        line("## Members");
        line("");
        line("`[]` stands for the items of a list. Not listed: operations whose answer is just what the SDK expects.");
        Map<List<String>, List<String>> operations = new LinkedHashMap<>();
        lines.stream()
                .filter(each -> each.members() != null || !each.problem().isEmpty())
                .forEach(each -> operations
                        .computeIfAbsent(items(each), items -> new ArrayList<>())
                        .add(each.operation()));
        List<String> quietOnes = operations.remove(List.<String>of());
        operations.forEach((items, names) -> {
            line("");
            line("### " + String.join("; ", names));
            line("");
            items.forEach(item -> line("- " + item));
        });
        int quiet = quietOnes == null ? 0 : quietOnes.size();
        line("");
        line(quiet + " answer" + (quiet == 1 ? " was" : "s were") + " just what the SDK expects.");
    }

    private static List<String> items(Report.Line each) {
        List<String> items = new ArrayList<>();
        if (!each.problem().isEmpty()) {
            items.add("the SDK cannot read the answer: " + each.problem());
        }
        if (each.members() != null) {
            Findings found = each.members();
            items.addAll(List.of(
                    named("not known to the SDK: ", found.unknown(), found.kept()),
                    found.withheld() == 0
                            ? ""
                            : found.withheld()
                                    + " more not known to the SDK, and not named because the names may be data",
                    named("came as another kind: ", found.otherKinds(), null),
                    listed("a code that the SDK has no constant for (codes are not shown): ", found.otherCodes()),
                    listed("known to the SDK, and did not come: ", found.neverCame()),
                    listed("came empty, so nothing can be said of the items: ", found.emptyLists())));
        }
        items.removeIf(String::isEmpty);
        return items;
    }

    private static String named(String title, SortedMap<String, String> members, SortedSet<String> kept) {
        List<String> texts = new ArrayList<>();
        members.forEach((name, kind) -> texts.add(
                "`" + name + "` (" + kind + (kept != null && kept.contains(name) ? ", in `more()`" : "") + ")"));
        return texts.isEmpty() ? "" : title + String.join(", ", texts);
    }

    private static String listed(String title, SortedSet<String> names) {
        return names.isEmpty() ? "" : title + "`" + String.join("`, `", names) + "`";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

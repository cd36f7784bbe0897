package io.github.connectclient.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a run into the page about performance, between its two marks, and the chart beside it. Run from the project's folder. */
public final class PerformancePage {
    private static final Path PAGE = Path.of("src", "site", "markdown", "performance.md");
    private static final Path CHART = Path.of("src", "site", "markdown", "images", "performance.svg");
    private static final String BEGIN = "<!-- results: begin -->\n";
    private static final String END = "<!-- results: end -->";

    private PerformancePage() {}

    /** Takes the file of a run. */
    public static void main(String[] args) throws IOException {
        write(Run.read(Path.of(args[0])));
    }

    /** Writes page and chart. */
    public static void write(Run run) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("the page has lost the marks between which results go");
        }
        Files.writeString(
                PAGE, page.substring(0, begin + BEGIN.length()) + "\n" + Markdown.of(run) + "\n" + page.substring(end));
        Files.createDirectories(CHART.getParent());
        Files.writeString(CHART, Chart.of(run));
    }
}

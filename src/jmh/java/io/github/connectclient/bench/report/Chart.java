package io.github.connectclient.bench.report;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.work.Work;
import java.util.List;
import java.util.Locale;

/**
 * The small GET and the large answer as bars, CPU and bytes of each client as multiples of the yardstick's. Colours are such as
 * can be read on white and on black.
 */
final class Chart {
    private static final int WIDTH = 760;
    private static final int LEFT = 275;
    private static final int ROW = 34;
    private static final int BAR = 11;
    private static final int PANEL_HEAD = 46;
    private static final int VALUE = 26;
    private static final double WIDEST = 2.5;
    private static final double UNIT = (WIDTH - LEFT - 110) / WIDEST;

    private final StringBuilder svg = new StringBuilder();
    private int y = 34;

    private Chart() {}

    static String of(Run run) {
        Chart chart = new Chart();
        chart.panel("Small GET", run.of(Work.SMALL_GET));
        chart.panel("Large answer, about 1 MB", run.of(Work.LARGE));
        return chart.page();
    }

    private String page() {
        return format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
                aria-label="CPU and bytes a call, as multiples of OkHttp with ObjectReader">
                <style>
                text { font: 13px system-ui, sans-serif; fill: #57606a }
                .head { font-weight: 600 }
                .value { font-size: 11px }
                .cpu { fill: #2f81f7 }
                .bytes { fill: #bf8700 }
                .line { stroke: #8c959f; stroke-dasharray: 3 3 }
                @media (prefers-color-scheme: dark) { text { fill: #adbac7 } }
                </style>
                <rect class="cpu" x="%3$d" y="9" width="12" height="12"/><text x="%4$d" y="20">CPU a call</text>
                <rect class="bytes" x="%5$d" y="9" width="12" height="12"/><text x="%6$d" y="20">bytes a call, both as \
                multiples of bare: less is better</text>
                %7$s</svg>
                """, WIDTH, y + 10, LEFT, LEFT + 18, LEFT + 100, LEFT + 118, svg);
    }

    private void panel(String title, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Outcome bare = Outcome.yardstick(outcomes);
        svg.append(format("<text class=\"head\" x=\"10\" y=\"%d\">%s</text>%n", y + 26, title));
        int top = y + PANEL_HEAD - 8;
        y += PANEL_HEAD;
        for (Outcome outcome : outcomes) {
            svg.append(format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\"%s>%s</text>%n",
                    LEFT - 10,
                    y + 15,
                    outcome.client() == Client.SDK ? " class=\"head\"" : "",
                    name(outcome.client())));
            bar("cpu", y, outcome.cpuRatio(bare));
            bar("bytes", y + BAR + 1, outcome.bytesRatio(bare));
            y += ROW;
        }
        double one = LEFT + UNIT;
        svg.append(format(
                "<line class=\"line\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>%n", one, top, y - 4));
    }

    private void bar(String kind, int top, double ratio) {
        double width = Math.min(ratio, WIDEST) * UNIT;
        svg.append(format(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                        + "<text class=\"value\" x=\"%.1f\" y=\"%d\">%.2f%s</text>%n",
                kind,
                LEFT,
                top,
                width,
                BAR,
                besideLine(LEFT + width + 6),
                top + BAR - 2,
                ratio,
                ratio > WIDEST ? " →" : ""));
    }

    /** A value begins at the end of its bar, but does not stand on the line of bare. */
    private static double besideLine(double x) {
        double line = LEFT + UNIT;
        return x > line - VALUE && x < line + 6 ? line + 6 : x;
    }

    private static String name(Client client) {
        return client.title().replaceAll("[*`]", "");
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

package io.github.connectclient.micrometer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The series of the dashboard, drawn from scrapes; not by Grafana. */
final class MetricsPicture {
    private static final int GAP = 24;

    private final StringBuilder svg = new StringBuilder();
    private final Timeline timeline;
    private int panels;

    private MetricsPicture(Timeline timeline) {
        this.timeline = timeline;
    }

    static String of(Timeline timeline) {
        MetricsPicture picture = new MetricsPicture(timeline);
        picture.panel("Calls a second, by outcome", timeline.rates("connect_client_calls_seconds_count", "outcome"));
        picture.panel("Failed calls a second, by outcome", picture.failures());
        picture.panel("How long calls take, in seconds", picture.quantiles());
        picture.panel("Repetitions a second, by cause", timeline.rates("connect_client_calls_retry_total", "after"));
        picture.panel(
                "Requests to the login server a second, by grant",
                timeline.rates("connect_client_token_requests_seconds_count", "grant"));
        picture.panel(
                "Mean time held back by pacing, in seconds",
                Map.of("requests without room at once", timeline.mean("connect_client_pacing_seconds")));
        return picture.page();
    }

    private Map<String, List<Double>> quantiles() {
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        lines.put("50 %", timeline.quantile(0.5, "connect_client_calls_seconds"));
        lines.put("95 %", timeline.quantile(0.95, "connect_client_calls_seconds"));
        lines.put("99 %", timeline.quantile(0.99, "connect_client_calls_seconds"));
        return lines;
    }

    private Map<String, List<Double>> failures() {
        Map<String, List<Double>> lines = timeline.rates("connect_client_calls_seconds_count", "outcome");
        lines.remove("SUCCESS");
        return lines;
    }

    private void panel(String title, Map<String, List<Double>> lines) {
        svg.append("<g transform=\"translate(%d %d)\">%n"
                .formatted(panels % 2 * (LineChart.WIDTH + GAP), panels / 2 * (LineChart.HEIGHT + GAP) + GAP / 2));
        svg.append(LineChart.of(title, timeline.seconds(), lines)).append("</g>\n");
        panels++;
    }

    private String page() {
        int width = 2 * LineChart.WIDTH + GAP;
        int height = (panels + 1) / 2 * (LineChart.HEIGHT + GAP);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
                aria-label="Series of the dashboard during a minute with faults">
                <style>
                text { font: 13px system-ui, sans-serif; fill: #57606a }
                .head { font-weight: 600 }
                .value { font-size: 11px }
                .grid { stroke: #8c959f; stroke-opacity: 0.4 }
                @media (prefers-color-scheme: dark) { text { fill: #adbac7 } }
                </style>
                %3$s</svg>
                """.formatted(width, height, svg);
    }
}

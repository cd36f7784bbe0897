package io.github.connectclient.micrometer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One panel of the picture: lines over seconds. Colours are such as can be read on white and on black. */
final class LineChart {
    static final int WIDTH = 430;
    static final int HEIGHT = 200;

    private static final int LEFT = 46;
    private static final int TOP = 30;
    private static final int PLOT_WIDTH = WIDTH - LEFT - 14;
    private static final int PLOT_HEIGHT = 118;
    private static final int LETTER = 7;
    private static final List<String> COLOURS = List.of("#2f81f7", "#bf8700", "#d1242f", "#8250df", "#6e7781");
    private static final String GOOD = "#2da44e";

    private final StringBuilder svg = new StringBuilder();
    private final List<Double> seconds;
    private final double most;

    private LineChart(List<Double> seconds, double most) {
        this.seconds = seconds;
        this.most = most;
    }

    static String of(String title, List<Double> seconds, Map<String, List<Double>> lines) {
        double highest = lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        LineChart chart = new LineChart(seconds, roundedUp(highest));
        chart.svg.append(format("<text class=\"head\" x=\"%d\" y=\"16\">%s</text>%n", LEFT, title));
        chart.axes();
        int colour = 0;
        double x = LEFT;
        int y = TOP + PLOT_HEIGHT + 38;
        for (Map.Entry<String, List<Double>> line : lines.entrySet()) {
            String stroke = line.getKey().equals("SUCCESS") ? GOOD : COLOURS.get(colour++ % COLOURS.size());
            chart.line(stroke, line.getValue());
            int width = 22 + line.getKey().length() * LETTER;
            if (x + width > WIDTH) {
                x = LEFT;
                y += 17;
            }
            chart.legend(stroke, line.getKey(), x, y);
            x += width;
        }
        return chart.svg.toString();
    }

    private void axes() {
        for (int i = 0; i <= 2; i++) {
            double y = TOP + PLOT_HEIGHT * (1 - i / 2.0);
            svg.append(format(
                    "<line class=\"grid\" x1=\"%1$d\" x2=\"%2$d\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>"
                            + "<text class=\"value\" x=\"%4$d\" y=\"%5$.1f\" text-anchor=\"end\">%6$s</text>%n",
                    LEFT, LEFT + PLOT_WIDTH, y, LEFT - 6, y + 4, number(most * i / 2)));
        }
        double last = seconds.get(seconds.size() - 1);
        for (int i = 0; i <= 4; i++) {
            svg.append(format(
                    "<text class=\"value\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s s</text>%n",
                    LEFT + PLOT_WIDTH * i / 4.0, TOP + PLOT_HEIGHT + 16, number(last * i / 4)));
        }
    }

    private void line(String stroke, List<Double> values) {
        StringBuilder points = new StringBuilder();
        double last = seconds.get(seconds.size() - 1);
        for (int i = 0; i < values.size(); i++) {
            points.append(format(
                    "%.1f,%.1f ",
                    LEFT + PLOT_WIDTH * seconds.get(i + 1) / last, TOP + PLOT_HEIGHT * (1 - values.get(i) / most)));
        }
        svg.append(format(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" points=\"%s\"/>%n",
                stroke, points.toString().trim()));
    }

    private void legend(String stroke, String name, double x, int y) {
        svg.append(format(
                "<rect x=\"%.0f\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/>"
                        + "<text class=\"value\" x=\"%.0f\" y=\"%d\">%s</text>%n",
                x, y - 9, stroke, x + 14, y, name));
    }

    /** To 1, 2 or 5 times a power of ten, so that the scale has round numbers. */
    private static double roundedUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 0.001))));
        double digit = value / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 4 ? 4 : digit <= 6 ? 6 : 10);
    }

    private static String number(double value) {
        return value >= 10 || value == Math.rint(value) ? format("%.0f", value) : format("%.2f", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

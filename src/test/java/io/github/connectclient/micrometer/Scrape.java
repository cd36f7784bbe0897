package io.github.connectclient.micrometer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus reads from a scrape.
 *
 * @param samples in the order they were written
 */
record Scrape(List<Sample> samples) {
    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /**
     * One line of a scrape.
     *
     * @param name of the series
     * @param labels of the series
     * @param value now
     */
    record Sample(String name, Map<String, String> labels, double value) {}

    static Scrape of(String text) {
        return new Scrape(text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Sample(line.group(1), labels(line.group(2)), Double.parseDouble(line.group(3))))
                .toList());
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Matcher label = LABEL.matcher(text == null ? "" : text); label.find(); ) {
            labels.put(label.group(1), label.group(2));
        }
        return labels;
    }

    /** The sum over the series that have these labels. */
    double sum(String name, Map<String, String> labels) {
        return samples.stream()
                .filter(sample ->
                        sample.name().equals(name) && sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** The sums over the series that share a value of one label. */
    Map<String, Double> sumBy(String label, String name) {
        Map<String, Double> sums = new LinkedHashMap<>();
        samples.stream()
                .filter(sample -> sample.name().equals(name))
                .forEach(sample -> sums.merge(String.valueOf(sample.labels().get(label)), sample.value(), Double::sum));
        return sums;
    }
}

package io.github.connectclient.micrometer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scrapes one after the other, and what PromQL's functions make of them over a window. */
final class Timeline {
    private final int window;
    private final List<Scrape> scrapes = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();

    /**
     * No scrapes yet.
     *
     * @param window over how many scrapes rates are taken
     */
    Timeline(int window) {
        this.window = window;
    }

    void add(double second, Scrape scrape) {
        seconds.add(second);
        scrapes.add(scrape);
    }

    List<Double> seconds() {
        return List.copyOf(seconds);
    }

    /** {@code sum by (label) (rate(name))} */
    Map<String, List<Double>> rates(String name, String label) {
        Map<String, List<Double>> rates = new TreeMap<>();
        for (String value : values(name, label)) {
            rates.put(value, rate(name, Map.of(label, value)));
        }
        return rates;
    }

    /** {@code sum(rate(name))} */
    List<Double> rate(String name, Map<String, String> labels) {
        return each(
                (before, now) -> (now.sum(name, labels) - before.sum(name, labels)) / (elapsed(now) - elapsed(before)));
    }

    /** {@code sum(rate(name_sum)) / sum(rate(name_count))}, or 0 if there was nothing. */
    List<Double> mean(String name) {
        return each((before, now) -> {
            double count = now.sum(name + "_count", Map.of()) - before.sum(name + "_count", Map.of());
            return count == 0 ? 0 : (now.sum(name + "_sum", Map.of()) - before.sum(name + "_sum", Map.of())) / count;
        });
    }

    /** {@code histogram_quantile(q, sum by (le) (rate(name_bucket)))} */
    List<Double> quantile(double q, String name) {
        return each((before, now) -> {
            Map<String, Double> earlier = before.sumBy("le", name + "_bucket");
            TreeMap<Double, Double> buckets = new TreeMap<>();
            now.sumBy("le", name + "_bucket")
                    .forEach((le, count) -> buckets.put(
                            le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le),
                            count - earlier.getOrDefault(le, 0.0)));
            return quantile(q, buckets);
        });
    }

    private static double quantile(double q, NavigableMap<Double, Double> buckets) {
        double rank = buckets.isEmpty() ? 0 : q * buckets.lastEntry().getValue();
        double lower = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : buckets.entrySet()) {
            double count = bucket.getValue();
            if (count > 0 && count >= rank) {
                return Double.isInfinite(bucket.getKey())
                        ? lower
                        : lower + (bucket.getKey() - lower) * (rank - below) / Math.max(1, count - below);
            }
            lower = bucket.getKey();
            below = count;
        }
        return 0;
    }

    private Set<String> values(String name, String label) {
        Set<String> values = new TreeSet<>();
        scrapes.forEach(scrape -> values.addAll(scrape.sumBy(label, name).keySet()));
        return values;
    }

    private double elapsed(Scrape scrape) {
        return seconds.get(scrapes.indexOf(scrape));
    }

    private List<Double> each(Look look) {
        List<Double> points = new ArrayList<>();
        for (int i = 1; i < scrapes.size(); i++) {
            points.add(look.at(scrapes.get(Math.max(0, i - window)), scrapes.get(i)));
        }
        return points;
    }

    @FunctionalInterface
    private interface Look {
        double at(Scrape before, Scrape now);
    }
}

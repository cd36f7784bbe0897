package io.github.connectclient.bench.report;

import java.util.ArrayList;
import java.util.List;

/** The middle of some numbers, which a single disturbed round does not move. */
public final class Median {
    private Median() {}

    /** The median of at least one number. */
    public static double of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The median of the ratios of numbers that belong together. */
    public static double ofRatios(List<Double> numbers, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(numbers.size(), others.size()); i++) {
            ratios.add(numbers.get(i) / others.get(i));
        }
        return of(ratios);
    }
}

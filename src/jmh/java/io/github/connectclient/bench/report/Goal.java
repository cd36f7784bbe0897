package io.github.connectclient.bench.report;

import java.util.Locale;

/**
 * One goal and what came of it.
 *
 * @param title what it is about
 * @param bound what is wanted, in words
 * @param measured what was measured, in words
 * @param met whether it was reached in this run
 */
record Goal(String title, String bound, String measured, boolean met) {
    static Goal atMost(String title, double bound, double measured) {
        return new Goal(title, "≤ " + number(bound), number(measured), measured <= bound);
    }

    static Goal atLeastPercent(String title, double bound, double measured) {
        return new Goal(title, "≥ " + percent(bound), percent(measured), measured >= bound);
    }

    static Goal none(String title, long measured) {
        return new Goal(title, "0", Long.toString(measured), measured == 0);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}

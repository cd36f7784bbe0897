package example;

/** Prints the tour, one aligned line a step, and remembers whether a step failed. */
final class Report {
    private int failures;

    void title(String text) {
        System.out.println(text);
        System.out.println("=".repeat(text.length()));
    }

    void heading(String text) {
        System.out.printf("%n%s%n", text);
    }

    void line(String name, String result) {
        System.out.printf("  %-22s %s%n", name, result);
    }

    void failure(String name, String message) {
        failures++;
        System.out.printf("  %-22s FAILED: %s%n", name, message);
    }

    int failures() {
        return failures;
    }
}

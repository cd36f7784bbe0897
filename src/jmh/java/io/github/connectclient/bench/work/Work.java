package io.github.connectclient.bench.work;

/** The kinds of work. */
public enum Work {
    /** A small GET on 8 threads. */
    SMALL_GET("smallGet", 8, "Small GET, 8 threads"),
    /** A small POST on 8 threads. */
    SMALL_POST("smallPost", 8, "Small POST, 8 threads"),
    /** A large answer on 8 threads. */
    LARGE("large", 8, "Large answer (1,000 consents × 10 events), 8 threads"),
    /** A large answer on one thread. */
    LARGE_ALONE("large", 1, "Large answer, 1 thread"),
    /** A large answer that comes compressed, on 8 threads. */
    ZIPPED("zipped", 8, "Large answer, compressed, 8 threads"),
    /** 200 threads against a server that answers after 50 ms. */
    CALLERS("slow", 200, "200 callers, server answers after 50 ms");

    private final String method;
    private final int threads;
    private final String title;

    Work(String method, int threads, String title) {
        this.method = method;
        this.threads = threads;
        this.title = title;
    }

    /** The benchmark method. */
    String method() {
        return method;
    }

    /** How many callers. */
    public int threads() {
        return threads;
    }

    /** The heading of the table. */
    public String title() {
        return title;
    }
}

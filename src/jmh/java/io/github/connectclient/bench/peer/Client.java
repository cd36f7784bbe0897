package io.github.connectclient.bench.peer;

/** The clients that are compared, in the order of the tables. */
public enum Client {
    /** This library. */
    SDK("**connect-client**"),
    /** OkHttp and an {@code ObjectReader}: the yardstick. */
    BARE("OkHttp + `ObjectReader` (**bare**)"),
    /** OkHttp and a hand-written parsing loop. */
    FLOOR("OkHttp + hand-written streaming parse"),
    /** Retrofit with its Jackson converter. */
    RETROFIT("Retrofit 3 + Jackson"),
    /** Feign on OkHttp with its Jackson decoder. */
    FEIGN("Feign 13 + OkHttp + Jackson"),
    /** The client that openapi-generator writes for OkHttp and Gson. */
    GENERATED("openapi-generator, okhttp-gson"),
    /** The JDK's own HTTP client, with Jackson. */
    JDK("JDK `HttpClient` + Jackson"),
    /** Sockets without any HTTP library: what the machine allows, not a client anybody should write. */
    RAW("raw sockets (reference)");

    private final String title;

    Client(String title) {
        this.title = title;
    }

    /** The name in tables, in Markdown. */
    public String title() {
        return title;
    }

    /** The client itself; only this one's classes are loaded. */
    public Peer open(Target target) {
        return switch (this) {
            case SDK -> SdkPeer.asItComes(target);
            case BARE -> new BarePeer(target);
            case FLOOR -> new FloorPeer(target);
            case RETROFIT -> new RetrofitPeer(target);
            case FEIGN -> new FeignPeer(target);
            case GENERATED -> new GeneratedPeer(target);
            case JDK -> new JdkPeer(target);
            case RAW -> new RawPeer(target);
        };
    }

    /** This library with a token at hand, so that its first call is the only one. */
    public static Peer sdkWithToken(Target target) {
        return SdkPeer.withToken(target);
    }
}

package livecheck.service;

import java.net.URI;

/** Whatever gets a reader through the log-in page and knows where the browser comes back to. */
public interface Browser extends AutoCloseable {
    /** Where the browser comes back to. */
    URI redirectUri();

    /** Has the page visited, and tells the address that the browser came back with. */
    String visit(URI page);

    @Override
    default void close() {}
}

package io.github.connectclient.bench.peer;

/**
 * One client under measurement. Thread-safe, as all of them are used by many threads. Each method makes one call and returns
 * its answer as objects, so that nothing is saved by leaving parts unread.
 */
public interface Peer extends AutoCloseable {
    /** Lists one consent group of an issuer, about 230 bytes. */
    Object groups(String issuer) throws Exception;

    /** Registers a consent event: a small body each way. */
    Object register() throws Exception;

    /** Lists 1,000 consents with ten events each, about 1 MB. */
    Object history(String issuer) throws Exception;

    @Override
    default void close() throws Exception {}
}

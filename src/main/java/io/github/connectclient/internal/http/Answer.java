package io.github.connectclient.internal.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body of an answer with status 2xx.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface Answer<T> {
    /**
     * Reads the body.
     *
     * @param body the body
     * @return what was read
     * @throws IOException if the stream broke or its text cannot be read
     */
    T read(InputStream body) throws IOException;
}

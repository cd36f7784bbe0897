package io.github.connectclient.bulk;

/**
 * An item and its place in the source, counted from 0.
 *
 * @param index its place
 * @param item the item
 */
record Task<I>(long index, I item) {
    @Override
    public String toString() {
        return "Task[" + index + "]";
    }
}

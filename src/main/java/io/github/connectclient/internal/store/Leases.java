package io.github.connectclient.internal.store;

import java.time.Duration;

/**
 * Leases on sessions, kept in a store that several nodes share. Times are by the clock of the store, because those of the nodes
 * may differ. Thread-safe.
 */
public interface Leases {
    /** What became of the wish to take a lease. */
    enum Taken {
        /** Somebody else holds it. */
        NO,
        /** It was free. */
        FREE,
        /** Its holder let it lapse: it must have been cut off. */
        LAPSED
    }

    /**
     * Takes a lease if it is free or has lapsed; does not wait.
     *
     * @param storedKey the session
     * @param holder a name nobody else has
     * @param lease for how long
     * @return whether it was taken
     */
    Taken take(String storedKey, String holder, Duration lease);

    /**
     * Lets a lease begin anew.
     *
     * @param storedKey the session
     * @param holder who took it
     * @param lease for how long from now on
     * @return false if it is no longer this holder's
     */
    boolean prolong(String storedKey, String holder, Duration lease);

    /**
     * Gives a lease back; does nothing if it is no longer this holder's.
     *
     * @param storedKey the session
     * @param holder who took it
     */
    void giveBack(String storedKey, String holder);
}

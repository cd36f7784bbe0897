package io.github.connectclient;

/**
 * How sure the method and path of an {@link Operation} are. The vendor publishes its reference only in part, so some paths
 * had to be worked out; those can be replaced with {@link ConnectClientBuilder#path(Operation, String)}.
 */
public enum Provenance {
    /** Read in the vendor's documentation. */
    DOCUMENTED,
    /** Seen in use by programs that call the API. */
    OBSERVED,
    /** Follows from a documented twin, for example the same operation in the other mode. */
    DERIVED,
    /** A guess from naming patterns alone; logged once at WARN when first used. */
    GUESSED,
    /** Named by the caller through {@link ConnectClient#raw()}. */
    RAW
}

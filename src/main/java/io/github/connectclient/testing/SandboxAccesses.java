package io.github.connectclient.testing;

import java.util.List;

/**
 * What the readers of a sandbox have access to. A new sandbox grants nothing.
 *
 * <p>Each access matches one criterion of a check, and a check needs all its criteria matched: for a check of a product
 * together with an article, grant both. Thread-safe.
 *
 * <pre>{@code
 * sandbox.accesses().grant(sandbox.reader(), SandboxAccess.product("CO27409"), SandboxAccess.article("578943434"));
 * }</pre>
 */
public final class SandboxAccesses {
    private final Readers readers;
    private final Accesses accesses;

    SandboxAccesses(Readers readers, Accesses accesses) {
        this.readers = readers;
        this.accesses = accesses;
    }

    /**
     * Gives a reader access.
     *
     * @param reader a reader of this sandbox
     * @param granted what to
     */
    public void grant(SandboxReader reader, SandboxAccess... granted) {
        String customerNumber = readers.known(reader).customerNumber();
        List.of(granted).forEach(access -> accesses.grant(customerNumber, access));
    }

    /**
     * Takes access from a reader. What the reader does not have does no harm.
     *
     * @param reader a reader of this sandbox
     * @param revoked what to
     */
    public void revoke(SandboxReader reader, SandboxAccess... revoked) {
        String customerNumber = readers.known(reader).customerNumber();
        List.of(revoked).forEach(access -> accesses.revoke(customerNumber, access));
    }

    /**
     * Gives access to everybody at an IP address.
     *
     * @param ip the address, compared as text
     */
    public void grantIp(String ip) {
        accesses.grantIp(ip);
    }

    /**
     * Takes access from those at an IP address.
     *
     * @param ip the address, compared as text
     */
    public void revokeIp(String ip) {
        accesses.revokeIp(ip);
    }
}

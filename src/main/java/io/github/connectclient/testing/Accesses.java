package io.github.connectclient.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the customers have access to. Tests fill it through {@link SandboxAccesses}; a section that knows of subscriptions may
 * do so through {@link #grant(String, String)}. Thread-safe.
 */
final class Accesses {
    private final Set<Grant> grants = ConcurrentHashMap.newKeySet();
    private final Set<String> ipAddresses = ConcurrentHashMap.newKeySet();

    private record Grant(String customerNumber, SandboxAccess access) {}

    void grant(String customerNumber, String product) {
        grant(customerNumber, SandboxAccess.product(product));
    }

    void revoke(String customerNumber, String product) {
        revoke(customerNumber, SandboxAccess.product(product));
    }

    void grant(String customerNumber, SandboxAccess access) {
        grants.add(new Grant(customerNumber, access));
    }

    void revoke(String customerNumber, SandboxAccess access) {
        grants.remove(new Grant(customerNumber, access));
    }

    void grantIp(String ip) {
        ipAddresses.add(ip);
    }

    void revokeIp(String ip) {
        ipAddresses.remove(ip);
    }

    boolean has(String customerNumber, SandboxAccess access) {
        return grants.contains(new Grant(customerNumber, access));
    }

    boolean hasIp(String ip) {
        return ipAddresses.contains(ip);
    }
}

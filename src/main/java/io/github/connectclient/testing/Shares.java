package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.testing.SandboxShare.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The shares of all readers, the oldest first. Each change is one step for all others. Thread-safe. */
final class Shares {
    /** As many as the documented sample of the share rules allows. */
    static final int MOST = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Share> shares = new ArrayList<>();

    List<SandboxShare> all() {
        return locked(() -> shares.stream().map(Share::snapshot).toList());
    }

    /** The shared subscriptions of a reader who accepted them. */
    List<ObjectNode> receivedBy(SandboxReader reader) {
        return locked(() -> shares.stream()
                .filter(share -> share.isAcceptedBy(reader))
                .map(share -> Json.object().put("product", share.product).put("shareCode", share.code))
                .toList());
    }

    String invite(SandboxReader owner, String product, String contact) {
        return locked(() -> {
            if (any(share -> share.isOpen() && share.product.equals(product) && share.contact.equals(contact))) {
                return "ALREADY_IN_USE";
            }
            long used = shares.stream()
                    .filter(share -> share.isOpen() && share.product.equals(product) && share.isOf(owner))
                    .count();
            if (used >= MOST) {
                return "INVITATIONS_POOL_EXHAUSTED";
            }
            shares.add(new Share(owner, product, contact));
            return "SHARE_OK";
        });
    }

    String accept(String code, SandboxReader recipient) {
        return locked(() -> {
            Share share = find(code, State.SENT);
            if (share == null) {
                return "SHARE_CODE_NOT_FOUND";
            }
            if (any(other -> other.isAcceptedBy(recipient) && other.product.equals(share.product))) {
                return "SHARE_LIMIT";
            }
            share.recipient = recipient;
            share.state = State.ACCEPTED;
            return "SHARE_OK";
        });
    }

    String decline(String code) {
        return locked(() -> {
            Share share = find(code, State.SENT);
            if (share == null) {
                return "SHARE_CODE_NOT_FOUND";
            }
            share.state = State.DECLINED;
            return "5";
        });
    }

    String cancel(String code, SandboxReader reader) {
        return locked(() -> {
            Share share = find(code, State.SENT, State.ACCEPTED);
            if (share == null || !(share.isOf(reader) || share.isAcceptedBy(reader))) {
                return "SHARE_CODE_NOT_FOUND";
            }
            share.state = State.CANCELLED;
            return "SHARING_ENDED";
        });
    }

    private boolean any(Predicate<Share> condition) {
        return shares.stream().anyMatch(condition);
    }

    private @Nullable Share find(String code, State... states) {
        return shares.stream()
                .filter(share -> share.code.equals(code) && List.of(states).contains(share.state))
                .findFirst()
                .orElse(null);
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static final class Share {
        private final String code = UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
        private final SandboxReader owner;
        private final String product;
        private final String contact;
        private @Nullable SandboxReader recipient;
        private State state = State.SENT;

        Share(SandboxReader owner, String product, String contact) {
            this.owner = owner;
            this.product = product;
            this.contact = contact;
        }

        boolean isOpen() {
            return state == State.SENT || state == State.ACCEPTED;
        }

        boolean isOf(SandboxReader reader) {
            return owner.equals(reader);
        }

        boolean isAcceptedBy(SandboxReader reader) {
            return state == State.ACCEPTED && reader.equals(recipient);
        }

        SandboxShare snapshot() {
            return new SandboxShare(code, product, owner.customerNumber(), contact, state);
        }
    }
}

package io.github.connectclient.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The faults that wait for a call, in the order they were given. A call meets at most one. Thread-safe. */
final class Faults {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Fault> waiting = new ArrayList<>();

    void add(Fault... faults) {
        lock.lock();
        try {
            for (Fault fault : faults) {
                for (int i = 0; i < fault.times(); i++) {
                    waiting.add(fault);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the first fault that is for one of these spellings of the called path. */
    @Nullable
    Fault take(String template, String path) {
        lock.lock();
        try {
            for (Iterator<Fault> faults = waiting.iterator(); faults.hasNext(); ) {
                Fault fault = faults.next();
                if (fault.isFor(template) || fault.isFor(path)) {
                    faults.remove();
                    return fault;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }
}

package example;

import io.github.connectclient.auth.UserSession;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets one request of a reader act after the other, so that the second click of a double click sees what the first one did. It looks
 * at this node only: send a reader to the same node, or keep such locks in your database.
 */
@Component
class OneAtATime {
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    <T> T run(UserSession reader, Supplier<T> act) {
        Lock lock = locks[Math.floorMod(reader.key().hashCode(), locks.length)];
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}

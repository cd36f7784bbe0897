package livecheck.reading;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.value.Subject;

/**
 * What a call is made with.
 *
 * @param user the reader; null as long as nobody has logged in, and then no operation of user mode is called
 */
public record Caller(ConnectClient connect, UserSession user, Known known) {
    String text(Fact fact) {
        return known.text(fact);
    }

    long number(Fact fact) {
        return known.number(fact);
    }

    Subject subject(Fact customerNumber) {
        return Subject.connect(known.text(customerNumber));
    }

    public boolean hasReader() {
        return user != null;
    }

    @Override
    public String toString() {
        return "Caller[" + (hasReader() ? "with" : "without") + " a reader]";
    }
}

package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.value.Subject;
import org.springframework.stereotype.Component;

/** Whom the decisions of a reader concern: the customer that the log-in belongs to. Asked for each time, and kept nowhere. */
@Component
class Readers {
    private final ConnectClient connect;

    Readers(ConnectClient connect) {
        this.connect = connect;
    }

    Subject subject(UserSession reader) {
        CustomerInfo info = connect.customers().listInfo(reader);
        if (info.customerNumber() == null) {
            throw new NoCustomer();
        }
        return Subject.connect(info.customerNumber().toString());
    }

    /** The log-in is good, but belongs to no customer. */
    static final class NoCustomer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoCustomer() {
            super("the log-in belongs to no customer", null, false, false);
        }
    }
}

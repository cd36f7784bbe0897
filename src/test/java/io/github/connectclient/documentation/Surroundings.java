package io.github.connectclient.documentation;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.bulk.BulkJob;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.customer.ExternalReferenceList;
import io.github.connectclient.event.OtherEvent;
import io.github.connectclient.order.OrderAddress;
import io.github.connectclient.order.OrderParty;
import io.github.connectclient.payment.PaymentRegistration;
import io.github.connectclient.recruitment.NewRecruitment;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.user.AccessResult;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;

/** What an example of a few lines may take for granted. An example that is a class of its own gets nothing of it. */
@SuppressWarnings("unused")
abstract class Surroundings {
    // A client and what makes one, the parts of a web request, a log.
    ConnectClient connect;
    ConnectClientBuilder builder;
    UserSession user;
    String clientId;
    String clientSecret;
    HttpServletRequest request;
    HttpServletResponse response;
    HttpSession session;
    Logger log;

    // What the application knows.
    String issuer;
    String customerNumber;
    List<String> customerNumbers;
    String email;
    String id;
    URI redirectUri;
    URI returnUrl;
    URI errorUrl;

    // What it keeps sessions and budgets in.
    DataSource dataSource;
    byte[] key;
    byte[] oldKey;
    byte[] newKey;
    Bucket bucket;
    ProxyManager<byte[]> proxyManager;

    // What an earlier call brought, or a test prepared.
    AccessResult item;
    CustomerInfo info;
    ExternalReferenceList list;
    OrderParty payer;
    OrderAddress address;
    PaymentRegistration begun;
    NewRecruitment recruitment;
    UserSession invited;
    String shareCode;
    long orderId;
    OtherEvent other;
    BulkJob<String, ConsentHistory> job;
    ConnectSandbox sandbox;
    Meter meter;
    MeterRegistry meterRegistry;
    Statistics statistics;
    Inbox inbox;

    // Times, by the names of what happens then.
    Instant lastRun;
    Instant departure;
    Instant returning;
    Instant startTime;
    Instant endOfYear;
    Instant published;
    Instant planned;

    abstract void askToLogInAgain();

    abstract void reload(long customerNumber);

    abstract void save(String number, ConsentHistory history);

    abstract String json(ConsentHistory history);

    /** Something that counts. */
    interface Meter {
        void record(int status);
    }

    /** Something that keeps how calls ended. */
    interface Statistics {
        void add(String operation, CallOutcome outcome, Duration duration);
    }

    /** A queue of the application's own. */
    interface Inbox {
        void changed(long customerNumber);

        void renamed(String uniqueId);
    }
}

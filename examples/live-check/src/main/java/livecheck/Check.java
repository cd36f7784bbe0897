package livecheck;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livecheck.facts.RateLimit;
import livecheck.facts.Renewal;
import livecheck.facts.TokenAnswers;
import livecheck.facts.WatchedStore;
import livecheck.reading.Caller;
import livecheck.reading.Reading;
import livecheck.reading.Readings;
import livecheck.report.Report;
import livecheck.report.Report.Line;
import livecheck.service.Browser;
import livecheck.service.Service;
import livecheck.verdict.Calibration;
import livecheck.verdict.Judge;
import livecheck.verdict.WrongCalls;
import livecheck.wire.Seen;

/** One check from the first call to the report. For one thread. */
public final class Check {
    private static final int SPACED_CALLS = 3;
    private static final Pattern SDK = Pattern.compile("connect-client/(\\d[\\w.-]{0,30}|dev)");

    private final Service service;
    private final Selection selection;
    private final Manner manner;
    private final Clients clients;
    private final Progress progress;
    private final RateLimit rateLimit = new RateLimit();
    private String sdk = "connect-client, version unknown";
    private String serverBuild = "unknown";

    public Check(Service service, Selection selection, Manner manner, Progress progress) {
        this.service = service;
        this.selection = selection;
        this.manner = manner;
        this.clients = new Clients(service, manner.callsPerSecond());
        this.progress = progress;
    }

    /**
     * Makes the check.
     *
     * @throws io.github.connectclient.ConnectAuthException when there is no token to be had, or the log-in came to nothing
     * @throws Unreachable when the API gave no answer at all
     */
    public Report run() {
        WatchedStore store = new WatchedStore();
        try (ConnectClient connect = clients.withCredentials(store)) {
            Caller caller = new Caller(connect, logIn(connect), service.known());
            Map<String, String> tokens = new LinkedHashMap<>();
            clients.tap().takeTokenCalls();
            progress.title("What wrong calls get");
            Calibration calibration = Calibration.of(new WrongCalls(caller, clients.tap(), clients::withTokens));
            if (calibration.texts().isEmpty()) {
                throw new Unreachable();
            }
            calibration.texts().forEach(progress::fact);
            clients.tap().takeTokenCalls().forEach(seen -> put(tokens, "client credentials", TokenAnswers.of(seen)));
            Map<String, String> notCalled = new LinkedHashMap<>();
            List<Line> lines =
                    readings(new Round(caller, clients.tap(), new Judge(calibration), this::watch), notCalled);
            spacedCalls(connect);
            if (caller.hasReader()) {
                progress.title("The reader's session, renewed once");
                Map<String, String> renewal =
                        new Renewal(connect, store, clients.tap()).of(caller.user(), manner.spendRefreshToken());
                renewal.forEach(progress::fact);
                put(tokens, "renewal", renewal);
            }
            return report(calibration, tokens, lines, notCalled);
        }
    }

    private UserSession logIn(ConnectClient connect) {
        if (service.browser().isEmpty()) {
            return null;
        }
        try (Browser browser = service.browser().get()) {
            PendingLogin login = connect.login().begin(browser.redirectUri());
            return connect.login().finish(login, browser.visit(login.url()));
        }
    }

    private List<Line> readings(Round round, Map<String, String> notCalled) {
        progress.title("Operations");
        List<Line> lines = new ArrayList<>();
        for (Reading<?> reading : Readings.all()) {
            if (!selection.has(reading)) {
                notCalled.put(reading.operation().name(), "left out by --only or --skip");
            } else {
                round.call(reading, notCalled).ifPresent(line -> {
                    lines.add(line);
                    progress.line(line);
                });
            }
        }
        return lines;
    }

    /** Some light calls, a good second apart: what falls between their answers falls with time. */
    private void spacedCalls(ConnectClient connect) {
        progress.title("The rate limit, after a few more calls a second apart");
        WrongCalls calls =
                new WrongCalls(new Caller(connect, null, service.known()), clients.tap(), clients::withTokens);
        for (int i = 0; i < SPACED_CALLS; i++) {
            try {
                TimeUnit.NANOSECONDS.sleep(manner.apart().toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            calls.unknownThing().forEach(this::watch);
        }
        rate().forEach(progress::fact);
    }

    private void watch(Seen seen) {
        rateLimit.add(seen);
        serverBuild = seen.serverBuild().orElse(serverBuild);
        Matcher version = SDK.matcher(seen.userAgent());
        sdk = version.find() ? "connect-client " + version.group(1) : sdk;
    }

    private Report report(
            Calibration calibration, Map<String, String> tokens, List<Line> lines, Map<String, String> notCalled) {
        return new Report(
                "live-check " + Clients.VERSION,
                sdk,
                service.name(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                serverBuild,
                calibration.texts(),
                tokens,
                rate(),
                lines,
                notCalled);
    }

    private Map<String, String> rate() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("X-RateLimit-Reset", rateLimit.reset());
        facts.put("X-RateLimit-Remaining", rateLimit.remaining());
        facts.put("Retry-After", rateLimit.retryAfter());
        return facts;
    }

    private static void put(Map<String, String> tokens, String grant, Map<String, String> facts) {
        facts.forEach((name, fact) -> tokens.putIfAbsent(grant + ", " + name, fact));
    }
}

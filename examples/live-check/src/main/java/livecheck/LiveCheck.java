package livecheck;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.testing.ConnectSandbox;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import livecheck.reading.Fact;
import livecheck.reading.Known;
import livecheck.reading.Reading;
import livecheck.reading.Readings;
import livecheck.report.Report;
import livecheck.report.ReportFiles;
import livecheck.service.Browser;
import livecheck.service.LoopbackListener;
import livecheck.service.PastedAddress;
import livecheck.service.PlayedService;
import livecheck.service.Service;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command. Secrets and what belongs to a person come from the environment: arguments show in the list of processes. */
@Command(
        name = "live-check",
        version = "live-check " + Clients.VERSION,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        header = "Checks the SDK against the Connect that is there. Makes reading calls only.%n",
        footer = {
            "%nFrom the environment, as secrets and what belongs to a person should not be arguments:",
            "  CONNECT_CLIENT_ID, CONNECT_CLIENT_SECRET",
            "      the client; without them the sandbox is checked",
            "  CONNECT_ENVIRONMENT, CONNECT_ISSUER, CONNECT_PRODUCT,",
            "  CONNECT_ENTERPRISE, CONNECT_ORDER_TYPE",
            "      as the options of these names",
            "  CONNECT_CUSTOMER_NUMBER, CONNECT_UNIQUE_ID, CONNECT_ORDER_ID,",
            "  CONNECT_VOUCHER_CODE",
            "      whose data is read in client mode; each is optional"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the check was made and the report is written, whatever it says",
            "1:the check broke off, or the report could not be written",
            "2:wrong usage",
            "3:no token, no log-in, or no answer from the API",
            "4:the sandbox answered otherwise than the SDK expects: the project has a fault"
        })
public final class LiveCheck implements Callable<Integer> {
    private static final int REFUSED = 3;
    private static final int SANDBOX_DIFFERS = 4;
    private static final String SANDBOX = "sandbox";

    private final Map<String, String> variables;
    private final PrintStream out;
    private final Duration apart;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description =
                    "NORWAY, SWEDEN, TEST, sandbox, or LOGIN_BASE,API_BASE. With credentials in the environment TEST,"
                            + " otherwise sandbox.")
    private String environment;

    @Option(names = "--issuer", paramLabel = "CODE", description = "An issuer of consents.")
    private String issuer;

    @Option(
            names = "--product",
            paramLabel = "CODE",
            description = "A product; unless given, the first in the list of products.")
    private String product;

    @Option(names = "--enterprise", paramLabel = "CODE", description = "An enterprise, for permissions and purposes.")
    private String enterprise;

    @Option(names = "--order-type", paramLabel = "CODE", description = "An order type of that enterprise.")
    private String orderType;

    @Option(
            names = "--user-login",
            description =
                    "Also checks user mode: prints a log-in page, and waits for you to log in. Needs --redirect-uri.")
    private boolean userLogin;

    @Option(
            names = "--redirect-uri",
            paramLabel = "URI",
            description =
                    "Where the vendor lets the browser come back to. At http://localhost:PORT/… this command waits for it;"
                            + " otherwise paste the address here.")
    private URI redirectUri;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            defaultValue = "live-check-report.md",
            description = "Where the report goes; the same as JSON beside it. Default: ${DEFAULT-VALUE}")
    private Path report;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only operations with this in their name or path.")
    private List<String> only = List.of();

    @Option(
            names = "--skip",
            paramLabel = "PART",
            split = ",",
            description = "No operations with this in their name or path.")
    private List<String> skip = List.of();

    @Option(
            names = "--budget",
            paramLabel = "CALLS",
            description = "Calls a second at most, from 1 to 50. Default: 2, and 50 against the sandbox.")
    private Integer budget;

    @Option(
            names = "--spend-refresh-token",
            description = "Also tries a refresh token again that was used. This may end the reader's session.")
    private boolean spendRefreshToken;

    @Option(names = "--dry-run", description = "Lists what would be called, and calls nothing.")
    private boolean dryRun;

    private LiveCheck(Map<String, String> variables, PrintStream out, Duration apart) {
        this.variables = variables;
        this.out = out;
        this.apart = apart;
    }

    public static void main(String[] args) {
        int code =
                commandLine(System.getenv(), System.out, Manner.A_GOOD_SECOND).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The command; a failure is told by its class, because its message may hold anything. */
    static CommandLine commandLine(Map<String, String> variables, PrintStream out, Duration apart) {
        return new CommandLine(new LiveCheck(variables, out, apart))
                .setExecutionExceptionHandler((failure, command, given) -> {
                    command.getErr()
                            .println(
                                    failure instanceof IOException
                                            ? "The report could not be written."
                                            : "The check broke off with "
                                                    + failure.getClass().getName() + ".");
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public Integer call() throws Exception {
        check(budget == null || (budget >= 1 && budget <= 50), "--budget must be from 1 to 50");
        Selection selection = new Selection(only, skip);
        check(Readings.all().stream().anyMatch(selection::has), "--only and --skip leave no operation to call");
        if (dryRun) {
            list(selection);
            return 0;
        }
        ReportFiles.prepare(report);
        String name = environmentName();
        if (name.equals(SANDBOX)) {
            try (ConnectSandbox sandbox = ConnectSandbox.start()) {
                return made(PlayedService.over(sandbox), selection, budget == null ? 50 : budget);
            }
        }
        return made(service(name), selection, budget == null ? 2 : budget);
    }

    private int made(Service service, Selection selection, int callsPerSecond) throws IOException {
        out.println("Live check of " + service.name() + ", at most " + callsPerSecond
                + " calls a second, reading calls only");
        Progress progress = new Progress(out);
        Report result;
        try {
            result =
                    new Check(service, selection, new Manner(callsPerSecond, apart, spendRefreshToken), progress).run();
        } catch (ConnectAuthException e) {
            out.println(told(e));
            return REFUSED;
        } catch (Unreachable e) {
            out.println("The API gave no answer. Is this machine allowed to reach it?");
            return REFUSED;
        }
        ReportFiles.write(result, report);
        progress.end(result);
        out.println("Report: " + report + " and " + ReportFiles.json(report));
        return service.name().equals(SANDBOX) && !PlayedService.isAsExpected(result) ? SANDBOX_DIFFERS : 0;
    }

    private static String told(ConnectAuthException e) {
        if (e.requiresLogin()) {
            return "The log-in came to nothing: " + e.reason() + ".";
        }
        return e.reason() == ConnectAuthException.Reason.UNAVAILABLE
                ? "The login server gave no token. Is this machine allowed to reach it?"
                : "No token: " + e.reason() + ". Are the credentials those of this environment?";
    }

    private String environmentName() {
        if (environment != null) {
            return environment;
        }
        return variables.getOrDefault(
                "CONNECT_ENVIRONMENT", given("CONNECT_CLIENT_ID").isEmpty() ? SANDBOX : "TEST");
    }

    private Service service(String name) {
        String id = given("CONNECT_CLIENT_ID");
        check(!id.isEmpty(), "set CONNECT_CLIENT_ID and CONNECT_CLIENT_SECRET in the environment");
        check(!userLogin || redirectUri != null, "--user-login needs --redirect-uri");
        try {
            return new Service(Service.told(name), Service.environment(name), id, secret(), known(), browser());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private String secret() {
        String secret = given("CONNECT_CLIENT_SECRET");
        Console console = System.console();
        if (secret.isEmpty() && console != null) {
            char[] typed = console.readPassword("Client secret: ");
            secret = typed == null ? "" : new String(typed);
        }
        check(!secret.isEmpty(), "set CONNECT_CLIENT_SECRET in the environment");
        return secret;
    }

    private Known known() {
        Known known = new Known();
        for (Fact fact : Fact.values()) {
            known.give(fact, given(fact.variable()));
        }
        known.give(Fact.ISSUER, issuer);
        known.give(Fact.PRODUCT, product);
        known.give(Fact.ENTERPRISE, enterprise);
        known.give(Fact.ORDER_TYPE, orderType);
        return known;
    }

    private Optional<Browser> browser() {
        if (!userLogin) {
            return Optional.empty();
        }
        if (!LoopbackListener.canServe(redirectUri)) {
            BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            return Optional.of(new PastedAddress(redirectUri, keyboard, out));
        }
        try {
            return Optional.of(new LoopbackListener(redirectUri, out));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the port of --redirect-uri is not free");
        }
    }

    private void list(Selection selection) {
        for (Reading<?> reading : Readings.all()) {
            if (selection.has(reading)) {
                String why = Readings.POSTS_THAT_READ.get(reading.operation());
                out.printf(
                        "%-6s %-4s %s%n       %s%s%n",
                        reading.isOfReader() ? "user" : "client",
                        reading.operation().method(),
                        reading.operation().template(),
                        reading.operation().name(),
                        why == null ? "" : ": " + why);
            }
        }
    }

    private String given(String variable) {
        return variables.getOrDefault(variable, "");
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}

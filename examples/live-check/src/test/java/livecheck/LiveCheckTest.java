package livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.ConnectSandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it takes, what it refuses, and how it ends. */
class LiveCheckTest {
    private static final Map<String, String> CREDENTIALS =
            Map.of("CONNECT_CLIENT_ID", "no.mediaconnect.test", "CONNECT_CLIENT_SECRET", "s3cr&t+42");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void withoutCredentialsTheSandboxIsChecked() {
        assertThat(run(
                        Map.of(),
                        "--only",
                        "consent",
                        "--report",
                        folder.resolve("r.md").toString()))
                .isZero();
        assertThat(printed()).contains("Live check of sandbox", "operations called", "0 refuted");
        assertThat(folder.resolve("r.md"))
                .content()
                .contains("# Live check of Connect", "left out by --only or --skip");
        assertThat(folder.resolve("r.json")).content().contains("\"environment\" : \"sandbox\"");
    }

    @Test
    void aDryRunListsAndCallsNothing() {
        assertThat(run(CREDENTIALS, "--dry-run", "--skip", "/v1/client")).isZero();
        assertThat(printed())
                .contains("user   GET  /v1/subscription\n", "Check access: asks whether the reader may read")
                .doesNotContain("/v1/client");
    }

    @Test
    void helpTellsTheExitCodes() {
        assertThat(run(Map.of(), "--help")).isZero();
    }

    @Test
    void wrongUsageEndsWithTwoAndDoesNotRepeatWhatWasGiven() {
        assertThat(run(CREDENTIALS, "--budget", "0")).isEqualTo(2);
        assertThat(run(CREDENTIALS, "--user-login")).isEqualTo(2);
        assertThat(run(CREDENTIALS, "--only", "cosnent")).isEqualTo(2);
        assertThat(run(CREDENTIALS, "--environment", "DENMARK")).isEqualTo(2);
        assertThat(run(CREDENTIALS, "--environment", "http://me:planted@a host,http://b"))
                .isEqualTo(2);
        assertThat(run(Map.of(), "--environment", "NORWAY")).isEqualTo(2);
        assertThat(run(Map.of(
                        "CONNECT_CLIENT_ID", "a", "CONNECT_CLIENT_SECRET", "b", "CONNECT_CUSTOMER_NUMBER", "Kari")))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains("--budget must be from 1 to 50", "--user-login needs --redirect-uri")
                .contains("--only and --skip leave no operation to call")
                .contains("CONNECT_CUSTOMER_NUMBER must be a number")
                .doesNotContain("Kari", "s3cr&t", "planted");
    }

    @Test
    void refusedCredentialsEndWithThree() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            String bases = sandbox.loginBase() + "," + sandbox.apiBase();
            assertThat(run(CREDENTIALS, "--environment", bases)).isEqualTo(3);
            assertThat(printed())
                    .contains("Live check of custom", "No token: CLIENT_REFUSED")
                    .doesNotContain("127.0.0.1");
        }
    }

    @Test
    void aServiceThatIsNotThereEndsWithThree() {
        assertThat(run(CREDENTIALS, "--environment", "http://127.0.0.1:1/login,http://127.0.0.1:1/capi"))
                .isEqualTo(3);
        assertThat(printed()).contains("Is this machine allowed to reach it?").doesNotContain("credentials");
    }

    @Test
    void aReportThatCannotBeWrittenEndsWithOne() {
        assertThat(run(Map.of(), "--only", "stock", "--report", "/dev/null/report.md"))
                .isEqualTo(1);
        assertThat(errors.toString()).isEqualToIgnoringNewLines("The report could not be written.");
        assertThat(printed()).as("no call was made in vain").isEmpty();
    }

    private int run(Map<String, String> variables, String... arguments) {
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        return LiveCheck.commandLine(variables, console, Duration.ZERO)
                .setErr(new PrintWriter(errors, true))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

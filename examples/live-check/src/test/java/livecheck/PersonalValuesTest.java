package livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.ConnectSandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import livecheck.report.Report;
import livecheck.report.ReportFiles;
import livecheck.service.Browser;
import livecheck.service.PlayedService;
import livecheck.service.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a server says of a person, and nothing secret, gets into the report or onto the console. */
class PersonalValuesTest {
    @Test
    void neitherTheReportNorTheConsoleHasAValue(@TempDir Path folder) throws IOException {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                NosyService nosy = new NosyService(sandbox)) {
            Checks checks = new Checks();
            Report report = checks.of(through(nosy, PlayedService.over(sandbox), sandbox), Checks.QUICK);
            Path markdown = folder.resolve("report.md");
            ReportFiles.write(report, markdown);
            String told = String.join(
                            "\n",
                            Files.readString(markdown),
                            Files.readString(ReportFiles.json(markdown)),
                            checks.printed())
                    .toLowerCase(Locale.ROOT);

            assertThat(report.operations()).hasSizeGreaterThan(40);
            assertThat(told).contains("giftwrap").contains("not named because the names may be data");
            assertThat(leaked(told, nosy, sandbox)).isEmpty();
        }
    }

    private static Set<String> leaked(String told, NosyService nosy, ConnectSandbox sandbox) {
        Set<String> secrets = new TreeSet<>(NosyService.PLANTED);
        secrets.addAll(nosy.valuesThatWentThrough());
        secrets.addAll(List.of(
                sandbox.clientId(),
                sandbox.clientSecret(),
                sandbox.reader().customerNumber(),
                sandbox.reader().credential(),
                "468979834",
                "127.0.0.1",
                Integer.toString(nosy.port())));
        secrets.removeIf(secret -> !told.contains(secret.toLowerCase(Locale.ROOT)));
        return secrets;
    }

    /** The log-in page is that of the sandbox, which knows only its own address. */
    private static Service through(NosyService nosy, Service played, ConnectSandbox sandbox) {
        return new Service(
                "custom",
                nosy.environment(),
                played.clientId(),
                played.clientSecret(),
                played.known(),
                played.browser().map(browser -> new Browser() {
                    @Override
                    public URI redirectUri() {
                        return browser.redirectUri();
                    }

                    @Override
                    public String visit(URI page) {
                        return browser.visit(URI.create(page.toString()
                                .replace(
                                        ":" + nosy.port() + "/",
                                        ":" + sandbox.apiBase().getPort() + "/")));
                    }
                }));
    }
}

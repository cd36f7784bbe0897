package livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.ConnectSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import livecheck.report.Markdown;
import org.junit.jupiter.api.Test;

/** The report in the README is cut from one that the tool still writes, but for figures and dates. */
class ReadmeTest {
    @Test
    void everyLineOfTheSampleIsInAReportOfTheSandbox() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String sample = readme.substring(readme.indexOf("```text\n") + 8, readme.lastIndexOf("```"));
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            List<String> report = Markdown.of(Checks.of(sandbox))
                    .lines()
                    .map(ReadmeTest::withoutFigures)
                    .toList();
            assertThat(sample.lines().map(ReadmeTest::withoutFigures))
                    .hasSizeGreaterThan(15)
                    .filteredOn(line -> !line.startsWith("- X-RateLimit-Reset")) // takes seconds to find out
                    .allSatisfy(line -> assertThat(report).contains(line));
        }
    }

    private static String withoutFigures(String line) {
        return line.replaceAll("[\\d.-]*\\d", "#");
    }
}

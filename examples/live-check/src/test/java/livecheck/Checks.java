package livecheck;

import io.github.connectclient.testing.ConnectSandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import livecheck.report.Report;
import livecheck.report.Report.Line;
import livecheck.service.PlayedService;
import livecheck.service.Service;

/** Makes checks as fast as the sandbox answers. */
final class Checks {
    static final Manner QUICK = new Manner(1000, Duration.ZERO, false);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    static Report of(ConnectSandbox sandbox) {
        return new Checks().of(PlayedService.over(sandbox), QUICK);
    }

    Report of(Service service, Manner manner) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Check(service, Selection.ALL, manner, new Progress(out)).run();
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    static Line line(Report report, String operation) {
        return report.operations().stream()
                .filter(line -> line.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }
}

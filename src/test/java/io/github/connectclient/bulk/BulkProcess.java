package io.github.connectclient.bulk;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A job in a process of its own, to be killed. Arguments: reading or writing, base of the server, directory, how many items. */
public final class BulkProcess {
    private BulkProcess() {}

    /** Runs it, and prints its report and what is in doubt. */
    public static void main(String[] arguments) {
        try (ConnectClient connect = BulkServer.client(URI.create(arguments[1])).build()) {
            BulkReport<String> report =
                    run(connect, arguments[0], Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            String doubts = report.failures().stream().map(BulkFailure::item).collect(Collectors.joining(","));
            System.out.println(report + " " + doubts);
        }
    }

    static BulkReport<String> run(ConnectClient connect, String kind, Path directory, int count) {
        Stream<String> items = IntStream.range(100_000, 100_000 + count).mapToObj(Integer::toString);
        Path checkpoint = directory.resolve("checkpoint");
        Path output = directory.resolve("output");
        if (kind.equals("reading")) {
            return connect.bulk(items)
                    .reading(number -> connect.consent().listEventHistory("1", Subject.connect(number)))
                    .inOrder()
                    .checkpoint(checkpoint)
                    .run(LinesFile.at(output, (number, history) -> number + " " + history.subject()));
        }
        return connect.bulk(items)
                .writing(number -> connect.consent()
                        .register(ConsentEvent.accept()
                                .consent(1)
                                .subject(Subject.connect(number))
                                .build()))
                .checkpoint(checkpoint)
                .run(LinesFile.at(output, (number, event) -> number));
    }
}

package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.bulk.BulkReport;
import io.github.connectclient.bulk.ConsoleProgress;
import io.github.connectclient.bulk.LinesFile;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.nio.file.Path;

/**
 * The program: exports the consent history of every customer to JSON lines, in the order of the customers. Killed at any moment and
 * started again with the same arguments, it goes on, and the file ends up the same.
 *
 * <p>Arguments: login base, API base, directory of the export, number of customers. Credentials in CONNECT_CLIENT_ID and
 * CONNECT_CLIENT_SECRET.
 */
public final class ConsentExport {
    private ConsentExport() {}

    public static void main(String[] arguments) {
        Program.endWithDriver();
        Environment environment = Environment.custom(URI.create(arguments[0]), URI.create(arguments[1]));
        Path directory = Path.of(arguments[2]);
        int customers = Integer.parseInt(arguments[3]);
        BulkReport<String> report;
        // Against the real service add .pacing(Bucket4jPacing.oneNode()): the vendor allows 2000 calls a minute.
        try (ConnectClient connect = ConnectClient.builder(environment)
                .credentials(System.getenv("CONNECT_CLIENT_ID"), System.getenv("CONNECT_CLIENT_SECRET"))
                .build()) {
            report = connect.bulk(Customers.numbers(customers))
                    .reading(number -> connect.consent().listEventHistory(Customers.ISSUER, Subject.connect(number)))
                    .inOrder()
                    .total(customers)
                    .checkpoint(directory.resolve("export.checkpoint"))
                    .onProgress(ConsoleProgress.onStandardError())
                    .run(LinesFile.at(directory.resolve("consents.jsonl"), Lines::json));
        }
        System.out.println("  " + report);
        System.exit(report.isComplete() ? 0 : 1);
    }
}

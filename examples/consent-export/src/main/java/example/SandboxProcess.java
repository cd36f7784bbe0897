package example;

import io.github.connectclient.testing.ConnectSandbox;
import java.io.IOException;

/** The sandbox as a process of its own, so that it outlives the export. Ends with its standard input. Argument: number of customers. */
public final class SandboxProcess {
    private SandboxProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (ConnectSandbox sandbox = Customers.sandbox(
                System.getenv("CONNECT_CLIENT_ID"),
                System.getenv("CONNECT_CLIENT_SECRET"),
                Integer.parseInt(arguments[0]))) {
            System.out.println(sandbox.loginBase() + " " + sandbox.apiBase());
            while (System.in.read() >= 0) {
                // until it is closed, also by the end of whoever started this
            }
        }
    }
}

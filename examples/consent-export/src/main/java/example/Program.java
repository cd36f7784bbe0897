package example;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts a class of this example in a JVM of its own. */
final class Program {
    private static final String DRIVEN = "EXAMPLE_DRIVEN";

    private Program() {}

    static ProcessBuilder of(Class<?> main, String heap, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                heap,
                                "-cp",
                                classPath(),
                                main.getName()),
                        Arrays.stream(arguments))
                .toList();
        ProcessBuilder program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().put("CONNECT_CLIENT_ID", "no.mediaconnect.example");
        program.environment().put("CONNECT_CLIENT_SECRET", "an example's secret");
        program.environment().put(DRIVEN, "true");
        return program;
    }

    /** So that nothing goes on behind the back of the next run when this one is ended. */
    static void endWithDriver() {
        if (System.getenv(DRIVEN) != null) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(driver ->
                            driver.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        }
    }

    static int run(ProcessBuilder program) throws IOException, InterruptedException {
        return program.redirectOutput(ProcessBuilder.Redirect.INHERIT).start().waitFor();
    }

    /** Maven runs this example in its own JVM, with a class loader that knows where the classes are. */
    private static String classPath() {
        if (Program.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Program::path).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }
}

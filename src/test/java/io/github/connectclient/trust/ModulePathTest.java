package io.github.connectclient.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a module of its own compiles against the jar and makes a call, all on the module path. */
class ModulePathTest {
    /** What a user has at run time, and the server of the sandbox; by the names of the jars. */
    private static final Pattern NEEDED = Pattern.compile(
            "(okhttp-jvm|okio-jvm|kotlin-stdlib|jackson-(core|databind|annotations)|scribejava-core|slf4j-api|jspecify|mockwebserver3)"
                    + "-\\d.*\\.jar");

    /** The libraries that are modules themselves have to be asked for: an automatic module cannot do it. */
    private static final String MODULE = """
            module newspaper {
                requires io.github.connectclient;
                requires com.fasterxml.jackson.databind;
                requires mockwebserver3;
                requires okhttp3;
                requires org.slf4j;
            }
            """;

    private static final String MAIN = """
            package newspaper;

            import io.github.connectclient.ConnectClient;
            import io.github.connectclient.testing.ConnectSandbox;
            import io.github.connectclient.value.Subject;

            public final class Main {
                public static void main(String[] args) {
                    try (ConnectSandbox sandbox = ConnectSandbox.start();
                            ConnectClient connect = ConnectClient.builder(sandbox.environment())
                                    .credentials(sandbox.clientId(), sandbox.clientSecret())
                                    .build()) {
                        Subject reader = Subject.connect(sandbox.reader().customerNumber());
                        System.out.println(Main.class.getModule().getName() + " calls "
                                + ConnectClient.class.getModule().getName() + ": "
                                + connect.consent().listEventHistory("468979834", reader).issuer());
                    }
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void aModuleCallsThroughTheJar() throws Exception {
        String modulePath = modulePath();
        Path application = directory.resolve("application");
        run(
                "javac",
                List.of(
                        "--release",
                        "17",
                        "-Xlint:all,-requires-automatic",
                        "-Werror",
                        "-p",
                        modulePath,
                        "-d",
                        application.toString(),
                        source("module-info.java", MODULE),
                        source("newspaper/Main.java", MAIN)));
        Path output = directory.resolve("output");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-p",
                        modulePath + File.pathSeparator + application,
                        "-m",
                        "newspaper/newspaper.Main")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).content().contains("newspaper calls io.github.connectclient: 468979834");
    }

    /** The jar as the build makes it: its classes, and the name that the build gives the module. */
    private String modulePath() throws Exception {
        Matcher name = Pattern.compile("<Automatic-Module-Name>(.*)</Automatic-Module-Name>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(name.find()).isTrue();
        Path manifest =
                Files.writeString(directory.resolve("manifest"), "Automatic-Module-Name: " + name.group(1) + "\n");
        Path jar = directory.resolve("library.jar");
        run(
                "jar",
                List.of(
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "--manifest",
                        manifest.toString(),
                        "-C",
                        "target/classes",
                        "."));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> libraries = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> NEEDED.matcher(new File(entry).getName()).matches());
        return Stream.concat(Stream.of(jar.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    private String source(String name, String text) throws Exception {
        Path file = directory.resolve("source").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static void run(String tool, List<String> arguments) {
        StringWriter said = new StringWriter();
        int status = ToolProvider.findFirst(tool)
                .orElseThrow()
                .run(new PrintWriter(said), new PrintWriter(said), arguments.toArray(String[]::new));
        assertThat(status).as(said.toString()).isZero();
    }
}

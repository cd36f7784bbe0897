package io.github.connectclient.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.value.Subject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens in an application that holds SLF4J, or only its binding, at 1.7. Not part of the usual tests: the profile
 * "ranges" fetches the old jars.
 */
class OldSlf4jCheck {
    private static final Path OLD = Path.of("target/slf4j-1.7");
    private static final String LOGGED = "io.github.connectclient.calls";

    @TempDir
    private Path directory;

    @Test
    void callsAreMadeAndLoggedWhereAllOfSlf4jIsOld() throws Exception {
        assertThat(call(jar -> true)).contains("answered", LOGGED);
    }

    /** SLF4J 2 does not use a binding made for 1.7; calls go on without a log, and it says which jar is to blame. */
    @Test
    void anOldBindingIsRefusedByNameWhereSlf4jIsNew() throws Exception {
        assertThat(call(jar -> jar.startsWith("slf4j-simple")))
                .contains("answered", "targeting slf4j-api versions 1.7.x or earlier", "slf4j-simple-1.7")
                .doesNotContain(LOGGED);
    }

    /** Makes a call in a JVM of its own, with these of the old jars instead of the new ones. */
    private String call(Predicate<String> isUsed) throws Exception {
        Stream<String> now = Stream.of(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.contains("logback"))
                .filter(entry -> !(isUsed.test("slf4j-api") && entry.contains("slf4j-api")));
        String classPath;
        try (Stream<Path> old = Files.list(OLD)) {
            classPath = Stream.concat(
                            old.filter(jar -> isUsed.test(jar.getFileName().toString()))
                                    .map(Path::toString),
                            now)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        Path output = directory.resolve("output");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug",
                        "-cp",
                        classPath,
                        OneCall.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output);
    }

    static final class OneCall {
        private OneCall() {}

        public static void main(String[] args) {
            try (ConnectSandbox sandbox = ConnectSandbox.start();
                    ConnectClient connect = ConnectClient.builder(sandbox.environment())
                            .credentials(sandbox.clientId(), sandbox.clientSecret())
                            .build()) {
                Subject reader = Subject.connect(sandbox.reader().customerNumber());
                connect.consent().listEventHistory("468979834", reader);
                System.out.println("answered");
            }
        }
    }
}

package io.github.connectclient.bench.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path as an application has it: jars only, since the JVM archives classes of jars only, and none but those that are
 * there at run time.
 */
final class Jars {
    private static final List<String> RUN_TIME = List.of(
            "okhttp-jvm-",
            "okio-jvm-",
            "kotlin-stdlib-",
            "jackson-annotations-",
            "jackson-core-",
            "jackson-databind-",
            "scribejava-",
            "slf4j-api-",
            "jspecify-");

    private Jars() {}

    /** A class path of jars; folders of classes become jars in the given folder. */
    static String classPath(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(packed(path, folder.resolve("classes-" + jars.size() + ".jar")));
            } else if (RUN_TIME.stream().anyMatch(path.getFileName().toString()::startsWith)) {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String packed(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Jars::isWanted).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar.toString();
    }

    /** Leaves out what the tests configure, such as logging. */
    private static boolean isWanted(Path path) {
        return path.toString().endsWith(".class");
    }
}

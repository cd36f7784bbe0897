package io.github.connectclient.documentation;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles examples, all in one run, on the class path of the tests. A class that has imports compiles with these alone: it can be
 * pasted as it is. Whatever is less than that may use every public package and the {@link Surroundings}.
 */
final class Snippets {
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(public |final |abstract |sealed )*(class|interface|record|enum) \\w+");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ");
    private static final Pattern METHOD = Pattern.compile(
            "(?!if|for|while|switch|try|return|new)[\\w<>, .]+ \\w+\\(" + "[^;=]*\\)( throws [\\w., ]+)? \\{");

    private Snippets() {}

    /** What the compiler has to say, as {@code file:line: message}. */
    static List<String> errors(List<CodeBlock> blocks) throws IOException {
        String imports = imports();
        List<Source> sources = new ArrayList<>();
        for (CodeBlock block : blocks) {
            sources.add(new Source(block, sources.size(), imports));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<String> options =
                    List.of("-proc:none", "-Xmaxerrs", "1000", "-cp", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostics, options, null, sources);
            task.analyze();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Snippets::described)
                .toList();
    }

    private static String described(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        return diagnostic.getSource() instanceof Source source
                ? source.block.file() + ":" + (source.block.line() + diagnostic.getLineNumber() - 1) + ": " + message
                : message;
    }

    /** Every package that a user can see, and what Java programs import as a matter of course; on one line, to keep lines apart. */
    private static String imports() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Stream<String> own = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file).getParent().toString().replace('\\', '/'))
                    .map(name -> name.replace('/', '.'))
                    .filter(name -> !name.contains(".internal"));
            Stream<String> common = Stream.of(
                    "java.io",
                    "java.math",
                    "java.net.InetSocketAddress",
                    "java.net.Proxy",
                    "java.net.URI",
                    "java.nio.file",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.stream",
                    "com.fasterxml.jackson.databind",
                    "io.lettuce.core",
                    "io.github.bucket4j",
                    "io.micrometer.core.instrument.observation",
                    "io.micrometer.observation",
                    "org.springframework.beans.factory.annotation",
                    "org.springframework.boot.test.context",
                    "org.springframework.context.annotation",
                    "org.springframework.scheduling.annotation",
                    "org.springframework.stereotype",
                    "org.springframework.test.context",
                    "okhttp3.OkHttpClient",
                    "org.junit.jupiter.api");
            return Stream.concat(own, common)
                            .sorted()
                            .map(name -> "import " + name + (name.matches(".*[.][A-Z].*") ? "; " : ".*; "))
                            .collect(Collectors.joining())
                    + "import static org.assertj.core.api.Assertions.assertThat; ";
        }
    }

    /** An example, made into a compilation unit by what stands on the same line before its first. */
    private static final class Source extends SimpleJavaFileObject {
        private final CodeBlock block;
        private final String text;

        Source(CodeBlock block, int number, String imports) {
            super(
                    URI.create("string:///" + block.file().toString().replace('\\', '/') + "/" + block.line()),
                    Kind.SOURCE);
            this.block = block;
            this.text = unit(block.text(), number, imports);
        }

        private static String unit(String code, int number, String imports) {
            String ownPackage = "package snippet.number" + number + "; ";
            if (PACKAGE.matcher(code).find()) {
                return code;
            }
            if (IMPORT.matcher(code).find()) {
                return ownPackage + code;
            }
            if (TYPE.matcher(code).find()) {
                return ownPackage + imports + code;
            }
            String besideSurroundings = "package " + Surroundings.class.getPackageName() + "; " + imports
                    + "abstract class Snippet" + number + " extends Surroundings { ";
            if (METHOD.matcher(firstLine(code)).matches()) {
                return besideSurroundings + code + "\n}";
            }
            boolean isExpression = !code.endsWith(";") && !code.endsWith("}") && !code.matches("(?s).*[;}] +// [^\n]*");
            String statements = isExpression ? "Object example = " + code + "\n;" : code;
            return besideSurroundings + "void run() throws Exception { " + statements + "\n}}";
        }

        /** The first that is not an annotation. */
        private static String firstLine(String code) {
            return code.lines()
                    .dropWhile(line -> line.startsWith("@"))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** A public class need not have the name of the file. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }
}

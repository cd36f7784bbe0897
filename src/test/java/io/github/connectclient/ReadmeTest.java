package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the guides show compiles, and what the README says of settings is true. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final List<Path> DOCUMENTS = List.of(
            Path.of("README.md"),
            Path.of("src/site/markdown/operations.md"),
            Path.of("src/site/markdown/bulk.md"),
            Path.of("src/site/markdown/spring-boot.md"));

    private static final String IMPORTS = """
            import static org.assertj.core.api.Assertions.assertThat;
            import io.github.connectclient.*;
            import io.github.connectclient.auth.*;
            import io.github.connectclient.bucket4j.*;
            import io.github.connectclient.bulk.*;
            import io.github.connectclient.consent.*;
            import io.github.connectclient.event.*;
            import io.github.connectclient.jdbc.*;
            import io.github.connectclient.order.*;
            import io.github.connectclient.permission.*;
            import io.github.connectclient.privacy.*;
            import io.github.connectclient.spring.*;
            import io.github.connectclient.testing.*;
            import io.github.connectclient.user.*;
            import io.github.connectclient.value.*;
            import java.net.URI;
            import java.nio.file.*;
            import java.util.*;
            import java.time.Duration;
            import java.util.stream.*;
            import okhttp3.OkHttpClient;
            import org.junit.jupiter.api.Test;
            import org.springframework.beans.factory.annotation.Autowired;
            import org.springframework.boot.test.context.SpringBootTest;
            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.scheduling.annotation.Scheduled;
            import org.springframework.stereotype.Component;
            import org.springframework.test.context.DynamicPropertyRegistry;
            import org.springframework.test.context.DynamicPropertySource;
            """;

    /** What a snippet may take for granted: a client, a session, and the parts of a web request that it touches. */
    private static final String SURROUNDINGS = """
            interface Session { void setAttribute(String name, Object value); Object getAttribute(String name); }
            interface Request { String getQueryString(); }
            interface Response { void sendRedirect(String address); }
            abstract class Snippet {
                String clientId; String clientSecret; UserSession user; %s
                javax.sql.DataSource dataSource; byte[] key; io.github.bucket4j.Bucket bucket;
                Session session; Request request; Response response; org.slf4j.Logger log;
                abstract void askToLogInAgain();
                void run() throws Exception {
                    %s
                }
            }
            """;

    @TempDir
    Path classes;

    static List<String> blocks() throws Exception {
        List<String> blocks = new ArrayList<>();
        for (Path document : DOCUMENTS) {
            Matcher matcher = BLOCK.matcher(Files.readString(document));
            while (matcher.find()) {
                blocks.add(matcher.group(1));
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockOfJavaCompiles(String block) throws Exception {
        boolean whole = block.startsWith("class ") || block.startsWith("@");
        boolean ownClient = block.contains("ConnectClient connect =");
        String source =
                IMPORTS + (whole ? block : SURROUNDINGS.formatted(ownClient ? "" : "ConnectClient connect;", block));
        assertThat(errors(source)).isEmpty();
    }

    @Test
    void theReadmeHasBlocksToCompile() throws Exception {
        assertThat(blocks()).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void aBlockThatDoesNotCompileIsFound() throws Exception {
        assertThat(errors(IMPORTS + SURROUNDINGS.formatted("", "connect.unknown();")))
                .isNotEmpty();
    }

    @Test
    void everySettingOfTheBuilderIsInTheTable() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        for (Method method : ConnectClientBuilder.class.getDeclaredMethods()) {
            boolean isSetting =
                    method.getReturnType() == ConnectClientBuilder.class && Modifier.isPublic(method.getModifiers());
            if (isSetting) {
                assertThat(readme).contains("| `" + method.getName() + "(");
            }
        }
    }

    private List<String> errors(String source) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            List.of(new Source(source)))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

package io.github.connectclient.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the documentation shows as code is code: Java compiles, XML is well formed, versions are those of the build. */
class ExamplesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path OVERVIEW = Path.of("src/main/javadoc/overview.html");
    private static final Set<String> LANGUAGES =
            Set.of("java", "xml", "json", "sh", "sql", "yaml", "properties", "promql", "text");

    private static final Path WRONG = Path.of("wrong.md");

    private static List<String> errors;

    /** In one run of the compiler, the wrong examples among the others: it takes seconds to warm up. */
    @BeforeAll
    static void compile() throws Exception {
        Stream<CodeBlock> examples = all().filter(block -> block.language().equals("java"));
        Stream<CodeBlock> wrong = Stream.of(
                new CodeBlock(WRONG, 10, "java", "connect.close();\nconnect.unknown();"),
                new CodeBlock(WRONG, 20, "java", "class Example {\n    Unknown unknown;\n}"),
                new CodeBlock(WRONG, 30, "java", "import java.net.URI;\n\nclass Paste {\n    List<URI> all;\n}"));
        errors = Snippets.errors(Stream.concat(examples, wrong).toList());
    }

    @Test
    void everyExampleInJavaCompiles() {
        assertThat(errors).filteredOn(error -> !error.startsWith(WRONG + ":")).isEmpty();
    }

    @Test
    void anErrorIsToldWithItsLine() {
        assertThat(errors)
                .filteredOn(error -> error.startsWith(WRONG + ":"))
                .hasSize(3)
                .anyMatch(error -> error.startsWith("wrong.md:11: ") && error.contains("unknown"))
                .anyMatch(error -> error.startsWith("wrong.md:21: ") && error.contains("Unknown"))
                .anyMatch(error -> error.startsWith("wrong.md:33: ") && error.contains("List"));
    }

    @Test
    void pagesAndJavadocHaveExamples() throws Exception {
        assertThat(in(Pages.all(), CodeBlock::ofMarkdown)).hasSizeGreaterThan(40);
        assertThat(in(javadoc(), CodeBlock::ofJavadoc)).hasSizeGreaterThan(80);
    }

    @Test
    void everyBlockOfAPageSaysItsLanguage() throws Exception {
        assertThat(in(Pages.all(), CodeBlock::ofMarkdown))
                .filteredOn(block -> !LANGUAGES.contains(block.language()))
                .extracting(CodeBlock::place)
                .isEmpty();
    }

    @Test
    void xmlIsWellFormedAndItsVersionsAreThoseOfTheBuild() throws Exception {
        Map<String, String> ours = Build.versions();
        for (CodeBlock block :
                all().filter(each -> each.language().equals("xml")).toList()) {
            for (Element dependency : elements(parsed("<all>" + block.text() + "</all>"), "dependency")) {
                String version = Build.child(dependency, "version");
                String artifact = Build.child(dependency, "artifactId");
                if (version != null && ours.containsKey(artifact)) {
                    assertThat(version).as(block.place() + " " + artifact).isEqualTo(ours.get(artifact));
                }
            }
        }
    }

    @Test
    void coordinatesInTheTextHaveTheVersionsOfTheBuild() throws Exception {
        Map<String, String> ours = Build.versions();
        for (Path page : Pages.all()) {
            Build.COORDINATES
                    .matcher(Files.readString(page))
                    .results()
                    .filter(found -> ours.containsKey(found.group(2)))
                    .forEach(found -> assertThat(found.group(3))
                            .as(page + " " + found.group())
                            .isEqualTo(ours.get(found.group(2))));
        }
    }

    private static Stream<CodeBlock> all() throws IOException {
        return Stream.concat(
                in(Pages.all(), CodeBlock::ofMarkdown).stream(), in(javadoc(), CodeBlock::ofJavadoc).stream());
    }

    private static List<CodeBlock> in(List<Path> files, Function<Path, List<CodeBlock>> blocks) {
        return files.stream().flatMap(file -> blocks.apply(file).stream()).toList();
    }

    /** What users see of the sources: everything but what is internal. */
    private static List<Path> javadoc() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("internal"))
                            .sorted()
                            .toList());
            sources.add(OVERVIEW);
            return sources;
        }
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return Stream.iterate(0, i -> i + 1)
                .limit(found.getLength())
                .map(found::item)
                .map(Element.class::cast)
                .toList();
    }
}

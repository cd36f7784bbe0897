package io.github.connectclient.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every property of Spring Boot that a page names is one that Spring Boot or this library knows. */
class PropertiesTest {
    private static final Pattern INLINE =
            Pattern.compile("`((?:connect|management|server|spring)\\.[a-z]+(?:[.-][a-z]+)*)(?:=[^`]*)?`");
    private static final Pattern METRIC = Pattern.compile("connect\\.client\\..*");

    private static final Map<String, String> KNOWN = new TreeMap<>();

    @BeforeAll
    static void readMetadata() throws Exception {
        for (URL file : Collections.list(
                PropertiesTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream metadata = file.openStream()) {
                for (JsonNode property : new ObjectMapper().readTree(metadata).get("properties")) {
                    KNOWN.put(
                            property.get("name").asText(), property.path("type").asText());
                }
            }
        }
    }

    @Test
    void everyPropertyInTheTextExists() throws Exception {
        for (Path page : Pages.all()) {
            assertThat(INLINE.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                    .filteredOn(name -> !METRIC.matcher(name).matches())
                    .as(page.toString())
                    .allMatch(PropertiesTest::isKnown);
        }
    }

    @Test
    void everyPropertyInABlockExists() throws Exception {
        List<String> names = new ArrayList<>();
        for (Path page : Pages.all()) {
            for (CodeBlock block : CodeBlock.ofMarkdown(page)) {
                if (block.language().equals("properties")) {
                    block.text()
                            .lines()
                            .map(line -> line.replaceFirst("\\s*=.*", ""))
                            .forEach(names::add);
                } else if (block.language().equals("yaml") && block.text().startsWith("connect:")) {
                    names.addAll(leaves(block.text()));
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(5).allMatch(PropertiesTest::isKnown);
    }

    /** A map has members of any name. */
    private static boolean isKnown(String name) {
        return KNOWN.containsKey(name)
                || KNOWN.entrySet().stream()
                        .anyMatch(known ->
                                known.getValue().startsWith("java.util.Map") && name.startsWith(known.getKey() + "."));
    }

    /** The full names of a YAML block with two spaces a level. */
    private static List<String> leaves(String yaml) {
        Deque<String> path = new ArrayDeque<>();
        Stream.Builder<String> leaves = Stream.builder();
        yaml.lines().forEach(line -> {
            int level = (line.length() - line.stripLeading().length()) / 2;
            while (path.size() > level) {
                path.removeLast();
            }
            path.addLast(line.strip().replaceFirst(":.*", ""));
            if (!line.endsWith(":")) {
                leaves.add(String.join(".", path));
            }
        });
        return leaves.build().toList();
    }
}

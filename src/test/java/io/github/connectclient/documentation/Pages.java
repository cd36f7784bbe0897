package io.github.connectclient.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages in Markdown. */
final class Pages {
    /** The pages of the site. */
    static final Path SITE = Path.of("src/site/markdown");

    private Pages() {}

    /** Those of the site, the README and what belongs to it. */
    static List<Path> all() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        pages.addAll(in(Path.of(".github")));
        pages.addAll(in(SITE));
        return pages;
    }

    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}

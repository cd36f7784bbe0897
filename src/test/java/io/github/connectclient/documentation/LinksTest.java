package io.github.connectclient.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between the pages lead somewhere, on the Git host and in the site. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    @TempDir
    Path site;

    @Test
    void everyLinkLeadsToAFileAndAHeadingOfIt() throws Exception {
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            for (String link : linksIn(page)) {
                int hash = link.indexOf('#');
                String path = hash < 0 ? link : link.substring(0, hash);
                Path target = path.isEmpty() ? page : sibling(page, path);
                if (!Files.exists(target) || (hash >= 0 && !headings(target).contains(link.substring(hash + 1)))) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aPageOfTheSiteLinksOnlyToWhatTheSiteHas() throws Exception {
        for (Path page : Pages.in(Pages.SITE)) {
            assertThat(linksIn(page))
                    .allSatisfy(link -> assertThat(sibling(page, link).startsWith(Pages.SITE))
                            .as(page + ": " + link)
                            .isTrue());
        }
    }

    @Test
    void everyPageOfTheSiteIsInItsMenu() throws Exception {
        String menu = Files.readString(Path.of("src/site/site.xml"));
        for (Path page : Pages.in(Pages.SITE)) {
            String address =
                    Pages.SITE.relativize(page).toString().replace('\\', '/').replaceFirst("md$", "html");
            assertThat(menu).contains("href=\"" + address + "\"");
        }
    }

    @Test
    void inASiteThatWasBuiltBrokenLinksAnchorsAndForeignScriptsAreFound() throws Exception {
        Files.writeString(site.resolve("index.html"), """
                <h2 id="here">Here</h2> <a href="#here">1</a> <a href="#there">2</a> <a href="other.html">3</a>
                <a href="https://example.org/">4</a> <script src="https://example.org/5.js"></script> <a href="index.html#here">6</a>
                """);
        assertThat(SiteLinks.broken(site))
                .containsExactlyInAnyOrder(
                        "index.html: #there has no such anchor",
                        "index.html: other.html leads nowhere",
                        "index.html: https://example.org/5.js is loaded from elsewhere");
    }

    /** Without those that leave the project, which no test asks about. */
    private static List<String> linksIn(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
    }

    private static Path sibling(Path page, String link) {
        return link.startsWith("#") ? page : page.resolveSibling(link).normalize();
    }

    /** The anchors that a Git host gives to headings. */
    private static Set<String> headings(Path page) throws IOException {
        Matcher heading = HEADING.matcher(Files.readString(page));
        return heading.results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toCollection(HashSet::new));
    }
}

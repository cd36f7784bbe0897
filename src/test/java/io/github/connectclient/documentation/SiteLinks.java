package io.github.connectclient.documentation;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a site that was built: every link and every anchor leads somewhere, and no page loads anything from elsewhere. Uses nothing
 * but the JDK, so that {@code java SiteLinks.java target/site} runs it, as {@code mvn site} does at its end.
 */
final class SiteLinks {
    private static final Pattern LINK = Pattern.compile("<(\\w+)\\s[^>]*?\\b(href|src)=[\"']([^\"']*)[\"']");
    private static final Pattern ANCHOR = Pattern.compile("<[^>]*?\\s(?:id|name)=[\"']([^\"']+)[\"']");
    private static final Pattern STYLE_URL =
            Pattern.compile("(?:url\\(\\s*[\"']?|@import\\s+[\"'])((?:https?:)?//[^\"')]*)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*");

    private final Path root;
    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();
    private int links;

    private SiteLinks(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public static void main(String[] arguments) throws IOException {
        SiteLinks site = new SiteLinks(Path.of(arguments[0]));
        List<String> broken = site.check();
        broken.forEach(System.err::println);
        System.out.println(
                site.links + " links in " + site.anchors.size() + " pages checked, " + broken.size() + " broken");
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the site has broken links");
        }
    }

    /** What is broken in a site. */
    static List<String> broken(Path root) throws IOException {
        return new SiteLinks(root).check();
    }

    private List<String> check() throws IOException {
        for (Path page : files(".html")) {
            anchors.put(page, anchorsIn(Files.readString(page)));
        }
        for (Path page : anchors.keySet()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                check(page, link.group(1), link.group(3));
            }
        }
        for (Path style : files(".css")) {
            STYLE_URL
                    .matcher(Files.readString(style))
                    .results()
                    .forEach(url -> complain(style, url.group(1), "is loaded from elsewhere"));
        }
        return new ArrayList<>(broken);
    }

    private void check(Path page, String element, String address) throws IOException {
        if (ABSOLUTE.matcher(address).matches()) {
            boolean isVisitedByChoice =
                    element.equals("a") || (element.equals("link") && !address.matches(".*\\.(css|js)(\\?.*)?"));
            if (!isVisitedByChoice && !address.startsWith("data:")) {
                complain(page, address, "is loaded from elsewhere");
            }
            return;
        }
        links++;
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        path = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        Path target = path.isEmpty() ? page : page.resolveSibling(decoded(path)).normalize();
        target = Files.isDirectory(target) ? target.resolve("index.html") : target;
        if (!target.startsWith(root) || !Files.isRegularFile(target)) {
            complain(page, address, "leads nowhere");
        } else if (hash >= 0 && hash + 1 < address.length() && anchors.containsKey(target) && !isTheTools(page)) {
            String anchor = address.substring(hash + 1);
            Set<String> there = anchors.get(target);
            if (!there.contains(anchor) && !there.contains(decoded(anchor))) {
                complain(page, address, "has no such anchor");
            }
        }
    }

    /** The Javadoc tool itself makes an anchor on this page that is not there. */
    private static boolean isTheTools(Path page) {
        return page.endsWith("apidocs/constant-values.html");
    }

    private void complain(Path page, String address, String problem) {
        broken.add(root.relativize(page) + ": " + address + " " + problem);
    }

    private static Set<String> anchorsIn(String html) {
        return ANCHOR.matcher(html)
                .results()
                .map(found -> found.group(1))
                .map(SiteLinks::unescaped)
                .collect(Collectors.toSet());
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}

package io.github.connectclient.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example in the documentation.
 *
 * @param file where it is
 * @param line its first line, counted from 1
 * @param language what the fence says it is; empty if it says nothing
 * @param text its lines, without the stars of a comment
 */
record CodeBlock(Path file, int line, String language, String text) {
    private static final Pattern FENCE = Pattern.compile("\\s*```(\\w*)\\s*");
    private static final Pattern JAVADOC_BEGIN = Pattern.compile("\\s*(\\* )?<pre>\\{@code\\s*");
    private static final Pattern JAVADOC_END = Pattern.compile("\\s*(\\* )?}</pre>\\s*");
    private static final Pattern STAR = Pattern.compile("^\\s*\\* ?");

    /** The fenced blocks of a page. */
    static List<CodeBlock> ofMarkdown(Path file) {
        List<String> lines = lines(file);
        List<CodeBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (!FENCE.matcher(lines.get(end)).matches()) {
                    end++;
                }
                blocks.add(new CodeBlock(file, i + 2, fence.group(1), String.join("\n", lines.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }

    /** The blocks of the comments of a source file, or of the overview. A {@code <pre>} that is not Java has no inline tag. */
    static List<CodeBlock> ofJavadoc(Path file) {
        List<String> lines = lines(file);
        boolean hasStars = file.toString().endsWith(".java");
        List<CodeBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (JAVADOC_BEGIN.matcher(lines.get(i)).matches()) {
                int begin = i + 1;
                for (i = begin; !JAVADOC_END.matcher(lines.get(i)).matches(); i++) {}
                List<String> inner = lines.subList(begin, i).stream()
                        .map(line -> hasStars ? STAR.matcher(line).replaceFirst("") : line)
                        .toList();
                blocks.add(new CodeBlock(file, begin + 1, "java", String.join("\n", inner)));
            }
        }
        return blocks;
    }

    String place() {
        return file + ":" + line;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

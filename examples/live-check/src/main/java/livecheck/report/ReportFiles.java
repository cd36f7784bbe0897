package livecheck.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report as Markdown, and beside it as JSON for programs. */
public final class ReportFiles {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFiles() {}

    /** The file with the same content for programs. */
    public static Path json(Path markdown) {
        String name = markdown.getFileName().toString();
        return markdown.resolveSibling(name.replaceFirst("(\\.md)?$", "") + ".json");
    }

    /** Writes both files; earlier ones are replaced. */
    public static void write(Report report, Path markdown) throws IOException {
        Path folder = markdown.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(markdown, Markdown.of(report));
        Files.writeString(json(markdown), MAPPER.writeValueAsString(report) + "\n");
    }
}

package livecheck.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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

    /** Makes the folder; said before the check is made, so that a check is not made in vain. */
    public static void prepare(Path markdown) throws IOException {
        Path folder = markdown.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (!Files.isWritable(folder) || Files.isDirectory(markdown)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /** Writes both files; earlier ones are replaced. */
    public static void write(Report report, Path markdown) throws IOException {
        Files.writeString(markdown, Markdown.of(report));
        Files.writeString(json(markdown), MAPPER.writeValueAsString(report) + "\n");
    }
}

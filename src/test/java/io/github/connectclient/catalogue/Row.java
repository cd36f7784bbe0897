package io.github.connectclient.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One operation of the reference, whether or not this library models it. The CSV holds all 135. */
public record Row(
        String section,
        String tag,
        String operation,
        String mode,
        String method,
        String path,
        String provenance,
        String id) {
    private static final List<Row> ALL = read();

    public static List<Row> all() {
        return ALL;
    }

    static Row byId(String id) {
        return ALL.stream()
                .filter(row -> row.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + id));
    }

    boolean hasPath() {
        return !path.isEmpty();
    }

    private static List<Row> read() {
        try (InputStream in = Objects.requireNonNull(Row.class.getResourceAsStream("/catalogue/operations.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}

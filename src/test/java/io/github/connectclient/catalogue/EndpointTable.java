package io.github.connectclient.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders the table of endpoints from the catalogue. */
final class EndpointTable {
    private static final String HEAD = """
            # Endpoints

            Generated from the catalogue that the tests walk; do not edit. The API has %d operations in %d sections. %d have a
            known path, of which %d are typed. The path of the other %d is not public: `connect.raw()` calls them once you know it.

            Provenance tells how sure a path is. *documented*: read in the vendor's documentation. *observed*: seen in use by
            programs that call the API. *derived*: follows from a documented twin. *guessed*: from naming patterns alone, and
            logged once at WARN when first used. Derived and guessed paths can be replaced with
            `builder.path(operation, template)`, for example `builder.path(Consents.LIST_GROUPS, "/v1/…/{issuer}")`.
            """;

    private EndpointTable() {}

    static String render() {
        List<Row> rows = Row.all();
        Map<String, List<Row>> sections =
                rows.stream().collect(Collectors.groupingBy(Row::section, LinkedHashMap::new, Collectors.toList()));
        long published = rows.stream().filter(Row::hasPath).count();
        StringBuilder text = new StringBuilder(HEAD.formatted(
                rows.size(), sections.size(), published, TypedCalls.all().size(), rows.size() - published));
        sections.forEach((section, members) -> {
            text.append("\n## ").append(section).append("\n\n");
            text.append("| Operation | Mode | Method and path | Provenance | Java call |\n|---|---|---|---|---|\n");
            members.forEach(row -> text.append(line(row)));
        });
        return text.toString();
    }

    private static String line(Row row) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(row.operation(), row.mode(), address(row), row.provenance(), javaCall(row));
    }

    private static String address(Row row) {
        if (row.hasPath()) {
            return "`" + row.method() + " " + row.path() + "`";
        }
        return row.method().isEmpty() ? "not public" : "`" + row.method() + "`, path not public";
    }

    private static String javaCall(Row row) {
        return TypedCalls.of(row)
                .map(call -> "`" + call.java() + "`")
                .orElseGet(() -> (row.hasPath() ? "not typed yet: " : "once you know the path: ") + rawCall(row));
    }

    private static String rawCall(Row row) {
        String raw = row.mode().equals("unknown") ? "raw(…)" : row.mode().equals("client") ? "raw()" : "raw(user)";
        String verb = row.method().isEmpty() ? "…" : row.method().toLowerCase(Locale.ROOT);
        return "`connect.%s.%s(\"%s\")`".formatted(raw, verb, row.hasPath() ? row.path() : "…");
    }
}

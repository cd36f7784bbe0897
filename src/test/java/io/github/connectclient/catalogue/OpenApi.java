package io.github.connectclient.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds requests against the OpenAPI descriptions of the facts: path, query, and the members, types and bounds of the body. */
final class OpenApi {
    private static final List<JsonNode> DOCUMENTS = Stream.of(
                    "privacy", "customer-user", "order-payment", "product-recruitment-diverse")
            .map(OpenApi::read)
            .toList();

    private OpenApi() {}

    /** The members of a schema. */
    static Set<String> members(String schema) {
        Set<String> names = new TreeSet<>();
        DOCUMENTS.forEach(document -> document.at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add));
        return names;
    }

    static List<String> violations(Row row, List<String> queryNames, @Nullable JsonNode body) {
        for (JsonNode document : DOCUMENTS) {
            JsonNode operation =
                    document.path("paths").path(row.path()).path(row.method().toLowerCase(Locale.ROOT));
            if (!operation.isMissingNode()) {
                return violations(document, operation, queryNames, body);
            }
        }
        return List.of("no description of " + row.method() + " " + row.path());
    }

    private static List<String> violations(
            JsonNode document, JsonNode operation, List<String> queryNames, @Nullable JsonNode body) {
        List<String> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode resolved = resolve(document, parameter);
            if (resolved.path("in").asText().equals("query")) {
                known.add(resolved.path("name").asText());
            }
        });
        queryNames.stream().filter(name -> !known.contains(name)).forEach(name -> found.add("unknown query " + name));
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode() != (body == null)) {
            found.add(body == null ? "no body" : "a body where none is described");
        } else if (body != null) {
            check(document, schema, body, "", found);
        }
        return found;
    }

    private static void check(JsonNode document, JsonNode described, JsonNode value, String path, List<String> found) {
        JsonNode schema = whole(document, described);
        if (value.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            checkAlternatives(document, schema.path("oneOf"), value, path, found);
            checkAlternatives(document, schema.path("anyOf"), value, path, found);
            return;
        }
        String type = schema.path("type").asText("object");
        switch (type) {
            case "object" -> checkObject(document, schema, value, path, found);
            case "array" -> {
                expect(value.isArray(), path + " is no array", found);
                value.forEach(item -> check(document, schema.path("items"), item, path + "[]", found));
            }
            case "string" -> {
                expect(value.isTextual(), path + " is no text", found);
                int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
                expect(value.asText().length() <= most, path + " is longer than " + most, found);
                List<String> allowed = new ArrayList<>();
                schema.path("enum").forEach(item -> allowed.add(item.asText()));
                expect(allowed.isEmpty() || allowed.contains(value.asText()), path + " is not allowed", found);
            }
            case "integer" -> expect(value.isIntegralNumber(), path + " is no integer", found);
            case "number" -> expect(value.isNumber(), path + " is no number", found);
            case "boolean" -> expect(value.isBoolean(), path + " is no boolean", found);
            default -> found.add(path + " has the unknown type " + type);
        }
    }

    private static void checkAlternatives(
            JsonNode document, JsonNode alternatives, JsonNode value, String path, List<String> found) {
        List<List<String>> tried = new ArrayList<>();
        alternatives.forEach(alternative -> {
            List<String> violations = new ArrayList<>();
            check(document, alternative, value, path, violations);
            tried.add(violations);
        });
        expect(tried.isEmpty() || tried.stream().anyMatch(List::isEmpty), path + " fits no alternative", found);
    }

    private static void checkObject(
            JsonNode document, JsonNode schema, JsonNode value, String path, List<String> found) {
        expect(value.isObject(), path + " is no object", found);
        schema.path("required")
                .forEach(name -> expect(value.has(name.asText()), path + "/" + name.asText() + " is missing", found));
        value.properties().forEach(member -> {
            String name = path + "/" + member.getKey();
            JsonNode property = schema.path("properties").path(member.getKey());
            if (!property.isMissingNode()) {
                check(document, property, member.getValue(), name, found);
            } else if (!schema.path("additionalProperties")
                    .asBoolean(schema.path("additionalProperties").isObject())) {
                found.add(name + " is not described");
            }
        });
    }

    /** The schema behind a reference, with what the parts of an {@code allOf} say put together. */
    private static JsonNode whole(JsonNode document, JsonNode node) {
        JsonNode schema = resolve(document, node);
        ObjectNode whole = schema.deepCopy();
        whole.remove("allOf");
        schema.path("allOf")
                .forEach(part -> whole(document, part).properties().forEach(member -> {
                    JsonNode own = whole.get(member.getKey());
                    if (own instanceof ObjectNode object) {
                        object.setAll((ObjectNode) member.getValue());
                    } else if (own instanceof ArrayNode array) {
                        array.addAll((ArrayNode) member.getValue());
                    } else {
                        whole.set(member.getKey(), member.getValue());
                    }
                }));
        return whole;
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static void expect(boolean holds, String violation, List<String> found) {
        if (!holds) {
            found.add(violation);
        }
    }

    private static JsonNode read(String name) {
        try {
            return Fixtures.MAPPER.readTree(
                    Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi/" + name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

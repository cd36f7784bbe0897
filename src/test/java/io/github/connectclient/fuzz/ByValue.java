package io.github.connectclient.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.value.Unmodelled;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was read, with its numbers by value alone: 1E9, once written, is read as 1000000000. Everything else stays as it is. */
final class ByValue {
    private ByValue() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof JsonNode node) {
            return ofNode(node);
        }
        if (value instanceof Unmodelled more) {
            return of(more.asMap());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name, of(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            return Arrays.asList(list.stream().map(ByValue::of).toArray());
        }
        return value instanceof Record read ? ofRecord(read) : value;
    }

    private static @Nullable Object ofNode(JsonNode node) {
        if (node.isNumber()) {
            return of(node.decimalValue());
        }
        if (node.isObject()) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            return of(members);
        }
        return node.isArray()
                ? of(StreamSupport.stream(node.spliterator(), false).toList())
                : node;
    }

    private static Object ofRecord(Record read) {
        Map<Object, @Nullable Object> members = new LinkedHashMap<>();
        members.put(Record.class, read.getClass());
        try {
            for (RecordComponent component : read.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                members.put(component.getName(), of(component.getAccessor().invoke(read)));
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        return members;
    }
}

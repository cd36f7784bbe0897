package io.github.connectclient.hostile;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What can be reached from an object: through the fields of this library's classes, and through collections. */
final class Graph {
    private final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());

    private Graph() {}

    static Set<Object> of(Object... roots) {
        Graph graph = new Graph();
        Deque<Object> open = new ArrayDeque<>();
        Stream.of(roots).forEach(open::add);
        while (!open.isEmpty()) {
            Object next = open.remove();
            if (graph.reached.add(next)) {
                neighbours(next).forEach(open::add);
            }
        }
        return graph.reached;
    }

    private static Stream<?> neighbours(Object object) {
        Stream<?> all = Stream.empty();
        if (object instanceof Iterable<?> items && !(object instanceof java.nio.file.Path)) {
            all = stream(items);
        } else if (object instanceof Map<?, ?> map) {
            all = Stream.concat(map.keySet().stream(), map.values().stream());
        } else if (object instanceof AtomicReference<?> reference) {
            all = Stream.of(reference).map(AtomicReference::get);
        } else if (object instanceof Object[] array) {
            all = Stream.of(array);
        } else if (object instanceof Throwable failure) {
            all = Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()));
        }
        return Stream.concat(all, fields(object)).filter(value -> value != null);
    }

    private static Stream<?> stream(Iterable<?> items) {
        Stream.Builder<Object> all = Stream.builder();
        items.forEach(item -> {
            if (item != null) {
                all.add(item);
            }
        });
        return all.build();
    }

    private static Stream<Object> fields(Object object) {
        Stream.Builder<Object> values = Stream.builder();
        for (Class<?> type = object.getClass();
                type != null && type.getName().startsWith("io.github.connectclient.");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    Object value = value(field, object);
                    if (value != null) {
                        values.add(value);
                    }
                }
            }
        }
        return values.build();
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

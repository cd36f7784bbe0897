package livecheck.members;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.connectclient.value.Unmodelled;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the SDK expects of a piece of JSON, read off its records. */
public sealed interface Model {
    /** A text, number, boolean, or a time written as one of them. */
    record Scalar(Kind kind) implements Model {}

    /** A text out of a list that may grow. */
    record Code(Set<String> known) implements Model {}

    /** A list; one bare item may stand for it. */
    record Items(Model item) implements Model {}

    /**
     * An object.
     *
     * @param members what the record names
     * @param isOpen whether the record keeps the members that it does not name
     */
    record Members(Map<String, Model> members, boolean isOpen) implements Model {}

    /** Nothing is known of it. */
    record Anything() implements Model {}

    static Model of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return Collection.class.isAssignableFrom(raw)
                    ? new Items(of(generic.getActualTypeArguments()[0]))
                    : new Anything();
        }
        return type instanceof Class<?> plain && plain.isRecord() ? ofRecord(plain) : ofScalar(type);
    }

    private static Model ofRecord(Class<?> type) {
        Map<String, Model> members = new LinkedHashMap<>();
        boolean isOpen = false;
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
                return component.getType() == String.class ? codes(type, component) : of(component.getGenericType());
            }
            if (component.getType() == Unmodelled.class) {
                isOpen = true;
            } else {
                members.put(name(component), of(component.getGenericType()));
            }
        }
        return new Members(members, isOpen);
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    /** The constants of such a record are its known values. */
    private static Model codes(Class<?> type, RecordComponent component) {
        return new Code(Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> {
                    try {
                        return (String) component.getAccessor().invoke(field.get(null));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Model ofScalar(Type type) {
        Kind kind = Kind.of(type);
        return kind == null ? new Anything() : new Scalar(kind);
    }
}

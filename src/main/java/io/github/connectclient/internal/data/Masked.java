package io.github.connectclient.internal.data;

import java.lang.reflect.RecordComponent;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Texts for {@code toString} of records with components marked {@link Personal}: whether there is a value, never which. */
public final class Masked {
    private Masked() {}

    /**
     * Describes a record.
     *
     * @param value the record
     * @return as a record's own {@code toString}, with {@code ***} for personal data
     */
    public static String describe(Record value) {
        StringJoiner text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object content = read(value, component);
            boolean hidden = content != null && component.isAnnotationPresent(Personal.class);
            text.add(component.getName() + "=" + (hidden ? "***" : content));
        }
        return text.toString();
    }

    private static @Nullable Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            return "?";
        }
    }
}

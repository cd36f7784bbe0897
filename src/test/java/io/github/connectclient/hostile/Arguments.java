package io.github.connectclient.hostile;

import io.github.connectclient.auth.UserSession;
import io.github.connectclient.value.Binary;
import io.github.connectclient.value.SubjectType;
import io.github.connectclient.value.Unmodelled;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes values for parameters. Of the texts in them, counted in the order in which they are made, one is as asked for. */
final class Arguments {
    /** What the other texts are; fits everywhere. */
    static final String HARMLESS = "12";

    private final UserSession user;
    private final int chosen;
    private final String text;
    private int texts;

    Arguments(UserSession user, int chosen, String text) {
        this.user = user;
        this.chosen = chosen;
        this.text = text;
    }

    /** How many texts were made. */
    int texts() {
        return texts;
    }

    Object[] of(Executable callee) {
        return Arrays.stream(callee.getGenericParameterTypes()).map(this::of).toArray();
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] inner = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return Map.of("member", nextText());
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return List.of(of(inner[0]));
            }
            throw new CannotMake(type);
        }
        return type instanceof Class<?> simple ? ofClass(simple) : unknown(type);
    }

    private Object ofClass(Class<?> type) {
        if (type == String.class) {
            return nextText();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        for (Object constant : List.of(
                7L,
                7,
                true,
                BigDecimal.ONE,
                URI.create("https://avis.example/x"),
                Instant.ofEpochSecond(1_700_000_000),
                LocalDate.of(2026, 3, 1),
                Binary.ofText("x"),
                Unmodelled.none(),
                SubjectType.CONNECT,
                user)) {
            if (boxed(type).isInstance(constant)) {
                return constant;
            }
        }
        return ours(type);
    }

    /** A constructor, a static factory, or a builder. */
    private Object ours(Class<?> type) {
        if (!type.getName().startsWith("io.github.connectclient.")) {
            return unknown(type);
        }
        List<Executable> makers = new ArrayList<>(List.of(type.getConstructors()));
        Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type || isBuilder(method.getReturnType(), type))
                .forEach(makers::add);
        makers.sort(Comparator.comparing((Executable maker) -> -maker.getParameterCount())
                .thenComparing(Executable::toGenericString));
        int before = texts;
        for (Executable maker : makers) {
            try {
                texts = before;
                Object made = call(maker, null, of(maker));
                return type.isInstance(made) ? made : call(made.getClass().getMethod("build"), made);
            } catch (CannotMake | NoSuchMethodException e) {
                // the next one
            }
        }
        return unknown(type);
    }

    private static boolean isBuilder(Class<?> builder, Class<?> type) {
        return Stream.of(builder.getMethods())
                .anyMatch(method -> method.getName().equals("build") && method.getReturnType() == type);
    }

    private String nextText() {
        return texts++ == chosen ? text : HARMLESS;
    }

    private static Class<?> boxed(Class<?> type) {
        return type == long.class
                ? Long.class
                : type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type;
    }

    private static Object unknown(Type type) {
        throw new CannotMake(type);
    }

    /** Calls something; what it throws, but for refusals of harmless texts, comes out as it is. */
    static Object call(Executable callee, Object target, Object... arguments) {
        try {
            return callee instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) callee).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** No way is known to make such a value. */
    static final class CannotMake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotMake(Type type) {
            super(type.getTypeName());
        }
    }
}

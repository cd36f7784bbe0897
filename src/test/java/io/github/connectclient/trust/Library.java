package io.github.connectclient.trust;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.internal.http.Http;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the library, loaded but not initialised. */
final class Library {
    private static final String ROOT = ConnectClient.class.getPackageName();
    private static final Path CLASSES = Path.of("target/classes");

    private Library() {}

    /** All classes but those of the sandbox. */
    static List<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(ROOT.replace('.', '/')))) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .filter(name -> !name.startsWith(ROOT + ".testing."))
                    .sorted()
                    .<Class<?>>map(Library::load)
                    .toList();
        }
    }

    /** What calls the API for a client: {@code Consents}, {@code Orders} and so on. */
    static List<Class<?>> resources() {
        return Stream.of(ConnectClient.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> Stream.of(type.getConstructors())
                        .anyMatch(made -> List.of(made.getParameterTypes()).contains(Http.class)))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    /** The types of the library that a signature names, also as the element of a list. */
    static Stream<Class<?>> typesIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                    .flatMap(Library::typesIn);
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getUpperBounds()).flatMap(Library::typesIn);
        }
        if (type instanceof GenericArrayType array) {
            return typesIn(array.getGenericComponentType());
        }
        return type instanceof Class<?> c && c.getName().startsWith(ROOT + ".") ? Stream.of(c) : Stream.empty();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Library.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

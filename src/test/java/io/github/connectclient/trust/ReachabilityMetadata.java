package io.github.connectclient.trust;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.json.ReadBy;
import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What GraalVM's native-image has to be told of the library, in its unified format: which classes are reached by reflection
 * (Jackson, {@code Masked}, the readers of {@code ReadBy}), which are serialised, and which resources are read. Found in the
 * compiled classes. The sandbox reaches nothing by reflection; what OkHttp, Jackson and ScribeJava need is theirs to say.
 */
final class ReachabilityMetadata {
    private static final String ROOT = ConnectClient.class.getPackageName();
    private static final Path CLASSES = Path.of("target/classes");
    private static final String ALL =
            "\"allDeclaredConstructors\": true, \"allDeclaredFields\": true, \"allDeclaredMethods\": true";
    private static final String CONSTRUCTORS = "\"allDeclaredConstructors\": true";
    private static final String SERIALIZABLE = "\"serializable\": true";

    /** Entries by the name of the class, so that the file's order never changes. */
    private final Map<String, String> entries = new TreeMap<>();

    private ReachabilityMetadata() {}

    /** Of the classes that were compiled. */
    static ReachabilityMetadata ofTheLibrary() throws IOException {
        ReachabilityMetadata metadata = new ReachabilityMetadata();
        List<Class<?>> classes = Library.classes();
        Set<String> rooms = roomsOfResources();
        classes.stream().filter(type -> isReflected(type, rooms)).forEach(metadata::addData);
        classes.stream().filter(ReachabilityMetadata::mayBeInAnHttpSession).forEach(metadata::addSerializable);
        return metadata;
    }

    /** The classes that may be reached by reflection, by name. */
    Collection<String> types() {
        return entries.keySet();
    }

    String json() throws IOException {
        String types = entries.entrySet().stream()
                .map(entry -> "    {\"type\": \"%s\", %s}".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",\n"));
        String resources = resources().map("    {\"glob\": \"%s\"}"::formatted).collect(Collectors.joining(",\n"));
        return """
                {
                  "comment": "Written and checked by ReachabilityMetadataTest",
                  "reflection": [
                %s
                  ],
                  "resources": [
                %s
                  ]
                }
                """.formatted(types, resources);
    }

    private static Set<String> roomsOfResources() {
        return Stream.concat(Library.resources().stream().map(Class::getPackageName), Stream.of(ROOT + ".value"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isReflected(Class<?> type, Set<String> rooms) {
        return type.isRecord()
                && (rooms.contains(type.getPackageName())
                        || Stream.of(type.getRecordComponents())
                                .flatMap(component -> Stream.of(component, component.getAccessor()))
                                .anyMatch(ReachabilityMetadata::isRead));
    }

    private static boolean isRead(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Personal.class || type.getName().startsWith("com.fasterxml.jackson."));
    }

    /** A class with all its parts, those of the library that it consists of, and what reads and writes them. */
    private void addData(Class<?> type) {
        if (entries.putIfAbsent(type.getName(), ALL) != null) {
            return;
        }
        ReadBy own = type.getAnnotation(ReadBy.class);
        if (own != null) {
            entries.put(own.value().getName(), CONSTRUCTORS);
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Library.typesIn(component.getGenericType())
                        .filter(part -> !part.isInterface())
                        .forEach(this::addData);
                Stream.of(component.getAccessor().getAnnotations()).forEach(this::addConverters);
            }
        }
    }

    private void addConverters(Annotation annotation) {
        JsonDeserialize reading = annotation.annotationType().getAnnotation(JsonDeserialize.class);
        if (reading != null) {
            entries.put(reading.using().getName(), CONSTRUCTORS);
        }
        JsonSerialize writing = annotation.annotationType().getAnnotation(JsonSerialize.class);
        if (writing != null) {
            entries.put(writing.using().getName(), CONSTRUCTORS);
        }
    }

    /** Failures are left out: sessions hold none. Modules of Jackson are serialisable only because it says so. */
    private static boolean mayBeInAnHttpSession(Class<?> type) {
        return Serializable.class.isAssignableFrom(type)
                && Modifier.isPublic(type.getModifiers())
                && !type.isEnum()
                && !Throwable.class.isAssignableFrom(type)
                && !type.getName().contains(".internal.");
    }

    private void addSerializable(Class<?> type) {
        entries.merge(type.getName(), SERIALIZABLE, (has, more) -> has + ", " + more);
        for (Field field : type.getDeclaredFields()) {
            boolean isKept = (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0;
            if (isKept && field.getType() != String.class && !field.getType().isPrimitive()) {
                entries.put(field.getType().getName(), SERIALIZABLE);
            }
        }
    }

    private static Stream<String> resources() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(ROOT.replace('.', '/')))) {
            return files
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}

package io.github.connectclient.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.auth.PendingLogin;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The metadata for native images that is in the jar names what the library reaches by reflection. */
class ReachabilityMetadataTest {
    private static final Path FILE = Path.of(
            "src/main/resources/META-INF/native-image/io.github.connectclient/connect-client/reachability-metadata.json");

    private static ReachabilityMetadata metadata;

    @BeforeAll
    static void findOut() throws Exception {
        metadata = ReachabilityMetadata.ofTheLibrary();
    }

    @Test
    void theFileIsUpToDate() throws Exception {
        if (Boolean.getBoolean("metadata.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, metadata.json());
        }
        assertThat(FILE)
                .as("run mvn test -Dtest=ReachabilityMetadataTest -Dmetadata.write=true")
                .content()
                .isEqualToNormalizingNewlines(metadata.json());
    }

    /** Found by another way than the file is made: from the signatures, not from the classes that are there. */
    @Test
    void everyRecordThatAResourceAnswersOrTakesIsIn() {
        Set<String> spoken = new TreeSet<>();
        for (Class<?> resource : Library.resources()) {
            for (Method method : resource.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers())) {
                    types(method).forEach(type -> collect(type, spoken));
                }
            }
        }
        assertThat(spoken)
                .contains(
                        "io.github.connectclient.consent.ConsentHistory$Event",
                        "io.github.connectclient.order.NewOrder",
                        "io.github.connectclient.value.Unmodelled");
        assertThat(metadata.types()).containsAll(spoken);
    }

    @Test
    void readersAreInThatAreMadeByReflection() {
        assertThat(metadata.types())
                .contains(
                        "io.github.connectclient.consent.ConsentHistoryReader",
                        "io.github.connectclient.consent.ConsentGroupsReader",
                        "io.github.connectclient.internal.json.Times$SecondsReader",
                        "io.github.connectclient.internal.json.Times$SecondsWriter",
                        "io.github.connectclient.internal.oauth.TokenAnswer");
    }

    @Test
    void everythingThatIsNamedExists() throws Exception {
        JsonNode file = JsonMapper.builder().build().readTree(FILE.toFile());
        assertThat(file.fieldNames()).toIterable().containsExactly("comment", "reflection", "resources");
        for (JsonNode entry : file.get("reflection")) {
            assertThat(Class.forName(
                            entry.get("type").textValue(), false, getClass().getClassLoader()))
                    .isNotNull();
        }
        List<String> resources = new ArrayList<>();
        file.get("resources").forEach(entry -> resources.add(entry.get("glob").textValue()));
        assertThat(resources)
                .hasSize(3)
                .allSatisfy(resource -> assertThat(getClass().getClassLoader().getResource(resource))
                        .isNotNull());
    }

    @Test
    void aPendingLoginMayBeInAnHttpSession() throws Exception {
        assertThat(metadata.json())
                .contains("{\"type\": \"" + PendingLogin.class.getName() + "\", \"serializable\": true}")
                .contains("{\"type\": \"java.net.URI\", \"serializable\": true}");
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(Stream.of(method.getGenericReturnType()), Stream.of(method.getGenericParameterTypes()))
                .flatMap((Type type) -> Library.typesIn(type));
    }

    /** Records, and what they consist of; what is given as another object, such as a filter, is no JSON. */
    private static void collect(Class<?> type, Set<String> found) {
        if (type.isRecord() && found.add(type.getName())) {
            for (RecordComponent component : type.getRecordComponents()) {
                Library.typesIn(component.getGenericType()).forEach(part -> {
                    if (part.isRecord()) {
                        collect(part, found);
                    } else {
                        found.add(part.getName());
                    }
                });
            }
        }
    }
}

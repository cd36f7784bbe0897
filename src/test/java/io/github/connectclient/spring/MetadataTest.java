package io.github.connectclient.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.ClassUtils;

/** What an editor knows of the properties, and what the guide says of them, is what there is. */
class MetadataTest {
    private static final Path GUIDE = Path.of("src/site/markdown/spring-boot.md");

    @Test
    void editorsKnowEveryPropertyByItsType() throws Exception {
        Map<String, String> described = new TreeMap<>();
        for (JsonNode property : metadata().get("properties")) {
            if (property.get("name").asText().startsWith("connect.")) {
                described.put(
                        property.get("name").asText(), property.get("type").asText());
            }
        }
        Map<String, String> declared = new TreeMap<>();
        collect("connect", ConnectProperties.class, declared);
        assertThat(described).isEqualTo(declared);
    }

    @Test
    void everyPropertyHasASentence() throws Exception {
        assertThat(metadata().get("properties"))
                .allSatisfy(property ->
                        assertThat(property.get("description").asText()).endsWith("."));
    }

    @Test
    void theGuideHasEveryPropertyWithItsDefault() throws Exception {
        String guide = Files.readString(GUIDE);
        for (JsonNode property : metadata().get("properties")) {
            JsonNode value = property.get("defaultValue");
            assertThat(guide)
                    .containsPattern("(?m)^\\| `" + property.get("name").asText() + "[^|]*\\|[^|]*\\| "
                            + (value == null ? "" : "`" + value.asText() + "`"));
        }
    }

    private static void collect(String prefix, Class<?> properties, Map<String, String> names) {
        for (RecordComponent component : properties.getRecordComponents()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType().isRecord()) {
                collect(name, component.getType(), names);
            } else {
                String type = component.getType() == Map.class
                        ? component.getGenericType().getTypeName().replace(", ", ",")
                        : ClassUtils.resolvePrimitiveIfNecessary(component.getType())
                                .getName();
                names.put(name, type);
            }
        }
    }

    private static JsonNode metadata() throws Exception {
        return new ObjectMapper()
                .readTree(Path.of("src/main/resources/META-INF/spring-configuration-metadata.json")
                        .toFile());
    }
}

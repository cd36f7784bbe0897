package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README says of settings is true. Its examples are compiled in the package {@code documentation}. */
class ReadmeTest {
    @Test
    void everySettingOfTheBuilderIsInTheTable() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        for (Method method : ConnectClientBuilder.class.getDeclaredMethods()) {
            boolean isSetting =
                    method.getReturnType() == ConnectClientBuilder.class && Modifier.isPublic(method.getModifiers());
            if (isSetting) {
                assertThat(readme).contains("| `" + method.getName() + "(");
            }
        }
    }
}

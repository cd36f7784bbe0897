package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.connectclient.internal.data.Personal;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Components that hold personal data or secrets are marked, and marked ones do not show in {@code toString}. */
class PersonalDataTest {
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(subject$|firstname|lastname|middlename|fullname|email|phone|birth|address|postal|credential$|secret|token$).*");

    static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.connectclient")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .filter(type -> !type.getPackageName().endsWith(".testing"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void componentsWithPersonalNamesAreMarkedOrTheRecordHasItsOwnText(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == String.class
                    && PERSONAL.matcher(component.getName()).matches()) {
                assertThat(component.isAnnotationPresent(Personal.class) || hasOwnText(type))
                        .as(type.getSimpleName() + "." + component.getName())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsWithMarkedComponentsHaveATextOfTheirOwn(Class<?> type) {
        boolean marked = Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.isAnnotationPresent(Personal.class));
        assertThat(!marked || hasOwnText(type)).as(type.getName()).isTrue();
    }

    /** The {@code toString} that the compiler makes for a record is final, one that somebody wrote is not. */
    private static boolean hasOwnText(Class<?> type) {
        try {
            return !Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}

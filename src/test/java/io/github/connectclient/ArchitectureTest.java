package io.github.connectclient;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the house: what may know what. */
class ArchitectureTest {
    private static final String ROOT = "io.github.connectclient";
    private static final String INTERNAL = ROOT + ".internal..";
    private static final String TESTING = ROOT + ".testing..";

    private static final String JDBC = ROOT + ".jdbc..";
    private static final String REDIS = ROOT + ".redis..";
    private static final String SPRING = ROOT + ".spring..";
    private static final String MICROMETER = ROOT + ".micrometer..";

    /** One takes a connection of Lettuce, the other is a part of Micrometer. */
    private static final List<String> SHOW_THEIR_LIBRARY = List.of(ROOT + ".redis", ROOT + ".micrometer");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void publicSignaturesShowNoInternalOrForeignType() {
        List<String> shown = publicCodeUnits()
                .filter(unit -> !SHOW_THEIR_LIBRARY.contains(unit.getOwner().getPackageName()))
                .filter(unit -> !isMadeByTheClient(unit) && !unit.getFullName().contains(".okHttpClient("))
                .flatMap(unit -> Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                        .filter(ArchitectureTest::isInternalOrForeign)
                        .map(type -> unit.getFullName() + " shows " + type.getName()))
                .toList();
        assertThat(shown).isEmpty();
    }

    @Test
    void onlyTheClientMakesResources() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT, INTERNAL))
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "takes Http",
                        call -> call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals(ROOT + ".internal.http.Http"))))
                .check(CLASSES);
    }

    @Test
    void theCoreDoesNotKnowOptionalIntegrations() {
        noClasses()
                .that(resideOutsideOfPackages(TESTING))
                .should()
                .dependOnClassesThat(resideInAnyPackage(TESTING, "mockwebserver3.."))
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(SPRING))
                .should()
                .dependOnClassesThat(resideInAnyPackage(SPRING, "org.springframework.."))
                .check(CLASSES);
        // Spring Boot puts the other integrations together.
        noClasses()
                .that(resideOutsideOfPackages(ROOT + ".bucket4j..", SPRING))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + ".bucket4j..", "io.github.bucket4j.."))
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(JDBC, SPRING))
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC, "java.sql..", "javax.sql.."))
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(REDIS, SPRING))
                .should()
                .dependOnClassesThat(resideInAnyPackage(REDIS, "io.lettuce..", "io.netty..", "reactor.."))
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(MICROMETER, SPRING))
                .should()
                .dependOnClassesThat(resideInAnyPackage(MICROMETER, "io.micrometer.."))
                .check(CLASSES);
    }

    @Test
    void librariesStayInTheirRooms() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + ".internal.oauth.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.github.scribejava.."))
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(ROOT, INTERNAL, TESTING))
                .should()
                .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio.."))
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(INTERNAL, TESTING))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."))
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheWallClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ConnectClientBuilder.class.getName())
                .and(resideOutsideOfPackages(TESTING))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    /** An application may hold back SLF4J at 1.7; what that lacks would be missed only when the line is logged. */
    @Test
    void loggingNeedsNothingThatCameWithSlf4j2() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "is fluent logging",
                        call -> call.getTarget().getOwner().getName().equals("org.slf4j.Logger")
                                && call.getTarget().getName().matches("at[A-Z].*|make.*|isEnabledForLevel")))
                .check(CLASSES);
    }

    @Test
    void nobodyHoldsAMonitor() throws IOException {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED)))
                .isEmpty();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .allSatisfy(
                            path -> assertThat(Files.readString(path)).doesNotContain("synchronized (", "System.out."));
        }
    }

    @Test
    void classesAreFinalUnlessTheyAreMeantToBeExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveFullyQualifiedName(ConnectApiException.class.getName())
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static Stream<JavaCodeUnit> publicCodeUnits() {
        return CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith(ROOT + ".internal"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED));
    }

    /** Resources have a public constructor, to be made from the root package; it takes what no user has. */
    private static boolean isMadeByTheClient(JavaCodeUnit unit) {
        return unit.isConstructor()
                && unit.getRawParameterTypes().stream()
                        .allMatch(type -> type.getName().equals(ROOT + ".internal.http.Http"));
    }

    private static boolean isInternalOrForeign(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.startsWith(ROOT + ".internal")
                || Stream.of(
                                "okhttp3.",
                                "okio.",
                                "com.",
                                "mockwebserver3.",
                                "org.slf4j.",
                                "kotlin.",
                                "io.lettuce.",
                                "io.micrometer.")
                        .anyMatch(name::startsWith);
    }

    /** Every package is a room of its own; the root package is the house, which knows all rooms and is known in all. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().equals(ROOT)
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}

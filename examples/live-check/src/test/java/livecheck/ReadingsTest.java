package livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livecheck.reading.Reading;
import livecheck.reading.Readings;
import org.junit.jupiter.api.Test;

/** The table of readings is whole, and has nothing in it that writes. */
class ReadingsTest {
    @Test
    void everyGetThatTheSdkKnowsIsInTheTable() {
        assertThat(inTable(operation -> operation.method().equals("GET")))
                .containsExactlyInAnyOrderElementsOf(
                        ofSdk().filter(operation -> operation.method().equals("GET"))
                                .toList());
    }

    @Test
    void whatIsNoGetIsNamedOneByOneWithItsReason() {
        assertThat(inTable(operation -> !operation.method().equals("GET")))
                .containsExactlyInAnyOrderElementsOf(Readings.POSTS_THAT_READ.keySet())
                .allMatch(operation -> operation.method().equals("POST"));
        assertThat(Readings.POSTS_THAT_READ.values()).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void everyAnswerIsARecordThatAMethodOfTheSdkReturns() {
        Set<Class<?>> returned = resources()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .map(Method::getReturnType)
                .collect(Collectors.toSet());
        assertThat(Readings.all()).allSatisfy(reading -> assertThat(returned).contains(reading.answer()));
    }

    private static List<Operation> inTable(Predicate<Operation> which) {
        return Readings.all().stream()
                .<Operation>map(Reading::operation)
                .filter(which)
                .toList();
    }

    /** The constants of the classes that a client gives access to. */
    private static Stream<Operation> ofSdk() {
        return resources()
                .flatMap(resource -> Arrays.stream(resource.getFields()))
                .filter(field -> field.getType() == Operation.class)
                .map(field -> {
                    try {
                        return (Operation) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static Stream<Class<?>> resources() {
        return Arrays.stream(ConnectClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .distinct();
    }
}

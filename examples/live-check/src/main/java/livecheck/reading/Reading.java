package livecheck.reading;

import io.github.connectclient.Mode;
import io.github.connectclient.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An operation that only reads, and how it is called.
 *
 * @param operation the SDK's own constant, which has name, path and provenance
 * @param answer the record that the SDK reads the answer into
 * @param needs what has to be known first
 * @param hasDataAsNames whether the names of members may be data of the newspaper or the reader
 * @param call makes the call
 * @param lesson what can be learned from the answer for later calls
 * @param <T> type of the record
 */
public record Reading<T>(
        Operation operation,
        Class<T> answer,
        Set<Fact> needs,
        boolean hasDataAsNames,
        Function<Caller, T> call,
        BiConsumer<T, Known> lesson) {

    static <T> Reading<T> of(Operation operation, Class<T> answer, Function<Caller, T> call) {
        return new Reading<>(operation, answer, EnumSet.noneOf(Fact.class), false, call, (record, known) -> {});
    }

    Reading<T> needing(Fact... facts) {
        return new Reading<>(operation, answer, EnumSet.copyOf(List.of(facts)), hasDataAsNames, call, lesson);
    }

    Reading<T> teaching(BiConsumer<T, Known> taught) {
        return new Reading<>(operation, answer, needs, hasDataAsNames, call, taught);
    }

    Reading<T> withDataAsNames() {
        return new Reading<>(operation, answer, needs, true, call, lesson);
    }

    public boolean isOfReader() {
        return operation.mode() == Mode.USER;
    }

    /** Makes the call, and learns from the answer. */
    public void make(Caller caller) {
        lesson.accept(call.apply(caller), caller.known());
    }

    @Override
    public String toString() {
        return operation.name();
    }
}

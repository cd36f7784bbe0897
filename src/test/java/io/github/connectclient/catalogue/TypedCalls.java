package io.github.connectclient.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every operation that this library models. */
final class TypedCalls {
    private static final List<TypedCall> ALL = Stream.of(
                    PrivacyCalls.ALL,
                    CustomerUserCalls.ALL,
                    OrderCalls.ALL,
                    PaymentCalls.ALL,
                    SubscriptionCalls.ALL,
                    ProductCalls.ALL)
            .flatMap(List::stream)
            .toList();

    private TypedCalls() {}

    static List<TypedCall> all() {
        return ALL;
    }

    static Optional<TypedCall> of(Row row) {
        return ALL.stream().filter(call -> call.id().equals(row.id())).findFirst();
    }
}

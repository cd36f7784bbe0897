package io.github.connectclient.spring;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether a property is set that names a client. An application with none of them makes its client by hand, or has none, and must
 * start as it did; with one of them it wants a client, and hears what is missing.
 */
final class WhenConfigured extends SpringBootCondition {
    private static final List<String> NAMING = List.of(
            "connect.environment",
            "connect.login-base",
            "connect.api-base",
            "connect.client-id",
            "connect.client-secret");

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Binder binder = Binder.get(context.getEnvironment());
        ConditionMessage.Builder message = ConditionMessage.forCondition("ConnectClient");
        return NAMING.stream()
                .filter(name -> binder.bind(name, String.class).isBound())
                .findFirst()
                .map(name -> ConditionOutcome.match(message.foundExactly(name)))
                .orElseGet(() -> ConditionOutcome.noMatch(
                        message.didNotFind("any of the properties").items(NAMING)));
    }
}

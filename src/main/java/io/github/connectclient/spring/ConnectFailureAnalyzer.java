package io.github.connectclient.spring;

import io.github.connectclient.ConnectClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/**
 * Says in one sentence which property ended the start, instead of a stack trace. Asked before Spring Boot's own analyzers, which would
 * show the value of a property that cannot be read, and that may be a secret in the wrong place.
 */
final class ConnectFailureAnalyzer implements FailureAnalyzer, Ordered {
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, null, cause);
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        if (cause instanceof ConnectPropertyException) {
            return cause.getMessage();
        }
        if (cause instanceof ConfigurationPropertiesBindException e && e.getBeanType() == ConnectProperties.class) {
            return unreadable(e);
        }
        if (cause instanceof NoSuchBeanDefinitionException e && e.getBeanType() == ConnectClient.class) {
            return "There is no ConnectClient: set connect.environment, connect.client-id and connect.client-secret, or"
                    + " define a bean";
        }
        return null;
    }

    private static String unreadable(Throwable failure) {
        String property = "connect";
        Class<?> type = Object.class;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException e) {
                property = e.getName().toString();
                type = e.getTarget().getType().resolve(Object.class);
            }
        }
        return property + " must be " + form(type);
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().replace('_', '-'))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == Duration.class) {
            return "a duration such as 30s";
        }
        if (type == DataSize.class) {
            return "a size such as 64MB";
        }
        if (type == Integer.class) {
            return "a whole number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return "of another form: it was read as " + type.getSimpleName();
    }
}

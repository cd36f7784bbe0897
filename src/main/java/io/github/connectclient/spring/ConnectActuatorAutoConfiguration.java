package io.github.connectclient.spring;

import io.github.connectclient.spring.CallHealth.Report;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the actuator shows of the client, and what it never shows. Spring Boot 4 has renamed what health is made of. */
@AutoConfiguration(after = ConnectAutoConfiguration.class)
@Conditional(WhenConfigured.class)
final class ConnectActuatorAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SanitizingFunction.class)
    static final class Secrets {
        @Bean
        SecretsSanitizer connectSecretsSanitizer(Environment environment) {
            return new SecretsSanitizer(environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    @ConditionalOnBean(CallHealth.class)
    @org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator("connect")
    static final class SpringBoot3 {
        @Bean
        @ConditionalOnMissingBean(name = "connectHealthIndicator")
        HealthIndicator connectHealthIndicator(CallHealth health) {
            return () -> {
                Report report = health.report();
                return Health.status(report.status())
                        .withDetails(report.details())
                        .build();
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
    @ConditionalOnBean(CallHealth.class)
    @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator("connect")
    static final class SpringBoot4 {
        @Bean
        @ConditionalOnMissingBean(name = "connectHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator connectHealthIndicator(CallHealth health) {
            return () -> {
                Report report = health.report();
                return org.springframework.boot.health.contributor.Health.status(report.status())
                        .withDetails(report.details())
                        .build();
            };
        }
    }
}

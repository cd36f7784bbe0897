package io.github.connectclient.spring;

import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.jdbc.JdbcTokenStore;
import io.github.connectclient.redis.RedisTokenStore;
import javax.sql.DataSource;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** The token store on what the application has already, its {@code DataSource} or its connection to Redis, when it is asked for. */
@Configuration(proxyBeanMethods = false)
final class StoreConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "connect.store.type", havingValue = "jdbc")
    @ConditionalOnMissingBean(TokenStore.class)
    static final class InDatabase {
        @Bean
        JdbcTokenStore connectTokenStore(ConnectProperties properties, ObjectProvider<DataSource> dataSources) {
            return StoreFromProperties.jdbc(
                    only(dataSources, "connect.store.type is jdbc, which needs a DataSource bean"), properties.store());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "connect.store.type", havingValue = "redis")
    @ConditionalOnClass({LettuceConnectionFactory.class, io.lettuce.core.RedisClient.class})
    @ConditionalOnMissingBean(TokenStore.class)
    static final class InRedis {
        @Bean
        RedisTokenStore connectTokenStore(
                ConnectProperties properties, ObjectProvider<LettuceConnectionFactory> factories) {
            LettuceConnectionFactory factory =
                    only(factories, "connect.store.type is redis, which needs a LettuceConnectionFactory bean");
            return StoreFromProperties.redis(
                    RedisTokenStore.on(LettuceCommands.on(factory::getRequiredNativeClient)), properties.store());
        }
    }

    private static <T> T only(ObjectProvider<T> beans, String need) {
        try {
            T bean = beans.getIfAvailable();
            if (bean == null) {
                throw new ConnectPropertyException(need);
            }
            return bean;
        } catch (NoUniqueBeanDefinitionException e) {
            throw new ConnectPropertyException(need + ", and there are several: mark one with @Primary");
        }
    }
}

package example;

import io.github.connectclient.ConnectClient;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What every answer has: protection against forged requests, and headers that let a browser do no more than these pages need. Who is
 * logged in is not Spring Security's concern here: a page that acts for a reader takes a UserSession, and without one it is not reached.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final ReaderArgument readerArgument;

    WebConfiguration(ConnectClient connect) {
        readerArgument = new ReaderArgument(connect);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(readerArgument);
    }

    /** TLS ends at a proxy, so requests look insecure here; a browser that is on plain HTTP overlooks Strict-Transport-Security. */
    @Bean
    SecurityFilterChain security(HttpSecurity http, ConnectClient connect, Settings settings) throws Exception {
        URI loginServer = connect.loginPages().logout(settings.address(), settings.address());
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(loginServer)))
                        .httpStrictTransportSecurity(transport -> transport
                                .requestMatcher(AnyRequestMatcher.INSTANCE)
                                .includeSubDomains(false)) // a publisher has others, which are not ours to decide for
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Logging out is a form that ends at the login server, and browsers apply form-action to redirects as well. */
    private static String contentSecurityPolicy(URI loginServer) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self' "
                + loginServer.getScheme() + "://" + loginServer.getRawAuthority()
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}

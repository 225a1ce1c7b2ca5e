package co.territoria.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts together what every address shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LanguageOfRequest());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new QueryNames());
    }

    @Bean
    FilterRegistrationBean<SafetyFilter> safetyFilter(
            Limits limits, Problems problems, @Value("${territoria.online-base-map:}") String onlineBaseMap) {
        FilterRegistrationBean<SafetyFilter> filter =
                new FilterRegistrationBean<>(new SafetyFilter(limits, problems, originOf(onlineBaseMap)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<AnswerFilter> answerFilter(Limits limits) {
        FilterRegistrationBean<AnswerFilter> filter = new FilterRegistrationBean<>(new AnswerFilter(limits));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    /** A tile or a page of features goes out in one piece instead of in pieces of 8 kB. */
    @Bean
    TomcatConnectorCustomizer largeWrites() {
        return connector -> {
            connector.setProperty("socket.appWriteBufSize", String.valueOf(64 * 1024));
            connector.setProperty("socket.directBuffer", "true");
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblemValve()));
    }

    /** The part of a tile address template that a browser calls its origin; {@code {s}} stands for any server. */
    private static String originOf(String template) {
        if (template.isBlank()) {
            return "";
        }
        if (!template.matches("https?://[A-Za-z0-9.{}:-]+/.*")) {
            throw new IllegalArgumentException(
                    "territoria.online-base-map is an address such as https://tiles.example.org/{z}/{x}/{y}.png, was "
                            + template);
        }
        return template.substring(0, template.indexOf('/', 8)).replace("{s}", "*");
    }
}

package co.territoria.ogc;

import co.territoria.layer.Layers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts warm pages directly behind the safety filter and the tiles. */
@Configuration(proxyBeanMethods = false)
class OgcConfiguration {

    @Bean
    FilterRegistrationBean<WarmItemsFilter> warmItemsFilter(Layers layers, ItemsAnswer answer) {
        FilterRegistrationBean<WarmItemsFilter> filter =
                new FilterRegistrationBean<>(new WarmItemsFilter(layers, answer));
        filter.addUrlPatterns("/ogc/collections/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}

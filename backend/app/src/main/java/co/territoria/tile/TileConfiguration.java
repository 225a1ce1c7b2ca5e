package co.territoria.tile;

import co.territoria.web.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts tiles directly behind the safety filter, before all others. */
@Configuration(proxyBeanMethods = false)
class TileConfiguration {

    @Bean
    FilterRegistrationBean<TileFilter> tileFilter(Tiles tiles, Problems problems) {
        FilterRegistrationBean<TileFilter> filter = new FilterRegistrationBean<>(new TileFilter(tiles, problems));
        filter.addUrlPatterns(TilePath.COLLECTIONS + "*", TilePath.DATASET + "*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}

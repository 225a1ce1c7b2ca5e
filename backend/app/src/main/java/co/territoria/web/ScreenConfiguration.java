package co.territoria.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The addresses of the screen. */
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {

    @Bean
    Screen screen() {
        return new Screen();
    }

    @Bean
    SimpleUrlHandlerMapping screenAddresses(Screen screen) {
        Map<String, HttpRequestHandler> handlers = new LinkedHashMap<>();
        handlers.put("/", screen::page);
        handlers.put("/assets/**", screen::asset);
        handlers.put("/webjars/leaflet/**", screen::leaflet);
        handlers.put("/favicon.ico", screen::icon);
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setUrlMap(handlers);
        mapping.setOrder(-1);
        return mapping;
    }
}

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
    SimpleUrlHandlerMapping screenAddresses(Screen screen, Problems problems) {
        Map<String, HttpRequestHandler> handlers = new LinkedHashMap<>();
        handlers.put("/", told(screen::page, problems));
        handlers.put("/assets/**", told(screen::asset, problems));
        handlers.put("/webjars/leaflet/**", told(screen::leaflet, problems));
        handlers.put("/favicon.ico", told(screen::icon, problems));
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setUrlMap(handlers);
        mapping.setOrder(-1);
        return mapping;
    }

    /** Advice for controllers does not reach plain handlers. */
    private static HttpRequestHandler told(HttpRequestHandler handler, Problems problems) {
        return (request, response) -> {
            try {
                handler.handleRequest(request, response);
            } catch (ApiProblem problem) {
                problems.write(request, response, problem);
            }
        };
    }
}

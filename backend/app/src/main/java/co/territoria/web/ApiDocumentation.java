package co.territoria.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the addresses for programs, at {@code /api/docs/openapi}. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Language.class);
    }

    @Bean
    OpenApiCustomizer describedByUs(PublicAddress address) {
        return api -> {
            api.setInfo(new Info()
                    .title("Territoria")
                    .version("1")
                    .description("Territorial information: read-only addresses. Problems are told as RFC 9457 problem"
                            + " details; features follow OGC API – Features."));
            api.setServers(List.of(new Server().url(address.root())));
            if (api.getPaths() != null) {
                api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> {
                    addLanguage(operation);
                    addSchemas(operation);
                }));
            }
        };
    }

    /** A parameter that says nothing of its form is text: without a schema the description would not be valid. */
    private static void addSchemas(Operation operation) {
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getSchema() == null && parameter.getContent() == null && parameter.get$ref() == null) {
                parameter.setSchema(new StringSchema());
            }
        }
    }

    private static void addLanguage(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("lang")
                .description("Language of texts; without it the header Accept-Language decides, then Spanish")
                .schema(new StringSchema()._enum(List.of("es", "en"))));
    }
}

package co.territoria;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the whole system: store, rooms, addresses and screen in one process. With {@code import} as its first argument
 * it imports a file and ends, without a server: docs/import.md.
 */
@SpringBootApplication
public class TerritoriaApplication {

    private static final String IMPORT = "import";

    private static final String STORE = "spring.datasource.url";

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(IMPORT)) {
            System.exit(SpringApplication.exit(forImport().run(arguments)));
        }
        SpringApplication.run(TerritoriaApplication.class, arguments);
    }

    static SpringApplication forImport() {
        SpringApplication application = new SpringApplication(TerritoriaApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles(IMPORT);
        // what answers addresses is not wanted, and some of it cannot be without a server
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of("logging.level.co.territoria", "WARN"));
        application.addInitializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>) TerritoriaApplication::requireStore);
        return application;
    }

    /** An import goes into a store that is there: it does not begin one in whatever folder it was called from. */
    private static void requireStore(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getProperty(STORE, "");
        if (url.startsWith("jdbc:h2:file:") && !url.contains(";IFEXISTS=")) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(IMPORT, Map.of(STORE, url + ";IFEXISTS=TRUE")));
        }
    }
}

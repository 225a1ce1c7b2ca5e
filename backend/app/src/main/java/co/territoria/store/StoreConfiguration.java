package co.territoria.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Puts the store together: the migrations of both engines are one history, what differs stays in its folder. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FlywayConfigurationCustomizer migrationFolders(DataSource dataSource) {
        return flyway -> flyway.locations(Migrations.locations(new Database(dataSource).dialect()));
    }

    @Bean
    @DependsOn("flywayInitializer")
    Database database(DataSource dataSource) {
        return new Database(dataSource);
    }

    @Bean
    Datasets datasets(Database database, ApplicationEventPublisher events, Clock clock) {
        return new Datasets(database, events, clock);
    }
}

package co.territoria.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;

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

    /** An import writes rows into a store as it is; changing its tables is left to a start of the system. */
    @Bean
    @Profile("import")
    FlywayMigrationStrategy nothingToMigrate() {
        return flyway -> {
            if (flyway.info().pending().length > 0) {
                throw new StoreNotReady();
            }
        };
    }

    @Bean
    @DependsOn("flywayInitializer")
    Database database(DataSource dataSource) {
        return new Database(dataSource);
    }

    /** The file of the local store is open in one program only, so there is nobody else to watch. */
    @Bean
    @Profile("!import")
    SmartLifecycle watchOverOthers(
            Datasets datasets, Database database, @Value("${territoria.watch-seconds:20}") int seconds) {
        return new DatasetWatch(datasets, database.dialect() == Dialect.POSTGIS ? seconds : 0);
    }

    @Bean
    Datasets datasets(Database database, ApplicationEventPublisher events, Clock clock) {
        return new Datasets(database, events, clock);
    }
}

package co.territoria.ingest;

import co.territoria.store.Datasets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Loads the packs while the system starts, before it answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PackSettings.class)
class IngestConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(IngestConfiguration.class);

    @Bean
    PackLoader packLoader(Datasets datasets, List<DatasetKind> kinds) {
        return new PackLoader(datasets, kinds);
    }

    /** Runs after all beans stand and before the web server accepts connections. */
    @Bean
    @Profile("!import")
    SmartLifecycle loadingAtStart(PackLoader loader, PackSettings settings) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                long begun = System.nanoTime();
                LOG.info("Reading the packs in {} and {}", settings.data(), settings.gisLayers());
                PackLoader.Outcome outcome = loader.load(PackFiles.list(settings.data(), settings.gisLayers()));
                LOG.info(
                        "Packs ready in {} ms: {} datasets loaded, {} unchanged, {} refused",
                        (System.nanoTime() - begun) / 1_000_000,
                        outcome.loaded(),
                        outcome.unchanged(),
                        outcome.refused());
                running = true;
            }

            @Override
            public void stop() {
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return 0;
            }
        };
    }
}

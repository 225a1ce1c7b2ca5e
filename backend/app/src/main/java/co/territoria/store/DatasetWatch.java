package co.territoria.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Asks now and then whether another program has published something in the store that this one serves. */
final class DatasetWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetWatch.class);

    private final Datasets datasets;
    private final int seconds;
    private @Nullable ScheduledExecutorService clock;

    /** @param seconds between two looks; 0 never looks */
    DatasetWatch(Datasets datasets, int seconds) {
        this.datasets = datasets;
        this.seconds = seconds;
    }

    @Override
    public synchronized void start() {
        if (seconds <= 0) {
            return;
        }
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "dataset-watch");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::look, 0, seconds, TimeUnit.SECONDS);
        clock = executor;
    }

    private void look() {
        try {
            datasets.tellOfOthers();
        } catch (DataAccessException fault) {
            // the store may be away for a while; the next look may find it
            LOG.warn("The store cannot be asked for what others published: {}", fault.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    /** After the packs are loaded: what is there by then is no news. */
    @Override
    public int getPhase() {
        return 1;
    }
}

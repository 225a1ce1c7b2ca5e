package co.territoria.catalog;

import co.territoria.layer.Layer;
import co.territoria.layer.Layers;
import co.territoria.store.DatasetPublished;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes editions of the layers that changed, some time after a start or a publication: one thread of the lowest
 * priority, one layer after the other, resting between two as long as the one before took.
 */
@Component
@Profile("!import")
class EditionTaking implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EditionTaking.class);

    private static final long LONGEST_REST_MILLIS = 2_000;
    private static final int SECONDS_TO_STOP = 10;

    private final Layers layers;
    private final Editions editions;
    private final int afterSeconds;
    private @Nullable ScheduledExecutorService worker;
    private @Nullable ScheduledFuture<?> planned;
    private volatile boolean stopping;

    EditionTaking(Layers layers, Editions editions, CatalogueSettings settings) {
        this.layers = layers;
        this.editions = editions;
        this.afterSeconds = settings.editionsAfterSeconds();
    }

    @Override
    public synchronized void start() {
        stopping = false;
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "editions");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        // what is planned for later does not hold up a stop
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker = one;
        plan();
    }

    /** A load publishes many datasets one after the other: the last of them counts. */
    @EventListener
    synchronized void planAfter(DatasetPublished published) {
        plan();
    }

    private synchronized void plan() {
        if (worker == null || worker.isShutdown() || afterSeconds == 0) {
            return;
        }
        if (planned != null) {
            planned.cancel(false);
        }
        planned = worker.schedule(this::takeAll, afterSeconds, TimeUnit.SECONDS);
    }

    /** Does something else that can wait, behind what is planned already. */
    synchronized void later(Runnable work) {
        if (worker != null && !worker.isShutdown()) {
            worker.execute(() -> {
                try {
                    if (!stopping) {
                        work.run();
                    }
                } catch (EditionTaker.Stopped | java.util.concurrent.RejectedExecutionException stopped) {
                    LOG.debug("Stopped", stopped);
                } catch (RuntimeException fault) {
                    LOG.error("Work of the catalogue failed", fault);
                }
            });
        }
    }

    boolean isStopping() {
        return stopping;
    }

    private void takeAll() {
        long began = System.nanoTime();
        int taken = 0;
        try {
            for (Layer layer : List.copyOf(layers.list())) {
                if (stopping) {
                    return;
                }
                if (!editions.isCurrent(layer)) {
                    taken += take(layer);
                }
            }
        } catch (EditionTaker.Stopped stopped) {
            LOG.debug("Taking editions was stopped");
        } catch (RuntimeException fault) {
            LOG.error("Editions could not be taken", fault);
        }
        if (taken > 0) {
            LOG.info(
                    "Editions of {} layers are up to date after {} s",
                    taken,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        }
    }

    private int take(Layer layer) {
        long began = System.nanoTime();
        try {
            editions.current(layer, () -> stopping);
        } catch (EditionTaker.Stopped stopped) {
            throw stopped;
        } catch (RuntimeException fault) {
            // one layer that cannot be read must not keep the others from being kept
            LOG.error("No edition of {} could be taken", layer.description().id(), fault);
            return 0;
        }
        rest(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return 1;
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(Math.min(LONGEST_REST_MILLIS, millis));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EditionTaker.Stopped();
        }
    }

    /** Lets the feature at hand be read, without an interruption: the file of the local store would not survive it. */
    @Override
    public void stop() {
        ScheduledExecutorService executor;
        synchronized (this) {
            stopping = true;
            executor = worker;
            worker = null;
        }
        if (executor != null) {
            executor.shutdown();
            try {
                if (!executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    LOG.warn("An edition is still being taken while the system stops");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** After the packs are loaded. */
    @Override
    public int getPhase() {
        return 2;
    }
}

package co.territoria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Layer;
import co.territoria.layer.Layers;
import co.territoria.layer.LayersForTests;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditionTakingTest {

    private static final DatasetPublished SOMETHING = new DatasetPublished("test", "posts", "test", 2);

    private final List<Layer> published = new ArrayList<>();
    private Editions editions;
    private EditionTaking taking;

    @BeforeEach
    void open() {
        editions = new Editions(StoreUnderTest.h2().database(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        if (taking != null) {
            taking.stop();
        }
    }

    private void start(int afterSeconds) {
        Layers layers = LayersForTests.reading(published);
        taking = new EditionTaking(layers, editions, new CatalogueSettings("", "", "", afterSeconds, 1, 0, ""));
        taking.start();
    }

    @Test
    void takesWhatChangedAfterAPublicationAndGoesOnBehindALayerThatFails() throws InterruptedException {
        ChangingLayer posts = new ChangingLayer("posts").post(1).post(2);
        published.add(new Failing("broken"));
        published.add(posts);
        start(1);
        await(() -> editions.list("posts").size() == 1);

        posts.post(1, 7.5).publish();
        taking.planAfter(SOMETHING);
        await(() -> editions.list("posts").size() == 2);
        assertThat(editions.list("broken")).isEmpty();
    }

    @Test
    void doesNothingByItselfWhereItIsToldSo() throws InterruptedException {
        published.add(new ChangingLayer("posts").post(1));
        start(0);
        taking.planAfter(SOMETHING);
        CountDownLatch done = new CountDownLatch(1);
        taking.later(done::countDown);

        assertThat(done.await(5, TimeUnit.SECONDS)).as("asked for work is done").isTrue();
        assertThat(editions.list("posts")).isEmpty();
    }

    @Test
    void worksInAThreadThatStandsBehindAllOthers() throws InterruptedException {
        start(0);
        int[] priority = {0};
        boolean[] daemon = {false};
        CountDownLatch done = new CountDownLatch(1);
        taking.later(() -> {
            priority[0] = Thread.currentThread().getPriority();
            daemon[0] = Thread.currentThread().isDaemon();
            done.countDown();
        });

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(priority[0]).isEqualTo(Thread.MIN_PRIORITY);
        assertThat(daemon[0]).isTrue();
    }

    @Test
    void stopsAtOnceAndTakesNothingMore() {
        published.add(new ChangingLayer("posts").post(1));
        start(1);
        taking.stop();

        assertThat(taking.isRunning()).isFalse();
        taking.planAfter(SOMETHING);
        assertThat(editions.list("posts")).isEmpty();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** A layer that cannot be read. */
    private record Failing(String id) implements Layer {

        @Override
        public co.territoria.layer.LayerDescription description() {
            return new ChangingLayer(id).description();
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void stream(
                co.territoria.layer.FeatureQuery query,
                java.util.function.Consumer<co.territoria.layer.Feature> consumer) {
            throw new IllegalStateException("cannot be read");
        }

        @Override
        public long count(co.territoria.layer.FeatureQuery query) {
            return 0;
        }

        @Override
        public java.util.Optional<co.territoria.layer.Feature> find(String feature) {
            return java.util.Optional.empty();
        }
    }
}

package co.territoria.catalog.federation;

import co.territoria.catalog.RemoteDataset;
import co.territoria.catalog.RemoteDatasets;
import co.territoria.catalog.RemoteSource;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Reads the catalogues of other installations now and then, one after the other, and remembers what they said. A source
 * that cannot be read keeps what was last read of it.
 */
@Service
@EnableConfigurationProperties(FederationSettings.class)
class Federation implements RemoteDatasets, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Federation.class);

    /** After a start others come first. */
    private static final int FIRST_LOOK_SECONDS = 20;

    private static final int LOOK_MINUTES = 5;

    /** A source that was down is asked again sooner. */
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final FederationSettings settings;
    private final JdbcFederation store;
    private final PublicAddress address;
    private final Clock clock;
    private final CatalogueFetch fetch;
    private volatile @Nullable Map<String, Known> known;
    private @Nullable ScheduledExecutorService thread;

    Federation(FederationSettings settings, JdbcFederation store, PublicAddress address, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.address = address;
        this.clock = clock;
        this.fetch = new CatalogueFetch(settings);
    }

    /** What is known of one source. */
    private record Known(RemoteSource source, List<RemoteDataset> datasets) {}

    @Override
    public List<RemoteDataset> list() {
        return known().values().stream()
                .flatMap(source -> source.datasets.stream())
                .sorted(Comparator.comparing(RemoteDataset::id))
                .toList();
    }

    @Override
    public List<RemoteSource> sources() {
        return known().values().stream().map(Known::source).toList();
    }

    /** Asks every source that is due, and forgets what is kept in memory, so that it comes from the store again. */
    void refreshDue() throws InterruptedException {
        for (FederationSettings.Source source : settings.sources()) {
            Optional<JdbcFederation.State> state = store.find(source.id());
            if (state.map(its -> isDue(source, its)).orElse(true)) {
                refresh(source);
            }
        }
        known = null;
    }

    private boolean isDue(FederationSettings.Source source, JdbcFederation.State state) {
        Duration wait = settings.refresh();
        if (state.failure() != null && AFTER_FAILURE.compareTo(wait) < 0) {
            wait = AFTER_FAILURE;
        }
        return !state.url().equals(source.url())
                || !clock.instant().isBefore(state.attempted().plus(wait));
    }

    /** Asks one source, whenever it was last asked. */
    void refresh(FederationSettings.Source source) throws InterruptedException {
        try {
            List<RemoteDataset> datasets = read(source);
            store.keep(source, clock.instant(), datasets);
            LOG.info("Read {} datasets of {}", datasets.size(), source.name());
        } catch (UnreadableSource fault) {
            LOG.warn("The catalogue of {} cannot be read: {}", source.name(), fault.getMessage());
            store.fail(source, clock.instant(), fault.getMessage());
        } catch (StackOverflowError nested) {
            LOG.warn("The catalogue of {} is nested too deep to be read", source.name());
            store.fail(source, clock.instant(), "it is nested too deep to be read");
        } catch (RuntimeException defect) {
            // what nobody foresaw in one of them must not keep the others from being read
            LOG.error("Reading the catalogue of {} failed", source.name(), defect);
            store.fail(
                    source,
                    clock.instant(),
                    "reading it failed: " + defect.getClass().getSimpleName());
        }
        known = null;
    }

    /** All pages of a catalogue, as long as they lie at the same place. */
    private List<RemoteDataset> read(FederationSettings.Source source) throws UnreadableSource, InterruptedException {
        Map<String, RemoteDataset> byUri = new LinkedHashMap<>();
        Set<URI> seen = new HashSet<>();
        URI page = URI.create(source.url());
        while (page != null && seen.add(page)) {
            if (seen.size() > settings.maximumPages()) {
                throw new UnreadableSource("it has more than %d pages".formatted(settings.maximumPages()));
            }
            CatalogueFetch.Fetched fetched = fetch.fetch(page);
            DcatReader reader = new DcatReader(
                    RdfDocument.read(fetched.bytes(), fetched.kind(), page), source.id(), address.root());
            reader.datasets().forEach(dataset -> byUri.putIfAbsent(dataset.uri(), dataset));
            page = SamePlace.next(page, reader.next()).orElse(null);
        }
        return distinct(byUri.values());
    }

    /** Those whose addresses end alike are told apart by a short mark of the whole address. */
    private static List<RemoteDataset> distinct(Iterable<RemoteDataset> datasets) {
        Map<String, List<RemoteDataset>> byId = new LinkedHashMap<>();
        datasets.forEach(dataset ->
                byId.computeIfAbsent(dataset.id(), any -> new ArrayList<>()).add(dataset));
        List<RemoteDataset> distinct = new ArrayList<>();
        byId.values()
                .forEach(same -> same.forEach(dataset -> distinct.add(same.size() == 1 ? dataset : marked(dataset))));
        return distinct;
    }

    private static RemoteDataset marked(RemoteDataset dataset) {
        return new RemoteDataset(
                dataset.id() + "-" + Integer.toHexString(dataset.uri().hashCode()),
                dataset.source(),
                dataset.uri(),
                dataset.title(),
                dataset.description(),
                dataset.publisher(),
                dataset.licence(),
                dataset.theme(),
                dataset.place(),
                dataset.keywords(),
                dataset.formats(),
                dataset.firstYear(),
                dataset.lastYear(),
                dataset.bbox(),
                dataset.modified(),
                dataset.page(),
                dataset.downloads());
    }

    private Map<String, Known> known() {
        Map<String, Known> now = known;
        if (now == null) {
            Map<String, Known> read = new LinkedHashMap<>();
            for (FederationSettings.Source source : settings.sources()) {
                read.put(source.id(), known(source));
            }
            now = read;
            known = now;
        }
        return now;
    }

    private Known known(FederationSettings.Source source) {
        Optional<JdbcFederation.State> state =
                store.find(source.id()).filter(its -> its.url().equals(source.url()));
        List<RemoteDataset> datasets = state.map(its -> store.list(source.id())).orElse(List.of());
        RemoteSource.State how = RemoteSource.State.NEVER;
        if (state.isPresent()) {
            how = state.get().failure() == null ? RemoteSource.State.READ : RemoteSource.State.DOWN;
        }
        return new Known(
                new RemoteSource(
                        source.id(),
                        new LocalText(source.name(), null),
                        source.url(),
                        how,
                        state.map(JdbcFederation.State::read).orElse(null),
                        datasets.size()),
                datasets);
    }

    @Override
    public synchronized void start() {
        if (settings.sources().isEmpty()) {
            return;
        }
        ScheduledExecutorService one = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread reading = new Thread(work, "federation");
            reading.setDaemon(true);
            reading.setPriority(Thread.MIN_PRIORITY);
            return reading;
        });
        one.scheduleWithFixedDelay(
                this::look, FIRST_LOOK_SECONDS, TimeUnit.MINUTES.toSeconds(LOOK_MINUTES), TimeUnit.SECONDS);
        thread = one;
    }

    private void look() {
        try {
            refreshDue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException fault) {
            // the store may be away for a while; the next look may find it
            LOG.warn("What others publish cannot be kept: {}", fault.getMessage());
        } catch (RuntimeException defect) {
            // thrown out of here it would end all later looks in silence
            LOG.error("Reading the catalogues of others failed", defect);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

package co.territoria.indicator;

import co.territoria.store.DatasetPublished;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * The indicators in force and their observations. Definitions are held in memory; observations are read by slice
 * (indicator, period, breakdown) when asked for, and the latest slices are kept.
 */
@Service
public class Indicators {

    private static final LocalText AN_INDICATOR = new LocalText("el indicador", "indicator");

    /** About 30 MB; a country of 1,122 municipalities has room for more than 300 maps. */
    private static final int KEPT_OBSERVATIONS = 400_000;

    private final JdbcIndicators store;
    private final SliceCache slices = new SliceCache(KEPT_OBSERVATIONS);
    private final AtomicInteger publications = new AtomicInteger();
    private volatile @Nullable Snapshot snapshot;

    Indicators(JdbcIndicators store) {
        this.store = store;
    }

    /** Writes a version of a family of indicators; to be called inside the publishing transaction. */
    public int write(int dataset, int version, IndicatorDelivery delivery) {
        return store.write(dataset, version, delivery);
    }

    /** Writes a version of the axes of a pack; to be called inside the publishing transaction. */
    public int writeAxes(int dataset, int version, String pack, BreakdownAxes axes) {
        return store.writeAxes(dataset, version, pack, axes);
    }

    /** All indicators of a pack, by family and position. */
    public List<Indicator> list(String pack) {
        return snapshot().indicators.values().stream()
                .filter(indicator -> indicator.pack().equals(pack))
                .toList();
    }

    public Optional<Indicator> find(String pack, String code) {
        return Optional.ofNullable(snapshot().indicators.get(JdbcIndicators.key(pack, code)));
    }

    /**
     * The indicator with this code.
     *
     * @throws ApiProblem 404 with the nearest codes (by code or by name) when there is none
     */
    public Indicator get(String pack, String code) {
        return find(pack, code)
                .orElseThrow(() -> ApiProblem.unknown("indicator", AN_INDICATOR, code, nearest(pack, code)));
    }

    private List<String> nearest(String pack, String code) {
        Map<String, String> codeByName = new TreeMap<>();
        list(pack)
                .forEach(indicator -> codeByName.put(
                        indicator.definition().name().es(), indicator.code().value()));
        List<String> found = new ArrayList<>(Nearest.to(code, codeByName.values()));
        Nearest.to(code, codeByName.keySet()).forEach(name -> found.add(codeByName.get(name)));
        return found.stream().distinct().limit(3).toList();
    }

    /** Families of a pack, by id. */
    public List<Family> families(String pack) {
        return snapshot().families.stream()
                .filter(family -> family.pack().equals(pack))
                .toList();
    }

    /** The axes that values of a pack may be broken down by, with the names of their categories. */
    public BreakdownAxes axes(String pack) {
        return snapshot().axes.getOrDefault(pack, BreakdownAxes.DEFAULT);
    }

    Series series(Indicator indicator) {
        return snapshot()
                .series
                .getOrDefault(
                        JdbcIndicators.key(indicator.pack(), indicator.code().value()), Series.EMPTY);
    }

    /** The observations of one period and breakdown, by territory; empty when there are none. */
    Map<TerritoryCode, Observation> observations(Indicator indicator, String period, Breakdown breakdown) {
        return slices.get(new SliceCache.Key(indicator.pack(), indicator.code(), period, breakdown), () -> {
            Map<TerritoryCode, Observation> read = new LinkedHashMap<>();
            series(indicator)
                    .find(period, breakdown)
                    .map(store::readSlice)
                    .orElse(List.of())
                    .forEach(observation -> read.put(observation.territory(), observation));
            return Collections.unmodifiableMap(read);
        });
    }

    /** The numbers of one period and breakdown, by territory; a territory without one is absent. */
    public SortedMap<TerritoryCode, Double> numbers(Indicator indicator, String period, Breakdown breakdown) {
        return new TreeMap<>(Upward.plain(observations(indicator, period, breakdown)));
    }

    /** What later versions changed of the values of an indicator, newest first; of one territory alone when given. */
    List<Revision> revisions(Indicator indicator, @Nullable TerritoryCode only) {
        return store.readRevisions(indicator, only, axes(indicator.pack()));
    }

    /**
     * The newest number of each territory, with its period. A territory without any number shows what the newest
     * period says of it, and is absent when no period does.
     */
    Map<TerritoryCode, Dated> latestAvailable(Indicator indicator, Breakdown breakdown) {
        Map<TerritoryCode, Dated> latest = new TreeMap<>();
        List<String> periods = series(indicator).periods(breakdown);
        for (int i = periods.size() - 1; i >= 0; i--) {
            String period = periods.get(i);
            observations(indicator, period, breakdown).forEach((code, observation) -> {
                Dated shown = latest.get(code);
                if (shown == null || (shown.observation.value() == null && observation.value() != null)) {
                    latest.put(code, new Dated(period, observation));
                }
            });
        }
        return latest;
    }

    /** An observation with its period. */
    record Dated(String period, Observation observation) {}

    /** The observations that a question is about, by territory, each with its period. */
    Map<TerritoryCode, Dated> observations(Selection selection) {
        if (selection.isLatestAvailable()) {
            return latestAvailable(selection.indicator(), selection.breakdown());
        }
        Map<TerritoryCode, Dated> dated = new LinkedHashMap<>();
        observations(selection.indicator(), selection.period(), selection.breakdown())
                .forEach((code, observation) -> dated.put(code, new Dated(selection.period(), observation)));
        return dated;
    }

    /** What these observations hold may have changed: read again when next asked. */
    @EventListener
    @Order(20)
    void forget(DatasetPublished published) {
        publications.incrementAndGet();
        snapshot = null;
        slices.clear();
    }

    private Snapshot snapshot() {
        Snapshot now = snapshot;
        if (now == null) {
            int before = publications.get();
            Map<String, Indicator> indicators = new LinkedHashMap<>();
            store.readIndicators()
                    .forEach(each -> indicators.put(
                            JdbcIndicators.key(each.pack(), each.code().value()), each));
            Map<String, BreakdownAxes> axes = store.readAxes();
            now = new Snapshot(
                    store.readFamilies(),
                    axes,
                    indicators,
                    store.readSeries(pack -> axes.getOrDefault(pack, BreakdownAxes.DEFAULT)));
            // a publication while reading: answer with what was read, but do not keep it
            if (publications.get() == before) {
                snapshot = now;
            }
        }
        return now;
    }

    /**
     * @param axes       by pack, where it has its own
     * @param indicators and series by pack and code
     */
    private record Snapshot(
            List<Family> families,
            Map<String, BreakdownAxes> axes,
            Map<String, Indicator> indicators,
            Map<String, Series> series) {}
}

package co.territoria.pattern;

import co.territoria.geo.Geodesic;
import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.Neighbour;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Tells where like values of an indicator lie side by side. The statistics are those of the whole pack, whatever part
 * of it is asked for; territories without a value are left out before neighbours are looked for.
 */
@Service
class Clusters {

    /**
     * With fewer units than this the answer warns. A rule of this system, not of an author: with 42 units and five
     * neighbours each a cluster of three already is 7 % of the map, and the normal approximations of the cited papers
     * are stated for many units and many neighbours.
     */
    static final int FEW_UNITS = 100;

    private static final int MOST_KEPT = 256;

    private final IndicatorValues values;
    private final Territories territories;
    private final Map<ClusterQuestion, ClusterTable> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long publications;

    Clusters(IndicatorValues values, Territories territories) {
        this.values = values;
        this.territories = territories;
    }

    /** Answers may have changed. After the rooms whose values they are made of. */
    @EventListener
    @Order(40)
    void forget(DatasetPublished published) {
        synchronized (kept) {
            publications++;
            kept.clear();
        }
    }

    /** The answer to a question; those asked last are kept. */
    ClusterTable of(ClusterQuestion question) {
        ClusterQuestion whole =
                new ClusterQuestion(values.wholePack(question.selection()), question.nearest(), question.settings());
        ClusterTable all = kept(whole);
        Set<String> within = codes(question.selection());
        return new ClusterTable(
                question,
                all.obstacle(),
                all.global(),
                all.mean(),
                all.deviation(),
                all.known(),
                all.total(),
                all.warnings(),
                all.items().stream()
                        .filter(item -> within.contains(item.code()))
                        .toList(),
                all.sources());
    }

    private Set<String> codes(Selection selection) {
        return territories
                .listWithin(selection.within(), selection.pack().lowestLevel().id())
                .stream()
                .map(territory -> territory.code().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ClusterTable kept(ClusterQuestion question) {
        long before;
        synchronized (kept) {
            ClusterTable found = kept.get(question);
            if (found != null) {
                return found;
            }
            before = publications;
        }
        ClusterTable computed = compute(question);
        synchronized (kept) {
            // published meanwhile: answer with what was read, but do not keep it
            if (before == publications) {
                kept.put(question, computed);
                if (kept.size() > MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return computed;
    }

    private ClusterTable compute(ClusterQuestion question) {
        ValueTable table = values.table(question.selection(), null);
        // by code, so that the order of a delivery changes no figure
        List<ValueTable.Item> known =
                table.items().stream().filter(item -> item.value() != null).toList();
        double[] x = known.stream()
                .mapToDouble(item -> Objects.requireNonNull(item.value()))
                .toArray();
        List<Territory> places =
                known.stream().map(item -> territories.get(item.code())).toList();
        boolean tooFewForNearest = !question.byContiguity() && question.nearest() >= known.size();
        int[][] neighbours = question.byContiguity()
                ? contiguous(places)
                : tooFewForNearest ? new int[known.size()][0] : nearest(places, question.nearest());
        SpatialWeights weights = SpatialWeights.rowStandardised(neighbours);
        LocalText obstacle = ClusterAnalysis.obstacle(x, weights)
                .map(found -> tooFewForNearest && found == ClusterAnalysis.Obstacle.NOBODY_HAS_NEIGHBOURS
                        ? PatternText.fewerThanNearest(question.nearest(), known.size())
                        : PatternText.obstacle(found, known.size()))
                .orElse(null);
        ClusterAnalysis.Result result = obstacle == null ? ClusterAnalysis.of(x, weights, question.settings()) : null;
        Map<String, Integer> indexOf = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            indexOf.put(known.get(i).code(), i);
        }
        List<ClusterTable.Item> items = table.items().stream()
                .map(item -> item(item, indexOf.get(item.code()), known, weights, result))
                .toList();
        return new ClusterTable(
                question,
                obstacle,
                result == null ? null : result.global(),
                result == null ? null : result.mean(),
                result == null ? null : result.deviation(),
                known.size(),
                table.items().size(),
                warnings(question, known, places, table, weights),
                items,
                ownSources(table));
    }

    private static List<String> ownSources(ValueTable table) {
        return table.items().stream()
                .map(ValueTable.Item::source)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static ClusterTable.Item item(
            ValueTable.Item item,
            @Nullable Integer index,
            List<ValueTable.Item> known,
            SpatialWeights weights,
            ClusterAnalysis.@Nullable Result result) {
        if (index == null) {
            return new ClusterTable.Item(
                    item.code(), item.name(), null, ClusterClass.MISSING, List.of(), null, item.reason());
        }
        List<String> neighbours = new ArrayList<>();
        for (int neighbour : weights.of(index)) {
            neighbours.add(known.get(neighbour).code());
        }
        ClusterAnalysis.Unit unit = result == null ? null : result.units().get(index);
        ClusterClass kind = unit == null ? null : unit.kind();
        return new ClusterTable.Item(
                item.code(),
                item.name(),
                item.value(),
                kind,
                neighbours,
                unit,
                kind == ClusterClass.NO_NEIGHBOURS ? PatternText.ISLAND : null);
    }

    private int[][] contiguous(List<Territory> places) {
        Map<TerritoryCode, Integer> indexOf = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            indexOf.put(places.get(i).code(), i);
        }
        return places.stream()
                .map(place -> territories.neighbours(place).stream()
                        .map(Neighbour::code)
                        .map(indexOf::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[][] nearest(List<Territory> places, int count) {
        return SpatialWeights.nearest(places.size(), count, (first, second) -> {
            double[] from = position(places.get(first));
            double[] to = position(places.get(second));
            return Geodesic.metres(from[0], from[1], to[0], to[1]);
        });
    }

    /** The seat, or where the name stands in the shape of a territory without one. */
    private static double[] position(Territory place) {
        Territory.Seat seat = place.seat();
        return seat == null
                ? new double[] {place.label().lon(), place.label().lat()}
                : new double[] {seat.lon(), seat.lat()};
    }

    private static List<PatternWarning> warnings(
            ClusterQuestion question,
            List<ValueTable.Item> known,
            List<Territory> places,
            ValueTable table,
            SpatialWeights weights) {
        List<PatternWarning> warnings = new ArrayList<>();
        if (known.size() < FEW_UNITS) {
            warnings.add(new PatternWarning("small-n", PatternText.smallN(known.size(), FEW_UNITS)));
        }
        if (!question.settings().corrected()) {
            warnings.add(new PatternWarning(
                    "uncorrected",
                    PatternText.uncorrected(known.size(), question.settings().alpha())));
        }
        if (question.selection().indicator().rule().kind() == AggregationKind.SUM) {
            warnings.add(new PatternWarning("total", PatternText.TOTAL));
        }
        List<String> missing = table.items().stream()
                .filter(item -> item.value() == null)
                .map(ValueTable.Item::name)
                .toList();
        if (!missing.isEmpty()) {
            warnings.add(new PatternWarning(
                    "missing", PatternText.missing(missing, table.items().size())));
        }
        List<String> islands = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (weights.isIsland(i)) {
                islands.add(known.get(i).name());
            }
        }
        if (!islands.isEmpty()) {
            warnings.add(new PatternWarning("islands", PatternText.islands(islands)));
        }
        Optional<List<String>> seatless = question.byContiguity()
                ? Optional.empty()
                : Optional.of(places.stream()
                        .filter(place -> place.seat() == null)
                        .map(Territory::name)
                        .toList());
        seatless.filter(names -> !names.isEmpty())
                .ifPresent(names -> warnings.add(new PatternWarning("no-seat", PatternText.noSeat(names))));
        return warnings;
    }
}

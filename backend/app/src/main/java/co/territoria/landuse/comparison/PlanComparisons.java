package co.territoria.landuse.comparison;

import co.territoria.landuse.Determinant;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.compare.Area;
import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.compare.Composition;
import co.territoria.landuse.compare.DeterminantConflicts;
import co.territoria.landuse.compare.DeterminantRules;
import co.territoria.landuse.compare.FiveClasses;
import co.territoria.landuse.compare.GroundArea;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.Theme;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;

/**
 * The computations about plans in force. Each is done once for a version of the data, whoever asks first, and kept while there
 * is memory.
 */
@Service
public class PlanComparisons {

    /** Where the pack brings rules of its own for determinants. */
    private static final String RULES = "determinant_rules";

    private final LandUsePlans plans;
    private final Territories territories;
    private final Map<List<String>, Held> held = new ConcurrentHashMap<>();

    PlanComparisons(LandUsePlans plans, Territories territories) {
        this.plans = plans;
        this.territories = territories;
    }

    /** @param value while it is computed, and softly once it is */
    private record Held(String version, CompletableFuture<SoftReference<Object>> value) {}

    /** The plan in the five classes; empty of zones where it has no polygons. */
    public FiveClasses classes(LandUsePlan plan) {
        return once(plan.pack(), List.of("classes", plan.id()), () -> FiveClasses.of(plans.zones(plan)));
    }

    /**
     * Hectares by class or code.
     *
     * @param theme {@link Legend#CLASS} or the id of a theme
     */
    public Composition composition(LandUsePlan plan, String theme) {
        return once(plan.pack(), List.of("composition", plan.id(), theme), () -> {
            PlanZones zones = plans.zones(plan);
            var limit = territories.find(plan.territory()).map(plans::limit).orElse(null);
            return theme.equals(Legend.CLASS)
                    ? Composition.of(classes(plan), limit, GroundArea.ORIGEN_NACIONAL)
                    : Composition.of(zones, Theme.find(theme).orElseThrow(), limit, GroundArea.ORIGEN_NACIONAL);
        });
    }

    /**
     * What changed from one version to another.
     *
     * @param theme {@link Legend#CLASS} or the id of a theme
     */
    public Changes changes(LandUsePlan from, LandUsePlan to, String theme) {
        return once(to.pack(), List.of("changes", from.id(), to.id(), theme), () -> {
            double width = widthMetres(from, to);
            return theme.equals(Legend.CLASS)
                    ? Changes.ofClasses(classes(from), classes(to), width, GroundArea.ORIGEN_NACIONAL)
                    : Changes.ofTheme(
                            classes(from),
                            classes(to),
                            Theme.find(theme).orElseThrow(),
                            width,
                            GroundArea.ORIGEN_NACIONAL);
        });
    }

    /** Both accuracies together: what is narrower may be the lines and no change. Nothing is, where none is declared. */
    double widthMetres(LandUsePlan from, LandUsePlan to) {
        return accuracy(plans.zones(from)) + accuracy(plans.zones(to));
    }

    /** Of two versions those with polygons whose accuracy nobody declared: how exact their lines are is not known. */
    List<LandUsePlan> withoutAccuracy(LandUsePlan from, LandUsePlan to) {
        return Stream.of(from, to)
                .filter(plan -> !plans.zoneCounts(plan).isEmpty())
                .filter(plan -> plans.zones(plan).accuracyMetres() == null)
                .toList();
    }

    private static double accuracy(PlanZones zones) {
        Double metres = zones.accuracyMetres();
        return metres == null ? 0 : metres;
    }

    /** Where the plan contradicts what ranks above it. */
    public DeterminantConflicts conflicts(LandUsePlan plan) {
        return once(plan.pack(), List.of("determinants", plan.id()), () -> {
            Pack pack = territories.findPack(plan.pack()).orElseThrow();
            return DeterminantConflicts.of(
                    classes(plan),
                    plans.determinants(pack).stream()
                            .map(PlanComparisons::determinant)
                            .toList(),
                    rules(pack),
                    GroundArea.ORIGEN_NACIONAL);
        });
    }

    private static DeterminantConflicts.Determinant determinant(Determinant one) {
        return new DeterminantConflicts.Determinant(
                one.id(),
                one.kind(),
                one.area(),
                one.accuracyMetres(),
                Optional.ofNullable(one.severity()).flatMap(Severity::find).orElse(null));
    }

    /** The pack's own rules, else those that ship. */
    public DeterminantRules rules(Pack pack) {
        return plans.table(pack.id(), RULES)
                .map(csv -> {
                    try {
                        return DeterminantRules.read(new StringReader(csv));
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                })
                .orElseGet(DeterminantRules::shipped);
    }

    /** How large a territory is by its reference limit. */
    Area limitArea(Territory territory) {
        return once(territory.pack(), List.of("limit", territory.code().value()), () -> {
            Geometry limit = plans.limit(territory).geometry();
            return new Area(limit.getArea(), GroundArea.ORIGEN_NACIONAL.squareMetres(limit));
        });
    }

    /** A polygon of a result for maps, EPSG:4326; kept as long as the result may be. */
    Geometry lonLat(LandUsePlan plan, Geometry plane) {
        Map<Geometry, Geometry> known =
                once(plan.pack(), List.of("shapes"), () -> Collections.synchronizedMap(new IdentityHashMap<>()));
        return known.computeIfAbsent(plane, PlaneShape::toLonLat);
    }

    /**
     * Why a plan does not compare by a theme; empty where it does.
     *
     * @param theme {@link Legend#CLASS} or the id of a theme
     */
    public Optional<LocalText> obstacle(LandUsePlan plan, String theme) {
        return Obstacles.of(plan, plans.zones(plan), theme);
    }

    /** Why two versions do not compare, with the id of the one that is the reason; absent where they do. */
    public @Nullable LocalText obstacle(Changes.@Nullable NotComparable found, LandUsePlan from, LandUsePlan to) {
        return Obstacles.of(found, from, plans.zones(from), to, plans.zones(to));
    }

    /** The version that a plan took the place of, as the register says; empty where it does not. */
    public Optional<LandUsePlan> before(LandUsePlan plan) {
        return Optional.ofNullable(plan.supersedes()).flatMap(plans::find).filter(one -> one.pack()
                .equals(plan.pack()));
    }

    /** For answers and layers: changes with everything that may change one of them. */
    public String version(String pack) {
        return plans.version(pack);
    }

    /** Computes a thing once for a version, also when several ask at the same time. */
    <T> T once(String pack, List<String> what, Supplier<T> compute) {
        String version = plans.version(pack);
        List<String> key = Stream.concat(Stream.of(pack), what.stream()).toList();
        while (true) {
            Held now = held.get(key);
            if (now != null && now.version.equals(version)) {
                @Nullable T value = value(now);
                if (value != null) {
                    return value;
                }
                held.remove(key, now);
                continue;
            }
            Held mine = new Held(version, new CompletableFuture<>());
            if (now == null ? held.putIfAbsent(key, mine) == null : held.replace(key, now, mine)) {
                try {
                    T computed = compute.get();
                    mine.value.complete(new SoftReference<>(computed));
                    return computed;
                } catch (RuntimeException | Error fault) {
                    held.remove(key, mine);
                    mine.value.completeExceptionally(fault);
                    throw fault;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable T value(Held held) {
        try {
            return (T) held.value.join().get();
        } catch (CompletionException fault) {
            // whoever computed it has told; this caller tries by itself
            return null;
        }
    }
}

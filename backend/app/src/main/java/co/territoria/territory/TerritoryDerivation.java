package co.territoria.territory;

import co.territoria.geo.BoundingBox;
import co.territoria.geo.Projection;
import co.territoria.geo.SharedBorders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * From the delivered territories of the lowest level to all that follows from them: shapes of the upper levels as the
 * union of their parts, areas, places for labels, neighbours with the length of their shared border.
 *
 * <p>Pure: values in, values out. Areas and lengths are measured in the given projection.
 */
public final class TerritoryDerivation {

    private static final double LABEL_TOLERANCE_METRES = 100;

    private static final double SQUARE_METRES_PER_KM2 = 1_000_000;

    private static final double METRES_PER_KM = 1_000;

    /** Lengths and areas are kept to the metre and the hectare: the limits are no better than that. */
    private static final double LENGTH_STEP_PER_KM = 1_000;

    private static final double AREA_STEP_PER_KM2 = 10_000;

    private final Projection projection;
    private final Pack pack;
    private final Map<TerritoryCode, Territory> territories = new LinkedHashMap<>();
    private final Map<TerritoryCode, Geometry> shapes = new HashMap<>();
    private final Map<TerritoryCode, Geometry> planeShapes = new HashMap<>();

    private TerritoryDerivation(Projection projection, Pack pack) {
        this.projection = projection;
        this.pack = pack;
    }

    /**
     * A territory as it is delivered.
     *
     * @param shape EPSG:4326; absent for the root, whose shape is derived
     */
    public record Delivered(
            TerritoryCode code,
            String level,
            @Nullable TerritoryCode parent,
            String name,
            String shortName,
            Territory.@Nullable Seat seat,
            @Nullable Double areaKm2Official,
            @Nullable String source,
            Territory.@Nullable LandUseAct landUse,
            @Nullable Geometry shape) {}

    /**
     * Derives everything.
     *
     * @param delivered        the lowest level with shapes and the root without; parents of the lowest level name the
     *                         root, or a delivered territory between
     * @param levelRegions     regionalisations whose regions make a level, by the id of that level; each groups
     *                         territories of the lowest level
     * @param projection       in which areas and lengths are measured
     */
    public static TerritoryDelivery derive(
            Pack pack, List<Delivered> delivered, Map<String, Regionalisation> levelRegions, Projection projection) {
        TerritoryDerivation derivation = new TerritoryDerivation(projection, pack);
        Map<TerritoryCode, TerritoryCode> regionOf = new HashMap<>();
        levelRegions.values().forEach(regionalisation -> regionalisation
                .members()
                .forEach(member -> regionOf.put(member.territory(), new TerritoryCode(member.region()))));
        for (Delivered one : delivered) {
            if (one.shape() != null) {
                derivation.add(one, regionOf.getOrDefault(one.code(), one.parent()), one.shape(), false);
            }
        }
        List<Geometry> parts = new ArrayList<>(derivation.shapes.values());
        levelRegions.forEach(derivation::addRegions);
        for (Delivered one : delivered) {
            if (one.shape() == null) {
                derivation.add(one, one.parent(), OverlayNGRobust.union(parts), true);
            }
        }
        return new TerritoryDelivery(
                pack, List.copyOf(derivation.territories.values()), derivation.shapes, derivation.borders());
    }

    private void addRegions(String level, Regionalisation regionalisation) {
        for (Regionalisation.Region region : regionalisation.regions()) {
            List<Geometry> parts = regionalisation.members().stream()
                    .filter(member -> member.region().equals(region.code()))
                    .map(member -> shapes.get(member.territory()))
                    .toList();
            Delivered derived = new Delivered(
                    new TerritoryCode(region.code()),
                    level,
                    pack.root(),
                    region.name().es(),
                    region.name().es(),
                    null,
                    null,
                    null,
                    null,
                    null);
            add(derived, pack.root(), OverlayNGRobust.union(parts), true);
        }
    }

    private void add(Delivered one, @Nullable TerritoryCode parent, Geometry shape, boolean derived) {
        Geometry plane = projection.toMetres(shape);
        territories.put(
                one.code(),
                new Territory(
                        pack.id(),
                        one.code(),
                        one.level(),
                        parent,
                        one.name(),
                        one.shortName(),
                        new Territory.Measures(
                                rounded(plane.getArea() / SQUARE_METRES_PER_KM2, AREA_STEP_PER_KM2),
                                one.areaKm2Official(),
                                BoundingBox.of(shape.getEnvelopeInternal())),
                        label(plane),
                        one.seat(),
                        derived,
                        one.source(),
                        one.landUse()));
        shapes.put(one.code(), shape);
        planeShapes.put(one.code(), plane);
    }

    private Territory.Label label(Geometry plane) {
        MaximumInscribedCircle circle = new MaximumInscribedCircle(plane, LABEL_TOLERANCE_METRES);
        Point centre = circle.getCenter();
        Coordinate lonLat = projection.toLonLat(centre).getCoordinate();
        return new Territory.Label(
                rounded(lonLat.x, 100_000),
                rounded(lonLat.y, 100_000),
                rounded(circle.getRadiusLine().getLength() / METRES_PER_KM, 100));
    }

    private Map<TerritoryCode, List<Neighbour>> borders() {
        Map<TerritoryCode, List<Neighbour>> borders = new HashMap<>();
        for (TerritoryLevel level : pack.levels()) {
            List<TerritoryCode> codes = territories.values().stream()
                    .filter(territory -> territory.level().equals(level.id()))
                    .map(Territory::code)
                    .toList();
            List<Geometry> areas = codes.stream().map(planeShapes::get).toList();
            for (SharedBorders.Pair pair : SharedBorders.of(areas)) {
                double km = rounded(pair.metres() / METRES_PER_KM, LENGTH_STEP_PER_KM);
                TerritoryCode first = codes.get(pair.first());
                TerritoryCode second = codes.get(pair.second());
                borders.computeIfAbsent(first, code -> new ArrayList<>()).add(new Neighbour(second, km));
                borders.computeIfAbsent(second, code -> new ArrayList<>()).add(new Neighbour(first, km));
            }
        }
        return borders;
    }

    private static double rounded(double value, double stepsPerUnit) {
        return Math.round(value * stepsPerUnit) / stepsPerUnit;
    }
}

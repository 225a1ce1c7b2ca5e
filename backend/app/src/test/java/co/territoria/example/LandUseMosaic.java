package co.territoria.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Municipalities and shapes laid over one another, every line cut at every other. Whatever is painted from its faces shares
 * every vertex with what it touches: across themes, versions and municipalities. Metres in EPSG:9377, to the millimetre.
 */
final class LandUseMosaic {

    static final PrecisionModel MILLIMETRES = new PrecisionModel(1_000);

    private final List<Face> faces = new ArrayList<>();

    private record Face(String territory, Set<String> shapes, Polygon polygon) {}

    /**
     * @param limits polygons of the municipalities, by code
     * @param shapes what may be painted, by name
     */
    LandUseMosaic(Map<String, Polygon> limits, Map<String, Polygon> shapes) {
        GeometryFactory factory = new GeometryFactory(MILLIMETRES, 9377);
        Geometry noded = OverlayNG.overlay(
                lines(factory, limits.values()), lines(factory, shapes.values()), OverlayNG.UNION, MILLIMETRES);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        Map<String, IndexedPointInAreaLocator> inLimit = locators(limits);
        Map<String, IndexedPointInAreaLocator> inShape = locators(shapes);
        Collection<?> found = polygonizer.getPolygons();
        for (Object each : found) {
            Polygon face = (Polygon) ((Polygon) each).norm();
            Coordinate inside = face.getInteriorPoint().getCoordinate();
            Set<String> holding = holding(inLimit, inside);
            if (!holding.isEmpty()) {
                faces.add(new Face(holding.iterator().next(), holding(inShape, inside), face));
            }
        }
        // polygonizing keeps no order of its own
        faces.sort(Comparator.comparing(Face::polygon));
    }

    private static Geometry lines(GeometryFactory factory, Collection<Polygon> polygons) {
        return factory.createMultiLineString(polygons.stream()
                .map(polygon ->
                        factory.createLineString(polygon.getExteriorRing().getCoordinates()))
                .toArray(LineString[]::new));
    }

    private static Map<String, IndexedPointInAreaLocator> locators(Map<String, Polygon> polygons) {
        Map<String, IndexedPointInAreaLocator> locators = new LinkedHashMap<>();
        polygons.forEach((name, polygon) -> locators.put(name, new IndexedPointInAreaLocator(polygon)));
        return locators;
    }

    private static Set<String> holding(Map<String, IndexedPointInAreaLocator> locators, Coordinate place) {
        Set<String> names = new LinkedHashSet<>();
        locators.forEach((name, locator) -> {
            if (locator.locate(place) == Location.INTERIOR) {
                names.add(name);
            }
        });
        return names;
    }

    /** The connected parts of a municipality whose shapes fulfil a condition, largest first. */
    List<Polygon> parts(String territory, Predicate<Set<String>> condition) {
        Geometry[] chosen = faces.stream()
                .filter(face -> face.territory().equals(territory) && condition.test(face.shapes()))
                .map(Face::polygon)
                .toArray(Geometry[]::new);
        if (chosen.length == 0) {
            return List.of();
        }
        Geometry union = CoverageUnion.union(chosen).norm();
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < union.getNumGeometries(); i++) {
            parts.add((Polygon) union.getGeometryN(i));
        }
        parts.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        return parts;
    }

    static Predicate<Set<String>> any(String... names) {
        return shapes -> Arrays.stream(names).anyMatch(shapes::contains);
    }
}

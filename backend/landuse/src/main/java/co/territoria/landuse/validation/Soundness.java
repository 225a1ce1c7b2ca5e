package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Which zones can be looked at at all: those with a valid geometry of the right type in the right place. The others are told
 * and left out of the rules on shape.
 */
final class Soundness {

    private final Ledger ledger;
    private final Tolerances tolerances;
    private final Map<Theme, List<Zone>> sound = new EnumMap<>(Theme.class);
    private final Map<Theme, List<Geometry>> hulls = new EnumMap<>(Theme.class);
    private int leftOut;

    Soundness(List<Zone> zones, Tolerances tolerances, Ledger ledger) {
        this.ledger = ledger;
        this.tolerances = tolerances;
        List<Zone> swapped = new ArrayList<>();
        List<Zone> degrees = new ArrayList<>();
        List<Zone> elsewhere = new ArrayList<>();
        List<Zone> byId = new ArrayList<>(zones);
        byId.sort(Comparator.comparing(Zone::id));
        for (Zone zone : byId) {
            ledger.checked("TE4", 1);
            if (!hasGeometry(zone) || !isValid(zone)) {
                continue;
            }
            ledger.checked("TE2", 1);
            if (zone.geometry() instanceof Puntal) {
                ledger.checked("CL5", 1);
            }
            Envelope place = zone.geometry().getEnvelopeInternal();
            if (tolerances.range().contains(place)) {
                sound.computeIfAbsent(zone.theme(), any -> new ArrayList<>()).add(zone);
            } else if (isSwapped(place)) {
                swapped.add(zone);
            } else if (new Envelope(-180, 180, -90, 90).contains(place)) {
                degrees.add(zone);
            } else {
                elsewhere.add(zone);
            }
        }
        misplaced(
                swapped,
                new Text(
                        "las coordenadas están en orden invertido: el norte donde va el este",
                        "the coordinates are in swapped order: the northing where the easting belongs"),
                new Text(
                        "Intercambie los ejes en el archivo y vuelva a entregarlo; no se corrige en silencio.",
                        "Swap the axes in the file and deliver it again; it is not corrected silently."));
        misplaced(
                degrees,
                new Text(
                        "las coordenadas están en grados, no en metros",
                        "the coordinates are in degrees, not in metres"),
                new Text(
                        "Declare el sistema de coordenadas de la entrega (por ejemplo EPSG:4686).",
                        "State the coordinate system of the delivery (for example EPSG:4686)."));
        misplaced(
                elsewhere,
                new Text("las coordenadas caen fuera del país", "the coordinates fall outside the country"),
                new Text(
                        "Revise el sistema de coordenadas declarado de la entrega, en particular el origen (Bogotá, Oeste, nacional).",
                        "Check the stated coordinate system of the delivery, above all its origin (Bogotá, West, national)."));
    }

    private boolean hasGeometry(Zone zone) {
        Geometry geometry = zone.geometry();
        if (geometry.isEmpty()) {
            leave(new Draft(
                            "TE4",
                            Kind.INVALID,
                            zone.theme(),
                            new Text(
                                    "La zona %s no trae geometría; se esperaba una. Dibújela o retire la fila."
                                            .formatted(zone.id()),
                                    "Zone %s has no geometry; one was expected. Draw it or remove the row."
                                            .formatted(zone.id())))
                    .zones(List.of(zone.id()))
                    .by("isEmpty"));
            return false;
        }
        boolean fits = zone.theme() == Theme.GENERAL_SYSTEM
                ? geometry instanceof Polygonal || geometry instanceof Lineal || geometry instanceof Puntal
                : geometry instanceof Polygonal;
        if (!fits) {
            boolean system = zone.theme() == Theme.GENERAL_SYSTEM;
            leave(new Draft(
                            "TE4",
                            Kind.INVALID,
                            zone.theme(),
                            new Text(
                                    "La zona %s es de tipo %s; la tabla %s lleva %s. Entréguela con su tipo."
                                            .formatted(
                                                    zone.id(),
                                                    geometry.getGeometryType(),
                                                    zone.theme().table(),
                                                    system ? "polígonos, líneas o puntos" : "polígonos"),
                                    "Zone %s is of type %s; the table %s holds %s. Deliver it with its type."
                                            .formatted(
                                                    zone.id(),
                                                    geometry.getGeometryType(),
                                                    zone.theme().table(),
                                                    system ? "polygons, lines or points" : "polygons")))
                    .zones(List.of(zone.id()))
                    .at(Shapes.points(List.of(geometry)))
                    .by("geometryType"));
            return false;
        }
        return true;
    }

    private boolean isValid(Zone zone) {
        Geometry geometry = zone.geometry();
        ledger.checked("TE3", 1);
        String measure = geometry instanceof Polygonal ? "CL3" : geometry instanceof Lineal ? "CL4" : "";
        if (!measure.isEmpty()) {
            ledger.checked(measure, 1);
        }
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault == null) {
            return true;
        }
        boolean nothing = measure.equals("CL3") ? geometry.getArea() == 0 : geometry.getLength() == 0;
        Coordinate at = fault.getCoordinate();
        boolean placed = at != null && Double.isFinite(at.x) && Double.isFinite(at.y);
        Text what = words(fault.getErrorType());
        Draft draft = new Draft(
                        "TE3",
                        Kind.INVALID,
                        zone.theme(),
                        new Text(
                                "La zona %s no es válida: %s. Se esperaba una geometría válida; corríjala y vuelva a entregarla. Queda fuera de las demás reglas de forma, y lo que falte en su lugar no se juzga."
                                        .formatted(zone.id(), what.es()),
                                "Zone %s is not valid: %s. A valid geometry was expected; correct it and deliver it again. It is left out of the other rules on shape, and what is missing in its place is not judged."
                                        .formatted(zone.id(), what.en())))
                .zones(List.of(zone.id()))
                .at(placed ? Shapes.FACTORY.createPoint(new Coordinate(at.x, at.y)) : Shapes.FACTORY.createPoint())
                .by("IsValidOp");
        if (nothing && !measure.isEmpty()) {
            draft.also(measure);
        }
        leave(draft);
        if (placed) {
            hulls.computeIfAbsent(zone.theme(), any -> new ArrayList<>())
                    .add(geometry.convexHull().buffer(tolerances.mismatch()));
        }
        return false;
    }

    private void leave(Draft draft) {
        leftOut++;
        ledger.add(draft);
    }

    private boolean isSwapped(Envelope place) {
        return tolerances
                .range()
                .contains(new Envelope(place.getMinY(), place.getMaxY(), place.getMinX(), place.getMaxX()));
    }

    /** One fault for all zones that lie wrong in the same way: it has one cause. */
    private void misplaced(List<Zone> zones, Text found, Text toDo) {
        if (zones.isEmpty()) {
            return;
        }
        leftOut += zones.size();
        Coordinate first = zones.get(0).geometry().getCoordinate();
        Envelope range = tolerances.range();
        Text message = new Text(
                "%s fuera de lugar: %s (por ejemplo %.0f, %.0f). Se esperaba un este entre %.0f y %.0f y un norte entre %.0f y %.0f. %s"
                        .formatted(
                                Amounts.zones(zones.size()).es(),
                                found.es(),
                                first.x,
                                first.y,
                                range.getMinX(),
                                range.getMaxX(),
                                range.getMinY(),
                                range.getMaxY(),
                                toDo.es()),
                "%s out of place: %s (for example %.0f, %.0f). An easting between %.0f and %.0f and a northing between %.0f and %.0f was expected. %s"
                        .formatted(
                                Amounts.zones(zones.size()).en(),
                                found.en(),
                                first.x,
                                first.y,
                                range.getMinX(),
                                range.getMaxX(),
                                range.getMinY(),
                                range.getMaxY(),
                                toDo.en()));
        Draft draft = new Draft("TE2", Kind.MISPLACED, null, message)
                .zones(zones.stream().map(Zone::id).toList())
                .by("range");
        if (zones.stream().anyMatch(zone -> zone.geometry() instanceof Puntal)) {
            draft.also("CL5");
        }
        ledger.add(draft);
    }

    List<Zone> of(Theme theme) {
        return sound.getOrDefault(theme, List.of());
    }

    boolean isEmpty() {
        return sound.isEmpty();
    }

    int leftOut() {
        return leftOut;
    }

    /** Whether a part that seems missing lies where an invalid zone of the theme is. */
    boolean isMasked(Geometry part, Theme theme) {
        return hulls.getOrDefault(theme, List.of()).stream()
                .anyMatch(hull -> hull.getEnvelopeInternal().contains(part.getEnvelopeInternal()) && hull.covers(part));
    }

    private static Text words(int type) {
        return switch (type) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                new Text("su borde se cruza a sí mismo", "its edge crosses itself");
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                new Text("un hueco queda fuera de su contorno", "a hole lies outside its shell");
            case TopologyValidationError.NESTED_HOLES ->
                new Text("un hueco está dentro de otro", "a hole is inside another");
            case TopologyValidationError.NESTED_SHELLS ->
                new Text("una de sus partes está dentro de otra", "one of its parts is inside another");
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                new Text("sus huecos la parten en dos", "its holes cut it in two");
            case TopologyValidationError.DUPLICATE_RINGS ->
                new Text("tiene dos veces el mismo contorno", "it has the same ring twice");
            case TopologyValidationError.TOO_FEW_POINTS ->
                new Text("tiene muy pocos vértices distintos", "it has too few distinct vertices");
            case TopologyValidationError.INVALID_COORDINATE ->
                new Text("tiene coordenadas que no son números", "it has coordinates that are not numbers");
            case TopologyValidationError.RING_NOT_CLOSED -> new Text("un contorno no cierra", "a ring is not closed");
            default -> new Text("su topología no es correcta", "its topology is not right");
        };
    }
}

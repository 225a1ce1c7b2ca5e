package co.territoria.landuse.validation;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Lines, points and polygons of the general systems: T13, T15 and T16. */
final class Systems {

    private static final String[] ROADS = {"Vias"};
    private static final String[] ON_POINTS = {"Equipamientos", "Servicios_Publicos", "Infraestructura_Transporte"};
    private static final String[] CLASSIFIED = {"Vias", "Servicios_Publicos", "Infraestructura_Transporte"};

    private final List<Zone> systems;
    private final CodeLists codes;
    private final Ledger ledger;
    private final Tolerances tolerances;

    Systems(List<Zone> systems, CodeLists codes, Ledger ledger, Tolerances tolerances) {
        this.systems = systems;
        this.codes = codes;
        this.ledger = ledger;
        this.tolerances = tolerances;
    }

    /** Whether the type of a system, as the list or the delivery has it, is one of these or belongs to it. */
    private boolean isOf(Zone zone, String... kinds) {
        String type = zone.code() != null
                ? zone.code()
                : zone.label() != null ? zone.label() : zone.attribute(Theme.GENERAL_SYSTEM.codeColumn());
        if (type == null) {
            return false;
        }
        String domain = Theme.GENERAL_SYSTEM.domain();
        String code =
                codes.resolve(domain, type.strip()).map(CodeLists.Code::code).orElse(type.strip());
        return Arrays.stream(kinds).anyMatch(kind -> codes.isWithin(domain, code, kind) || code.startsWith(kind + "."));
    }

    /** T13. Roads that cross or meet are no fault; running on top of each other is. */
    void roads() {
        List<Zone> roads = systems.stream()
                .filter(zone -> zone.geometry() instanceof Lineal && isOf(zone, ROADS))
                .toList();
        ledger.checked("T13", roads.size());
        if (roads.isEmpty()) {
            ledger.notApplicable(
                    "T13",
                    new Text(
                            "La entrega no trae vías en líneas (sistemas_generales_linea).",
                            "The delivery has no roads as lines (sistemas_generales_linea)."));
            return;
        }
        STRtree index = new STRtree();
        for (int i = 0; i < roads.size(); i++) {
            index.insert(roads.get(i).geometry().getEnvelopeInternal(), i);
        }
        for (int i = 0; i < roads.size(); i++) {
            Geometry first = roads.get(i).geometry();
            Envelope around = first.getEnvelopeInternal().copy();
            around.expandBy(tolerances.noise());
            List<Integer> near = new ArrayList<>();
            for (Object found : index.query(around)) {
                near.add((Integer) found);
            }
            near.sort(null);
            for (int j : near) {
                if (j > i) {
                    Geometry common = common(first, roads.get(j).geometry());
                    if (common != null) {
                        overlappingRoads(roads.get(i), roads.get(j), common);
                    }
                }
            }
        }
    }

    /** The stretch that two lines share: exactly, or within the tolerance for long enough to be no crossing. */
    private @Nullable Geometry common(Geometry first, Geometry second) {
        if (!first.isWithinDistance(second, tolerances.noise())) {
            return null;
        }
        Geometry exact = lines(OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION));
        Geometry close =
                lines(OverlayNGRobust.overlay(first, second.buffer(tolerances.noise()), OverlayNG.INTERSECTION));
        List<LineString> longOnes = new ArrayList<>();
        for (int i = 0; i < close.getNumGeometries(); i++) {
            if (close.getGeometryN(i).getLength() >= tolerances.lineOverlap()) {
                longOnes.add((LineString) close.getGeometryN(i));
            }
        }
        if (!longOnes.isEmpty()) {
            return Shapes.FACTORY.createMultiLineString(longOnes.toArray(new LineString[0]));
        }
        return exact.getLength() > tolerances.noise() ? exact : null;
    }

    private static Geometry lines(Geometry mixed) {
        LineMerger merger = new LineMerger();
        merger.add(LinearComponentExtracter.getLines(mixed));
        LineString[] merged = ((java.util.Collection<?>) merger.getMergedLineStrings())
                .stream().map(line -> (LineString) line).toArray(LineString[]::new);
        return Shapes.FACTORY.createMultiLineString(merged);
    }

    private void overlappingRoads(Zone first, Zone second, Geometry common) {
        double length = common.getLength();
        boolean twice = length >= first.geometry().getLength() - tolerances.noise()
                && length >= second.geometry().getLength() - tolerances.noise();
        Text metres = Amounts.metres(length);
        Draft draft = new Draft(
                        "T13",
                        twice ? Kind.DUPLICATE : Kind.OVERLAP,
                        Theme.GENERAL_SYSTEM,
                        new Text(
                                "Las vías %s y %s van una sobre otra en %s (tolerancia 2 mm). Se esperaba una sola línea; retire una."
                                        .formatted(first.id(), second.id(), metres.es()),
                                "Roads %s and %s run on top of each other for %s (tolerance 2 mm). One line was expected; remove one."
                                        .formatted(first.id(), second.id(), metres.en())))
                .zones(List.of(first.id(), second.id()))
                .at(common)
                .length(length)
                .by("OverlayNG");
        ledger.add(draft);
    }

    /** T15: points within the tolerance of one another, told together. */
    void points() {
        List<Zone> points = systems.stream()
                .filter(zone -> zone.geometry() instanceof Puntal && isOf(zone, ON_POINTS))
                .toList();
        ledger.checked("T15", points.size());
        if (points.isEmpty()) {
            ledger.notApplicable(
                    "T15",
                    new Text(
                            "La entrega no trae equipamientos, servicios ni transporte en puntos (sistemas_generales_punto).",
                            "The delivery has no facilities, utilities or transport as points (sistemas_generales_punto)."));
            return;
        }
        STRtree index = new STRtree();
        int[] group = new int[points.size()];
        for (int i = 0; i < points.size(); i++) {
            group[i] = i;
            index.insert(points.get(i).geometry().getEnvelopeInternal(), i);
        }
        double reach = tolerances.noise() + Tolerances.ARITHMETIC;
        for (int i = 0; i < points.size(); i++) {
            Envelope around = points.get(i).geometry().getEnvelopeInternal().copy();
            around.expandBy(reach);
            for (Object found : index.query(around)) {
                int j = (Integer) found;
                if (j > i
                        && points.get(i)
                                .geometry()
                                .isWithinDistance(points.get(j).geometry(), reach)) {
                    int first = Math.min(group[i], group[j]);
                    int second = Math.max(group[i], group[j]);
                    for (int k = 0; k < group.length; k++) {
                        group[k] = group[k] == second ? first : group[k];
                    }
                }
            }
        }
        for (int i = 0; i < group.length; i++) {
            Set<String> together = new TreeSet<>();
            for (int j = i; j < group.length; j++) {
                if (group[j] == i) {
                    together.add(points.get(j).id());
                }
            }
            if (together.size() > 1) {
                Text names = Amounts.names(together);
                ledger.add(new Draft(
                                "T15",
                                Kind.DUPLICATE,
                                Theme.GENERAL_SYSTEM,
                                new Text(
                                        "Los puntos %s están en el mismo lugar (tolerancia 2 mm). Se esperaba uno por lugar; retire los repetidos o ubíquelos donde van."
                                                .formatted(names.es()),
                                        "The points %s are at the same place (tolerance 2 mm). One for each place was expected; remove the repeated ones or place them right."
                                                .formatted(names.en())))
                        .zones(together)
                        .at(points.get(i).geometry())
                        .by("distance"));
            }
        }
    }

    /** T16, with what part lies outside. */
    void areClassified(Geometry classified) {
        List<Zone> classifiable =
                systems.stream().filter(zone -> isOf(zone, CLASSIFIED)).toList();
        ledger.checked("T16", classifiable.size());
        if (classifiable.isEmpty()) {
            ledger.notApplicable(
                    "T16",
                    new Text(
                            "La entrega no trae vías, servicios ni transporte de los sistemas generales.",
                            "The delivery has no roads, utilities or transport of the general systems."));
            return;
        }
        @Nullable IndexedFacetDistance edge = classified.isEmpty() ? null : new IndexedFacetDistance(classified);
        for (Zone zone : classifiable) {
            Geometry outside = Shapes.difference(zone.geometry(), classified);
            if (outside.isEmpty()
                    || (edge != null && reach(outside, edge) <= tolerances.noise() + Tolerances.ARITHMETIC)) {
                continue;
            }
            // what lies where the classification is missing is told there
            Optional<Draft> told = zone.geometry() instanceof Puntal
                    ? Optional.empty()
                    : ledger.told(outside, gap -> gap.theme == Theme.SOIL_CLASS && !gap.rule.equals("T1"));
            if (told.isPresent()) {
                told.get().also("T16");
                continue;
            }
            Draft draft = new Draft(
                            "T16", Kind.OUTSIDE, Theme.GENERAL_SYSTEM, outsideWords(zone, outside, edge == null))
                    .zones(Set.of(zone.id()))
                    .at(outside)
                    .by("OverlayNG");
            if (zone.geometry() instanceof Polygonal) {
                draft.part(outside, Shapes.meanWidth(outside));
            } else if (zone.geometry() instanceof Lineal) {
                draft.length(outside.getLength());
            }
            ledger.add(draft);
        }
    }

    /** How far the part gets from the classified soil. */
    private static double reach(Geometry outside, IndexedFacetDistance edge) {
        double farthest = 0;
        for (Coordinate at : outside.getCoordinates()) {
            Point vertex = Shapes.FACTORY.createPoint(at);
            farthest = Math.max(farthest, edge.distance(vertex));
        }
        return farthest;
    }

    private static Text outsideWords(Zone zone, Geometry outside, boolean nothing) {
        if (nothing) {
            return new Text(
                    "El sistema %s no está en ninguna clase de suelo: la entrega no trae clasificación. Se esperaba que estuviera dentro; complete la tabla clasificacion_suelo."
                            .formatted(zone.id()),
                    "System %s lies in no soil class: the delivery has no classification. It was expected to lie inside; complete the table clasificacion_suelo."
                            .formatted(zone.id()));
        }
        Text much = zone.geometry() instanceof Polygonal
                ? Amounts.area(outside.getArea())
                : zone.geometry() instanceof Lineal
                        ? Amounts.metres(outside.getLength())
                        : new Text("el punto", "the point");
        return new Text(
                "Fuera de la clasificación del suelo: %s del sistema %s. Se esperaba que estuviera dentro; corrija su trazado o la clasificación."
                        .formatted(much.es(), zone.id()),
                "Outside the soil classification: %s of system %s. It was expected to lie inside; correct its course or the classification."
                        .formatted(much.en(), zone.id()));
    }
}

package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Zones of one theme on top of one another: nested and repeated ones included, which {@code ST_Overlaps} calls no overlap. A
 * place where zones overlap is one fault, however many zones or tools meet there.
 */
final class Overlaps {

    /** Interiors meet in an area, whatever else they do. */
    private static final String INTERIORS_MEET = "2********";

    private final Parts parts;
    private final Ledger ledger;
    private final Tolerances tolerances;

    Overlaps(Parts parts, Ledger ledger, Tolerances tolerances) {
        this.parts = parts;
        this.ledger = ledger;
        this.tolerances = tolerances;
    }

    private record Meeting(int first, int second, List<Polygon> parts) {}

    void check(String rule, Layer layer) {
        int count = layer.shapes.length;
        for (String id : List.of(rule, "TE5", "TE6", "TE9")) {
            ledger.checked(id, count);
        }
        int[] original = new int[count];
        for (int i = 0; i < count; i++) {
            original[i] = i;
        }
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j : layer.near(layer.shapes[i].getEnvelopeInternal())) {
                if (j > i
                        && (layer.flags()[i] != null || layer.flags()[j] != null)
                        && RelateNG.relate(layer.shapes[i], layer.shapes[j]).matches(INTERIORS_MEET)) {
                    meet(layer, i, j, original, meetings);
                }
            }
        }
        duplicates(rule, layer, original);
        places(rule, layer, original, meetings);
    }

    private void meet(Layer layer, int i, int j, int[] original, List<Meeting> meetings) {
        Geometry first = layer.shapes[i];
        Geometry second = layer.shapes[j];
        Geometry common = Shapes.intersection(first, second);
        if (isSame(first, common) && isSame(second, common)) {
            original[j] = Math.min(original[j], original[i]);
            return;
        }
        List<Polygon> thick = Shapes.parts(common);
        if (!thick.isEmpty()) {
            meetings.add(new Meeting(i, j, thick));
        }
    }

    /** Whether a shape is its common part but for noise. */
    private boolean isSame(Geometry shape, Geometry common) {
        double missing = shape.getArea() - common.getArea();
        return missing <= tolerances.noise() * shape.getLength()
                && Shapes.polygons(Shapes.difference(shape, common)).stream()
                        .allMatch(part -> Shapes.isNarrower(part, tolerances.noise()));
    }

    private void duplicates(String rule, Layer layer, int[] original) {
        Map<Integer, Set<String>> groups = new TreeMap<>();
        for (int i = 0; i < original.length; i++) {
            groups.computeIfAbsent(original[i], any -> new TreeSet<>())
                    .add(layer.zones.get(i).id());
        }
        groups.values().removeIf(same -> same.size() == 1);
        groups.forEach((first, same) -> {
            Text names = Amounts.names(same);
            Geometry shape = layer.shapes[first];
            Text area = Amounts.area(shape.getArea());
            ledger.add(new Draft(
                            rule,
                            Kind.DUPLICATE,
                            layer.theme,
                            new Text(
                                    "Las zonas %s tienen la misma geometría (%s). Se esperaba una sola: deje la que dice el plano aprobado y retire las demás."
                                            .formatted(names.es(), area.es()),
                                    "Zones %s have the same geometry (%s). One was expected: keep the one of the approved map and remove the others."
                                            .formatted(names.en(), area.en())))
                    .also("TE5")
                    .zones(same)
                    .part(shape, Shapes.width(shape))
                    .by("CoverageValidator")
                    .by("RelateNG"));
        });
    }

    private void places(String rule, Layer layer, int[] original, List<Meeting> meetings) {
        List<Polygon> all = new ArrayList<>();
        // a zone and its repetition meet the same others: the fault is told of the first of them
        meetings.removeIf(meeting ->
                original[meeting.first()] != meeting.first() || original[meeting.second()] != meeting.second());
        meetings.forEach(meeting -> all.addAll(meeting.parts()));
        List<Polygon> places = Shapes.parts(Shapes.union(all));
        STRtree index = new STRtree();
        List<Set<Integer>> members = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            index.insert(places.get(i).getEnvelopeInternal(), i);
            members.add(new LinkedHashSet<>());
        }
        for (Meeting meeting : meetings) {
            for (Polygon part : meeting.parts()) {
                for (Object found : index.query(part.getEnvelopeInternal())) {
                    int place = (Integer) found;
                    if (places.get(place).isWithinDistance(part.getInteriorPoint(), Tolerances.ARITHMETIC)) {
                        members.get(place).add(meeting.first());
                        members.get(place).add(meeting.second());
                    }
                }
            }
        }
        for (int i = 0; i < places.size(); i++) {
            place(rule, layer, places.get(i), members.get(i));
        }
    }

    private void place(String rule, Layer layer, Polygon place, Set<Integer> members) {
        Set<String> zones = new TreeSet<>();
        members.forEach(member -> zones.add(layer.zones.get(member).id()));
        if (parts.isNoise(place, layer.theme, zones)) {
            return;
        }
        List<Zone> inner = new ArrayList<>();
        for (int member : members) {
            Geometry shape = layer.shapes[member];
            if (shape.getArea() <= place.getArea() + tolerances.noise() * shape.getLength()
                    && isSame(shape, Shapes.intersection(shape, place))) {
                inner.add(layer.zones.get(member));
            }
        }
        Text names = Amounts.names(zones);
        Draft draft;
        if (inner.isEmpty()) {
            draft = parts.fault(
                    rule,
                    Kind.OVERLAP,
                    layer.theme,
                    place,
                    (width, area) -> new Text(
                            "Las zonas %s se superponen en %s, hasta %s de ancho; se esperaba que no se superpusieran."
                                    .formatted(names.es(), area.es(), width.es()),
                            "Zones %s overlap in %s, up to %s wide; no overlap was expected."
                                    .formatted(names.en(), area.en(), width.en())));
        } else {
            Set<String> nested = new TreeSet<>(inner.stream().map(Zone::id).toList());
            Set<String> outer = new TreeSet<>(zones);
            outer.removeAll(nested);
            Text within = Amounts.theZones(nested);
            Text around = Amounts.theZones(outer.isEmpty() ? nested : outer);
            draft = parts.fault(
                            rule,
                            Kind.NESTED,
                            layer.theme,
                            place,
                            (width, area) -> new Text(
                                    "Dentro de %2$s está %1$s, del mismo tema: %3$s, hasta %4$s de ancho. Se esperaba un hueco ahí o ninguna superposición."
                                            .formatted(within.es(), around.es(), area.es(), width.es()),
                                    "Inside %2$s lies %1$s, of the same theme: %3$s, up to %4$s wide. A hole there or no overlap was expected."
                                            .formatted(within.en(), around.en(), area.en(), width.en())))
                    .also("TE6");
        }
        ledger.add(draft.zones(zones).by("CoverageValidator").by("RelateNG"));
    }

    /** Zones that are themselves slivers; where one overlaps another, that fault says so instead. */
    void sliverZones(Layer layer) {
        for (int i = 0; i < layer.shapes.length; i++) {
            String id = layer.zones.get(i).id();
            for (Polygon part : Shapes.polygons(layer.shapes[i])) {
                if (!Shapes.isNarrower(part, tolerances.sliver())) {
                    continue;
                }
                Draft told = ledger.told(part, draft -> draft.theme == layer.theme && draft.zones.contains(id))
                        .orElse(null);
                if (told != null) {
                    told.also("TE9");
                } else if (!parts.isNoise(part, layer.theme, Set.of(id))) {
                    double width = Shapes.width(part);
                    Text metres = Amounts.metres(width);
                    Text area = Amounts.area(part.getArea());
                    ledger.add(new Draft(
                                    "TE9",
                                    Kind.SLIVER,
                                    layer.theme,
                                    new Text(
                                            "La zona %s tiene a lo sumo %s de ancho (%s): es una astilla. Únala a la zona vecina que corresponda o retírela."
                                                    .formatted(id, metres.es(), area.es()),
                                            "Zone %s is at most %s wide (%s): it is a sliver. Join it to the neighbouring zone it belongs to, or remove it."
                                                    .formatted(id, metres.en(), area.en())))
                            .zones(Set.of(id))
                            .part(part, width)
                            .by("width"));
                }
            }
        }
    }
}

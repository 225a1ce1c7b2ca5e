package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The soil classification held against the municipality: gaps inside, what it does not cover, what leaves it. */
final class Cover {

    private static final Text NO_LIMIT = new Text(
            "No verificable: no hay un límite de referencia del municipio.",
            "Not verifiable: there is no reference limit of the municipality.");

    /** So many times longer than wide: shorter ones are corners that closing rounds. */
    private static final double LEAST_SLIT = 10;

    private final Layer soil;
    private final Geometry covered;
    private final @Nullable Limit limit;
    private final Parts parts;
    private final Ledger ledger;
    private final Tolerances tolerances;
    private final Soundness soundness;
    private int masked;

    Cover(
            Layer soil,
            Geometry covered,
            @Nullable Limit limit,
            Parts parts,
            Ledger ledger,
            Tolerances tolerances,
            Soundness soundness) {
        this.soil = soil;
        this.covered = covered;
        this.limit = limit;
        this.parts = parts;
        this.ledger = ledger;
        this.tolerances = tolerances;
        this.soundness = soundness;
    }

    void check(List<Neighbour> neighbours) {
        ledger.checked("TE8", soil.shapes.length);
        if (limit == null) {
            for (String rule : List.of("TE11", "TE12", "TE13")) {
                ledger.notVerifiable(rule, NO_LIMIT);
            }
            holes();
            slits();
            tellMasked();
            return;
        }
        if (!covered.intersects(limit.geometry())) {
            elsewhere();
            return;
        }
        for (String rule : List.of("TE11", "TE12", "TE13")) {
            ledger.checked(rule, soil.shapes.length);
        }
        IndexedFacetDistance line = new IndexedFacetDistance(limit.geometry().getBoundary());
        missing(line);
        outside(line, neighbours);
        slits();
        tellMasked();
    }

    private void elsewhere() {
        Text away = Amounts.metres(covered.distance(limit.geometry()));
        ledger.add(new Draft(
                        "TE2",
                        Kind.MISPLACED,
                        Theme.SOIL_CLASS,
                        new Text(
                                "El plan no toca el municipio %s: está a %s de su límite. Se esperaba que lo cubriera; revise el sistema de coordenadas o si el archivo es de otro municipio."
                                        .formatted(limit.territory(), away.es()),
                                "The plan does not touch the municipality %s: it is %s away from its limit. It was expected to cover it; check the coordinate system, or whether the file is of another municipality."
                                        .formatted(limit.territory(), away.en())))
                .zones(soil.zones.stream().map(zone -> zone.id()).toList())
                .at(Shapes.FACTORY.toGeometry(covered.getEnvelopeInternal()))
                .by("distance"));
        for (String rule : List.of("TE11", "TE12", "TE13")) {
            ledger.notVerifiable(
                    rule,
                    new Text(
                            "No verificable: el plan no toca el municipio (regla TE2).",
                            "Not verifiable: the plan does not touch the municipality (rule TE2)."));
        }
        holes();
    }

    private void holes() {
        List<Polygon> all = Shapes.parts(Shapes.difference(withoutHoles(covered), covered));
        Ladder ladder = new Ladder(soil, all, tolerances);
        all.forEach(part -> gap(part, ladder));
    }

    /**
     * Slits between two zones that run out to where the plan ends: no limit is needed to see them, and none is too coarse. They
     * close when the plan is widened by half a sliver and narrowed again.
     */
    private void slits() {
        double reach = tolerances.sliver() / 2;
        Geometry closed = covered.buffer(reach).buffer(-reach);
        for (Polygon part : Shapes.parts(Shapes.difference(closed, covered))) {
            boolean isLong = part.getLength() / 2 >= LEAST_SLIT * Math.max(reach, Shapes.meanWidth(part));
            boolean isInside = limit == null || limit.geometry().intersects(part.getInteriorPoint());
            if (!isLong
                    || !isInside
                    || soil.beside(part, Tolerances.ARITHMETIC).size() < 2
                    || soundness.isMasked(part, Theme.SOIL_CLASS)
                    || Shapes.isNarrower(part, tolerances.noise())
                    || ledger.told(part, draft -> draft.theme == Theme.SOIL_CLASS)
                            .isPresent()) {
                continue;
            }
            Set<String> zones = soil.at(part, Tolerances.ARITHMETIC);
            Text names = Amounts.theZones(zones);
            ledger.add(parts.fault(
                            "TE8",
                            Kind.GAP,
                            Theme.SOIL_CLASS,
                            part,
                            (width, area) -> new Text(
                                    "Entre %s hay una ranura de %s, hasta %s de ancho, que llega al borde del plan; se esperaba que compartieran su línea."
                                            .formatted(names.es(), area.es(), width.es()),
                                    "Between %s there is a slit of %s, up to %s wide, which reaches the rim of the plan; they were expected to share their line."
                                            .formatted(names.en(), area.en(), width.en())))
                    .zones(zones)
                    .rung(tolerances.sliver())
                    .by("closing"));
        }
    }

    /** Parts of the municipality in no zone: those inside are judged by width, those at its line also by its accuracy. */
    private void missing(IndexedFacetDistance line) {
        Geometry missing = Shapes.difference(limit.geometry(), covered);
        double whole = limit.geometry().getArea();
        List<Polygon> all = Shapes.parts(missing);
        // what an invalid zone leaves is told of that zone
        double missingArea = all.stream()
                .filter(part -> !soundness.isMasked(part, Theme.SOIL_CLASS))
                .mapToDouble(Polygon::getArea)
                .sum();
        boolean partial = missingArea > (1 - tolerances.partialCover()) * whole;
        Ladder ladder = new Ladder(soil, all, tolerances);
        List<Draft> left = new ArrayList<>();
        Filtered filtered = new Filtered();
        for (Polygon part : all) {
            Draft draft;
            if (line.distance(part) > Tolerances.ARITHMETIC) {
                draft = gap(part, ladder);
            } else if (soundness.isMasked(part, Theme.SOIL_CLASS)) {
                masked++;
                continue;
            } else {
                draft = atLimit(part, depth(part, line), filtered, ladder);
            }
            if (draft != null && part.getArea() >= tolerances.partialPart() * whole) {
                left.add(draft);
            }
        }
        filtered.tell("TE11");
        if (!partial) {
            return;
        }
        left.forEach(draft -> draft.also("TE12"));
        if (left.isEmpty()) {
            Text share = Amounts.percent(missingArea / whole);
            ledger.add(new Draft(
                            "TE12",
                            Kind.UNCOVERED,
                            Theme.SOIL_CLASS,
                            new Text(
                                    "El plan deja sin clasificar el %s del municipio, en muchas partes. Se esperaba que lo cubriera todo; complete la entrega."
                                            .formatted(share.es()),
                                    "The plan leaves %s of the municipality without a class, in many parts. It was expected to cover all of it; complete the delivery."
                                            .formatted(share.en())))
                    .part(Shapes.multi(all), 0)
                    .by("OverlayNG"));
        } else {
            Text share = Amounts.percent(missingArea / whole);
            ledger.note(
                    "TE12",
                    new Text(
                            "Falta el %s del municipio.".formatted(share.es()),
                            "%s of the municipality is missing.".formatted(share.en())));
        }
    }

    private @Nullable Draft gap(Polygon part, Ladder ladder) {
        if (soundness.isMasked(part, Theme.SOIL_CLASS)) {
            masked++;
            return null;
        }
        Set<String> zones = soil.at(part, Tolerances.ARITHMETIC);
        if (parts.isNoise(part, Theme.SOIL_CLASS, zones)) {
            return null;
        }
        Text names = Amounts.theZones(zones);
        Draft draft = parts.fault(
                        "TE8",
                        Kind.GAP,
                        Theme.SOIL_CLASS,
                        part,
                        (width, area) -> new Text(
                                "Junto a %s queda un hueco de %s, hasta %s de ancho, sin clase de suelo; se esperaba que no quedara ninguno."
                                        .formatted(names.es(), area.es(), width.es()),
                                "Beside %s a gap of %s is left, up to %s wide, without a soil class; none was expected."
                                        .formatted(names.en(), area.en(), width.en())))
                .zones(zones)
                .by("OverlayNG");
        Double rung = ladder.rungOf(part);
        if (rung != null) {
            draft.rung(rung).by("CoverageValidator");
        }
        ledger.add(draft);
        return draft;
    }

    private @Nullable Draft atLimit(Polygon part, double depth, Filtered filtered, Ladder ladder) {
        if (filtered.takes(part, depth)) {
            return null;
        }
        Set<String> zones = soil.at(part, Tolerances.ARITHMETIC);
        Text deep = Amounts.metres(depth);
        Draft draft = parts.fault(
                        "TE11",
                        Kind.UNCOVERED,
                        Theme.SOIL_CLASS,
                        part,
                        (width, area) -> new Text(
                                "%s del municipio quedan sin clase de suelo junto a su límite: hasta %s de ancho y %s hacia adentro. Se esperaba que la clasificación llegara al límite."
                                        .formatted(area.es(), width.es(), deep.es()),
                                "%s of the municipality are left without a soil class beside its limit: up to %s wide and %s inwards. The classification was expected to reach the limit."
                                        .formatted(area.en(), width.en(), deep.en())))
                .zones(zones)
                .length(depth)
                .by("OverlayNG");
        Double rung = ladder.rungOf(part);
        if (rung != null) {
            draft.rung(rung).by("CoverageValidator");
        }
        ledger.add(draft);
        return draft;
    }

    private void outside(IndexedFacetDistance line, List<Neighbour> neighbours) {
        Filtered filtered = new Filtered();
        for (Polygon part : Shapes.parts(Shapes.difference(covered, limit.geometry()))) {
            double depth = depth(part, line);
            if (filtered.takes(part, depth)) {
                continue;
            }
            Set<String> zones = soil.at(part.getInteriorPoint(), Tolerances.ARITHMETIC);
            zones = zones.isEmpty() ? soil.at(part, Tolerances.ARITHMETIC) : new TreeSet<>(zones);
            Text invaded = invaded(part, neighbours);
            Text deep = Amounts.metres(depth);
            Text names = Amounts.theZones(zones);
            ledger.add(parts.fault(
                            "TE13",
                            Kind.OUTSIDE,
                            Theme.SOIL_CLASS,
                            part,
                            (width, area) -> new Text(
                                    "Fuera del municipio%2$s quedan %3$s de %1$s, hasta %4$s de ancho y %5$s hacia afuera. Se esperaba que terminara en el límite."
                                            .formatted(names.es(), invaded.es(), area.es(), width.es(), deep.es()),
                                    "Outside the municipality%2$s lie %3$s of %1$s, up to %4$s wide and %5$s outwards. It was expected to end at the limit."
                                            .formatted(names.en(), invaded.en(), area.en(), width.en(), deep.en())))
                    .zones(zones)
                    .length(depth)
                    .by("OverlayNG"));
        }
        filtered.tell("TE13");
    }

    private static Text invaded(Polygon part, List<Neighbour> neighbours) {
        Map<String, Double> areas = new LinkedHashMap<>();
        for (Neighbour neighbour : neighbours) {
            Limit beside = neighbour.limit();
            if (beside != null
                    && beside.geometry().getEnvelopeInternal().intersects(part.getEnvelopeInternal())
                    && beside.geometry().intersects(part)) {
                double area = Shapes.intersection(beside.geometry(), part).getArea();
                if (area > part.getArea() / 10) {
                    areas.put(neighbour.name(), area);
                }
            }
        }
        Text names = Amounts.names(new TreeSet<>(areas.keySet()));
        return areas.isEmpty() ? new Text("", "") : new Text(", en " + names.es() + ",", ", in " + names.en() + ",");
    }

    /** The greatest distance of the part from the limit. */
    private static double depth(Polygon part, IndexedFacetDistance line) {
        double deepest = 0;
        for (Coordinate vertex : part.getCoordinates()) {
            deepest = Math.max(deepest, line.distance(Shapes.FACTORY.createPoint(vertex)));
        }
        // of a part that lies between two stretches of the limit every vertex is on it
        return Math.max(deepest, line.distance(part.getInteriorPoint()));
    }

    /** Parts that the accuracy of the limit explains; they are counted and not judged. */
    private final class Filtered {
        private int count;
        private double widest;

        boolean takes(Polygon part, double depth) {
            if (Shapes.isNarrower(part, tolerances.noise())) {
                return true;
            }
            double accuracy = limit.accuracyMetres();
            boolean hidden =
                    accuracy > 0 && depth <= accuracy + tolerances.noise() && Shapes.isNarrower(part, accuracy);
            if (hidden) {
                count++;
                widest = Math.max(widest, Shapes.width(part));
            }
            return hidden;
        }

        void tell(String rule) {
            if (count == 0) {
                return;
            }
            if (Double.isInfinite(limit.accuracyMetres())) {
                ledger.notVerifiable(
                        rule,
                        new Text(
                                "No verificable con este límite: no se conoce su exactitud (%s sin juzgar)."
                                        .formatted(Amounts.parts(count).es()),
                                "Not verifiable with this limit: its accuracy is not known (%s not judged)."
                                        .formatted(Amounts.parts(count).en())));
                return;
            }
            Text width = Amounts.metres(widest);
            Text accuracy = Amounts.metres(limit.accuracyMetres());
            ledger.notVerifiable(
                    rule,
                    new Text(
                            "No verificable con este límite: lo que falta o sobra (%s, hasta %s de ancho) cabe en su exactitud de %s y no se juzga."
                                    .formatted(Amounts.parts(count).es(), width.es(), accuracy.es()),
                            "Not verifiable with this limit: what is missing or too much (%s, up to %s wide) fits in its accuracy of %s and is not judged."
                                    .formatted(Amounts.parts(count).en(), width.en(), accuracy.en())));
        }
    }

    private void tellMasked() {
        if (masked > 0) {
            Text note = new Text(
                    "No se juzga lo que falta en el lugar de zonas inválidas (%s) hasta que se corrijan (regla TE3)."
                            .formatted(Amounts.parts(masked).es()),
                    "What is missing in the place of invalid zones (%s) is not judged until those are corrected (rule TE3)."
                            .formatted(Amounts.parts(masked).en()));
            ledger.notVerifiable("TE8", note);
            ledger.notVerifiable("TE11", note);
        }
    }

    /** Shells alone, joined: what they hold and the plan does not is a gap. */
    private static Geometry withoutHoles(Geometry covered) {
        GeometryFactory factory = Shapes.FACTORY;
        List<Polygon> shells = new ArrayList<>();
        for (Polygon polygon : Shapes.polygons(covered)) {
            shells.add(
                    factory.createPolygon((LinearRing) polygon.getExteriorRing().copy()));
        }
        return Shapes.union(shells);
    }
}

package co.territoria.landuse.validation;

import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/** The plan beside those of its neighbours: TE18 and TE19. No published rule looks across a border. */
final class Borders {

    private final PlanZones plan;
    private final Layer soil;
    private final Geometry covered;
    private final Ledger ledger;
    private final Tolerances tolerances;

    Borders(PlanZones plan, Layer soil, Geometry covered, Ledger ledger, Tolerances tolerances) {
        this.plan = plan;
        this.soil = soil;
        this.covered = covered;
        this.ledger = ledger;
        this.tolerances = tolerances;
    }

    void check(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            Text none = new Text(
                    "No verificable: no se dieron los municipios vecinos.",
                    "Not verifiable: no neighbouring municipalities were given.");
            ledger.notVerifiable("TE18", none);
            ledger.notVerifiable("TE19", none);
            return;
        }
        boolean any = false;
        List<Neighbour> byCode = new ArrayList<>(neighbours);
        byCode.sort(Comparator.comparing(Neighbour::territory));
        for (Neighbour neighbour : byCode) {
            if (neighbour.plan() == null) {
                continue;
            }
            Layer other = new Layer(
                    Theme.SOIL_CLASS,
                    neighbour.plan().of(Theme.SOIL_CLASS).stream()
                            .filter(zone -> !zone.geometry().isEmpty()
                                    && tolerances
                                            .range()
                                            .contains(zone.geometry().getEnvelopeInternal())
                                    && new IsValidOp(zone.geometry()).isValid())
                            .toList());
            if (other.isEmpty()) {
                continue;
            }
            any = true;
            double accuracy =
                    orZero(plan.accuracyMetres()) + orZero(neighbour.plan().accuracyMetres());
            Geometry theirs = other.union();
            claimedTwice(neighbour, other, theirs, accuracy);
            vertices(neighbour, theirs, accuracy);
        }
        if (!any) {
            Text none = new Text(
                    "Ningún municipio vecino tiene un plan con zonas.",
                    "No neighbouring municipality has a plan with zones.");
            ledger.notApplicable("TE18", none);
            ledger.notApplicable("TE19", none);
        }
    }

    private static double orZero(@org.jspecify.annotations.Nullable Double metres) {
        return metres == null ? 0 : metres;
    }

    private void claimedTwice(Neighbour neighbour, Layer other, Geometry theirs, double accuracy) {
        ledger.checked("TE18", 1);
        int filtered = 0;
        if (!covered.getEnvelopeInternal().intersects(theirs.getEnvelopeInternal())) {
            return;
        }
        for (Polygon part : Shapes.parts(Shapes.intersection(covered, theirs))) {
            if (Shapes.isNarrower(part, tolerances.noise())) {
                continue;
            }
            if (Shapes.isNarrower(part, accuracy)) {
                filtered++;
                continue;
            }
            Optional<Draft> told = ledger.told(part, draft -> draft.rule.equals("TE13"));
            if (told.isPresent()) {
                told.get().also("TE18");
                continue;
            }
            double width = Shapes.width(part);
            Text area = Amounts.area(part.getArea());
            Text metres = Amounts.metres(width);
            Set<String> zones = soil.at(part.getInteriorPoint(), Tolerances.ARITHMETIC);
            Set<String> named = new TreeSet<>(other.at(part.getInteriorPoint(), Tolerances.ARITHMETIC));
            ledger.add(new Draft(
                            "TE18",
                            Kind.OVERLAP,
                            Theme.SOIL_CLASS,
                            new Text(
                                    "El plan y el de %s clasifican los dos el mismo suelo: %s, hasta %s de ancho (allá %s). Se esperaba uno solo; acuerden el límite y corrijan el plan que lo pasa."
                                            .formatted(
                                                    neighbour.name(),
                                                    area.es(),
                                                    metres.es(),
                                                    Amounts.theZones(named).es()),
                                    "The plan and that of %s both classify the same soil: %s, up to %s wide (there %s). Only one was expected; agree on the limit and correct the plan that goes beyond it."
                                            .formatted(
                                                    neighbour.name(),
                                                    area.en(),
                                                    metres.en(),
                                                    Amounts.theZones(named).en())))
                    .zones(zones)
                    .part(part, width)
                    .by("OverlayNG"));
        }
        if (filtered > 0) {
            Text wide = Amounts.metres(accuracy);
            ledger.notVerifiable(
                    "TE18",
                    new Text(
                            "No verificable: lo que se superpone con %s (%s) cabe en la exactitud de los dos planes (%s)."
                                    .formatted(
                                            neighbour.name(),
                                            Amounts.parts(filtered).es(),
                                            wide.es()),
                            "Not verifiable: what overlaps with %s (%s) fits in the accuracy of both plans (%s)."
                                    .formatted(
                                            neighbour.name(),
                                            Amounts.parts(filtered).en(),
                                            wide.en())));
        }
    }

    /** Stretches that run beside the neighbour's line without being it. */
    private void vertices(Neighbour neighbour, Geometry theirs, double accuracy) {
        double corridor = tolerances.narrow() + accuracy;
        Envelope reach = theirs.getEnvelopeInternal().copy();
        reach.expandBy(corridor);
        if (!reach.intersects(covered.getEnvelopeInternal())) {
            return;
        }
        Geometry line = theirs.getBoundary();
        Geometry beside = OverlayNGRobust.overlay(covered.getBoundary(), line.buffer(corridor), OverlayNG.INTERSECTION);
        if (beside.getLength() <= corridor) {
            return;
        }
        ledger.checked("TE19", 1);
        Geometry apart = OverlayNGRobust.overlay(beside, line.buffer(tolerances.noise() * 1.01), OverlayNG.DIFFERENCE);
        List<LineString> pieces = new ArrayList<>();
        for (Object piece : LinearComponentExtracter.getLines(apart)) {
            pieces.add((LineString) piece);
        }
        IndexedFacetDistance distance = new IndexedFacetDistance(line);
        double farthest = 0;
        double length = 0;
        Set<Coordinate> vertices = new TreeSet<>();
        // where the border ends, the line leaves the neighbour: a stretch no longer than the corridor is that turn
        pieces.removeIf(piece -> piece.getLength() <= corridor * 2 && isTurn(piece, line, corridor));
        for (LineString piece : pieces) {
            length += piece.getLength();
            for (Coordinate vertex : piece.getCoordinates()) {
                double away = distance.distance(Shapes.FACTORY.createPoint(vertex));
                if (away > tolerances.noise() * 1.02) {
                    vertices.add(vertex);
                    farthest = Math.max(farthest, away);
                }
            }
        }
        if (pieces.isEmpty() || vertices.isEmpty()) {
            return;
        }
        Text far = Amounts.metres(farthest);
        Text run = Amounts.metres(length);
        Geometry place = Shapes.FACTORY.createMultiLineString(pieces.toArray(new LineString[0]));
        ledger.add(new Draft(
                        "TE19",
                        Kind.BORDER_VERTICES,
                        Theme.SOIL_CLASS,
                        new Text(
                                "El borde con %s no es la misma línea: %s se apartan de la del vecino hasta %s. Se esperaban los mismos vértices (tolerancia 2 mm); acuerden una línea y úsenla los dos planes."
                                        .formatted(neighbour.name(), run.es(), far.es()),
                                "The border with %s is not the same line: %s lie up to %s away from the neighbour's. The same vertices were expected (tolerance 2 mm); agree on one line and use it in both plans."
                                        .formatted(neighbour.name(), run.en(), far.en())))
                .zones(soil.at(place, Tolerances.ARITHMETIC))
                .at(place)
                .length(length)
                .by("buffer"));
        Draft told = ledger.drafts().get(ledger.drafts().size() - 1);
        told.width = farthest;
    }

    /** Whether a piece ends at the rim of the corridor, as the last of a border does. */
    private static boolean isTurn(LineString piece, Geometry line, double corridor) {
        double start = piece.getStartPoint().distance(line);
        double end = piece.getEndPoint().distance(line);
        return Math.max(start, end) > corridor * 0.9;
    }
}

package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Themes held against one another: what must cover, lie inside or coincide with what. */
final class Placement {

    static final String URBAN = "Urbano";
    static final String EXPANSION = "Expansion_Urbana";
    static final String RURAL = "Rural";
    static final String CENTRE = "Centro_Poblado_Rural";

    private final Map<Theme, Layer> layers;
    private final Parts parts;
    private final Ledger ledger;
    private final Tolerances tolerances;
    private final Soundness soundness;
    private final Map<Set<String>, Geometry> soils = new HashMap<>();

    Placement(Map<Theme, Layer> layers, Parts parts, Ledger ledger, Tolerances tolerances, Soundness soundness) {
        this.layers = layers;
        this.parts = parts;
        this.ledger = ledger;
        this.tolerances = tolerances;
        this.soundness = soundness;
    }

    private Layer layer(Theme theme) {
        return Objects.requireNonNull(layers.get(theme));
    }

    private Geometry soil(String... classes) {
        return soils.computeIfAbsent(Set.of(classes), codes -> layer(Theme.SOIL_CLASS)
                .union(zone -> zone.code() != null && codes.contains(zone.code())));
    }

    boolean hasSoil(String... classes) {
        return !soil(classes).isEmpty();
    }

    /**
     * Whether a theme covers the soil of some classes. A theme that is not there covers nothing: that is one fault.
     *
     * @param also further rules that a missing theme breaks
     */
    void covers(String rule, Theme theme, Text soilName, List<String> also, String... classes) {
        Geometry reference = soil(classes);
        Layer layer = layer(theme);
        if (reference.isEmpty()) {
            if (layer(Theme.SOIL_CLASS).isEmpty()) {
                return; // told of the classification
            }
            Text none = new Text(
                    "El plan no tiene %s.".formatted(soilName.es()), "The plan has no %s.".formatted(soilName.en()));
            ledger.notApplicable(rule, none);
            also.forEach(other -> ledger.notApplicable(other, none));
            return;
        }
        ledger.checked(rule, layer(Theme.SOIL_CLASS).shapes.length);
        if (layer.isEmpty()) {
            missingTheme(rule, theme, soilName, also, reference);
            return;
        }
        List<Polygon> uncovered = Shapes.parts(Shapes.difference(reference, layer.union()));
        Ladder ladder = new Ladder(layer, uncovered, tolerances);
        int masked = 0;
        for (Polygon part : uncovered) {
            if (soundness.isMasked(part, theme)) {
                masked++;
                continue;
            }
            Set<String> around = layer.at(part, Tolerances.ARITHMETIC);
            if (parts.isNoise(part, theme, around)) {
                continue;
            }
            // soil that is there twice, or outside, cannot be covered rightly
            Optional<Draft> told = ledger.told(part, Placement::isOfSoil);
            if (told.isPresent()) {
                told.get().also(rule);
                continue;
            }
            Draft draft = parts.fault(
                            rule,
                            Kind.UNCOVERED,
                            theme,
                            part,
                            (width, area) -> new Text(
                                    "%s de %s quedan sin %s, hasta %s de ancho; se esperaba que lo cubrieran todo."
                                            .formatted(
                                                    area.es(),
                                                    soilName.es(),
                                                    name(theme).es(),
                                                    width.es()),
                                    "%s of %s are left without %s, up to %s wide; they were expected to cover all of it."
                                            .formatted(
                                                    area.en(),
                                                    soilName.en(),
                                                    name(theme).en(),
                                                    width.en())))
                    .zones(around)
                    .by("OverlayNG");
            Double rung = ladder.rungOf(part);
            if (rung != null) {
                draft.rung(rung).by("CoverageValidator");
            }
            ledger.add(draft);
        }
        if (masked > 0) {
            ledger.notVerifiable(
                    rule,
                    new Text(
                            "No se juzga lo que falta en el lugar de zonas inválidas (%s) hasta que se corrijan (regla TE3)."
                                    .formatted(Amounts.parts(masked).es()),
                            "What is missing in the place of invalid zones (%s) is not judged until those are corrected (rule TE3)."
                                    .formatted(Amounts.parts(masked).en())));
        }
    }

    private static boolean isOfSoil(Draft draft) {
        return draft.theme == Theme.SOIL_CLASS
                && (draft.rule.equals("T1") || draft.rule.equals("TE13"))
                && draft.kind != Kind.MISSING_THEME;
    }

    private void missingTheme(String rule, Theme theme, Text soilName, List<String> also, Geometry reference) {
        Text area = Amounts.area(reference.getArea());
        ledger.add(new Draft(
                        rule,
                        Kind.MISSING_THEME,
                        theme,
                        new Text(
                                "La entrega no trae %s (tabla %s) y el plan tiene %s de %s. Una entrega vacía no cumple; complete la tabla."
                                        .formatted(name(theme).es(), theme.table(), area.es(), soilName.es()),
                                "The delivery has no %s (table %s) and the plan has %s of %s. An empty delivery does not comply; complete the table."
                                        .formatted(name(theme).en(), theme.table(), area.en(), soilName.en())))
                .also(also.toArray(new String[0]))
                .part(reference, Shapes.meanWidth(reference))
                .by("count"));
    }

    /** Zones in a class of soil they do not belong to: only where another class is, since a gap is told already. */
    void isInside(Theme theme, Predicate<Zone> which, Text where, List<String> own, List<String> others) {
        Layer layer = layer(theme);
        int count = (int) layer.zones.stream().filter(which).count();
        if (count == 0 || layer(Theme.SOIL_CLASS).isEmpty()) {
            return;
        }
        ledger.checked("TE15", count);
        Geometry wrong = soil(others.toArray(new String[0]));
        if (wrong.isEmpty()) {
            return;
        }
        Geometry meeting = Shapes.intersection(layer.union(which), wrong);
        Geometry outside = Shapes.difference(Shapes.multi(List.of(meeting)), soil(own.toArray(new String[0])));
        for (Polygon part : Shapes.parts(outside)) {
            Set<String> zones = new TreeSet<>(on(layer, part, which));
            Set<String> soil = new TreeSet<>(on(layer(Theme.SOIL_CLASS), part, zone -> true));
            zones.addAll(soil);
            if (parts.isNoise(part, theme, zones)) {
                continue;
            }
            Text names = Amounts.theZones(on(layer, part, which));
            ledger.add(parts.fault(
                            "TE15",
                            Kind.WRONG_CLASS,
                            theme,
                            part,
                            (width, area) -> new Text(
                                    "%3$s de %1$s (%2$s) están donde la clasificación dice otra clase; se esperaba que estuvieran en %4$s."
                                            .formatted(names.es(), name(theme).es(), area.es(), where.es()),
                                    "%3$s of %1$s (%2$s) lie where the classification says another class; they were expected to lie in %4$s."
                                            .formatted(names.en(), name(theme).en(), area.en(), where.en())))
                    .zones(zones)
                    .by("OverlayNG"));
        }
    }

    /** Ids of the zones whose inside meets a part. */
    private static Set<String> on(Layer layer, Polygon part, Predicate<Zone> which) {
        Set<String> ids = new TreeSet<>();
        for (int i : layer.near(part.getEnvelopeInternal())) {
            if (which.test(layer.zones.get(i))
                    && layer.shapes[i].intersects(part)
                    && !Shapes.parts(Shapes.intersection(layer.shapes[i], part)).isEmpty()) {
                ids.add(layer.zones.get(i).id());
            }
        }
        return ids;
    }

    /** T17 and TM1: a populated centre lies in rural soil, and the class that holds most of it is the rural one. */
    void centresAreRural() {
        Layer centres = layer(Theme.POPULATED_CENTRE);
        if (centres.isEmpty()) {
            Text none = new Text("La entrega no trae centros poblados.", "The delivery has no populated centres.");
            List.of("T17", "T18", "TM1").forEach(rule -> ledger.notApplicable(rule, none));
            return;
        }
        ledger.checked("T17", centres.shapes.length);
        ledger.checked("TM1", centres.shapes.length);
        Geometry rural = soil(RURAL);
        Geometry other = soil(URBAN, EXPANSION);
        for (int i = 0; i < centres.shapes.length; i++) {
            Zone centre = centres.zones.get(i);
            List<Polygon> outside = Shapes.parts(Shapes.difference(centres.shapes[i], rural));
            Set<String> id = Set.of(centre.id());
            outside.removeIf(part -> parts.isNoise(part, Theme.POPULATED_CENTRE, id));
            if (outside.isEmpty()) {
                continue;
            }
            Geometry place = Shapes.multi(outside);
            double inOther = other.isEmpty()
                    ? 0
                    : Shapes.intersection(centres.shapes[i], other).getArea();
            double inRural = rural.isEmpty()
                    ? 0
                    : Shapes.intersection(centres.shapes[i], rural).getArea();
            double width = outside.stream().mapToDouble(Shapes::width).max().orElse(0);
            Text area = Amounts.area(place.getArea());
            Text metres = Amounts.metres(width);
            Draft draft = new Draft(
                            "T17",
                            Kind.OUTSIDE,
                            Theme.POPULATED_CENTRE,
                            new Text(
                                    "%s del centro poblado %s quedan fuera del suelo rural, hasta %s de ancho. Se esperaba que estuviera del todo dentro; ajuste su límite o la clasificación."
                                            .formatted(area.es(), centre.id(), metres.es()),
                                    "%s of the populated centre %s lie outside rural soil, up to %s wide. It was expected to lie inside; adjust its limit or the classification."
                                            .formatted(area.en(), centre.id(), metres.en())))
                    .zones(id)
                    .part(place, width)
                    .by("OverlayNG");
            ledger.add(inOther > inRural ? draft.also("TM1") : draft);
        }
    }

    /** T18: held together rather than one by one, so that a category drawn in two pieces is still the centre's. */
    void centresMatchTheirCategory(@Nullable Text exempt) {
        Layer centres = layer(Theme.POPULATED_CENTRE);
        Layer categories = layer(Theme.RURAL_CATEGORY);
        if (centres.isEmpty()) {
            return;
        }
        if (categories.isEmpty() && exempt != null) {
            ledger.notApplicable("T18", exempt);
            return;
        }
        ledger.checked("T18", centres.shapes.length);
        Geometry centre = centres.union();
        Predicate<Zone> isCentre = zone -> CENTRE.equals(zone.code());
        List<Polygon> own = Shapes.polygons(categories.union(isCentre)).stream()
                .filter(each -> each.intersects(centre)
                        && !Shapes.parts(Shapes.intersection(each, centre)).isEmpty())
                .toList();
        Geometry category = own.isEmpty() ? Shapes.FACTORY.createPolygon() : Shapes.multi(own);
        Map<String, List<Polygon>> byCentre = new TreeMap<>();
        List<Polygon> differing = new ArrayList<>(Shapes.parts(Shapes.difference(centre, category)));
        differing.addAll(Shapes.parts(Shapes.difference(category, centre)));
        for (Polygon part : differing) {
            Set<String> ids = centres.at(part, Tolerances.ARITHMETIC);
            if (parts.isNoise(part, Theme.POPULATED_CENTRE, ids)) {
                continue;
            }
            Optional<Draft> told = ledger.told(part, draft -> draft.rule.equals("T5"));
            if (told.isPresent()) {
                told.get().also("T18");
            } else {
                byCentre.computeIfAbsent(
                                ids.isEmpty()
                                        ? nearest(centres, part)
                                        : ids.iterator().next(),
                                any -> new ArrayList<>())
                        .add(part);
            }
        }
        byCentre.forEach((id, wrong) -> {
            Geometry place = Shapes.multi(wrong);
            double width = wrong.stream().mapToDouble(Shapes::width).max().orElse(0);
            Text area = Amounts.area(place.getArea());
            Text metres = Amounts.metres(width);
            ledger.add(new Draft(
                            "T18",
                            Kind.OUTSIDE,
                            Theme.POPULATED_CENTRE,
                            new Text(
                                    "El límite del centro poblado %s y el de su categoría «centro poblado rural» difieren en %s, hasta %s de ancho. Se esperaba el mismo límite (tolerancia 2 mm); use la misma línea en las dos tablas."
                                            .formatted(id, area.es(), metres.es()),
                                    "The limit of the populated centre %s and that of its category “rural populated centre” differ in %s, up to %s wide. The same limit was expected (tolerance 2 mm); use the same line in both tables."
                                            .formatted(id, area.en(), metres.en())))
                    .zones(Set.of(id))
                    .part(place, width)
                    .by("OverlayNG"));
        });
    }

    private static String nearest(Layer layer, Geometry part) {
        return layer.zones.stream()
                .min(Comparator.comparingDouble((Zone zone) -> zone.geometry().distance(part))
                        .thenComparing(Zone::id))
                .orElseThrow()
                .id();
    }

    /** CL27: conditions of hazard or risk without hazard zones, and conditions where no medium or high hazard is. */
    void conditionsHaveHazards() {
        Layer hazards = layer(Theme.HAZARD);
        Geometry severe = hazards.union(zone -> !"Baja".equals(zone.code()));
        for (Theme theme : List.of(Theme.HAZARD_CONDITION, Theme.RISK_CONDITION)) {
            Layer conditions = layer(theme);
            if (conditions.isEmpty()) {
                continue;
            }
            ledger.checked("CL27", conditions.shapes.length);
            if (hazards.isEmpty()) {
                Geometry all = conditions.union();
                ledger.add(new Draft(
                                "CL27",
                                Kind.MISSING_THEME,
                                theme,
                                new Text(
                                        "Hay %s en %s y ninguna zonificación de amenaza (tabla zonificacion_amenaza). Se esperaba la zonificación de la que salen; entréguela."
                                                .formatted(
                                                        Amounts.zones(conditions.shapes.length)
                                                                .es(),
                                                        theme.table()),
                                        "%s in %s and no hazard zones (table zonificacion_amenaza). The zones they come from were expected; deliver them."
                                                .formatted(
                                                        Amounts.zones(conditions.shapes.length)
                                                                .en(),
                                                        theme.table())))
                        .zones(conditions.zones.stream().map(Zone::id).toList())
                        .part(all, Shapes.meanWidth(all))
                        .by("count"));
                continue;
            }
            for (int i = 0; i < conditions.shapes.length; i++) {
                Set<String> id = Set.of(conditions.zones.get(i).id());
                for (Polygon part : Shapes.parts(Shapes.difference(conditions.shapes[i], severe))) {
                    if (parts.isNoise(part, theme, id)) {
                        continue;
                    }
                    Text area = Amounts.area(part.getArea());
                    ledger.add(new Draft(
                                    "CL27",
                                    Kind.OUTSIDE,
                                    theme,
                                    new Text(
                                            "%s de la zona %s no están en ninguna amenaza media o alta. Compare con el estudio de amenaza."
                                                    .formatted(
                                                            area.es(),
                                                            id.iterator().next()),
                                            "%s of zone %s lie in no medium or high hazard. Compare with the hazard study."
                                                    .formatted(
                                                            area.en(),
                                                            id.iterator().next())))
                            .zones(id)
                            .part(part, Shapes.width(part))
                            .by("OverlayNG"));
                }
            }
        }
    }

    static Text name(Theme theme) {
        return switch (theme) {
            case SOIL_CLASS -> new Text("clasificación del suelo", "soil classification");
            case RURAL_CATEGORY -> new Text("categorías rurales", "rural categories");
            case ACTIVITY_AREA -> new Text("áreas de actividad", "activity areas");
            case URBAN_PROTECTION -> new Text("suelo de protección urbano", "urban protection");
            case URBAN_TREATMENT -> new Text("tratamientos urbanísticos", "urban treatments");
            case POPULATED_CENTRE -> new Text("centros poblados", "populated centres");
            case HAZARD -> new Text("zonificación de amenaza", "hazard zones");
            case HAZARD_CONDITION -> new Text("áreas con condición de amenaza", "hazard conditions");
            case RISK_CONDITION -> new Text("áreas con condición de riesgo", "risk conditions");
            case GENERAL_SYSTEM -> new Text("sistemas generales", "general systems");
        };
    }
}

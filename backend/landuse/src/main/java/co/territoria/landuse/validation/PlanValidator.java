package co.territoria.landuse.validation;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Asks every rule of a delivered plan. Sound geometries first; then flagged edges, pairs of zones only where one is flagged, the
 * ladder of widths, and the union against the limit. Twenty thousand zones take a few seconds.
 */
public final class PlanValidator {

    private final CodeLists codes;
    private final Tolerances tolerances;

    public PlanValidator(CodeLists codes, Tolerances tolerances) {
        this.codes = codes;
        this.tolerances = tolerances;
    }

    /** The same for the same zones in any order. */
    public Report validate(Delivery delivery) {
        PlanZones plan = delivery.plan();
        Ledger ledger = new Ledger();
        Double accuracy = delivery.limit() == null ? null : delivery.limit().accuracyMetres();
        ledger.checked("TE1", 1);
        if (plan.zones().isEmpty()) {
            empty(ledger);
            return ledger.report(plan, accuracy, 0);
        }
        Soundness soundness = new Soundness(plan.zones(), tolerances, ledger);
        Parts parts = new Parts(ledger, tolerances);
        new Attributes(delivery, codes, ledger).check();
        Map<Theme, Layer> layers = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            layers.put(theme, new Layer(theme, soundness.of(theme)));
        }
        overlaps(layers, plan, soundness, parts, ledger);
        Layer soil = Objects.requireNonNull(layers.get(Theme.SOIL_CLASS));
        Geometry covered = soil.union();
        if (soil.isEmpty()) {
            noSoil(plan, delivery, ledger);
        } else {
            new Cover(soil, covered, usable(delivery.limit(), ledger), parts, ledger, tolerances, soundness)
                    .check(delivery.neighbours());
            new Borders(plan, soil, covered, ledger, tolerances).check(delivery.neighbours());
        }
        placement(new Placement(layers, parts, ledger, tolerances, soundness), plan, layers, ledger);
        Systems systems = new Systems(soundness.of(Theme.GENERAL_SYSTEM), codes, ledger, tolerances);
        systems.roads();
        systems.points();
        systems.areClassified(covered);
        ledger.checked("TE10", plan.zones().size() - soundness.leftOut());
        parts.tellNoise();
        return ledger.report(plan, accuracy, soundness.leftOut());
    }

    /** A limit that is not valid itself is no reference. */
    private static @Nullable Limit usable(@Nullable Limit limit, Ledger ledger) {
        if (limit == null || (!limit.geometry().isEmpty() && new IsValidOp(limit.geometry()).isValid())) {
            return limit;
        }
        Text invalid = new Text(
                "No verificable: el límite de referencia no tiene una geometría válida.",
                "Not verifiable: the reference limit has no valid geometry.");
        List.of("TE11", "TE12", "TE13").forEach(rule -> ledger.notVerifiable(rule, invalid));
        return null;
    }

    private static void empty(Ledger ledger) {
        ledger.add(new Draft(
                        "TE1",
                        Kind.EMPTY,
                        null,
                        new Text(
                                "La entrega no trae ninguna zona. Se esperaba al menos la clasificación del suelo; una entrega vacía no cumple.",
                                "The delivery has no zones. At least the soil classification was expected; an empty delivery does not comply."))
                .also("T1")
                .by("count"));
    }

    private void overlaps(Map<Theme, Layer> layers, PlanZones plan, Soundness soundness, Parts parts, Ledger ledger) {
        Overlaps overlaps = new Overlaps(parts, ledger, tolerances);
        Map<String, Theme> rules = new TreeMap<>(Map.of(
                "T1", Theme.SOIL_CLASS,
                "T5", Theme.RURAL_CATEGORY,
                "T6", Theme.URBAN_TREATMENT,
                "T8", Theme.ACTIVITY_AREA));
        rules.forEach((rule, theme) -> {
            Layer layer = Objects.requireNonNull(layers.get(theme));
            if (!layer.isEmpty()) {
                overlaps.check(rule, layer);
                overlaps.sliverZones(layer);
            } else if (plan.has(theme)) {
                ledger.notVerifiable(
                        rule,
                        new Text(
                                "No verificable: ninguna de sus zonas tiene una geometría que se pueda juzgar (reglas TE2 a TE4).",
                                "Not verifiable: none of its zones has a geometry that can be judged (rules TE2 to TE4)."));
            }
        });
        for (Theme theme : List.of(
                Theme.URBAN_PROTECTION,
                Theme.POPULATED_CENTRE,
                Theme.HAZARD,
                Theme.HAZARD_CONDITION,
                Theme.RISK_CONDITION)) {
            byPhenomenon(theme, soundness.of(theme)).forEach(layer -> {
                overlaps.check("TE7", layer);
                overlaps.sliverZones(layer);
            });
        }
    }

    /** Hazards of different phenomena may lie on one another; those of one may not. */
    private static List<Layer> byPhenomenon(Theme theme, List<Zone> zones) {
        Map<String, List<Zone>> groups = new TreeMap<>();
        for (Zone zone : zones) {
            groups.computeIfAbsent(Objects.requireNonNullElse(zone.attribute("fenomeno"), ""), any -> new ArrayList<>())
                    .add(zone);
        }
        return groups.values().stream().map(group -> new Layer(theme, group)).toList();
    }

    private static void noSoil(PlanZones plan, Delivery delivery, Ledger ledger) {
        if (plan.has(Theme.SOIL_CLASS)) {
            Text none = new Text(
                    "No verificable: ninguna zona de la clasificación tiene una geometría que se pueda juzgar (reglas TE2 a TE4).",
                    "Not verifiable: no zone of the classification has a geometry that can be judged (rules TE2 to TE4).");
            for (String rule : List.of(
                    "T1", "T10", "T12", "T16", "T17", "TM1", "TE8", "TE11", "TE12", "TE13", "TE14", "TE15", "TE18",
                    "TE19")) {
                ledger.notVerifiable(rule, none);
            }
            return;
        }
        Draft draft = new Draft(
                        "T1",
                        Kind.MISSING_THEME,
                        Theme.SOIL_CLASS,
                        new Text(
                                "La entrega no trae clasificación del suelo (tabla clasificacion_suelo). Todo plan la tiene; complétela. Una entrega vacía no cumple.",
                                "The delivery has no soil classification (table clasificacion_suelo). Every plan has one; complete it. An empty delivery does not comply."))
                .also("T10", "T12", "TE8", "TE11", "TE12")
                .by("count");
        if (plan.has(Theme.POPULATED_CENTRE)) {
            draft.also("T17", "TM1");
        }
        if (delivery.limit() != null) {
            draft.at(delivery.limit().geometry());
        }
        ledger.add(draft);
        Text none = new Text(
                "No verificable: la entrega no trae clasificación del suelo.",
                "Not verifiable: the delivery has no soil classification.");
        for (String rule : List.of("TE13", "TE14", "TE15", "TE18", "TE19")) {
            ledger.notVerifiable(rule, none);
        }
    }

    private void placement(Placement placement, PlanZones plan, Map<Theme, Layer> layers, Ledger ledger) {
        Text urban = new Text("suelo urbano", "urban soil");
        Text both = new Text("suelo urbano y de expansión", "urban and expansion soil");
        Text rural = new Text("suelo rural", "rural soil");
        placement.covers("T10", Theme.ACTIVITY_AREA, urban, List.of("T8"), Placement.URBAN);
        placement.covers("T12", Theme.URBAN_TREATMENT, both, List.of("T6"), Placement.URBAN, Placement.EXPANSION);
        Text exempt = ruralCategories(placement, plan, layers, ledger, rural);
        Set<String> toCity = Set.of(Placement.URBAN, Placement.EXPANSION);
        placement.isInside(Theme.RURAL_CATEGORY, zone -> true, rural, List.of(Placement.RURAL), List.copyOf(toCity));
        for (Theme theme : List.of(Theme.URBAN_TREATMENT, Theme.ACTIVITY_AREA, Theme.URBAN_PROTECTION)) {
            placement.isInside(theme, zone -> true, both, List.copyOf(toCity), List.of(Placement.RURAL));
        }
        if (!Objects.requireNonNull(layers.get(Theme.SOIL_CLASS)).isEmpty()) {
            placement.centresAreRural();
        }
        placement.centresMatchTheirCategory(exempt);
        placement.conditionsHaveHazards();
    }

    /** TE14, which binds acts from the decree on rural soil on; returns why a plan without categories is excused. */
    private static @Nullable Text ruralCategories(
            Placement placement, PlanZones plan, Map<Theme, Layer> layers, Ledger ledger, Text rural) {
        LocalDate from = Objects.requireNonNull(Rule.get("TE14").fromDate());
        LocalDate act = plan.actDate();
        boolean none = Objects.requireNonNull(layers.get(Theme.RURAL_CATEGORY)).isEmpty();
        if (act != null && act.isBefore(from)) {
            Text exempt = Attributes.exempt(act, from);
            ledger.notApplicable("TE14", exempt);
            if (none) {
                ledger.notApplicable("T5", exempt);
            }
            return exempt;
        }
        if (act == null && none && placement.hasSoil(Placement.RURAL)) {
            ledger.notVerifiable("TE14", Attributes.dateUnknown(from));
            ledger.notVerifiable("T5", Attributes.dateUnknown(from));
            return Attributes.dateUnknown(from);
        }
        placement.covers("TE14", Theme.RURAL_CATEGORY, rural, List.of("T5"), Placement.RURAL);
        return null;
    }
}

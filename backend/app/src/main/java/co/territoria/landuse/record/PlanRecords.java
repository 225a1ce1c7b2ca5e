package co.territoria.landuse.record;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.compare.Area;
import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.compare.ClassZone;
import co.territoria.landuse.compare.Composition;
import co.territoria.landuse.compare.FiveClasses;
import co.territoria.landuse.comparison.Legend;
import co.territoria.landuse.comparison.PlanComparisons;
import co.territoria.landuse.record.RecordFacts.Kept;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what the record of a plan is computed from, and computes it. */
@Service
public class PlanRecords {

    private static final LocalText NO_POLYGONS = new LocalText(
            "no evaluado: no hay polígonos cargados de este plan",
            "not evaluated: no polygons of this plan are loaded");

    private static final LocalText NO_VERSION_BEFORE = new LocalText(
            "no evaluado: el registro no dice qué versión había antes",
            "not evaluated: the register does not say which version there was before");

    private static final LocalText NO_POLYGONS_BEFORE = new LocalText(
            "no evaluado: no hay polígonos cargados de la versión anterior",
            "not evaluated: no polygons of the version before are loaded");

    private static final LocalText NO_PLAN = new LocalText(
            "no consta un plan con fecha de adopción hasta ese año",
            "no plan with a date of adoption up to that year is known");

    private final LandUsePlans plans;
    private final PlanComparisons comparisons;
    private final Records records;
    private final Territories territories;

    PlanRecords(LandUsePlans plans, PlanComparisons comparisons, Records records, Territories territories) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.records = records;
        this.territories = territories;
    }

    /** What is reported of one plan. */
    Reported reported(LandUsePlan plan) {
        return records.reported(plan.pack()).of(plan.id());
    }

    List<JdbcRecords.ParcelSum> parcels(LandUsePlan plan) {
        return records.parcels(plan.pack(), plan.id());
    }

    /** The newest figures of one plan. */
    List<RecordFigure> figures(LandUsePlan plan) {
        return RecordFigures.of(facts(plan), null);
    }

    private RecordFacts facts(LandUsePlan plan) {
        Reported reported = reported(plan);
        if (plans.zoneCounts(plan).isEmpty()) {
            return new RecordFacts(
                    Map.of(), NO_POLYGONS, null, NO_POLYGONS, null, NO_POLYGONS, null, NO_POLYGONS, reported);
        }
        FiveClasses classes = comparisons.classes(plan);
        LocalText obstacle = comparisons.obstacle(plan, Legend.CLASS).orElse(NO_POLYGONS);
        LandUsePlan before = comparisons.before(plan).orElse(null);
        boolean zonedBefore = before != null && !plans.zoneCounts(before).isEmpty();
        Changes changes = zonedBefore ? comparisons.changes(before, plan, Legend.CLASS) : null;
        LocalText noChanges = before == null ? NO_VERSION_BEFORE : NO_POLYGONS_BEFORE;
        boolean compares = changes != null && changes.agricultural().notComparable() == null;
        LocalText reason = changes == null || before == null
                ? noChanges
                : Optional.ofNullable(
                                comparisons.obstacle(changes.agricultural().notComparable(), before, plan))
                        .orElse(noChanges);
        return new RecordFacts(
                hectares(plan, classes),
                obstacle,
                classes.hasRuralCategories() ? agricultural(classes) : null,
                comparisons.obstacle(plan, Theme.RURAL_CATEGORY.id()).orElse(NO_POLYGONS),
                compares ? protectionKept(before.id(), changes) : null,
                reason,
                compares ? agriculturalKept(before, changes) : null,
                reason,
                reported);
    }

    /** Without categories of rural soil, only what is urban or expansion can be told. */
    private Map<SoilClass, Double> hectares(LandUsePlan plan, FiveClasses classes) {
        Map<SoilClass, Double> hectares = new EnumMap<>(SoilClass.class);
        if (!classes.isClassified()) {
            return hectares;
        }
        for (SoilClass each : classes.hasRuralCategories()
                ? SoilClass.values()
                : new SoilClass[] {SoilClass.URBAN, SoilClass.EXPANSION}) {
            hectares.put(each, 0.0);
        }
        for (Composition.Part part : comparisons.composition(plan, Legend.CLASS).parts()) {
            SoilClass.find(part.id())
                    .filter(hectares::containsKey)
                    .ifPresent(found -> hectares.put(found, part.area().hectares()));
        }
        return hectares;
    }

    private static double agricultural(FiveClasses classes) {
        return classes.zones().stream()
                        .filter(PlanRecords::isAgricultural)
                        .mapToDouble(zone -> zone.geometry().getArea())
                        .sum()
                / 10_000;
    }

    private static boolean isAgricultural(ClassZone zone) {
        return zone.base() == SoilClass.RURAL && Changes.AGRICULTURAL_CODES.contains(zone.code());
    }

    private static Kept protectionKept(String before, Changes changes) {
        String protection = SoilClass.PROTECTION.id();
        return new Kept(
                before,
                changes.fromTotals().stream()
                        .filter(total -> total.id().equals(protection))
                        .mapToDouble(total -> total.area().hectares())
                        .sum(),
                changes.matrix().stream()
                        .filter(cell ->
                                cell.from().equals(protection) && cell.to().equals(protection))
                        .mapToDouble(cell -> cell.area().hectares())
                        .sum(),
                changes.matrix().stream()
                        .filter(cell ->
                                cell.from().equals(protection) && cell.to().equals(Changes.UNCOVERED))
                        .mapToDouble(cell -> cell.area().hectares())
                        .sum());
    }

    private Kept agriculturalKept(LandUsePlan before, Changes changes) {
        double had = agricultural(comparisons.classes(before));
        Area gone = changes.agricultural().lost().plus(changes.agricultural().unknown());
        return new Kept(
                before.id(),
                had,
                Math.max(0, had - gone.hectares()),
                changes.agricultural().unknown().hectares());
    }

    /**
     * A measure of a territory in a year.
     *
     * @param value absent where the note is the reason
     * @param note  which plan, which formula and with which numbers; or why there is none
     */
    public record Told(
            Measure measure,
            TerritoryCode territory,
            int year,
            @Nullable Double value,
            LocalText note) {}

    /**
     * The measures of every municipality in every year in which some plan was adopted or something was reported: of the plan
     * that was in force then. A measure that nobody has in a year is left out.
     */
    public List<Told> series(Pack pack) {
        List<LandUsePlan> all = plans.list(pack.id());
        TreeSet<Integer> years = new TreeSet<>();
        all.stream()
                .filter(plan -> !plans.zoneCounts(plan).isEmpty())
                .map(plan -> plan.act().firstDay())
                .filter(java.util.Objects::nonNull)
                .forEach(day -> years.add(day.getYear()));
        Reported reported = records.reported(pack.id());
        reported.licences().forEach(one -> years.add(one.year()));
        reported.occupations().forEach(one -> years.add(one.year()));
        Map<String, RecordFacts> facts = new HashMap<>();
        List<Told> series = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (int year : years) {
                List<Told> slice = new ArrayList<>();
                for (Territory place :
                        territories.list(pack.id(), pack.lowestLevel().id())) {
                    LandUsePlan plan = inForce(all, place.code(), year);
                    slice.add(
                            plan == null
                                    ? new Told(measure, place.code(), year, null, NO_PLAN)
                                    : told(measure, plan, facts.computeIfAbsent(plan.id(), id -> facts(plan)), year));
                }
                if (slice.stream().anyMatch(one -> one.value() != null)) {
                    series.addAll(slice);
                }
            }
        }
        return series;
    }

    /** The last one adopted up to the end of a year. */
    private static @Nullable LandUsePlan inForce(List<LandUsePlan> all, TerritoryCode place, int year) {
        return all.stream()
                .filter(plan -> plan.territory().equals(place))
                .filter(plan -> {
                    LocalDate day = plan.act().firstDay();
                    return day != null && day.getYear() <= year;
                })
                .max(Comparator.comparing(
                        plan -> java.util.Objects.requireNonNull(plan.act().firstDay())))
                .orElse(null);
    }

    private static Told told(Measure measure, LandUsePlan plan, RecordFacts facts, int year) {
        RecordFigure figure = RecordFigures.of(measure, facts, year);
        LocalText reason = figure.reason();
        LocalText note = reason == null
                ? new LocalText(note(figure, plan, Language.ES), note(figure, plan, Language.EN))
                : new LocalText(plan.id() + ": " + reason.es(), plan.id() + ": " + reason.in(Language.EN));
        return new Told(measure, plan.territory(), year, figure.value(), note);
    }

    private static String note(RecordFigure figure, LandUsePlan plan, Language language) {
        Numbers numbers = new Numbers(language);
        StringBuilder text = new StringBuilder(
                        language == Language.ES ? "Calculado del plan " : "Computed from the plan ")
                .append(plan.id());
        if (plan.act().text() != null) {
            text.append(" (").append(plan.act().text()).append(')');
        }
        text.append(": ").append(figure.measure().formula().in(language));
        for (RecordFigure.Input input : figure.inputs()) {
            text.append("; ")
                    .append(numbers.number(input.value(), 1))
                    .append(' ')
                    .append(input.unit().in(language))
                    .append(' ')
                    .append(input.name().in(language));
        }
        if (figure.date() != null) {
            text.append("; ").append(figure.date());
        }
        LocalText caveat = figure.caveat();
        return text.append(caveat == null ? "." : ". " + caveat.in(language)).toString();
    }
}

package co.territoria.landuse.comparison;

import co.territoria.indicator.Selection;
import co.territoria.indicator.SourceJson;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.compare.Area;
import co.territoria.landuse.compare.Composition;
import co.territoria.landuse.comparison.Compositions.Member;
import co.territoria.landuse.comparison.Compositions.Place;
import co.territoria.landuse.comparison.Compositions.Table;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A composition as the client receives it. */
record CompositionJson(
        String theme,
        String themeName,
        String by,
        String method,
        AreaNote area,
        List<Name> legend,
        List<PlaceJson> places,
        List<SourceJson> sources,
        boolean example) {

    private static final double PER_HECTARE = 10_000;

    private static final LocalText METHOD = new LocalText(
            "Calculado de las zonas del plan vigente de cada municipio, o de los planes pedidos. La participación es sobre lo"
                    + " zonificado. Donde zonas se sobreponen, el suelo se cuenta una vez. Un municipio sin polígonos, o que"
                    + " no es comparable, no suma y se dice: nunca cuenta como cero. Por habitante: suelo entre la población"
                    + " de los mismos municipios.",
            "Computed from the zones of the plan in force of each municipality, or of the plans asked for. Shares are of"
                    + " what is zoned. Where zones overlap, soil counts once. A municipality without polygons, or that does"
                    + " not compare, adds nothing and is told: it never counts as zero. Per inhabitant: soil by the"
                    + " population of the same municipalities.");

    record Name(String id, String name) {}

    /** @param municipalities absent at the lowest level */
    record PlaceJson(
            String code,
            String name,
            @Nullable String plan,
            @Nullable String planKind,
            @Nullable String actDate,
            double areaHectares,
            double groundAreaHectares,
            @Nullable Double coveredHectares,
            @Nullable Double uncoveredHectares,
            @Nullable Double outsideHectares,
            @Nullable Double overlapHectares,
            int zonesLeftOut,
            @Nullable Population population,
            boolean comparable,
            @Nullable String reason,
            @Nullable Municipalities municipalities,
            List<ClassJson> classes) {}

    record Population(double value, String period, String source, String unit) {}

    /** @param leftOut those whose soil is in no figure, each with the reason */
    record Municipalities(int total, int counted, List<LeftOutPlace> leftOut) {}

    record LeftOutPlace(String code, String name, String reason) {}

    record ClassJson(
            String id,
            String name,
            int zones,
            double hectares,
            double groundHectares,
            double share,
            @Nullable Double perInhabitantSquareMetres) {}

    static CompositionJson of(Table table, List<SourceJson> sources, Language language) {
        List<PlaceJson> places = table.places().stream()
                .map(place -> place(place, table, language))
                .toList();
        Map<String, String> legend = new LinkedHashMap<>();
        places.forEach(place -> place.classes().forEach(one -> legend.put(one.id(), one.name())));
        return new CompositionJson(
                table.theme(),
                Legend.themeName(table.theme()).in(language),
                table.level().id(),
                METHOD.in(language),
                AreaNote.in(language),
                legend.entrySet().stream()
                        .map(one -> new Name(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparingInt(name -> place(Legend.classes(), name.id())))
                        .toList(),
                places,
                sources,
                table.pack().example());
    }

    private static int place(List<String> order, String id) {
        int at = order.indexOf(id);
        return at < 0 ? order.size() : at;
    }

    private static PlaceJson place(Place place, Table table, Language language) {
        boolean upper = !table.level().equals(table.pack().lowestLevel());
        // one place alone shows what it has, with the reason why it does not compare; in a sum only what compares adds
        // up
        List<Member> counted = place.members().stream()
                .filter(member -> upper ? member.counts() : member.composition() != null)
                .toList();
        Double people = sum(counted.stream().map(Member::people).toList());
        Member single =
                upper || place.members().isEmpty() ? null : place.members().get(0);
        LandUsePlan plan = single == null ? null : single.plan();
        String reason = reason(place, upper, language);
        boolean covered = !counted.isEmpty()
                && counted.stream().allMatch(one -> composition(one).cover() != null);
        return new PlaceJson(
                place.territory().code().value(),
                place.territory().name(),
                plan == null ? null : plan.id(),
                plan == null ? null : plan.kind(),
                plan == null ? null : plan.act().date(),
                place.members().stream()
                        .mapToDouble(one -> one.limit().hectares())
                        .sum(),
                place.members().stream()
                        .mapToDouble(one -> one.limit().groundHectares())
                        .sum(),
                covered ? cover(counted, Composition.Cover::covered) : null,
                covered ? cover(counted, Composition.Cover::uncovered) : null,
                covered ? cover(counted, Composition.Cover::outside) : null,
                counted.isEmpty()
                        ? null
                        : counted.stream()
                                        .mapToDouble(one -> composition(one).overlapSquareMetres())
                                        .sum()
                                / PER_HECTARE,
                counted.stream()
                        .mapToInt(one -> composition(one).leftOut().size())
                        .sum(),
                population(people, table.population(), language),
                reason == null,
                reason,
                upper ? municipalities(place, counted, language) : null,
                classes(counted, table, people, language));
    }

    private static Composition composition(Member member) {
        return Objects.requireNonNull(member.composition());
    }

    private static double cover(List<Member> counted, java.util.function.Function<Composition.Cover, Area> part) {
        return counted.stream()
                .mapToDouble(one -> part.apply(
                                Objects.requireNonNull(composition(one).cover()))
                        .hectares())
                .sum();
    }

    /** Absent when one is: people of some of the places are not the people of all. */
    private static @Nullable Double sum(List<@Nullable Double> people) {
        if (people.isEmpty() || people.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return people.stream().mapToDouble(Objects::requireNonNull).sum();
    }

    private static @Nullable String reason(Place place, boolean upper, Language language) {
        List<Member> without =
                place.members().stream().filter(one -> !one.counts()).toList();
        if (!upper) {
            LocalText obstacle = place.members().get(0).obstacle();
            return obstacle == null ? null : obstacle.in(language);
        }
        if (without.isEmpty()) {
            return null;
        }
        return new LocalText(
                        "%s %d de %d municipios"
                                .formatted(
                                        without.size() == 1 ? "falta" : "faltan",
                                        without.size(),
                                        place.members().size()),
                        "%d of %d municipalities %s missing"
                                .formatted(without.size(), place.members().size(), without.size() == 1 ? "is" : "are"))
                .in(language);
    }

    private static Municipalities municipalities(Place place, List<Member> counted, Language language) {
        return new Municipalities(
                place.members().size(),
                counted.size(),
                place.members().stream()
                        .filter(one -> !one.counts())
                        .map(one -> new LeftOutPlace(
                                one.territory().code().value(),
                                one.territory().name(),
                                Objects.requireNonNullElse(one.obstacle(), Obstacles.NO_POLYGONS)
                                        .in(language)))
                        .toList());
    }

    private static @Nullable Population population(
            @Nullable Double people, @Nullable Selection selection, Language language) {
        return people == null || selection == null
                ? null
                : new Population(
                        people,
                        selection.period(),
                        selection.indicator().definition().source(),
                        selection.indicator().definition().unit().in(language));
    }

    private static List<ClassJson> classes(
            List<Member> counted, Table table, @Nullable Double people, Language language) {
        Map<String, Area> areas = new LinkedHashMap<>();
        Map<String, Integer> zones = new LinkedHashMap<>();
        Area total = Area.NONE;
        for (Member member : counted) {
            Composition composition = composition(member);
            total = total.plus(composition.total());
            for (Composition.Part part : composition.parts()) {
                areas.merge(part.id(), part.area(), Area::plus);
                zones.merge(part.id(), part.zones(), Integer::sum);
            }
        }
        double all = total.squareMetres();
        List<ClassJson> classes = new ArrayList<>();
        areas.forEach((id, area) -> classes.add(new ClassJson(
                id,
                Legend.name(table.theme(), id).in(language),
                zones.get(id),
                area.hectares(),
                area.groundHectares(),
                area.squareMetres() / all,
                people == null || people == 0 ? null : area.squareMetres() / people)));
        List<String> order = Legend.classes();
        classes.sort(
                table.theme().equals(Legend.CLASS)
                        ? Comparator.comparingInt(one -> place(order, one.id()))
                        : Comparator.comparingDouble(one -> -one.hectares()));
        return classes;
    }

    /** A row by place and class; a place of which nothing can be told has one row with the reason and without figures. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "plan",
                "plan_kind",
                "act_date",
                "theme",
                "id",
                "class",
                "hectares_9377",
                "hectares_ground",
                "share_of_zoned",
                "square_metres_per_inhabitant",
                "population",
                "population_period",
                "population_source",
                "area_hectares_9377",
                "covered_hectares_9377",
                "comparable",
                "reason",
                "municipalities_counted",
                "municipalities"));
        for (PlaceJson place : places) {
            if (place.classes().isEmpty()) {
                csv.row(row(place, null));
            }
            place.classes().forEach(one -> csv.row(row(place, one)));
        }
        return csv;
    }

    private List<@Nullable Object> row(PlaceJson place, @Nullable ClassJson one) {
        Population people = place.population();
        return Arrays.asList(
                place.code(),
                place.name(),
                place.plan(),
                place.planKind(),
                place.actDate(),
                theme,
                one == null ? null : one.id(),
                one == null ? null : one.name(),
                one == null ? null : one.hectares(),
                one == null ? null : one.groundHectares(),
                one == null ? null : one.share(),
                one == null ? null : one.perInhabitantSquareMetres(),
                people == null ? null : people.value(),
                people == null ? null : people.period(),
                people == null ? null : people.source(),
                place.areaHectares(),
                place.coveredHectares(),
                place.comparable(),
                place.reason(),
                place.municipalities() == null ? null : place.municipalities().counted(),
                place.municipalities() == null ? null : place.municipalities().total());
    }
}

package co.territoria.city;

import co.territoria.city.CitySystem.Measured;
import co.territoria.city.Hierarchy.Distance;
import co.territoria.city.Hierarchy.Placed;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.SourceJson;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system of cities as the client receives it. */
record CityJson(
        String author,
        String date,
        @Nullable String note,
        Population population,
        List<Choice> populations,
        List<SizeClass> classes,
        String centres,
        List<Function> functions,
        List<Item> items,
        Line rankSize,
        List<Year> years,
        List<String> methods,
        int links,
        List<SourceJson> sources) {

    private static final List<LocalText> METHODS = List.of(
            new LocalText(
                    "Jerarquía: clase por población; las funciones suben una clase a la cabecera cuyo índice funcional"
                            + " (Davies, 1967) alcanza la mediana de la clase superior. Calculada.",
                    "Hierarchy: class by population; functions raise by one class a seat whose functional index (Davies,"
                            + " 1967) reaches the median of the class above. Computed."),
            new LocalText(
                    "Distancia: geodésica entre cabeceras, en línea recta sobre el elipsoide. No es tiempo de viaje.",
                    "Distance: geodesic between seats, as the crow flies on the ellipsoid. It is no travel time."),
            new LocalText(
                    "Área de influencia: los municipios cuya cabecera queda más cerca, en línea recta, de ese centro que"
                            + " de otro.",
                    "Area of influence: the municipalities whose seat is nearer, as the crow flies, to that centre than"
                            + " to another."),
            new LocalText(
                    "Rango-tamaño: ln(rango − 1/2) sobre ln(población), error estándar √(2/n) (Gabaix e Ibragimov,"
                            + " 2011). Primacía: Jefferson (1939).",
                    "Rank-size: ln(rank − 1/2) on ln(population), standard error √(2/n) (Gabaix and Ibragimov, 2011)."
                            + " Primacy: Jefferson (1939)."));

    record Population(String indicator, String name, String of, String unit, String period, List<String> periods) {}

    record Choice(String indicator, String of) {}

    record SizeClass(String id, String name, double from, int count) {}

    /**
     * @param indicator that measures it, null for a list
     * @param counts    whether the index takes it; not when a seat has no figure
     * @param missing   codes of seats without figure
     */
    record Function(
            String id,
            String name,
            @Nullable String indicator,
            String period,
            int seats,
            boolean counts,
            List<String> missing,
            @Nullable String source,
            @Nullable String note) {}

    record Item(
            String code,
            String name,
            double lon,
            double lat,
            @Nullable Double population,
            @Nullable Integer rank,
            @Nullable Double share,
            @Nullable String sizeClass,
            @Nullable String classByPopulation,
            boolean raisedByFunctions,
            List<String> functions,
            double functionalIndex,
            @Nullable Centre higher,
            @Nullable Centre area) {}

    /** @param kilometres geodesic */
    record Centre(String code, String name, double kilometres) {}

    record Line(
            @Nullable Double slope,
            @Nullable Double standardError,
            @Nullable Double r2,
            @Nullable Double primacyOfTwo,
            @Nullable Double primacyOfFour,
            @Nullable Double shareOfLargest,
            int n) {

        static Line of(RankSize line) {
            return new Line(
                    line.slope(), line.standardError(), line.r2(), line.two(), line.four(), line.share(), line.n());
        }
    }

    record Year(String period, Line rankSize, int missing) {}

    static CityJson of(CitySystem system, int links, List<SourceJson> sources, Language language) {
        CityRecipe recipe = system.recipe();
        Indicator indicator = system.population().indicator();
        Map<String, String> names = new HashMap<>();
        system.seats().forEach(one -> names.put(one.seat().code(), one.seat().name()));
        double all = system.seats().stream()
                .map(one -> one.seat().people())
                .filter(people -> people != null)
                .mapToDouble(Double::doubleValue)
                .sum();
        return new CityJson(
                recipe.author().in(language),
                recipe.date(),
                text(recipe.note(), language),
                new Population(
                        indicator.code().value(),
                        indicator.definition().name().in(language),
                        system.whose().of().in(language),
                        indicator.definition().unit().in(language),
                        system.population().period(),
                        system.population().periods()),
                recipe.populations().stream()
                        .map(one -> new Choice(one.indicator().value(), one.of().in(language)))
                        .toList(),
                classes(system, language),
                system.areasOf().id(),
                system.provisions().stream().map(one -> function(one, language)).toList(),
                system.seats().stream()
                        .map(one -> item(one, system, names, all))
                        .toList(),
                Line.of(system.rankSize()),
                system.years().stream()
                        .map(year -> new Year(year.period(), Line.of(year.rankSize()), year.missing()))
                        .toList(),
                METHODS.stream().map(method -> method.in(language)).toList(),
                links,
                sources);
    }

    private static List<SizeClass> classes(CitySystem system, Language language) {
        List<CityRecipe.SizeClass> classes = system.recipe().classes();
        return classes.stream()
                .map(one -> new SizeClass(one.id(), one.name().in(language), one.from(), (int) system.seats().stream()
                        .filter(seat -> seat.classIndex() != null && seat.classIndex() == classes.indexOf(one))
                        .count()))
                .toList();
    }

    private static Function function(Measured one, Language language) {
        CityRecipe.Function function = one.function();
        return new Function(
                function.id(),
                function.name().in(language),
                function.indicator() == null ? null : function.indicator().value(),
                one.period(),
                (int) one.provision().amounts().values().stream()
                        .filter(amount -> amount > 0)
                        .count(),
                one.provision().counts(),
                one.provision().missing(),
                function.source(),
                text(function.note(), language));
    }

    private static Item item(Placed placed, CitySystem system, Map<String, String> names, double all) {
        List<CityRecipe.SizeClass> classes = system.recipe().classes();
        Double people = placed.seat().people();
        return new Item(
                placed.seat().code(),
                placed.seat().name(),
                placed.seat().lon(),
                placed.seat().lat(),
                people,
                placed.rank(),
                people == null || all == 0 ? null : people / all,
                placed.classIndex() == null
                        ? null
                        : classes.get(placed.classIndex()).id(),
                placed.classByPeople() == null
                        ? null
                        : classes.get(placed.classByPeople()).id(),
                placed.raised(),
                placed.functions(),
                placed.functionalIndex(),
                centre(placed.higher(), names),
                centre(system.areas().get(placed.seat().code()), names));
    }

    private static @Nullable Centre centre(@Nullable Distance distance, Map<String, String> names) {
        return distance == null
                ? null
                : new Centre(distance.code(), names.getOrDefault(distance.code(), ""), distance.kilometres());
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "population",
                "population_of",
                "period",
                "rank",
                "class",
                "class_by_population",
                "functional_index",
                "functions",
                "nearest_higher_centre",
                "nearest_higher_centre_km_geodesic",
                "area_of",
                "area_centre_km_geodesic",
                "sources"));
        String keys = String.join(" ", sources.stream().map(SourceJson::key).toList());
        for (Item item : items) {
            csv.row(Arrays.asList(
                    item.code(),
                    item.name(),
                    item.population(),
                    population.of(),
                    population.period(),
                    item.rank(),
                    item.sizeClass(),
                    item.classByPopulation(),
                    item.functionalIndex(),
                    String.join(" ", item.functions()),
                    item.higher() == null ? null : item.higher().code(),
                    item.higher() == null ? null : item.higher().kilometres(),
                    item.area() == null ? null : item.area().code(),
                    item.area() == null ? null : item.area().kilometres(),
                    keys));
        }
        return csv;
    }

    /**
     * The links between seats.
     *
     * @param note how to deliver them, where there are none
     */
    record Links(@Nullable String note, List<Link> items) {

        Csv toCsv() {
            Csv csv = new Csv(List.of("origin", "destination", "kind", "period", "value", "unit", "source"));
            items.forEach(one -> csv.row(Arrays.asList(
                    one.origin(), one.destination(), one.kind(), one.period(), one.value(), one.unit(), one.source())));
            return csv;
        }
    }

    record Link(
            String origin, String destination, String kind, String period, double value, String unit, String source) {}

    private static final LocalText NO_LINKS = new LocalText(
            "No hay tabla de vínculos cargada. Se entrega como cities/links.csv: origin, destination, kind, period,"
                    + " value, unit, source.",
            "No table of links is loaded. It is delivered as cities/links.csv: origin, destination, kind, period, value,"
                    + " unit, source.");

    static Links links(List<CityLink> links, Language language) {
        return new Links(
                links.isEmpty() ? NO_LINKS.in(language) : null,
                links.stream()
                        .map(one -> new Link(
                                one.origin().value(),
                                one.destination().value(),
                                one.kind(),
                                one.period(),
                                one.value(),
                                one.unit(),
                                one.source()))
                        .toList());
    }
}

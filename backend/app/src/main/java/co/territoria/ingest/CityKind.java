package co.territoria.ingest;

import co.territoria.city.Cities;
import co.territoria.city.CityDelivery;
import co.territoria.city.CityLink;
import co.territoria.city.CityRecipe;
import co.territoria.indicator.IndicatorCode;
import co.territoria.store.Datasets;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code cities/}: how the seats are ranked, which of them have which function, and the links between them. */
@Component
@Order(49)
final class CityKind implements DatasetKind {

    private static final String RECIPE = "cities/cities.yaml";
    private static final String FUNCTIONS = "cities/functions.csv";
    private static final String LINKS = "cities/links.csv";

    private final Cities cities;
    private final Territories territories;
    private final Sources sources;

    CityKind(Cities cities, Territories territories, Sources sources) {
        this.cities = cities;
        this.territories = territories;
        this.sources = sources;
    }

    /** {@code cities.yaml} as it is written. */
    record CitiesYaml(
            @Nullable List<@Nullable PopulationYaml> populations,
            @Nullable List<@Nullable ClassYaml> classes,
            @Nullable String areasOf,
            @Nullable List<@Nullable MeasuredYaml> functions,
            Yaml.@Nullable Text author,
            @Nullable String date,
            Yaml.@Nullable Text note) {}

    record PopulationYaml(@Nullable String indicator, Yaml.@Nullable Text of) {}

    record ClassYaml(
            @Nullable String id,
            Yaml.@Nullable Text name,
            @Nullable Double from) {}

    record MeasuredYaml(
            @Nullable String id,
            Yaml.@Nullable Text name,
            @Nullable String indicator,
            Yaml.@Nullable Text note) {}

    /**
     * What the files may refer to.
     *
     * @param seats    codes of the territories that have a seat
     * @param rankable whether an indicator has a total in this pack
     */
    record Known(Set<String> seats, Set<String> sources, Predicate<String> rankable) {}

    @Override
    public String kind() {
        return "cities";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = pack.in("cities/");
        return files.isEmpty() ? List.of() : List.of(new Delivery("cities", files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        Set<String> seats = territories.findPack(pack.pack()).stream()
                .flatMap(known ->
                        territories.list(pack.pack(), known.lowestLevel().id()).stream())
                .filter(place -> place.seat() != null)
                .map(Territory::code)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> keys =
                sources.list(pack.pack()).stream().map(Source::key).collect(Collectors.toCollection(TreeSet::new));
        return read(pack, new Known(seats, keys, code -> cities.canRankBy(pack.pack(), code)), notices)
                .map(read -> (dataset, version) -> cities.write(dataset, version, read));
    }

    /** @return absent when a notice is an error */
    static Optional<CityDelivery> read(PackFiles pack, Known known, Notices notices) {
        Optional<DataFile> file = pack.find(RECIPE);
        if (file.isEmpty()) {
            notices.error("missing-file", RECIPE, null, null, "falta el archivo", "the file is missing");
            return Optional.empty();
        }
        Optional<CitiesYaml> yaml = Yaml.read(file.get(), CitiesYaml.class, notices);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        Faults faults = new Faults(file.get(), notices);
        List<CityRecipe.Population> populations = populations(yaml.get(), known, faults);
        List<CityRecipe.SizeClass> classes = classes(yaml.get(), faults);
        String areasOf = faults.required("areasOf", yaml.get().areasOf());
        if (!areasOf.isEmpty() && classes.stream().noneMatch(one -> one.id().equals(areasOf))) {
            faults.notOneOf(
                    "areasOf",
                    areasOf,
                    classes.stream().map(CityRecipe.SizeClass::id).toList());
        }
        List<CityRecipe.Function> functions = new ArrayList<>(measured(yaml.get(), known, faults));
        pack.find(FUNCTIONS).ifPresent(listed -> functions.addAll(listed(listed, known, notices)));
        List<CityLink> links =
                pack.find(LINKS).map(table -> links(table, known, notices)).orElse(List.of());
        LocalText author = Yaml.Text.of(yaml.get().author());
        if (author == null) {
            faults.missing("author.es");
        }
        String date = faults.required("date", yaml.get().date());
        if (notices.hasErrors() || author == null) {
            return Optional.empty();
        }
        return Optional.of(new CityDelivery(
                new CityRecipe(
                        pack.pack(),
                        populations,
                        classes,
                        areasOf,
                        functions,
                        author,
                        date,
                        Yaml.Text.of(yaml.get().note())),
                links));
    }

    private static List<CityRecipe.Population> populations(CitiesYaml yaml, Known known, Faults faults) {
        List<CityRecipe.Population> populations = new ArrayList<>();
        List<@Nullable PopulationYaml> given = yaml.populations() == null ? List.of() : yaml.populations();
        for (int i = 0; i < given.size(); i++) {
            PopulationYaml one = given.get(i);
            String field = "populations[%d]".formatted(i);
            String indicator = faults.required(field + ".indicator", one == null ? null : one.indicator());
            LocalText of = one == null ? null : Yaml.Text.of(one.of());
            if (of == null) {
                faults.missing(field + ".of.es");
            }
            if (checkIndicator(indicator, field + ".indicator", known, faults) && of != null) {
                populations.add(new CityRecipe.Population(new IndicatorCode(indicator), of));
            }
        }
        if (given.isEmpty()) {
            faults.missing("populations");
        }
        return populations;
    }

    private static boolean checkIndicator(String indicator, String field, Known known, Faults faults) {
        if (indicator.isEmpty()) {
            return false;
        }
        if (!IndicatorCode.isValid(indicator) || !known.rankable().test(indicator)) {
            faults.error(
                    "unknown-indicator",
                    field,
                    "ningún indicador cargado con valores totales tiene el código «%s»".formatted(indicator),
                    "no loaded indicator with total values has the code “%s”".formatted(indicator));
            return false;
        }
        return true;
    }

    private static List<CityRecipe.SizeClass> classes(CitiesYaml yaml, Faults faults) {
        List<CityRecipe.SizeClass> classes = new ArrayList<>();
        List<@Nullable ClassYaml> given = yaml.classes() == null ? List.of() : yaml.classes();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < given.size(); i++) {
            ClassYaml one = given.get(i);
            String field = "classes[%d]".formatted(i);
            String id = faults.required(field + ".id", one == null ? null : one.id());
            LocalText name = one == null ? null : Yaml.Text.of(one.name());
            Double from = one == null ? null : one.from();
            if (name == null) {
                faults.missing(field + ".name.es");
            }
            if (from == null) {
                faults.missing(field + ".from");
            } else if (i == 0 ? from != 0 : from <= last) {
                faults.error(
                        "classes-not-ascending",
                        field + ".from",
                        "las clases van de menor a mayor y la primera desde 0; aquí dice %s".formatted(from),
                        "classes go from small to large, the first from 0; this says %s".formatted(from));
            }
            if (name != null && from != null && !id.isEmpty()) {
                classes.add(new CityRecipe.SizeClass(id, name, from));
            }
            last = from == null ? last : from;
        }
        if (given.isEmpty()) {
            faults.missing("classes");
        }
        return classes;
    }

    private static List<CityRecipe.Function> measured(CitiesYaml yaml, Known known, Faults faults) {
        List<CityRecipe.Function> functions = new ArrayList<>();
        List<@Nullable MeasuredYaml> given = yaml.functions() == null ? List.of() : yaml.functions();
        for (int i = 0; i < given.size(); i++) {
            MeasuredYaml one = given.get(i);
            String field = "functions[%d]".formatted(i);
            String id = faults.required(field + ".id", one == null ? null : one.id());
            String indicator = faults.required(field + ".indicator", one == null ? null : one.indicator());
            LocalText name = one == null ? null : Yaml.Text.of(one.name());
            if (name == null) {
                faults.missing(field + ".name.es");
            }
            if (checkIndicator(indicator, field + ".indicator", known, faults) && name != null && one != null) {
                functions.add(new CityRecipe.Function(
                        id, name, new IndicatorCode(indicator), List.of(), null, Yaml.Text.of(one.note())));
            }
        }
        return functions;
    }

    /** One row per seat that has the function; name, source and note stand in the first row of each. */
    private static List<CityRecipe.Function> listed(DataFile file, Known known, Notices notices) {
        Map<String, Table.Row> first = new LinkedHashMap<>();
        Map<String, List<TerritoryCode>> seats = new HashMap<>();
        Table.read(
                        file,
                        Set.of("function", "name_es", "code", "source"),
                        Set.of("name_en", "note_es", "note_en"),
                        notices)
                .ifPresent(table -> {
                    for (Table.Row row : table.rows()) {
                        String id = row.required("function");
                        first.putIfAbsent(id, row);
                        row.required("name_es");
                        IndicatorReader.checkSource(row, row.required("source"), known.sources());
                        TerritoryCode seat = seat(row, "code", known);
                        List<TerritoryCode> its = seats.computeIfAbsent(id, any -> new ArrayList<>());
                        if (seat != null && its.contains(seat)) {
                            row.duplicate("code", seat.value(), row);
                        } else if (seat != null) {
                            its.add(seat);
                        }
                    }
                });
        List<CityRecipe.Function> functions = new ArrayList<>();
        first.forEach((id, row) -> {
            LocalText name = LocalText.ofNullable(row.text("name_es"), row.text("name_en"));
            if (name != null) {
                functions.add(new CityRecipe.Function(
                        id,
                        name,
                        null,
                        seats.getOrDefault(id, List.of()),
                        row.text("source"),
                        LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
            }
        });
        return functions;
    }

    private static @Nullable TerritoryCode seat(Table.Row row, String column, Known known) {
        String code = row.required(column);
        if (code.isEmpty()) {
            return null;
        }
        if (!known.seats().contains(code)) {
            row.error(
                    "unknown-seat",
                    column,
                    "ningún territorio con cabecera tiene el código %s%s"
                            .formatted(code, IndicatorReader.near(code, known.seats(), "cerca")),
                    "no territory with a seat has the code %s%s"
                            .formatted(code, IndicatorReader.near(code, known.seats(), "near")));
            return null;
        }
        return new TerritoryCode(code);
    }

    private static List<CityLink> links(DataFile file, Known known, Notices notices) {
        List<CityLink> links = new ArrayList<>();
        Map<List<String>, Table.Row> seen = new HashMap<>();
        Table.read(
                        file,
                        Set.of("origin", "destination", "kind", "period", "value", "unit", "source"),
                        Set.of(),
                        notices)
                .ifPresent(table -> {
                    for (Table.Row row : table.rows()) {
                        link(row, known, seen).ifPresent(links::add);
                    }
                });
        return links;
    }

    private static Optional<CityLink> link(Table.Row row, Known known, Map<List<String>, Table.Row> seen) {
        TerritoryCode origin = seat(row, "origin", known);
        TerritoryCode destination = seat(row, "destination", known);
        String kind = row.required("kind");
        String period = row.required("period");
        String unit = row.required("unit");
        String source = row.required("source");
        IndicatorReader.checkSource(row, source, known.sources());
        Double value = row.number("value");
        if (row.text("value") == null) {
            row.error(
                    "missing-value",
                    "value",
                    "falta el número; un vínculo sin dato es una fila que no se escribe",
                    "the number is missing; a link without figure is a row that is left out");
        } else if (value != null && value < 0) {
            row.error("negative-link", "value", "un vínculo no es negativo", "a link is not negative");
        }
        if (origin != null && origin.equals(destination)) {
            row.error(
                    "link-to-itself",
                    "destination",
                    "el origen y el destino son el mismo",
                    "origin and destination are the same");
        }
        if (origin == null || destination == null || value == null) {
            return Optional.empty();
        }
        Table.Row first = seen.putIfAbsent(List.of(origin.value(), destination.value(), kind, period), row);
        if (first != null) {
            row.duplicate("origin", origin + "→" + destination, first);
        }
        return Optional.of(new CityLink(origin, destination, kind, period, value, unit, source));
    }

    /** Notices about fields of one YAML file. */
    private record Faults(DataFile file, Notices notices) {

        void error(String rule, String field, String es, String en) {
            notices.error(rule, file.path(), null, field, es, en);
        }

        void missing(String field) {
            error("missing-value", field, "falta el valor", "the value is missing");
        }

        String required(String field, @Nullable String text) {
            if (text == null || text.isBlank()) {
                missing(field);
                return "";
            }
            return text.strip();
        }

        void notOneOf(String field, String text, List<String> allowed) {
            error(
                    "value-not-in-list",
                    field,
                    "«%s» no es uno de %s".formatted(text, allowed),
                    "“%s” is none of %s".formatted(text, allowed));
        }
    }
}

package co.territoria.ingest;

import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.Approach;
import co.territoria.indicator.BreakdownAxes;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.Indicator.Break;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorDelivery;
import co.territoria.indicator.SdgGoal;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.Period;
import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one family of indicators: {@code family.yaml}, {@code indicators.csv} and {@code values.csv}. */
final class IndicatorReader {

    static final String DEFINITIONS = "indicators.csv";

    private static final Set<String> REQUIRED =
            Set.of("code", "name_es", "unit_es", "decimals", "dimension", "direction", "aggregation", "source");

    private static final Set<String> OPTIONAL = Set.of(
            "name_en",
            "unit_en",
            "base_es",
            "base_en",
            "weight_indicator",
            "aggregation_note_es",
            "aggregation_note_en",
            "sdg",
            "tags",
            "level",
            "definition_es",
            "definition_en",
            "method_es",
            "method_en",
            "comparability_es",
            "comparability_en",
            "breaks");

    static final Set<String> DEFINITION_COLUMNS = java.util.stream.Stream.concat(REQUIRED.stream(), OPTIONAL.stream())
            .collect(java.util.stream.Collectors.toSet());

    private static final Set<String> NOT_OF_DERIVED =
            Set.of("aggregation", "weight_indicator", "aggregation_note_es", "aggregation_note_en", "level");

    /** Of indicators that are computed by a formula. */
    static final Set<String> DERIVED_REQUIRED = java.util.stream.Stream.concat(
                    REQUIRED.stream().filter(column -> !NOT_OF_DERIVED.contains(column)),
                    java.util.stream.Stream.of("formula"))
            .collect(java.util.stream.Collectors.toSet());

    static final Set<String> DERIVED_OPTIONAL = OPTIONAL.stream()
            .filter(column -> !NOT_OF_DERIVED.contains(column))
            .collect(java.util.stream.Collectors.toSet());

    private static final Pattern FAMILY = Pattern.compile("[a-z0-9][a-z0-9_]{0,79}");
    private static final Pattern SDG = Pattern.compile("\\d{1,2}(\\.(\\d{1,2}|[a-d])(\\.\\d{1,2})?)?");
    private static final int MOST_DECIMALS = 8;
    private static final int LONGEST_TEXT = 5_000;

    private final String pack;
    private final String familyId;
    private final Known known;
    private final Notices notices;
    private final BiFunction<String, Table.Row, Indicator.@Nullable Rule> ruleOf;
    private final Set<String> required;
    private final Set<String> optional;

    IndicatorReader(String pack, String familyId, Known known, Notices notices) {
        this(pack, familyId, known, notices, Set.of());
    }

    /** @param also columns that each row must have besides, which somebody else reads */
    IndicatorReader(String pack, String familyId, Known known, Notices notices, Set<String> also) {
        this.ruleOf = this::rule;
        this.required = java.util.stream.Stream.concat(REQUIRED.stream(), also.stream())
                .collect(java.util.stream.Collectors.toSet());
        this.optional = OPTIONAL;
        this.pack = pack;
        this.familyId = familyId;
        this.known = known;
        this.notices = notices;
    }

    /** @param formulas the rule of a derived indicator by code and row */
    IndicatorReader(
            String pack,
            String familyId,
            Known known,
            Notices notices,
            BiFunction<String, Table.Row, Indicator.@Nullable Rule> formulas) {
        this.ruleOf = formulas;
        this.required = DERIVED_REQUIRED;
        this.optional = DERIVED_OPTIONAL;
        this.pack = pack;
        this.familyId = familyId;
        this.known = known;
        this.notices = notices;
    }

    /**
     * What the rows may refer to.
     *
     * @param lowest    id of the level that values are delivered of, as a rule
     * @param places    codes of the territories of each level of the pack, by its id
     * @param sources   keys of the sources of the pack
     * @param axes      that values may be broken down by
     * @param familyOf  family of each indicator of the pack, published or delivered
     */
    record Known(
            String lowest,
            Map<String, Set<String>> places,
            Set<String> sources,
            BreakdownAxes axes,
            Map<String, String> familyOf) {}

    /** The YAML as it is written. */
    record FamilyYaml(
            Yaml.@Nullable Text name,
            @Nullable String head,
            @Nullable String dimension,
            @Nullable String theme,
            @Nullable String frequency) {}

    /** @return absent when a notice is an error */
    Optional<IndicatorDelivery> read(DatasetKind.Delivery delivery) {
        return read(delivery, List.of("family.yaml", DEFINITIONS, "values.csv"));
    }

    /** The definitions of a derived family, whose values are computed. @return absent when a notice is an error */
    Optional<IndicatorDelivery> readDefinitions(DatasetKind.Delivery delivery) {
        return read(delivery, List.of("family.yaml", DEFINITIONS));
    }

    private Optional<IndicatorDelivery> read(DatasetKind.Delivery delivery, List<String> files) {
        if (!FAMILY.matcher(familyId).matches()) {
            notices.error(
                    "invalid-id",
                    delivery.name(),
                    null,
                    null,
                    "el nombre de la carpeta lleva minúsculas sin tilde, cifras y «_»",
                    "the name of the folder has lower-case letters, digits and “_”");
        }
        Optional<DataFile> yamlFile = required(delivery, "family.yaml", files);
        Optional<DataFile> definitionFile = required(delivery, DEFINITIONS, files);
        boolean delivered = files.contains("values.csv");
        Optional<DataFile> valueFile = delivered ? required(delivery, "values.csv", files) : Optional.empty();
        if (yamlFile.isEmpty() || definitionFile.isEmpty() || (delivered && valueFile.isEmpty())) {
            return Optional.empty();
        }
        Optional<FamilyYaml> yaml = Yaml.read(yamlFile.get(), FamilyYaml.class, notices);
        Optional<Table> table = Table.read(definitionFile.get(), required, optional, notices);
        Map<String, Table.Row> rows =
                table.map(read -> read.uniqueBy("code", notices)).orElse(Map.of());
        List<Indicator> indicators = new ArrayList<>();
        rows.forEach((code, row) -> indicator(code, row, indicators.size()).ifPresent(indicators::add));
        Optional<Family> family = yaml.flatMap(read -> family(read, yamlFile.get(), rows));
        if (table.isPresent() && rows.isEmpty()) {
            notices.error(
                    "empty-file",
                    definitionFile.get().path(),
                    null,
                    null,
                    "no define ningún indicador",
                    "defines no indicator");
        }
        // with a broken table of definitions every value would be told as unknown
        List<IndicatorDelivery.Row> values = table.isEmpty() || valueFile.isEmpty()
                ? List.of()
                : new ValueReader(known, notices).read(valueFile.get(), rows);
        return notices.hasErrors() || family.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndicatorDelivery(family.get(), indicators, values));
    }

    private Optional<DataFile> required(DatasetKind.Delivery delivery, String name, List<String> files) {
        Optional<DataFile> file = delivery.find(name);
        if (file.isEmpty()) {
            notices.error(
                    "missing-file",
                    delivery.name() + "/" + name,
                    null,
                    null,
                    "falta el archivo; una familia tiene %s".formatted(String.join(", ", files)),
                    "the file is missing; a family has %s".formatted(String.join(", ", files)));
        }
        return file;
    }

    private Optional<Family> family(FamilyYaml yaml, DataFile file, Map<String, Table.Row> rows) {
        LocalText name = Yaml.Text.of(yaml.name());
        if (name == null) {
            notices.error(
                    "missing-value",
                    file.path(),
                    null,
                    "name.es",
                    "falta el nombre de la familia",
                    "the name of the family is missing");
        }
        Optional<Dimension> dimension = yaml.dimension() == null ? Optional.empty() : Dimension.find(yaml.dimension());
        if (dimension.isEmpty()) {
            notices.error(
                    "value-not-in-list",
                    file.path(),
                    null,
                    "dimension",
                    "«%s» no es uno de %s".formatted(yaml.dimension() == null ? "" : yaml.dimension(), Dimension.ids()),
                    "“%s” is none of %s".formatted(yaml.dimension() == null ? "" : yaml.dimension(), Dimension.ids()));
        }
        MetadataWords words = new MetadataWords(file, notices);
        LayerMetadata.Theme theme = words.theme(yaml.theme());
        LayerMetadata.Frequency frequency = words.frequency(yaml.frequency());
        if (yaml.head() != null && !rows.containsKey(yaml.head())) {
            notices.error(
                    "head-not-in-family",
                    file.path(),
                    null,
                    "head",
                    "«%s» no está en indicators.csv de la familia, que define %s".formatted(yaml.head(), rows.keySet()),
                    "“%s” is not in indicators.csv of the family, which defines %s"
                            .formatted(yaml.head(), rows.keySet()));
            return Optional.empty();
        }
        return name == null || dimension.isEmpty()
                ? Optional.empty()
                : Optional.of(new Family(
                        pack,
                        familyId,
                        name,
                        yaml.head() == null || !IndicatorCode.isValid(yaml.head())
                                ? null
                                : new IndicatorCode(yaml.head()),
                        dimension.get(),
                        theme,
                        frequency));
    }

    private Optional<Indicator> indicator(String code, Table.Row row, int position) {
        if (!IndicatorCode.isValid(code)) {
            row.error(
                    "invalid-id",
                    "code",
                    "«%s» no es un código: minúsculas sin tilde, cifras y «_»".formatted(code),
                    "“%s” is no code: lower-case letters, digits and “_”".formatted(code));
            return Optional.empty();
        }
        String definedIn = known.familyOf.getOrDefault(code, familyId);
        if (!definedIn.equals(familyId)) {
            row.error(
                    "duplicate-key",
                    "code",
                    "«%s» ya está definido en la familia %s".formatted(code, definedIn),
                    "“%s” is already defined in the family %s".formatted(code, definedIn));
        }
        checkLength(row, DEFINITION_COLUMNS, LONGEST_TEXT);
        LocalText name = LocalText.ofNullable(row.required("name_es"), row.text("name_en"));
        LocalText unit = LocalText.ofNullable(row.required("unit_es"), row.text("unit_en"));
        Optional<Dimension> dimension = Dimension.find(row.oneOf("dimension", Dimension.ids(), Dimension.SOCIAL.id()));
        Optional<Direction> direction = Direction.find(row.oneOf("direction", Direction.ids(), Direction.NEUTRAL.id()));
        String source = row.required("source");
        checkSource(row, source, known.sources);
        int decimals = decimals(row);
        Indicator.Rule rule = ruleOf.apply(code, row);
        LocalText comparability = LocalText.ofNullable(row.text("comparability_es"), row.text("comparability_en"));
        List<Break> breaks = breaks(row, comparability);
        if (name == null || unit == null || rule == null) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                pack,
                new IndicatorCode(code),
                familyId,
                position,
                new Indicator.Definition(
                        name,
                        unit,
                        LocalText.ofNullable(row.text("base_es"), row.text("base_en")),
                        decimals,
                        dimension.orElseThrow(),
                        direction.orElseThrow(),
                        source,
                        level(row)),
                rule,
                new Indicator.Text(
                        LocalText.ofNullable(row.text("definition_es"), row.text("definition_en")),
                        LocalText.ofNullable(row.text("method_es"), row.text("method_en")),
                        sdg(row),
                        approaches(row),
                        comparability,
                        breaks)));
    }

    /** The level that values are delivered of, absent for the lowest. */
    private @Nullable String level(Table.Row row) {
        String text = row.text("level");
        if (text == null) {
            return null;
        }
        String level = row.oneOf("level", List.copyOf(known.places.keySet()), known.lowest);
        return level.equals(known.lowest) ? null : level;
    }

    private static @Nullable String sdg(Table.Row row) {
        String text = row.text("sdg");
        if (text == null) {
            return null;
        }
        for (String one : text.split(";", -1)) {
            if (!SDG.matcher(one.strip()).matches() || SdgGoal.of(one.strip()).isEmpty()) {
                row.error(
                        "invalid-sdg",
                        "sdg",
                        "«%s» no es un objetivo (6), una meta (6.1, 1.a) ni un indicador (6.1.1) de los ODS; varios se separan con «;»"
                                .formatted(one),
                        "“%s” is no goal (6), target (6.1, 1.a) or indicator (6.1.1) of the SDGs; several are separated by “;”"
                                .formatted(one));
            }
        }
        return text;
    }

    private static List<Approach> approaches(Table.Row row) {
        String text = row.text("tags");
        if (text == null) {
            return List.of();
        }
        List<Approach> approaches = new ArrayList<>();
        for (String one : text.split(";", -1)) {
            Approach.find(one.strip())
                    .ifPresentOrElse(
                            approaches::add,
                            () -> row.error(
                                    "value-not-in-list",
                                    "tags",
                                    "«%s» no es un enfoque diferencial: %s; varios se separan con «;»"
                                            .formatted(one, Approach.ids()),
                                    "“%s” is no differential approach: %s; several are separated by “;”"
                                            .formatted(one, Approach.ids())));
        }
        return approaches.stream().distinct().toList();
    }

    static void checkSource(Table.Row row, String key, Collection<String> sources) {
        if (!key.isEmpty() && !sources.contains(key)) {
            row.error(
                    "unknown-source",
                    "source",
                    "ninguna fuente tiene la clave %s; añádala a sources.csv%s"
                            .formatted(key, near(key, sources, "cerca")),
                    "no source has the key %s; add it to sources.csv%s".formatted(key, near(key, sources, "near")));
        }
    }

    static void checkLength(Table.Row row, Collection<String> columns, int longest) {
        for (String column : columns) {
            String text = row.text(column);
            if (text != null && text.length() > longest) {
                row.error(
                        "too-long",
                        column,
                        "el texto pasa de %d caracteres".formatted(longest),
                        "the text has more than %d characters".formatted(longest));
            }
        }
    }

    static String near(String wanted, Collection<String> candidates, String word) {
        List<String> nearest = Nearest.to(wanted, candidates);
        return nearest.isEmpty() ? "" : ", %s: %s".formatted(word, nearest);
    }

    private static int decimals(Table.Row row) {
        row.required("decimals");
        Integer decimals = row.integer("decimals");
        if (decimals == null) {
            return 0;
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            row.error(
                    "value-out-of-range",
                    "decimals",
                    "los decimales van de 0 a %d".formatted(MOST_DECIMALS),
                    "decimals lie in 0 to %d".formatted(MOST_DECIMALS));
            return 0;
        }
        return decimals;
    }

    private Indicator.Rule rule(String code, Table.Row row) {
        AggregationKind kind = AggregationKind.find(
                        row.oneOf("aggregation", AggregationKind.ids(), AggregationKind.SUM.id()))
                .orElseThrow();
        String weight = row.text("weight_indicator");
        LocalText note = LocalText.ofNullable(row.text("aggregation_note_es"), row.text("aggregation_note_en"));
        if (kind == AggregationKind.WEIGHTED_MEAN) {
            if (weight == null) {
                row.error(
                        "missing-value",
                        "weight_indicator",
                        "una media ponderada dice con qué indicador se pondera; sin él, la agregación es none",
                        "a weighted mean says which indicator it is weighted with; without it the aggregation is none");
            } else if (weight.equals(code) || !known.familyOf.containsKey(weight)) {
                row.error(
                        "unknown-weight",
                        "weight_indicator",
                        "«%s» no es otro indicador de este paquete%s"
                                .formatted(weight, near(weight, known.familyOf.keySet(), "cerca")),
                        "“%s” is no other indicator of this pack%s"
                                .formatted(weight, near(weight, known.familyOf.keySet(), "near")));
            }
        } else if (weight != null) {
            row.error(
                    "unexpected-value",
                    "weight_indicator",
                    "solo weighted_mean lleva indicador de peso",
                    "only weighted_mean has a weighting indicator");
        }
        if (kind == AggregationKind.NONE && note == null) {
            row.error(
                    "missing-value",
                    "aggregation_note_es",
                    "falta la razón por la que no se agrega",
                    "the reason why it does not aggregate is missing");
        }
        boolean usable = kind == AggregationKind.WEIGHTED_MEAN && weight != null && IndicatorCode.isValid(weight);
        return new Indicator.Rule(kind, usable ? new IndicatorCode(weight) : null, note);
    }

    private static List<Break> breaks(Table.Row row, @Nullable LocalText comparability) {
        String text = row.text("breaks");
        if (text == null) {
            return List.of();
        }
        List<Break> breaks = new ArrayList<>();
        for (String pair : text.split(";")) {
            List<Period> ends = Arrays.stream(pair.strip().split("\\|", -1))
                    .flatMap(end -> Period.find(end.strip()).stream())
                    .toList();
            if (ends.size() == 2 && ends.get(0).compareTo(ends.get(1)) < 0) {
                breaks.add(new Break(ends.get(0).id(), ends.get(1).id()));
            } else {
                row.error(
                        "invalid-break",
                        "breaks",
                        "«%s» no es una pareja de periodos que se siguen, como 2017|2018 o 2022-T4|2023-T1; varias se separan con «;»"
                                .formatted(pair),
                        "“%s” is no pair of periods that follow each other, as 2017|2018 or 2022-Q4|2023-Q1; several are separated by “;”"
                                .formatted(pair));
            }
        }
        if (comparability == null) {
            row.error(
                    "missing-value",
                    "comparability_es",
                    "un corte exige la explicación de por qué no se compara",
                    "a break needs the explanation why it does not compare");
        }
        return breaks;
    }
}

package co.territoria.priority;

import co.territoria.gap.GapTable;
import co.territoria.gap.Gaps;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.priority.AlertReading.Hit;
import co.territoria.priority.AlertReading.Unknown;
import co.territoria.priority.AlertReading.Value;
import co.territoria.priority.AlertRule.Condition;
import co.territoria.priority.AlertRule.Measure;
import co.territoria.priority.AlertRule.Side;
import co.territoria.territory.Territory;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Evaluates alert rules for the territories of the lowest level. */
@Service
class Alerts {

    private static final LocalText NO_INDICATOR =
            new LocalText("el indicador ya no está en vigor", "the indicator is no longer in force");

    private static final LocalText NO_BREAKDOWN =
            new LocalText("el indicador ya no tiene esa desagregación", "the indicator no longer has that breakdown");

    private static final LocalText NO_REFERENCE =
            new LocalText("esa referencia no existe", "there is no such reference");

    private static final LocalText NOT_OBSERVED = new LocalText(
            "solo se conoce como cifra de un nivel superior", "it is known as a figure of an upper level only");

    private static final LocalText NO_VALUE = new LocalText("sin dato", "no value");

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Gaps gaps;

    Alerts(Indicators indicators, IndicatorValues values, Gaps gaps) {
        this.indicators = indicators;
        this.values = values;
        this.gaps = gaps;
    }

    /** What a rule finds among the territories that lie within another. */
    AlertReading read(AlertRule rule, Territory within) {
        Optional<Indicator> found =
                indicators.find(rule.pack(), rule.indicator().value());
        if (found.isEmpty()) {
            return blank(rule, null, null, rule.name(), NO_INDICATOR);
        }
        Indicator indicator = found.get();
        LocalText statement = statement(rule.condition(), indicator.definition());
        List<String> breakdowns =
                values.breakdowns(indicator).stream().map(Breakdown::id).toList();
        if (rule.breakdown() != null && !breakdowns.contains(rule.breakdown())) {
            return blank(rule, indicator, rule.breakdown(), statement, NO_BREAKDOWN);
        }
        if (!indicator.isMapped()) {
            return blank(rule, indicator, rule.breakdown(), statement, NOT_OBSERVED);
        }
        Selection selection = values.select(
                indicator.code().value(), null, rule.breakdown(), within.code().value());
        return switch (rule.condition().kind()) {
            case THRESHOLD -> threshold(rule, selection, statement);
            case WORSENING -> worsening(rule, selection, statement);
            case GAP -> gap(rule, selection, statement);
        };
    }

    private static AlertReading blank(
            AlertRule rule,
            @Nullable Indicator indicator,
            @Nullable String breakdown,
            LocalText statement,
            LocalText obstacle) {
        return new AlertReading(
                rule, indicator, breakdown, List.of(), statement, obstacle, null, List.of(), List.of(), 0, List.of());
    }

    private AlertReading threshold(AlertRule rule, Selection selection, LocalText statement) {
        Indicator.Definition definition = selection.indicator().definition();
        double threshold = Objects.requireNonNull(rule.condition().amount());
        Side side = Objects.requireNonNull(rule.condition().side());
        ValueTable table = values.table(selection, null);
        List<Hit> hits = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        for (ValueTable.Item item : table.items()) {
            Double value = item.value();
            if (value == null) {
                unknown.add(new Unknown(item.code(), item.name(), reason(item.reason())));
            } else if (side.holds(value, threshold)) {
                hits.add(new Hit(
                        item.code(),
                        item.name(),
                        List.of(new Value(selection.period(), value, item.source())),
                        Math.abs(value - threshold),
                        null,
                        Figures.text(
                                "%s en %s; el umbral es %s",
                                "%s in %s; the threshold is %s",
                                (form, language) -> form.formatted(
                                        Figures.value(value, definition, language),
                                        selection.period(),
                                        Figures.value(threshold, definition, language)))));
            }
        }
        return reading(
                rule,
                selection,
                List.of(selection.period()),
                statement,
                null,
                hits,
                unknown,
                table.items().size(),
                table.sources());
    }

    private AlertReading worsening(AlertRule rule, Selection selection, LocalText statement) {
        Indicator.Definition definition = selection.indicator().definition();
        Set<String> cutBefore = selection.indicator().text().breaks().stream()
                .map(Indicator.Break::to)
                .collect(Collectors.toSet());
        Direction direction = definition.direction();
        Worsening.Window window = Worsening.window(selection.periods(), cutBefore, direction);
        if (window.obstacle() != null) {
            return blank(rule, selection.indicator(), selection.breakdown().id(), statement, window.obstacle());
        }
        Map<String, Map<String, Value>> byPlace = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        Set<String> sources = new TreeSet<>();
        for (String period : window.periods()) {
            ValueTable table = values.table(at(selection, period), null);
            sources.addAll(table.sources());
            for (ValueTable.Item item : table.items()) {
                names.put(item.code(), item.name());
                Map<String, Value> its = byPlace.computeIfAbsent(item.code(), code -> new LinkedHashMap<>());
                if (item.value() != null) {
                    its.put(period, new Value(period, item.value(), item.source()));
                }
            }
        }
        double least = rule.condition().amount() == null ? 0 : rule.condition().amount();
        List<Hit> hits = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        byPlace.forEach((code, its) -> {
            List<String> missing = window.periods().stream()
                    .filter(period -> !its.containsKey(period))
                    .toList();
            if (!missing.isEmpty()) {
                String which = String.join(", ", missing);
                unknown.add(new Unknown(
                        code, names.get(code), new LocalText("sin dato de " + which, "no value of " + which)));
                return;
            }
            Map<String, Double> plain = new HashMap<>();
            its.forEach((period, value) -> plain.put(period, value.value()));
            Worsening.of(window, plain, direction)
                    .filter(worse -> worse >= least)
                    .ifPresent(worse -> hits.add(new Hit(
                            code,
                            names.get(code),
                            List.copyOf(its.values()),
                            worse,
                            null,
                            why(List.copyOf(its.values()), worse, definition))));
        });
        return reading(
                rule,
                selection,
                window.periods(),
                statement,
                null,
                hits,
                unknown,
                byPlace.size(),
                List.copyOf(sources));
    }

    private static LocalText why(List<Value> run, double worse, Indicator.Definition definition) {
        Value first = run.get(0);
        Value last = run.get(run.size() - 1);
        return Figures.text(
                "peor cada periodo: de %s en %s a %s en %s, %s peor en total",
                "worse each period: from %s in %s to %s in %s, %s worse in all",
                (form, language) -> form.formatted(
                        Figures.value(first.value(), definition, language),
                        first.period(),
                        Figures.value(last.value(), definition, language),
                        last.period(),
                        Figures.difference(worse, definition, language)));
    }

    private static Selection at(Selection selection, String period) {
        return new Selection(
                selection.pack(),
                selection.within(),
                selection.indicator(),
                period,
                selection.breakdown(),
                selection.periods());
    }

    private AlertReading gap(AlertRule rule, Selection selection, LocalText statement) {
        Indicator.Definition definition = selection.indicator().definition();
        Condition condition = rule.condition();
        Optional<Reference> kind = Reference.find(Objects.requireNonNull(condition.reference()));
        if (kind.isEmpty()) {
            return blank(rule, selection.indicator(), selection.breakdown().id(), statement, NO_REFERENCE);
        }
        GapTable table = gaps.of(selection, kind.get());
        if (table.obstacle() != null) {
            return blank(rule, selection.indicator(), selection.breakdown().id(), statement, table.obstacle());
        }
        GapTable.Against against = table.against();
        double least = Objects.requireNonNull(condition.amount());
        boolean relative = condition.measure() == Measure.RELATIVE;
        List<Hit> hits = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        for (GapTable.Item item : table.items()) {
            Double value = item.value();
            Double gap = item.gap() == null
                    ? null
                    : relative
                            ? item.gap().relative()
                            : Double.valueOf(item.gap().difference());
            if (value == null || gap == null) {
                unknown.add(new Unknown(item.code(), item.name(), reason(item.reason())));
                continue;
            }
            double told = relative ? 100 * gap : gap;
            if (told > least) {
                // each territory may have a reference of its own: its subregion, its peers, its past
                GapTable.Compared compared = item.compared();
                LocalText name = compared == null ? against.name() : compared.name();
                Double reference = compared == null ? against.value() : Double.valueOf(compared.value());
                hits.add(new Hit(
                        item.code(),
                        item.name(),
                        List.of(new Value(selection.period(), value, item.source())),
                        told - least,
                        told,
                        Figures.text(
                                relative ? "%s en %s, %s peor que %s (%s)" : "%s en %s, %s detrás de %s (%s)",
                                relative ? "%s in %s, %s worse than %s (%s)" : "%s in %s, %s behind %s (%s)",
                                (form, language) -> form.formatted(
                                        Figures.value(value, definition, language),
                                        selection.period(),
                                        distance(told, relative, definition, language),
                                        name == null ? "" : name.in(language),
                                        reference == null ? "" : Figures.value(reference, definition, language)))));
            }
        }
        return reading(
                rule,
                selection,
                List.of(selection.period()),
                statement,
                new AlertReading.ReferenceValue(against.kind().id(), against.name(), against.value(), against.method()),
                hits,
                unknown,
                table.items().size(),
                table.sources());
    }

    private static AlertReading reading(
            AlertRule rule,
            Selection selection,
            List<String> periods,
            LocalText statement,
            AlertReading.@Nullable ReferenceValue reference,
            List<Hit> hits,
            List<Unknown> unknown,
            int all,
            List<String> sources) {
        return new AlertReading(
                rule,
                selection.indicator(),
                selection.breakdown().id(),
                periods,
                statement,
                null,
                reference,
                hits.stream()
                        .sorted(Comparator.comparingDouble(Hit::beyond)
                                .reversed()
                                .thenComparing(Hit::code))
                        .toList(),
                unknown,
                all - unknown.size(),
                sources);
    }

    private static LocalText reason(@Nullable LocalText reason) {
        return reason == null ? NO_VALUE : reason;
    }

    private static String distance(
            double amount, boolean relative, Indicator.Definition definition, Language language) {
        return relative
                ? Figures.number(amount, 0, language) + "\u202f%"
                : Figures.difference(amount, definition, language);
    }

    private static LocalText statement(Condition condition, Indicator.Definition definition) {
        Double amount = condition.amount();
        return switch (condition.kind()) {
            case THRESHOLD ->
                Figures.text(
                        condition.side() == Side.ABOVE ? "por encima de %s" : "por debajo de %s",
                        condition.side() == Side.ABOVE ? "above %s" : "below %s",
                        (form, language) ->
                                form.formatted(Figures.value(Objects.requireNonNull(amount), definition, language)));
            case WORSENING ->
                amount == null
                        ? new LocalText("peor tres periodos seguidos", "worse three periods running")
                        : Figures.text(
                                "peor tres periodos seguidos, al menos %s en total",
                                "worse three periods running, by %s in all at least",
                                (form, language) -> form.formatted(Figures.difference(amount, definition, language)));
            case GAP ->
                Figures.text(
                        "más de %s detrás de la referencia «%s»",
                        "more than %s behind the reference “%s”",
                        (form, language) -> form.formatted(
                                distance(
                                        Objects.requireNonNull(amount),
                                        condition.measure() == Measure.RELATIVE,
                                        definition,
                                        language),
                                referenceName(Objects.requireNonNull(condition.reference()), language)));
        };
    }

    private static String referenceName(String id, Language language) {
        if (language == Language.EN) {
            return id;
        }
        return switch (id) {
            case "department" -> "departamento";
            case "subregion" -> "subregión";
            case "best" -> "mejor";
            case "median" -> "mediana";
            case "goal" -> "meta";
            case "peers" -> "pares";
            case "past" -> "pasado propio";
            default -> id;
        };
    }
}

package co.territoria.ingest;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.BreakdownAxes;
import co.territoria.indicator.Direction;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.Indicators;
import co.territoria.plan.Goal;
import co.territoria.plan.PlanCode;
import co.territoria.plan.PlanNode;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code plans/goals.csv} and {@code plans/goal_targets.csv}, each of which may be missing. */
final class PlanGoals {

    static final String GOALS = "plans/goals.csv";
    static final String TARGETS = "plans/goal_targets.csv";

    private static final Set<String> COLUMNS = Set.of("code", "plan", "node", "name", "document");
    private static final Set<String> OPTIONAL = Set.of(
            "version",
            "indicator",
            "breakdown",
            "statistic",
            "unit_es",
            "unit_en",
            "direction",
            "territory",
            "baseline",
            "baseline_year",
            "baseline_source",
            "responsible",
            "weight",
            "act",
            "from",
            "note_es",
            "note_en");

    private static final Pattern CODE = Pattern.compile("\\S{1,120}");

    private final PackFiles pack;
    private final Places places;
    private final Cited cited;
    private final Notices notices;

    PlanGoals(PackFiles pack, Places places, Cited cited, Notices notices) {
        this.pack = pack;
        this.places = places;
        this.cited = cited;
        this.notices = notices;
    }

    /**
     * What goals and drivers may cite.
     *
     * @param indicators in force, by code, with the side that is better
     * @param sources    keys
     */
    record Cited(Map<String, Direction> indicators, Set<String> sources, BreakdownAxes axes) {

        static Cited of(String pack, Indicators indicators, Sources sources) {
            Map<String, Direction> directions = new TreeMap<>();
            indicators
                    .list(pack)
                    .forEach(one ->
                            directions.put(one.code().value(), one.definition().direction()));
            return new Cited(
                    directions,
                    sources.list(pack).stream().map(Source::key).collect(Collectors.toCollection(TreeSet::new)),
                    indicators.axes(pack));
        }

        /** The indicator of a row; an error notice when there is none with that code. */
        @Nullable
        IndicatorCode indicator(Table.Row row) {
            String code = row.text("indicator");
            if (code == null) {
                return null;
            }
            if (!indicators.containsKey(code)) {
                row.error(
                        "unknown-indicator",
                        "indicator",
                        "ningún indicador en vigor tiene el código «%s»%s"
                                .formatted(code, IndicatorReader.near(code, indicators.keySet(), "cerca")),
                        "no indicator in force has the code “%s”%s"
                                .formatted(code, IndicatorReader.near(code, indicators.keySet(), "near")));
                return null;
            }
            return new IndicatorCode(code);
        }
    }

    /**
     * @param nodes     by code of the plan
     * @param documents codes
     * @return by code of the plan, in the order of the file
     */
    Map<String, List<Goal>> read(Map<String, List<PlanNode>> nodes, Set<String> plans, Set<String> documents) {
        Map<String, String> planOf = new HashMap<>();
        nodes.forEach((plan, its) -> its.forEach(node -> planOf.put(node.code(), plan)));
        Map<String, Map<Integer, Table.Row>> rows = rows();
        Map<String, Map<Integer, List<Table.Row>>> targetRows = targetRows(rows);
        Map<String, List<Goal>> goals = new HashMap<>();
        rows.forEach((code, versions) -> {
            tellOrder(versions);
            versions.forEach((version, row) -> one(
                            code,
                            version,
                            row,
                            targetRows.getOrDefault(code, Map.of()).getOrDefault(version, List.of()),
                            new Known(planOf, plans, documents))
                    .ifPresent(goal -> goals.computeIfAbsent(goal.plan().value(), key -> new ArrayList<>())
                            .add(goal)));
        });
        return goals;
    }

    /** What rows may cite of the other files of the folder. */
    private record Known(Map<String, String> planOf, Set<String> plans, Set<String> documents) {}

    /** By code and number of the version, which is 1 when the cell is blank. */
    private Map<String, Map<Integer, Table.Row>> rows() {
        Map<String, Map<Integer, Table.Row>> rows = new LinkedHashMap<>();
        for (Table.Row row : table(GOALS, COLUMNS, OPTIONAL)) {
            String code = row.required("code");
            if (!code.isEmpty() && !CODE.matcher(code).matches()) {
                row.error(
                        "malformed-code",
                        "code",
                        "«%s»: un código tiene de 1 a 120 caracteres sin espacios".formatted(code),
                        "“%s”: a code has 1 to 120 characters without blanks".formatted(code));
            }
            int version = version(row);
            Table.Row first = rows.computeIfAbsent(code, key -> new TreeMap<>()).putIfAbsent(version, row);
            if (first != null) {
                row.duplicate("code", code + " " + version, first);
            }
        }
        return rows;
    }

    private List<Table.Row> table(String path, Set<String> columns, Set<String> optional) {
        return pack.find(path)
                .flatMap(file -> Table.read(file, columns, optional, notices))
                .map(Table::rows)
                .orElse(List.of());
    }

    private static int version(Table.Row row) {
        Integer version = row.integer("version");
        if (version != null && version < 1) {
            row.error(
                    "not-positive",
                    "version",
                    "«%d»: las versiones se numeran desde 1".formatted(version),
                    "“%d”: versions are numbered from 1".formatted(version));
        }
        return version == null ? 1 : version;
    }

    private static void tellOrder(Map<Integer, Table.Row> versions) {
        String before = null;
        for (Map.Entry<Integer, Table.Row> each : versions.entrySet()) {
            Table.Row row = each.getValue();
            if (each.getKey() > 1 && row.text("act") == null) {
                row.error(
                        "version-without-act",
                        "act",
                        "la versión %d de una meta dice el acto que la cambió".formatted(each.getKey()),
                        "version %d of a goal names the act that changed it".formatted(each.getKey()));
            }
            String from = row.text("from");
            if (from != null && !CitedNames.isDate(from)) {
                row.error(
                        "not-a-date",
                        "from",
                        "«%s» no es una fecha AAAA, AAAA-MM o AAAA-MM-DD".formatted(from),
                        "“%s” is no date YYYY, YYYY-MM or YYYY-MM-DD".formatted(from));
            } else if (from != null && before != null && from.compareTo(before) < 0) {
                row.error(
                        "versions-reversed",
                        "from",
                        "rige desde %s, antes que la versión anterior (%s)".formatted(from, before),
                        "in force from %s, before the version that it follows (%s)".formatted(from, before));
            }
            before = from == null ? before : from;
        }
    }

    private Map<String, Map<Integer, List<Table.Row>>> targetRows(Map<String, Map<Integer, Table.Row>> goals) {
        Map<String, Map<Integer, List<Table.Row>>> targets = new HashMap<>();
        for (Table.Row row : table(TARGETS, Set.of("goal", "year", "value"), Set.of("version"))) {
            String code = row.required("goal");
            int version = version(row);
            if (!code.isEmpty() && !goals.containsKey(code)) {
                PlanNodes.unknown(row, "unknown-goal", "goal", code, goals.keySet(), "ninguna meta", "no goal");
            } else if (!code.isEmpty() && !goals.get(code).containsKey(version)) {
                row.error(
                        "unknown-version",
                        "version",
                        "la meta %s no tiene versión %d; tiene %s"
                                .formatted(code, version, goals.get(code).keySet()),
                        "the goal %s has no version %d; it has %s"
                                .formatted(code, version, goals.get(code).keySet()));
            }
            targets.computeIfAbsent(code, key -> new HashMap<>())
                    .computeIfAbsent(version, key -> new ArrayList<>())
                    .add(row);
        }
        return targets;
    }

    private Optional<Goal> one(String code, int version, Table.Row row, List<Table.Row> targetRows, Known known) {
        String plan = row.required("plan");
        if (!plan.isEmpty() && !known.plans().contains(plan)) {
            PlanNodes.unknown(row, "unknown-plan", "plan", plan, known.plans(), "ningún plan", "no plan");
        }
        String node = row.required("node");
        String planOfNode = known.planOf().get(node);
        if (!node.isEmpty() && planOfNode == null) {
            PlanNodes.unknown(row, "unknown-node", "node", node, known.planOf().keySet(), "ningún elemento", "no node");
        } else if (planOfNode != null && !planOfNode.equals(plan)) {
            row.error(
                    "node-of-other-plan",
                    "node",
                    "«%s» es del plan %s y esta meta de %s".formatted(node, planOfNode, plan),
                    "“%s” is of the plan %s and this goal of %s".formatted(node, planOfNode, plan));
        }
        IndicatorCode indicator = cited.indicator(row);
        String breakdown = breakdown(row);
        Direction direction = direction(row, indicator);
        Goal.Baseline baseline = baseline(row);
        List<Goal.Target> targets = targets(targetRows);
        if (baseline != null && direction != null) {
            checkTargets(row, baseline, targets, direction);
        }
        Double weight = row.number("weight");
        if (weight != null && weight <= 0) {
            row.error(
                    "not-positive",
                    "weight",
                    "«%s»: un peso es mayor que cero".formatted(row.text("weight")),
                    "“%s”: a weight is above zero".formatted(row.text("weight")));
        }
        String name = row.required("name");
        String document = PlanFiles.document(row, known.documents());
        var territory = places.any(row, "territory");
        if (notices.hasErrors() || direction == null) {
            return Optional.empty();
        }
        return Optional.of(new Goal(
                code,
                new PlanCode(plan),
                node,
                name,
                indicator == null ? null : new Goal.Measure(indicator, breakdown),
                row.text("statistic"),
                LocalText.ofNullable(row.text("unit_es"), row.text("unit_en")),
                direction,
                territory,
                baseline,
                targets,
                row.text("responsible"),
                weight == null ? 1 : weight,
                new Goal.Version(version, row.text("act"), row.text("from")),
                document,
                LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
    }

    private String breakdown(Table.Row row) {
        String text = row.text("breakdown");
        if (text == null) {
            return Breakdown.TOTAL.id();
        }
        Optional<Breakdown> found = cited.axes().find(text);
        if (found.isEmpty()) {
            row.error(
                    "unknown-breakdown",
                    "breakdown",
                    "«%s» no es total ni categorías unidas por un punto; las que hay: %s"
                            .formatted(text, cited.axes().ids()),
                    "“%s” is neither total nor categories joined by a dot; there are: %s"
                            .formatted(text, cited.axes().ids()));
        }
        return found.map(Breakdown::id).orElse(text);
    }

    /** What the row says, else that of the indicator. */
    private @Nullable Direction direction(Table.Row row, @Nullable IndicatorCode indicator) {
        List<String> sides = List.of(Direction.HIGHER_IS_BETTER.id(), Direction.LOWER_IS_BETTER.id());
        Direction its =
                indicator == null ? Direction.NEUTRAL : cited.indicators().get(indicator.value());
        if (row.text("direction") == null) {
            if (its == null || its == Direction.NEUTRAL) {
                row.error(
                        "goal-without-direction",
                        "direction",
                        "falta decir hacia dónde es mejor: uno de %s".formatted(sides),
                        "it is missing which side is better: one of %s".formatted(sides));
                return null;
            }
            return its;
        }
        Direction said = Direction.find(row.oneOf("direction", sides, "")).orElse(null);
        if (said != null && its != null && its != Direction.NEUTRAL && said != its) {
            row.error(
                    "direction-against-indicator",
                    "direction",
                    "la meta dice %s y su indicador %s".formatted(said.id(), its.id()),
                    "the goal says %s and its indicator %s".formatted(said.id(), its.id()));
        }
        return said;
    }

    /** All of it or nothing: a baseline without year and source cannot be checked by anybody. */
    private Goal.@Nullable Baseline baseline(Table.Row row) {
        Double value = row.number("baseline");
        if (value == null) {
            for (String column : List.of("baseline_year", "baseline_source")) {
                if (row.text(column) != null) {
                    row.error(
                            "baseline-without-value",
                            column,
                            "hay año o fuente de una línea base que no está: complete baseline o vacíe las tres",
                            "there is a year or a source of a baseline that is not there: fill in baseline or empty all three");
                }
            }
            return null;
        }
        row.required("baseline_year");
        Integer year = row.integer("baseline_year");
        String source = row.required("baseline_source");
        if (!source.isEmpty() && !cited.sources().contains(source)) {
            row.error(
                    "unknown-source",
                    "baseline_source",
                    "ninguna fuente tiene la clave %s; añádala a sources.csv%s"
                            .formatted(source, IndicatorReader.near(source, cited.sources(), "cerca")),
                    "no source has the key %s; add it to sources.csv%s"
                            .formatted(source, IndicatorReader.near(source, cited.sources(), "near")));
        }
        return year == null ? null : new Goal.Baseline(value, year, source);
    }

    private static List<Goal.Target> targets(List<Table.Row> rows) {
        List<Goal.Target> targets = new ArrayList<>();
        Map<String, Table.Row> seen = new HashMap<>();
        for (Table.Row row : rows) {
            Integer year = row.integer("year");
            Double value = row.number("value");
            if (row.text("year") == null && row.text("value") == null) {
                row.error(
                        "missing-value",
                        "value",
                        "una meta dice un año, una cifra o ambas cosas",
                        "a target says a year, a figure or both");
                continue;
            }
            Table.Row first = seen.putIfAbsent(String.valueOf(row.text("year")), row);
            if (first != null) {
                row.duplicate("year", year == null ? "" : String.valueOf(year), first);
            }
            if (year != null || value != null) {
                targets.add(new Goal.Target(year, value));
            }
        }
        return targets;
    }

    private static void checkTargets(
            Table.Row row, Goal.Baseline baseline, List<Goal.Target> targets, Direction direction) {
        for (Goal.Target target : targets) {
            if (target.year() != null && target.year() <= baseline.year()) {
                row.error(
                        "target-before-baseline",
                        "baseline_year",
                        "la meta es de %d y la línea base de %d".formatted(target.year(), baseline.year()),
                        "the target is of %d and the baseline of %d".formatted(target.year(), baseline.year()));
            }
            if (target.value() == null) {
                continue;
            }
            double change = target.value() - baseline.value();
            if (direction == Direction.HIGHER_IS_BETTER ? change < 0 : change > 0) {
                row.error(
                        "target-against-direction",
                        "direction",
                        "de %s a %s es empeorar, si es mejor %s"
                                .formatted(
                                        baseline.value(),
                                        target.value(),
                                        direction == Direction.HIGHER_IS_BETTER ? "más" : "menos"),
                        "from %s to %s is worse, if %s is better"
                                .formatted(
                                        baseline.value(),
                                        target.value(),
                                        direction == Direction.HIGHER_IS_BETTER ? "more" : "less"));
            }
        }
    }
}

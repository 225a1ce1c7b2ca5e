package co.territoria.plan;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.SdgGoal;
import co.territoria.project.Project;
import co.territoria.project.Projects;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the answers of the addresses of plans. */
@Service
class PlanAnswers {

    /** The value of a filter that asks for what is not said. */
    private static final String NONE = "none";

    private static final LocalText NOT_SAID = new LocalText("sin decir", "not stated");

    private static final double PERCENT = 100;

    private final Plans plans;
    private final Territories territories;
    private final Projects projects;
    private final IndicatorReadings readings;
    private final IndicatorSources sources;
    private final FollowUps followUps;
    private final PlanWords words;

    PlanAnswers(
            Plans plans,
            Territories territories,
            Projects projects,
            IndicatorReadings readings,
            IndicatorSources sources,
            FollowUps followUps,
            PlanWords words) {
        this.plans = plans;
        this.territories = territories;
        this.projects = projects;
        this.readings = readings;
        this.sources = sources;
        this.followUps = followUps;
        this.words = words;
    }

    /**
     * What is asked of the list, each absent for all.
     *
     * @param q words that the name or the code of a plan, or an element of it, has
     */
    record Filter(
            @Nullable String kind,
            @Nullable String level,
            @Nullable String q) {}

    /** @throws ApiProblem for a kind or level that no plan has */
    PlanJson.Page list(@Nullable String within, Filter filter, Language language) {
        Territory whole = within(within);
        List<Plan> all = plans.listWithin(whole);
        List<PlanJson.Choice> kinds = choices(all, PlanWord.Kind.PLAN_KIND, Plan::kind, language);
        List<PlanJson.Choice> levels = choices(all, PlanWord.Kind.PLAN_LEVEL, Plan::level, language);
        check("kind", filter.kind(), whole.pack(), PlanWord.Kind.PLAN_KIND);
        check("level", filter.level(), whole.pack(), PlanWord.Kind.PLAN_LEVEL);
        List<String> wanted = wanted(filter.q());
        List<PlanJson.Item> items = new ArrayList<>();
        for (Plan plan : all) {
            if (!fits(filter.kind(), plan.kind()) || !fits(filter.level(), plan.level())) {
                continue;
            }
            Integer matches = wanted.isEmpty() ? null : matches(plan, wanted);
            boolean named = has(plan.name() + " " + plan.code(), wanted);
            if (matches == null || named || matches > 0) {
                items.add(words.item(plan, matches, language));
            }
        }
        return new PlanJson.Page(
                plans.documents(whole.pack()).stream()
                        .map(document -> words.document(document, language))
                        .toList(),
                kinds,
                levels,
                items.size(),
                items,
                example(whole.pack()));
    }

    private Territory within(@Nullable String within) {
        return territories.get(within == null ? territories.defaultPack().root().value() : within);
    }

    private static boolean fits(@Nullable String wanted, @Nullable String value) {
        return wanted == null || (value == null ? wanted.equals(NONE) : wanted.equals(value));
    }

    private void check(String parameter, @Nullable String value, String pack, PlanWord.Kind kind) {
        List<String> allowed = new ArrayList<>(
                plans.words(pack, kind).stream().map(PlanWord::id).toList());
        allowed.add(NONE);
        if (value != null && !allowed.contains(value)) {
            throw ApiProblem.notAllowed(parameter, value, allowed);
        }
    }

    private List<PlanJson.Choice> choices(
            List<Plan> all, PlanWord.Kind kind, Function<Plan, @Nullable String> of, Language language) {
        List<PlanJson.Choice> choices = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(plan -> counts.merge(Optional.ofNullable(of.apply(plan)).orElse(NONE), 1, Integer::sum));
        String pack = all.isEmpty() ? "" : all.get(0).pack();
        plans.words(pack, kind).stream()
                .filter(word -> counts.containsKey(word.id()))
                .forEach(word ->
                        choices.add(new PlanJson.Choice(word.id(), word.name().in(language), counts.get(word.id()))));
        if (counts.containsKey(NONE)) {
            choices.add(new PlanJson.Choice(NONE, NOT_SAID.in(language), counts.get(NONE)));
        }
        return choices;
    }

    private static List<String> wanted(@Nullable String q) {
        return q == null
                ? List.of()
                : Arrays.stream(Nearest.plain(q).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static boolean has(String text, List<String> wanted) {
        String plain = Nearest.plain(text);
        return wanted.stream().allMatch(plain::contains);
    }

    private static int matches(Plan plan, List<String> wanted) {
        return (int)
                plan.nodes().stream().filter(node -> has(node.name(), wanted)).count();
    }

    /**
     * The plan with this code; the pack of the territory is asked first.
     *
     * @throws ApiProblem 404 with the codes that come nearest
     */
    Plan plan(String code, @Nullable String within) {
        if (within != null) {
            Optional<Plan> here = plans.list(territories.get(within).pack()).stream()
                    .filter(plan -> plan.code().value().equals(code))
                    .findFirst();
            if (here.isPresent()) {
                return here.get();
            }
        }
        return plans.get(code);
    }

    /** @param within only elements that name a place in it, with what stands above them; absent or the root for all */
    PlanJson.Whole whole(Plan plan, @Nullable String within, Language language) {
        Map<String, List<String>> projectsOf = new TreeMap<>();
        List<PlanJson.LinkedProject> linked = linked(plan, projectsOf);
        Map<String, List<String>> goalsOf = plan.goalsInForce().stream()
                .collect(Collectors.groupingBy(Goal::node, Collectors.mapping(Goal::code, Collectors.toList())));
        Set<String> kept = kept(plan, within);
        List<PlanJson.Node> nodes = plan.nodes().stream()
                .filter(node -> kept.contains(node.code()))
                .map(node -> new PlanJson.Node(
                        node.code(),
                        node.parent(),
                        node.kind(),
                        words.kindOf(plan, node, language),
                        node.name(),
                        node.places().stream().map(TerritoryCode::value).toList(),
                        node.sdgs(),
                        goalsOf.getOrDefault(node.code(), List.of()),
                        projectsOf.getOrDefault(node.code(), List.of()),
                        node.document()))
                .toList();
        return new PlanJson.Whole(
                words.item(plan, null, language),
                nodes,
                plan.goalsInForce().stream()
                        .filter(goal -> kept.contains(goal.node()))
                        .map(goal -> words.goal(plan, goal, language))
                        .toList(),
                plan.drivers().stream()
                        .filter(driver -> kept.contains(driver.node()))
                        .map(driver -> driver(plan, driver, language))
                        .toList(),
                alignments(plan, language),
                sdgs(plan, language),
                linked,
                plan.nodes().isEmpty() ? null : commitments(plan, language),
                example(plan.pack()));
    }

    private Set<String> kept(Plan plan, @Nullable String within) {
        Territory asked = within == null ? null : territories.get(within);
        // the root has all of its pack, elements that name no place too
        if (asked == null || asked.parent() == null && asked.pack().equals(plan.pack())) {
            return plan.nodes().stream().map(PlanNode::code).collect(Collectors.toSet());
        }
        Set<TerritoryCode> inside = lowest(asked).stream().map(Territory::code).collect(Collectors.toSet());
        Set<String> kept = new HashSet<>();
        for (PlanNode node : plan.nodes()) {
            if (node.places().stream().anyMatch(inside::contains)) {
                kept.add(node.code());
                plan.path(node).forEach(above -> kept.add(above.code()));
            }
        }
        return kept;
    }

    private List<Territory> lowest(Territory whole) {
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        return territories.listWithin(whole, pack.lowestLevel().id());
    }

    /** Projects that say they serve an element of the plan. @param byNode is filled with their codes */
    private List<PlanJson.LinkedProject> linked(Plan plan, Map<String, List<String>> byNode) {
        Set<String> codes = plan.nodes().stream().map(PlanNode::code).collect(Collectors.toSet());
        List<PlanJson.LinkedProject> linked = new ArrayList<>();
        for (Project project : projects.list(plan.pack())) {
            List<String> nodes =
                    project.planNodes().stream().filter(codes::contains).toList();
            if (nodes.isEmpty()) {
                continue;
            }
            nodes.forEach(node -> byNode.computeIfAbsent(node, key -> new ArrayList<>())
                    .add(project.code().value()));
            linked.add(new PlanJson.LinkedProject(
                    project.code().value(),
                    project.name(),
                    nodes,
                    project.stage() == null ? null : project.stage().id(),
                    project.standing() == null ? null : project.standing().physical(),
                    project.standing() == null
                            ? null
                            : project.standing().date().toString()));
        }
        return linked;
    }

    private PlanJson.Driver driver(Plan plan, Driver driver, Language language) {
        Territory territory = followUps.whole(plan);
        IndicatorReadings.Reading reading =
                driver.indicator() == null ? null : readings.latest(driver.indicator(), null, territory);
        Indicator indicator = reading == null ? null : reading.indicator();
        return new PlanJson.Driver(
                driver.node(),
                driver.name().in(language),
                driver.indicator() == null ? null : driver.indicator().value(),
                indicator == null ? null : indicator.definition().name().in(language),
                reading == null ? null : reading.value(),
                indicator == null ? null : indicator.definition().unit().in(language),
                indicator == null ? null : indicator.definition().decimals(),
                reading == null ? null : reading.period(),
                reading != null && reading.computed(),
                words.named(territory.code()),
                reading == null ? PlanText.NO_DATA.in(language) : PlanWords.text(reading.reason(), language),
                reading == null ? List.of() : sources.list(plan.pack(), reading.sources(), language),
                driver.document());
    }

    private List<PlanJson.Alignment> alignments(Plan plan, Language language) {
        Set<String> mine = plan.nodes().stream().map(PlanNode::code).collect(Collectors.toSet());
        mine.add(plan.code().value());
        List<PlanJson.Alignment> found = new ArrayList<>();
        for (Alignment alignment : plans.alignments(plan.pack())) {
            if (mine.contains(alignment.from())) {
                found.add(alignment(plan, alignment, true, language));
            }
            if (mine.contains(alignment.to())) {
                found.add(alignment(plan, alignment, false, language));
            }
        }
        return found;
    }

    private PlanJson.Alignment alignment(Plan plan, Alignment alignment, boolean forward, Language language) {
        String own = forward ? alignment.from() : alignment.to();
        return new PlanJson.Alignment(
                own.equals(plan.code().value()) ? null : own,
                forward,
                alignment.kind().id(),
                alignment.kind().text(forward).in(language),
                other(plan.pack(), forward ? alignment.to() : alignment.from()),
                alignment.document(),
                PlanWords.text(alignment.note(), language));
    }

    private PlanJson.Other other(String pack, String code) {
        Optional<Plan> whole = plans.list(pack).stream()
                .filter(plan -> plan.code().value().equals(code))
                .findFirst();
        if (whole.isPresent()) {
            return other(whole.get(), null);
        }
        Plans.Element element = plans.findNode(pack, code).orElseThrow();
        return other(element.plan(), element.node());
    }

    private static PlanJson.Other other(Plan plan, @Nullable PlanNode node) {
        return new PlanJson.Other(
                plan.code().value(),
                plan.name(),
                adopted(plan),
                node == null ? null : node.code(),
                node == null ? null : node.name());
    }

    private static @Nullable Boolean adopted(Plan plan) {
        return plan.adoption().state() == Adoption.State.UNKNOWN
                ? null
                : plan.adoption().state() == Adoption.State.TRUE;
    }

    private static List<PlanJson.SdgCount> sdgs(Plan plan, Language language) {
        return Arrays.stream(SdgGoal.values())
                .map(sdg -> new PlanJson.SdgCount(sdg.number(), sdg.title().in(language), (int) plan.nodes().stream()
                        .filter(node -> node.sdgs().contains(sdg.number()))
                        .count()))
                .filter(count -> count.nodes() > 0)
                .toList();
    }

    PlanJson.Commitments commitments(Plan plan, Language language) {
        Territory whole = followUps.whole(plan);
        Map<TerritoryCode, List<PlanNode>> named = plan.commitments();
        List<PlanJson.PlaceCount> places = lowest(whole).stream()
                .sorted(Comparator.comparing(Territory::code))
                .map(place -> new PlanJson.PlaceCount(
                        place.code().value(),
                        place.name(),
                        named.getOrDefault(place.code(), List.of()).size()))
                .toList();
        List<PlanJson.Named> unnamed = places.stream()
                .filter(place -> place.nodes() == 0)
                .map(place -> new PlanJson.Named(place.code(), place.name()))
                .toList();
        return new PlanJson.Commitments(
                new PlanJson.Named(whole.code().value(), whole.name()),
                places.size() - unnamed.size(),
                places.size(),
                places,
                unnamed,
                Commitments.classes(
                                places.stream().map(PlanJson.PlaceCount::nodes).toList())
                        .stream()
                        .map(step -> new PlanJson.Step(step.from(), step.to(), step.places()))
                        .toList(),
                PlanText.MEASURE.in(language),
                PlanText.LIMITS.in(language));
    }

    PlanJson.FollowUp followUp(Plan plan, Language language) {
        FollowUps.FollowUp followed = followUps.of(plan);
        return new PlanJson.FollowUp(
                words.item(plan, null, language),
                new PlanJson.Method(
                        PERCENT * GoalProgress.ACHIEVED_FROM,
                        PERCENT * GoalProgress.PACE_FROM,
                        PlanText.PROGRESS.in(language),
                        PlanText.EXPECTED.in(language),
                        PlanText.ROLL_UP.in(language),
                        PlanText.PROJECTS.in(language),
                        PlanText.REFERENCE.in(language)),
                Arrays.stream(GoalProgress.State.values())
                        .map(state -> new PlanJson.StateCount(
                                state.id(),
                                state.text().in(language),
                                state.rule().in(language),
                                followed.in(state)))
                        .toList(),
                rollUp(followed.total(), language),
                followed.nodes().stream()
                        .map(branch -> new PlanJson.Branch(
                                branch.node().code(),
                                branch.node().parent(),
                                branch.node().kind(),
                                words.kindOf(plan, branch.node(), language),
                                branch.node().name(),
                                branch.depth(),
                                rollUp(branch.rollUp(), language)))
                        .toList(),
                followed.lines().stream()
                        .map(line -> line(plan, line, language))
                        .toList(),
                linked(plan, new TreeMap<>()),
                example(plan.pack()));
    }

    private PlanJson.Line line(Plan plan, FollowUps.Line line, Language language) {
        GoalProgress progress = line.progress();
        IndicatorReadings.Reading reading = line.reading();
        Double share = progress.progress();
        return new PlanJson.Line(
                words.goal(plan, line.goal(), language),
                line.node().name(),
                line.path().stream().map(PlanNode::name).toList(),
                reading == null ? null : reading.value(),
                reading == null ? null : reading.period(),
                reading != null && reading.computed(),
                reading == null ? List.of() : sources.list(plan.pack(), reading.sources(), language),
                percent(share),
                percent(progress.expected()),
                share == null ? null : PERCENT * RollUp.counted(share),
                arithmetic(line, language),
                progress.state().id(),
                progress.state().text().in(language),
                progress.reasons().stream()
                        .map(reason -> new PlanJson.Why(reason.id(), why(reason, reading, language)))
                        .toList());
    }

    private static String why(
            GoalProgress.Reason reason, IndicatorReadings.@Nullable Reading reading, Language language) {
        LocalText known = reading == null ? null : reading.reason();
        return reason == GoalProgress.Reason.NO_VALUE && known != null
                ? reason.text().in(language) + ": " + known.in(language)
                : reason.text().in(language);
    }

    /** For example “(30 − 40) ÷ (20 − 40) = 50 %”. */
    private static @Nullable String arithmetic(FollowUps.Line line, Language language) {
        Double share = line.progress().progress();
        Goal.Baseline baseline = line.goal().baseline();
        IndicatorReadings.Reading reading = line.reading();
        if (share == null || baseline == null || reading == null || reading.value() == null) {
            return null;
        }
        Indicator indicator = reading.indicator();
        int decimals = indicator == null ? 1 : indicator.definition().decimals();
        double target = line.goal().finalTarget().map(Goal.Target::value).orElseThrow();
        String from = number(baseline.value(), decimals, language);
        return "(%s − %s) ÷ (%s − %s) = %s"
                .formatted(
                        number(reading.value(), decimals, language),
                        from,
                        number(target, decimals, language),
                        from,
                        percentText(share, language));
    }

    private static PlanJson.RollUpJson rollUp(RollUp rollUp, Language language) {
        String text = rollUp.value() == null
                ? new LocalText(
                                "0 de %s se pueden medir: no hay avance que sumar",
                                "0 of %s can be measured: there is no progress to add up")
                        .in(language)
                        .formatted(goals(rollUp, language))
                : new LocalText("%s ÷ %s = %s; %d de %s se pueden medir", "%s ÷ %s = %s; %d of %s can be measured")
                        .in(language)
                        .formatted(
                                number(rollUp.numerator(), 2, language),
                                number(rollUp.denominator(), 2, language),
                                percentText(rollUp.value(), language),
                                rollUp.measurable(),
                                goals(rollUp, language));
        return new PlanJson.RollUpJson(
                percent(rollUp.value()),
                rollUp.numerator(),
                rollUp.denominator(),
                rollUp.measurable(),
                rollUp.goals(),
                text);
    }

    private static String goals(RollUp rollUp, Language language) {
        LocalText words =
                rollUp.goals() == 1 ? new LocalText("%d meta", "%d goal") : new LocalText("%d metas", "%d goals");
        return words.in(language).formatted(rollUp.goals());
    }

    private static @Nullable Double percent(@Nullable Double share) {
        return share == null ? null : PERCENT * share;
    }

    private static String percentText(double share, Language language) {
        String number = number(PERCENT * share, 1, language);
        return language == Language.ES ? number + "\u202f%" : number + "%";
    }

    /** Up to these decimals, with the marks of the language and the sign of minus. */
    private static String number(double value, int decimals, Language language) {
        DecimalFormat format = new DecimalFormat(
                "#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)),
                DecimalFormatSymbols.getInstance(language == Language.ES ? Locale.forLanguageTag("es-CO") : Locale.UK));
        return format.format(value).replace('-', '−');
    }

    boolean example(String pack) {
        return territories.findPack(pack).map(Pack::example).orElse(false);
    }
}

package co.territoria.project;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.geo.BoundingBox;
import co.territoria.project.Facets.Sums;
import co.territoria.project.Facets.Tally;
import co.territoria.project.PortfolioFilter.About;
import co.territoria.project.progress.Flag;
import co.territoria.project.progress.Progress;
import co.territoria.project.progress.Thresholds;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The packed portfolio against plain loops over the same projects. */
class PortfolioTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final int ROUNDS = 40;

    private static final class Trial {

        final String name;
        final ProjectDelivery delivery;
        final Map<ProjectCode, Map<String, Long>> funds = new HashMap<>();
        final Portfolio portfolio;
        final PortfolioFilter filter;

        Trial(int seed) {
            name = "seed " + seed;
            Random random = new Random(seed);
            delivery = new RandomProjects(seed).delivery("squares", 1 + random.nextInt(120));
            delivery.details().forEach((code, details) -> {
                Map<String, Long> sums = new TreeMap<>();
                details.funding().forEach(money -> sums.merge(money.source(), money.amount(), Long::sum));
                if (!sums.isEmpty()) {
                    funds.put(code, sums);
                }
            });
            portfolio = new Portfolio(delivery.projects(), List.of("roads"), funds);
            filter = seed == 0 ? PortfolioFilter.ALL : filter(random);
        }

        private PortfolioFilter filter(Random random) {
            Map<PortfolioCut, Set<String>> chosen = new EnumMap<>(PortfolioCut.class);
            for (PortfolioCut cut : PortfolioCut.values()) {
                if (random.nextInt(4) == 0) {
                    List<String> values = new ArrayList<>(portfolio.cut(cut).values());
                    values.add("none");
                    values.removeIf(value -> random.nextBoolean());
                    chosen.put(cut, Set.copyOf(values));
                }
            }
            boolean rare = random.nextInt(3) == 0;
            return new PortfolioFilter(
                    random.nextInt(4) == 0 ? Set.of(new TerritoryCode("EX000"), new TerritoryCode("EX009")) : null,
                    chosen,
                    new About(rare ? Set.of("none") : Set.of(), random.nextInt(4) == 0 ? Set.of("PM", "XX") : Set.of()),
                    random.nextInt(4) == 0 ? List.of("nandu", "" + random.nextInt(10)) : List.of(),
                    random.nextInt(4) == 0 ? new BoundingBox(-75.8, 4.1, -75.3, 4.6) : null,
                    random.nextInt(4) == 0 ? random.nextBoolean() : null,
                    random.nextInt(4) == 0 ? EnumSet.of(Flag.values()[random.nextInt(4)], Flag.BEHIND) : Set.of());
        }

        List<String> valuesOf(PortfolioCut cut, Project project) {
            return switch (cut) {
                case STAGE ->
                    project.stage() == null
                            ? List.of()
                            : List.of(project.stage().id());
                case HORIZON ->
                    project.horizon() == null
                            ? List.of()
                            : List.of(project.horizon().id());
                case DIMENSION ->
                    project.dimension() == null
                            ? List.of()
                            : List.of(project.dimension().id());
                case THEME -> project.theme() == null ? List.of() : List.of(project.theme());
                case SECTOR -> project.sector() == null ? List.of() : List.of(project.sector());
                case FUND ->
                    List.copyOf(funds.getOrDefault(project.code(), Map.of()).keySet());
                case MUNICIPALITY ->
                    project.places().found().stream().map(TerritoryCode::value).toList();
                case SDG -> project.sdgs().stream().map(String::valueOf).toList();
            };
        }

        boolean takes(PortfolioCut cut, Project project) {
            Set<String> chosen = filter.chosen().getOrDefault(cut, Set.of());
            List<String> values = valuesOf(cut, project);
            return chosen.isEmpty()
                    || (values.isEmpty()
                            ? chosen.contains("none")
                            : values.stream().anyMatch(chosen::contains));
        }

        boolean takesOtherwise(Project project) {
            String text = Nearest.plain(String.join(
                    "\n",
                    project.code().value(),
                    project.name(),
                    "" + project.bpin(),
                    "" + project.objective(),
                    "" + project.executor()));
            List<String> places = valuesOf(PortfolioCut.MUNICIPALITY, project);
            return (filter.places() == null
                            || filter.places().stream().anyMatch(place -> places.contains(place.value())))
                    && (filter.about().executors().isEmpty() || project.executor() == null)
                    && (filter.about().nodes().isEmpty()
                            || project.planNodes().stream().anyMatch(node -> node.startsWith("PM.")))
                    && filter.words().stream().allMatch(text::contains)
                    && (filter.located() == null
                            || filter.located() == (project.location().point() != null))
                    && (filter.bbox() == null || touches(project, filter.bbox().toGeometry()))
                    && (filter.flags().isEmpty() || filter.flags().stream().anyMatch(flags(project)::contains));
        }

        Set<Flag> flags(Project project) {
            ProjectDetails details =
                    delivery.details().getOrDefault(project.code(), ProjectDetails.none(project.code()));
            return Set.copyOf(new Progress(
                            details.curve(),
                            details.readings(),
                            null,
                            project.stage() == null || project.stage() == Stage.EXECUTION,
                            Thresholds.USUAL)
                    .flagsOn(TODAY));
        }

        private static boolean touches(Project project, Geometry box) {
            List<Geometry> shapes = new ArrayList<>();
            if (project.location().point() != null) {
                shapes.add(project.location().point());
            }
            if (project.line() != null) {
                shapes.add(project.line().shape());
            }
            if (project.area() != null) {
                shapes.add(project.area().shape());
            }
            return shapes.stream().anyMatch(box::intersects);
        }

        boolean takesAll(Project project) {
            return takesOtherwise(project)
                    && Arrays.stream(PortfolioCut.values()).allMatch(cut -> takes(cut, project));
        }
    }

    @Test
    void findsWhatALoopFinds() {
        int found = 0;
        for (int seed = 0; seed < ROUNDS * 3; seed++) {
            Trial trial = new Trial(seed);
            Tally tally = trial.portfolio.tally(trial.filter, TODAY);

            List<Project> matched =
                    tally.matched().stream().mapToObj(trial.portfolio::get).toList();
            assertThat(matched)
                    .as("%s %s", trial.name, trial.filter)
                    .isEqualTo(trial.delivery.projects().stream()
                            .filter(trial::takesAll)
                            .toList());
            assertThat(tally.withValue())
                    .isEqualTo(matched.stream()
                            .filter(project -> project.value() != null)
                            .count());
            assertThat(tally.value())
                    .isEqualTo(matched.stream()
                            .filter(project -> project.value() != null)
                            .mapToLong(Project::value)
                            .sum());
            found += matched.size();
        }
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void countsFacetsWithoutTheirOwnFilter() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = new Trial(seed);
            Tally tally = trial.portfolio.tally(trial.filter, TODAY);
            for (PortfolioCut cut : PortfolioCut.values()) {
                List<Project> all = trial.delivery.projects().stream()
                        .filter(trial::takesOtherwise)
                        .filter(project -> Arrays.stream(PortfolioCut.values())
                                .allMatch(other -> other == cut || trial.takes(other, project)))
                        .toList();
                List<String> values = trial.portfolio.cut(cut).values();
                Sums sums = tally.facets().get(cut.ordinal());
                for (int place = 0; place <= values.size(); place++) {
                    String value = place == values.size() ? null : values.get(place);
                    List<Project> having = all.stream()
                            .filter(project -> value == null
                                    ? trial.valuesOf(cut, project).isEmpty()
                                    : trial.valuesOf(cut, project).contains(value))
                            .toList();
                    String where = "%s %s %s".formatted(trial.name, cut, value);
                    assertThat(sums.projects()[place]).as(where).isEqualTo(having.size());
                    assertThat(sums.value()[place])
                            .as(where)
                            .isEqualTo(having.stream()
                                    .filter(project -> project.value() != null)
                                    .mapToLong(Project::value)
                                    .sum());
                    if (cut == PortfolioCut.FUND && value != null) {
                        assertThat(sums.amount()[place])
                                .as(where)
                                .isEqualTo(having.stream()
                                        .mapToLong(project ->
                                                trial.funds.get(project.code()).get(value))
                                        .sum());
                    }
                }
            }
        }
    }

    /** Totals by any cut add up to the total; those that overlap say so, and never fall short. */
    @Test
    void addsUpByAnyCut() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = new Trial(seed);
            Tally tally = trial.portfolio.tally(trial.filter, TODAY);
            long funding = tally.matched().stream()
                    .mapToObj(trial.portfolio::get)
                    .flatMap(project -> trial.funds.getOrDefault(project.code(), Map.of()).values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            for (PortfolioCut cut : PortfolioCut.values()) {
                Sums sums = tally.totals().get(cut.ordinal());
                String where = trial.name + " " + cut;
                if (cut.overlapping()) {
                    assertThat(Arrays.stream(sums.projects()).sum())
                            .as(where)
                            .isGreaterThanOrEqualTo(tally.matched().cardinality());
                } else {
                    assertThat(Arrays.stream(sums.projects()).sum())
                            .as(where)
                            .isEqualTo(tally.matched().cardinality());
                    assertThat(Arrays.stream(sums.withValue()).sum()).as(where).isEqualTo(tally.withValue());
                    assertThat(Arrays.stream(sums.value()).sum()).as(where).isEqualTo(tally.value());
                }
                assertThat(Arrays.stream(sums.amount()).sum())
                        .as(where)
                        .isEqualTo(cut == PortfolioCut.FUND ? funding : 0);
            }
        }
    }

    @Test
    void listsEachProjectOnOnePage() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = new Trial(seed);
            BitSet matched = trial.portfolio.tally(trial.filter, TODAY).matched();
            for (String name : PortfolioOrder.names()) {
                PortfolioOrder order = PortfolioOrder.find(name).orElseThrow();
                List<Integer> rows = new ArrayList<>();
                for (int offset = 0; offset <= matched.cardinality() + 7; offset += 7) {
                    Arrays.stream(trial.portfolio.page(matched, order, offset, 7))
                            .forEach(rows::add);
                }
                assertThat(rows)
                        .as("%s %s", trial.name, name)
                        .containsExactlyInAnyOrderElementsOf(
                                matched.stream().boxed().toList());
            }
            assertThat(trial.portfolio.page(matched, null, 0, 1_000))
                    .containsExactly(matched.stream().toArray());
        }
    }

    @Test
    void putsWhatIsNotKnownLast() {
        Trial trial = new Trial(0);
        BitSet all = trial.portfolio.tally(PortfolioFilter.ALL, TODAY).matched();
        for (boolean descending : new boolean[] {false, true}) {
            List<Long> values = IntStream.of(trial.portfolio.page(
                            all, new PortfolioOrder(PortfolioOrder.Key.VALUE, descending), 0, 1_000))
                    .mapToObj(row -> trial.portfolio.get(row).value())
                    .toList();
            long known = values.stream().filter(value -> value != null).count();
            assertThat(values.subList((int) known, values.size())).containsOnlyNulls();
            for (int i = 1; i < known; i++) {
                assertThat(values.get(i).compareTo(values.get(i - 1)) * (descending ? -1 : 1))
                        .isNotNegative();
            }
        }
    }

    /** The record tells the same flags as the reports do. */
    @Test
    void flagsFromTheRecordWhatTheReportsTell() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = new Trial(seed);
            for (Project project : trial.delivery.projects()) {
                assertThat(ProjectFlags.of(project, TODAY))
                        .as("%s %s", trial.name, project.code())
                        .isEqualTo(trial.flags(project));
            }
        }
    }
}

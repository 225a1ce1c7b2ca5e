package co.territoria.project;

import co.territoria.project.Facets.Sums;
import co.territoria.project.Facets.Tally;
import co.territoria.project.progress.Flag;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** What the list of projects answers, in one language. */
final class PortfolioJson {

    private static final LocalText UNKNOWN = new LocalText("sin dato", "no data");

    /** A cut with more values tells the rest as one entry. */
    static final int MOST_ENTRIES = 200;

    /** Id of the entry that gathers the rest. */
    private static final String REST = "*";

    private PortfolioJson() {}

    /**
     * @param total     of the projects that the filters take; {@code located} and {@code withoutLocation} add up to it
     * @param themes    to choose from: counted without the filter of the theme
     * @param items     this page of them
     * @param shown     how many are on this page
     * @param currency  of every amount
     * @param facets    for each cut, counted without its own filter
     */
    record Page(
            int total,
            int located,
            int withoutLocation,
            List<ProjectJson.ThemeItem> themes,
            List<ProjectJson.Item> items,
            boolean example,
            int shown,
            int offset,
            String currency,
            Totals totals,
            Cuts facets) {}

    /**
     * @param value   exact sum of the known values; absent where none is known
     * @param funding exact sum of the amounts by source; absent where none is known
     */
    record Totals(
            int projects,
            long withValue,
            @Nullable Long value,
            @Nullable Long funding,
            @JsonUnwrapped Cuts cuts) {}

    /**
     * An entry with id null counts what is not known, one with id {@code *} the values that are too many to be told.
     *
     * @param overlapping the cuts in which a project may count several times; the others add up to the total
     */
    record Cuts(
            List<String> overlapping,
            List<Entry> byStage,
            List<Entry> byHorizon,
            List<Entry> byDimension,
            List<Entry> byTheme,
            List<Entry> bySector,
            List<FundEntry> byFund,
            List<PlaceEntry> byMunicipality,
            List<Entry> bySdg) {}

    /** @param value sum of the known values; absent where none is known */
    record Entry(
            @Nullable String id,
            String name,
            long projects,
            long withValue,
            @Nullable Long value) {}

    /** @param amount of this source; the amounts of all entries add up to {@code funding} */
    record FundEntry(
            @Nullable String id,
            String name,
            long projects,
            long withValue,
            @Nullable Long value,
            @Nullable Long amount) {}

    record PlaceEntry(
            @Nullable String code,
            String name,
            long projects,
            long withValue,
            @Nullable Long value) {}

    /** Names of values, for one pack and language. */
    static final class Names {

        private final Territories territories;
        private final Map<String, String> themes;
        private final Language language;

        Names(List<ProjectTheme> themes, Territories territories, Language language) {
            this.themes = themes.stream().collect(Collectors.toMap(ProjectTheme::id, theme -> theme.name()
                    .in(language)));
            this.territories = territories;
            this.language = language;
        }

        String of(PortfolioCut cut, String id) {
            return switch (cut) {
                case STAGE -> Stage.find(id).orElseThrow().title().in(language);
                case HORIZON -> Horizon.find(id).orElseThrow().title().in(language);
                case DIMENSION -> Dimension.find(id).orElseThrow().title().in(language);
                case THEME -> theme(id);
                case SECTOR, FUND -> id;
                case MUNICIPALITY ->
                    territories.find(new TerritoryCode(id)).map(Territory::name).orElse(id);
                case SDG -> new LocalText("ODS " + id, "SDG " + id).in(language);
            };
        }

        String theme(String id) {
            return themes.getOrDefault(id, id);
        }

        String unknown() {
            return UNKNOWN.in(language);
        }

        String rest(int values) {
            return new LocalText("otros %d".formatted(values), "%d others".formatted(values)).in(language);
        }
    }

    static Totals totals(Portfolio portfolio, Tally tally, @Nullable Set<TerritoryCode> places, Names names) {
        Sums funds = tally.totals().get(PortfolioCut.FUND.ordinal());
        long withFunds = tally.matched().cardinality() - funds.projects()[funds.projects().length - 1];
        return new Totals(
                tally.matched().cardinality(),
                tally.withValue(),
                tally.withValue() == 0 ? null : tally.value(),
                withFunds == 0 ? null : Arrays.stream(funds.amount()).reduce(0, Math::addExact),
                cuts(portfolio, tally.totals(), places, names));
    }

    /** @param places municipalities that are told, absent for all */
    static Cuts cuts(Portfolio portfolio, List<Sums> sums, @Nullable Set<TerritoryCode> places, Names names) {
        return new Cuts(
                Arrays.stream(PortfolioCut.values())
                        .filter(PortfolioCut::overlapping)
                        .map(PortfolioCut::field)
                        .toList(),
                entries(portfolio, sums, PortfolioCut.STAGE, names),
                entries(portfolio, sums, PortfolioCut.HORIZON, names),
                entries(portfolio, sums, PortfolioCut.DIMENSION, names),
                entries(portfolio, sums, PortfolioCut.THEME, names),
                entries(portfolio, sums, PortfolioCut.SECTOR, names),
                lines(portfolio, sums, PortfolioCut.FUND, null, names).stream()
                        .map(line -> new FundEntry(
                                line.id,
                                line.name,
                                line.projects,
                                line.withValue,
                                line.money(),
                                line.id == null ? null : Long.valueOf(line.amount)))
                        .toList(),
                lines(portfolio, sums, PortfolioCut.MUNICIPALITY, places, names).stream()
                        .map(line -> new PlaceEntry(line.id, line.name, line.projects, line.withValue, line.money()))
                        .toList(),
                entries(portfolio, sums, PortfolioCut.SDG, names));
    }

    private static List<Entry> entries(Portfolio portfolio, List<Sums> sums, PortfolioCut cut, Names names) {
        return lines(portfolio, sums, cut, null, names).stream()
                .map(line -> new Entry(line.id, line.name, line.projects, line.withValue, line.money()))
                .toList();
    }

    private record Line(@Nullable String id, String name, long projects, long withValue, long value, long amount) {

        @Nullable
        Long money() {
            return withValue == 0 ? null : value;
        }

        Line plus(Line other) {
            return new Line(
                    id,
                    name,
                    projects + other.projects,
                    withValue + other.withValue,
                    Math.addExact(value, other.value),
                    Math.addExact(amount, other.amount));
        }
    }

    /** Closed lists in their order, zeros too; others by number of projects; what is not known last. */
    private static List<Line> lines(
            Portfolio portfolio, List<Sums> all, PortfolioCut cut, @Nullable Set<TerritoryCode> places, Names names) {
        Sums sums = all.get(cut.ordinal());
        List<String> values = portfolio.cut(cut).values();
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            String id = values.get(place);
            boolean told = cut.isClosed() || sums.projects()[place] > 0;
            if (told && (places == null || places.contains(new TerritoryCode(id)))) {
                lines.add(line(id, names.of(cut, id), sums, place));
            }
        }
        if (!cut.isClosed()) {
            Comparator<Line> order = cut == PortfolioCut.SDG
                    ? Comparator.comparing(line -> Integer.valueOf(line.id))
                    : Comparator.comparing(Line::projects).reversed().thenComparing(Line::name);
            lines.sort(order);
        }
        if (cut != PortfolioCut.MUNICIPALITY && lines.size() > MOST_ENTRIES) {
            List<Line> tail = lines.subList(MOST_ENTRIES - 1, lines.size());
            Line rest = tail.stream().reduce(new Line(REST, names.rest(tail.size()), 0, 0, 0, 0), Line::plus);
            tail.clear();
            lines.add(rest);
        }
        if (sums.projects()[values.size()] > 0) {
            lines.add(line(null, names.unknown(), sums, values.size()));
        }
        return lines;
    }

    private static Line line(@Nullable String id, String name, Sums sums, int place) {
        return new Line(
                id, name, sums.projects()[place], sums.withValue()[place], sums.value()[place], sums.amount()[place]);
    }

    /** The columns of the list as a table. */
    static final List<String> COLUMNS = List.of(
            "code",
            "bpin",
            "name",
            "theme",
            "dimension",
            "stage",
            "horizon",
            "sector",
            "programme",
            "plan_nodes",
            "sdgs",
            "municipalities",
            "municipality_names",
            "value",
            "value_year",
            "currency",
            "executor",
            "start",
            "end",
            "report_date",
            "physical",
            "financial",
            "planned",
            "deviation",
            "flags",
            "lon",
            "lat",
            "location_confidence",
            "confidence",
            "source",
            "example");

    static List<@Nullable Object> row(Project project, Pack pack, Names names, LocalDate today, Language language) {
        Standing standing = project.standing();
        Point point = project.location().point();
        List<String> places =
                project.places().found().stream().map(TerritoryCode::value).toList();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(project.code().value());
        row.add(project.bpin());
        row.add(project.name());
        row.add(project.theme() == null ? null : names.theme(project.theme()));
        row.add(project.dimension() == null ? null : project.dimension().title().in(language));
        row.add(project.stage() == null ? null : project.stage().title().in(language));
        row.add(project.horizon() == null ? null : project.horizon().title().in(language));
        row.add(project.sector());
        row.add(project.programme());
        row.add(joined(project.planNodes()));
        row.add(joined(project.sdgs()));
        row.add(joined(places));
        row.add(joined(places.stream()
                .map(code -> names.of(PortfolioCut.MUNICIPALITY, code))
                .toList()));
        row.add(project.value());
        row.add(project.valueYear());
        row.add(project.value() == null ? null : pack.currency());
        row.add(project.executor());
        row.add(project.start());
        row.add(project.end());
        row.add(standing == null ? null : standing.date());
        row.add(standing == null ? null : standing.physical());
        row.add(standing == null ? null : standing.financial());
        row.add(standing == null ? null : standing.planned());
        row.add(standing == null ? null : standing.deviation());
        row.add(joined(ProjectFlags.of(project, today).stream().map(Flag::id).toList()));
        row.add(point == null ? null : point.getX());
        row.add(point == null ? null : point.getY());
        row.add(
                project.location().confidence() == null
                        ? null
                        : project.location().confidence().id());
        row.add(project.confidence().id());
        row.add(project.source().in(language));
        row.add(pack.example());
        return row;
    }

    private static @Nullable String joined(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }

    /**
     * A tile of points as GeoJSON (RFC 7946).
     *
     * @param located how many projects lie in the tile; the counts of the features add up to it
     */
    record Tile(String type, List<Feature> features, long located, boolean example) {

        Tile(List<Feature> features, long located, boolean example) {
            this("FeatureCollection", features, located, example);
        }
    }

    /** @param properties {@link Single} or {@link Cluster} */
    record Feature(String type, GeometryJson geometry, Object properties) {

        Feature(double longitude, double latitude, Object properties) {
            this("Feature", new GeometryJson("Point", new double[] {longitude, latitude}), properties);
        }
    }

    /** @param approximate to be drawn hollow */
    record Single(
            boolean cluster,
            int count,
            String code,
            String name,
            @Nullable String theme,
            @Nullable String stage,
            boolean approximate,
            boolean hasLine) {}

    /**
     * @param bbox       west, south, east, north of its projects
     * @param byStage    id null is "sin dato"
     * @param codes      of the first of them
     * @param coincident all at the very same place: coming nearer does not part them
     */
    record Cluster(
            boolean cluster,
            int count,
            double[] bbox,
            List<StageCount> byStage,
            List<String> codes,
            boolean coincident) {}

    record StageCount(@Nullable String id, String name, long projects) {}
}

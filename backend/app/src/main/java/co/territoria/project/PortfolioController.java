package co.territoria.project;

import co.territoria.project.Facets.Tally;
import co.territoria.project.PortfolioJson.Names;
import co.territoria.project.PortfolioQuery.Wanted;
import co.territoria.territory.Territories;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.QueryNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The projects of a place with totals and facets, and as groups of points for a map. */
@RestController
@RequestMapping("/api/v1/projects")
class PortfolioController {

    private static final String GEO_JSON = "application/geo+json";

    private final PortfolioQuery query;
    private final Projects projects;
    private final Territories territories;
    private final Clock clock;

    PortfolioController(PortfolioQuery query, Projects projects, Territories territories, Clock clock) {
        this.query = query;
        this.projects = projects;
        this.territories = territories;
        this.clock = clock;
    }

    @GetMapping
    @PortfolioParameters
    @Operation(summary = "Projects of a place, with totals and facets of all that the filters take")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "code, name, value, deviation or date (of the last report); - before it reverses")
    @Parameter(in = ParameterIn.QUERY, name = "limit", description = "projects on a page, 1 to 1000; default 200")
    @Parameter(in = ParameterIn.QUERY, name = "offset", description = "projects to pass over")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "f",
            description = "json or csv; the table has all projects that the filters take")
    @Nullable
    ResponseEntity<PortfolioJson.Page> list(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            HttpServletRequest request,
            HttpServletResponse response,
            Language language)
            throws IOException {
        QueryNames.requireKnown(request, PortfolioQuery.names("sort", "limit", "offset", "f"));
        if (Csv.isWanted(parameters.get("f"), accept)) {
            Wanted wanted = query.wanted(parameters);
            PortfolioQuery.Page page = query.page(parameters);
            LocalDate today = LocalDate.now(clock);
            BitSet matched = wanted.portfolio().tally(wanted.filter(), today).matched();
            Names names = names(wanted, language);
            int[] rows = wanted.portfolio().page(matched, page.order(), 0, matched.cardinality());
            Csv.stream(
                    request,
                    response,
                    "projects-%s.csv".formatted(wanted.pack().id()),
                    PortfolioJson.COLUMNS,
                    Arrays.stream(rows)
                            .mapToObj(row -> PortfolioJson.row(
                                    wanted.portfolio().get(row), wanted.pack(), names, today, language)));
            return null;
        }
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(page(parameters, language));
    }

    PortfolioJson.Page page(Map<String, String> parameters, Language language) {
        Wanted wanted = query.wanted(parameters);
        PortfolioQuery.Page page = query.page(parameters);
        Portfolio portfolio = wanted.portfolio();
        LocalDate today = LocalDate.now(clock);
        Tally tally = portfolio.tally(wanted.filter(), today);
        int[] rows = portfolio.page(tally.matched(), page.order(), page.offset(), page.limit());
        Names names = names(wanted, language);
        int total = tally.matched().cardinality();
        int located =
                (int) tally.matched().stream().filter(portfolio::isLocated).count();
        PortfolioJson.Cuts facets =
                PortfolioJson.cuts(portfolio, tally.facets(), wanted.filter().places(), names);
        return new PortfolioJson.Page(
                total,
                located,
                total - located,
                themes(wanted, facets),
                Arrays.stream(rows)
                        .mapToObj(row -> item(portfolio.get(row), names, today, language))
                        .toList(),
                wanted.pack().example(),
                rows.length,
                page.offset(),
                wanted.pack().currency(),
                PortfolioJson.totals(portfolio, tally, wanted.filter().places(), names),
                facets);
    }

    private Names names(Wanted wanted, Language language) {
        return new Names(projects.themes(wanted.pack().id()), territories, language);
    }

    private ProjectJson.Item item(Project project, Names names, LocalDate today, Language language) {
        return ProjectJson.item(
                project, project.theme() == null ? null : names.theme(project.theme()), today, territories, language);
    }

    private List<ProjectJson.ThemeItem> themes(Wanted wanted, PortfolioJson.Cuts facets) {
        Map<String, PortfolioJson.Entry> byId = facets.byTheme().stream()
                .filter(entry -> entry.id() != null)
                .collect(Collectors.toMap(PortfolioJson.Entry::id, entry -> entry));
        List<ProjectJson.ThemeItem> themes = new ArrayList<>();
        for (ProjectTheme theme : projects.themes(wanted.pack().id())) {
            PortfolioJson.Entry entry = byId.get(theme.id());
            if (entry != null) {
                themes.add(new ProjectJson.ThemeItem(theme.id(), entry.name(), entry.projects(), theme.symbol()));
            }
        }
        return themes;
    }

    /** @param z level of the Web Mercator pyramid, {@code x} from west, {@code y} from north */
    @GetMapping(value = "/clusters/{z}/{x}/{y}", produces = GEO_JSON)
    @PortfolioParameters
    @Operation(summary = "Located projects of a map tile as GeoJSON: one by one, or gathered where they are dense")
    PortfolioJson.Tile clusters(
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Language language) {
        QueryNames.requireKnown(request, PortfolioQuery.names());
        return tile(z, x, y, parameters, language);
    }

    PortfolioJson.Tile tile(String z, String x, String y, Map<String, String> parameters, Language language) {
        Clusters.Tile tile = ClusterTileAddress.parse(z, x, y);
        Wanted wanted = query.wanted(parameters);
        return ClusterTile.of(
                wanted.portfolio(),
                wanted.filter(),
                tile,
                names(wanted, language),
                wanted.pack().example(),
                LocalDate.now(clock));
    }
}

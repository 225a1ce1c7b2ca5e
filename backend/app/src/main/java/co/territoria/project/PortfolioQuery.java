package co.territoria.project;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.BboxParameter;
import co.territoria.project.PortfolioFilter.About;
import co.territoria.project.progress.Flag;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the parameters of the addresses of the portfolio; whatever cannot be meant is refused by its name. */
@Component
class PortfolioQuery {

    /** The parameters that choose projects, in every address of the portfolio. */
    static final List<String> FILTERS = List.of(
            "within",
            "municipality",
            "theme",
            "dimension",
            "stage",
            "horizon",
            "sector",
            "fund",
            "executor",
            "sdg",
            "plan",
            "node",
            "q",
            "bbox",
            "located",
            "flag",
            "lang");

    static final int USUAL_LIMIT = 200;
    static final int MOST_ITEMS = 1_000;
    private static final int FARTHEST = 10_000_000;
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 100;

    /** So many names are offered where a name is not known. */
    private static final int OFFERED = 40;

    private final Territories territories;
    private final Projects projects;
    private final Portfolios portfolios;

    PortfolioQuery(Territories territories, Projects projects, Portfolios portfolios) {
        this.territories = territories;
        this.projects = projects;
        this.portfolios = portfolios;
    }

    /** Of which pack, and which of its projects. */
    record Wanted(Pack pack, Portfolio portfolio, PortfolioFilter filter) {}

    /** Which of them are listed, and in which order. */
    record Page(@Nullable PortfolioOrder order, int offset, int limit) {}

    /** @throws ApiProblem 400 or 404 that names the parameter and what would be right */
    Wanted wanted(Map<String, String> query) {
        List<String> municipalities = list(query, "municipality", ",");
        List<Territory> parts = municipalities.stream()
                .filter(code -> !code.equals(PortfolioFilter.NONE))
                .map(this::lowest)
                .toList();
        Territory whole = whole(query.get("within"), parts);
        Pack pack = pack(whole);
        Portfolio portfolio = portfolios.of(pack.id());
        Map<PortfolioCut, Set<String>> chosen = new EnumMap<>(PortfolioCut.class);
        for (PortfolioCut cut : PortfolioCut.values()) {
            Set<String> values = chosen(cut, query, pack, portfolio);
            if (!values.isEmpty()) {
                chosen.put(cut, values);
            }
        }
        PortfolioFilter filter = new PortfolioFilter(
                whole.code().equals(pack.root()) ? null : inside(whole, pack),
                chosen,
                new About(
                        named(query, "executor", portfolio.executors()),
                        Stream.of("plan", "node")
                                .flatMap(name -> list(query, name, ",").stream())
                                .collect(Collectors.toSet())),
                words(query.get("q")),
                box(query.get("bbox")),
                located(query.get("located")),
                flags(query));
        return new Wanted(pack, portfolio, filter);
    }

    /** @throws ApiProblem 400 that names the parameter and what would be right */
    Page page(Map<String, String> query) {
        String sort = query.get("sort");
        PortfolioOrder order = null;
        if (sort != null) {
            order = PortfolioOrder.find(sort)
                    .orElseThrow(() -> ApiProblem.notAllowed("sort", sort, PortfolioOrder.names()));
        }
        return new Page(
                order, number(query, "offset", 0, 0, FARTHEST), number(query, "limit", USUAL_LIMIT, 1, MOST_ITEMS));
    }

    private Territory whole(@Nullable String within, List<Territory> parts) {
        if (within != null) {
            return territories.get(within);
        }
        TerritoryCode root = parts.isEmpty()
                ? territories.defaultPack().root()
                : pack(parts.get(0)).root();
        return territories.get(root.value());
    }

    private Set<TerritoryCode> inside(Territory whole, Pack pack) {
        return territories.listWithin(whole, pack.lowestLevel().id()).stream()
                .map(Territory::code)
                .collect(Collectors.toSet());
    }

    private Territory lowest(String code) {
        Territory territory = territories.get(code);
        Pack pack = pack(territory);
        if (!territory.level().equals(pack.lowestLevel().id())) {
            LocalText level = pack.lowestLevel().name();
            throw ApiProblem.invalidParameter(
                    "municipality",
                    code,
                    new LocalText(
                            "«%s» es %s; se espera un código de %s. Para otros niveles está el parámetro «within»."
                                    .formatted(code, territory.name(), level.es()),
                            "“%s” is %s; the code of a %s is expected. For other levels there is the parameter “within”."
                                    .formatted(code, territory.name(), level.in(Language.EN))));
        }
        return territory;
    }

    private Pack pack(Territory territory) {
        return territories.findPack(territory.pack()).orElseThrow();
    }

    private Set<String> chosen(PortfolioCut cut, Map<String, String> query, Pack pack, Portfolio portfolio) {
        return switch (cut) {
            case STAGE -> among(query, cut, Stage.ids());
            case HORIZON -> among(query, cut, Horizon.ids());
            case DIMENSION -> among(query, cut, Dimension.ids());
            case THEME ->
                among(
                        query,
                        cut,
                        projects.themes(pack.id()).stream()
                                .map(ProjectTheme::id)
                                .toList());
            case SDG ->
                among(
                        query,
                        cut,
                        IntStream.rangeClosed(1, 17).mapToObj(String::valueOf).toList());
            case SECTOR ->
                among(query, cut, portfolio.cut(cut).values().stream().sorted().toList());
            case FUND -> named(query, cut.parameter(), portfolio.cut(cut).values());
            // already known to exist
            case MUNICIPALITY -> new LinkedHashSet<>(list(query, cut.parameter(), ","));
        };
    }

    private static Set<String> among(Map<String, String> query, PortfolioCut cut, List<String> allowed) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : list(query, cut.parameter(), ",")) {
            if (!value.equals(PortfolioFilter.NONE) && !allowed.contains(value)) {
                throw ApiProblem.notAllowed(
                        cut.parameter(),
                        value,
                        Stream.concat(allowed.stream(), Stream.of(PortfolioFilter.NONE))
                                .toList());
            }
            values.add(value);
        }
        return values;
    }

    /** Names as people write them, which may hold commas: several are joined by semicolons. */
    private static Set<String> named(Map<String, String> query, String parameter, List<String> known) {
        String text = query.get(parameter);
        if (text == null || known.contains(text)) {
            return text == null ? Set.of() : Set.of(text);
        }
        Set<String> names = new LinkedHashSet<>();
        for (String value : list(query, parameter, ";")) {
            names.add(value.equals(PortfolioFilter.NONE) ? value : known(parameter, value, known));
        }
        return names;
    }

    /** Accents and capitals of a name need not be those of the data. */
    private static String known(String parameter, String value, List<String> known) {
        if (known.contains(value)) {
            return value;
        }
        String plain = Nearest.plain(value);
        Optional<String> alike =
                known.stream().filter(name -> Nearest.plain(name).equals(plain)).findFirst();
        if (alike.isPresent()) {
            return alike.get();
        }
        if (known.size() <= OFFERED) {
            throw ApiProblem.notAllowed(
                    parameter,
                    value,
                    Stream.concat(known.stream().sorted(), Stream.of(PortfolioFilter.NONE))
                            .toList());
        }
        List<String> nearest = Nearest.to(value, known.subList(0, Math.min(known.size(), 5_000)));
        throw ApiProblem.invalidParameter(
                parameter,
                value,
                new LocalText(
                        "Ningún proyecto tiene «%s» en «%s»%s. Varios nombres se separan con punto y coma."
                                .formatted(
                                        value,
                                        parameter,
                                        nearest.isEmpty() ? "" : "; quizá: " + String.join("; ", nearest)),
                        "No project has “%s” as “%s”%s. Several names are separated by semicolons."
                                .formatted(
                                        value,
                                        parameter,
                                        nearest.isEmpty() ? "" : "; perhaps: " + String.join("; ", nearest))),
                nearest);
    }

    private static List<String> list(Map<String, String> query, String parameter, String separator) {
        String text = query.get(parameter);
        if (text == null) {
            return List.of();
        }
        List<String> values =
                Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
        if (values.size() > MOST_VALUES || values.stream().anyMatch(String::isEmpty)) {
            throw ApiProblem.invalidParameter(
                    parameter,
                    text,
                    new LocalText(
                            "«%s» es un valor o hasta %d separados por «%s», ninguno vacío; «none» pide los que no tienen dato."
                                    .formatted(parameter, MOST_VALUES, separator),
                            "“%s” is one value or up to %d separated by “%s”, none of them empty; “none” asks for those without data."
                                    .formatted(parameter, MOST_VALUES, separator)));
        }
        return values;
    }

    private static List<String> words(@Nullable String q) {
        if (q == null) {
            return List.of();
        }
        if (q.length() > LONGEST) {
            throw ApiProblem.invalidParameter(
                    "q",
                    q,
                    new LocalText(
                            "«q» tiene a lo sumo %d caracteres.".formatted(LONGEST),
                            "“q” has %d characters at most.".formatted(LONGEST)));
        }
        return Arrays.stream(Nearest.plain(q).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable BoundingBox box(@Nullable String text) {
        return BboxParameter.parse(text);
    }

    private static @Nullable Boolean located(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw ApiProblem.notAllowed("located", text, List.of("true", "false"));
        }
        return text.equals("true");
    }

    private static Set<Flag> flags(Map<String, String> query) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String id : list(query, "flag", ",")) {
            flags.add(Flag.find(id).orElseThrow(() -> ApiProblem.notAllowed("flag", id, Flag.ids())));
        }
        return flags;
    }

    private static int number(Map<String, String> query, String parameter, int usual, int least, int most) {
        String text = query.get(parameter);
        if (text == null) {
            return usual;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw ApiProblem.invalidParameter(
                parameter,
                text,
                new LocalText(
                        "«%s» es un número entero de %d a %d.".formatted(parameter, least, most),
                        "“%s” is a whole number from %d to %d.".formatted(parameter, least, most)));
    }

    /** What all parameters of an address are. */
    static List<String> names(String... more) {
        List<String> names = new ArrayList<>(FILTERS);
        names.addAll(List.of(more));
        return names;
    }
}

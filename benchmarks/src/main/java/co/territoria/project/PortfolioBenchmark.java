package co.territoria.project;

import co.territoria.project.Facets.Tally;
import co.territoria.project.PortfolioFilter.About;
import co.territoria.store.Database;
import co.territoria.store.Migrations;
import co.territoria.territory.NoTerritories;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.json.JsonMapper;

/**
 * A portfolio of many projects: what the list and the map ask of the packed index, beside SQL written by hand on the same
 * engine. One thread; all variants take turns on the same questions, drawn at random. Prints Markdown.
 */
public final class PortfolioBenchmark {

    private static final long SEED = 20_261_121;
    private static final int QUESTIONS = Integer.getInteger("portfolio.questions", 60);
    private static final int ROUNDS = Integer.getInteger("portfolio.rounds", 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final String IN_FORCE = " p.dataset = 1 AND p.from_version <= 1 AND 1 < p.to_version AND p.stage = ? AND p.theme IN (?, ?) ";

    /** The cuts that plain columns give; municipalities and goals, joined in one column, are left to the index alone. */
    private static final List<String> COLUMNS = List.of("stage", "horizon", "dimension", "theme", "sector");

    private PortfolioBenchmark() {
    }

    /** Stage and two themes; where the map looks. */
    private record Question(String stage, String theme, String other, Clusters.Tile tile) {

        PortfolioFilter filter() {
            Map<PortfolioCut, Set<String>> chosen = new EnumMap<>(PortfolioCut.class);
            chosen.put(PortfolioCut.STAGE, Set.of(stage));
            chosen.put(PortfolioCut.THEME, Set.of(theme, other));
            return new PortfolioFilter(null, chosen, About.ANYTHING, List.of(), null, null, Set.of());
        }
    }

    private interface Answer {
        long of(Question question) throws SQLException;
    }

    /** @param arguments JDBC URL of an empty database, then numbers of projects and reports of each */
    public static void main(String[] arguments) throws SQLException {
        String url = arguments[0];
        boolean postgres = url.startsWith("jdbc:postgresql:");
        int projects = Integer.parseInt(arguments[1]);
        int reports = Integer.parseInt(arguments[2]);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(System.getProperty("portfolio.user", "bench"));
        config.setPassword("bench");
        config.setMaximumPoolSize(3);
        String schema = System.getProperty("portfolio.schema");
        if (schema != null) {
            config.setConnectionInitSql("SET search_path TO " + schema + ", public");
            config.setSchema(schema);
        }
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            Database database = new Database(dataSource);
            Flyway.configure().outOfOrder(true).dataSource(dataSource).locations(Migrations.locations(database.dialect())).load().migrate();
            run(dataSource, database, postgres, projects, reports);
        }
    }

    private static void run(HikariDataSource dataSource, Database database, boolean postgres, int projects, int reports) throws SQLException {
        print("%n## %s: %,d projects, %,d reports%n%n", postgres ? "PostGIS" : "H2GIS", projects, (long) projects * reports);
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            print("Java %s, %d cores, at most %,d MB of heap%n%n", Runtime.version(), Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
            long start = System.nanoTime();
            generate(statement, postgres, projects, reports);
            print("| | |%n|---|---|%n| generating in the store | %.1f s |%n", seconds(start));
        }
        long before = heap();
        long start = System.nanoTime();
        ProjectSnapshot snapshot = new JdbcProjects(database).read();
        print("| reading the records | %.2f s |%n", seconds(start));
        long records = heap();
        print("| memory of the records | %,d MB |%n", records - before >> 20);
        start = System.nanoTime();
        Map<ProjectCode, Map<String, Long>> funds = new JdbcFunds(database).read("bench");
        print("| sums by source of money | %.2f s |%n", seconds(start));
        start = System.nanoTime();
        List<ProjectTheme> themes = snapshot.themes().getOrDefault("bench", List.of());
        Portfolio portfolio = new Portfolio(snapshot.projects().get("bench"), themes.stream().map(ProjectTheme::id).toList(), funds);
        print("| packing the index | %.2f s |%n", seconds(start));
        funds.clear();
        print("| memory of the index | %,d MB |%n", heap() - records >> 20);
        start = System.nanoTime();
        Tally whole = portfolio.tally(PortfolioFilter.ALL, TODAY);
        portfolio.page(whole.matched(), PortfolioOrder.find("name").orElseThrow(), 0, 200);
        print("| first order by name | %.2f s |%n", seconds(start));
        start = System.nanoTime();
        portfolio.tally(words("obra 77"), TODAY);
        print("| first search for words | %.2f s |%n%n", seconds(start));
        measure(dataSource, NoTerritories.in(database), portfolio, themes);
    }

    private static PortfolioFilter words(String words) {
        return new PortfolioFilter(null, Map.of(), About.ANYTHING, List.of(words.split(" ")), null, null, Set.of());
    }

    private static void measure(HikariDataSource dataSource, Territories territories, Portfolio portfolio, List<ProjectTheme> themes)
        throws SQLException {
        PortfolioJson.Names names = new PortfolioJson.Names(themes, territories, Language.ES);
        JsonMapper mapper = JsonMapper.builder().build();
        PortfolioOrder byValue = PortfolioOrder.find("-value").orElseThrow();
        Random random = new Random(SEED);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(question(random));
        }
        try (Connection connection = dataSource.getConnection()) {
            Map<String, Answer> variants = new LinkedHashMap<>();
            variants.put("list: totals, facets, page of 200 by value, as JSON",
                question -> list(portfolio, question.filter(), byValue, names, territories, mapper));
            variants.put("the same of all projects", question -> list(portfolio, PortfolioFilter.ALL, byValue, names, territories, mapper));
            variants.put("totals and facets alone", question -> portfolio.tally(question.filter(), TODAY).matched().cardinality());
            variants.put("words in all projects, with totals and facets", question -> portfolio.tally(words("obra " + question.tile.column() % 90), TODAY).matched().cardinality());
            variants.put("by hand: count, five cuts, sources of money, page of 200", question -> byHand(connection, question));
            variants.put("clusters of a tile, as JSON", question -> clusters(portfolio, question, names, mapper));
            variants.put("the same without filter", question -> clustersOf(portfolio, PortfolioFilter.ALL, question.tile, names, mapper));
            variants.put("by hand: points of the tile by cell", question -> cellsByHand(connection, question));
            for (Question question : questions.subList(0, 5)) {
                check(connection, portfolio, question);
            }
            Map<String, List<Double>> millis = new TreeMap<>();
            for (int round = 0; round <= ROUNDS; round++) {
                for (Question question : questions) {
                    for (Map.Entry<String, Answer> variant : variants.entrySet()) {
                        long start = System.nanoTime();
                        variant.getValue().of(question);
                        // the first round warms up
                        if (round > 0) {
                            millis.computeIfAbsent(variant.getKey(), key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
                        }
                    }
                }
            }
            print("| | p50 ms | p95 ms | least ms |%n|---|---|---|---|%n");
            for (String variant : variants.keySet()) {
                double[] sorted = millis.get(variant).stream().mapToDouble(Double::doubleValue).sorted().toArray();
                print("| %s | %.2f | %.2f | %.2f |%n", variant, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[0]);
            }
        }
    }

    private static Question question(Random random) {
        List<String> stages = Stage.ids();
        int theme = random.nextInt(6);
        int zoom = 6 + random.nextInt(6);
        double x = Clusters.x(-77 + 2 * random.nextDouble());
        double y = Clusters.y(3 + 2 * random.nextDouble());
        return new Question(stages.get(random.nextInt(stages.size())), "t" + theme, "t" + (theme + 1) % 6,
            new Clusters.Tile(zoom, (int) (x * (1 << zoom)), (int) (y * (1 << zoom))));
    }

    private static long list(Portfolio portfolio, PortfolioFilter filter, PortfolioOrder order, PortfolioJson.Names names, Territories territories,
        JsonMapper mapper) {
        Tally tally = portfolio.tally(filter, TODAY);
        List<Object> answer = new ArrayList<>();
        answer.add(PortfolioJson.totals(portfolio, tally, null, names));
        answer.add(PortfolioJson.cuts(portfolio, tally.facets(), null, names));
        for (int row : portfolio.page(tally.matched(), order, 0, 200)) {
            answer.add(ProjectJson.item(portfolio.get(row), names.theme("t0"), TODAY, territories, Language.ES));
        }
        return mapper.writeValueAsBytes(answer).length;
    }

    private static long clusters(Portfolio portfolio, Question question, PortfolioJson.Names names, JsonMapper mapper) {
        return clustersOf(portfolio, question.filter(), question.tile, names, mapper);
    }

    private static long clustersOf(Portfolio portfolio, PortfolioFilter filter, Clusters.Tile tile, PortfolioJson.Names names, JsonMapper mapper) {
        return mapper.writeValueAsBytes(ClusterTile.of(portfolio, filter, tile, names, false, TODAY)).length;
    }

    private static long byHand(Connection connection, Question question) throws SQLException {
        long read = ask(connection, "SELECT COUNT(*), COUNT(p.value_amount), SUM(p.value_amount) FROM project p WHERE" + IN_FORCE, question);
        for (String column : COLUMNS) {
            read += ask(connection, "SELECT p." + column + ", COUNT(*), COUNT(p.value_amount), SUM(p.value_amount) FROM project p WHERE" + IN_FORCE
                + "GROUP BY p." + column, question);
        }
        read += ask(connection, "SELECT f.fund, COUNT(DISTINCT p.code), SUM(f.amount) FROM project p JOIN project_funding f ON f.code = p.code"
            + " AND f.dataset = 1 AND f.to_version > 1 WHERE" + IN_FORCE + "GROUP BY f.fund", question);
        return read + ask(connection, "SELECT p.code, p.name, p.stage, p.value_amount, p.physical, p.planned FROM project p WHERE" + IN_FORCE
            + "ORDER BY p.value_amount DESC NULLS LAST, p.position LIMIT 200", question);
    }

    private static long ask(Connection connection, String sql, Question question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, question.stage);
            statement.setString(2, question.theme);
            statement.setString(3, question.other);
            long read = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read += rows.getString(1) == null ? 1 : 2;
                }
            }
            return read;
        }
    }

    private static long cellsByHand(Connection connection, Question question) throws SQLException {
        double tiles = 1 << question.tile.zoom();
        double west = question.tile.column() / tiles * 360 - 180;
        double east = (question.tile.column() + 1) / tiles * 360 - 180;
        double north = latitude(question.tile.row() / tiles);
        double south = latitude((question.tile.row() + 1) / tiles);
        String sql = "SELECT FLOOR((ST_X(p.geom) - ?) / ? * 4), FLOOR((ST_Y(p.geom) - ?) / ? * 4), COUNT(*) FROM project p WHERE" + IN_FORCE
            + "AND p.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326) GROUP BY 1, 2";
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            sql = "SELECT FLOOR((ST_X(p.geom) - ?) / ? * 4) AS cx, FLOOR((ST_Y(p.geom) - ?) / ? * 4) AS cy, COUNT(*) FROM project p WHERE"
                + IN_FORCE + "AND p.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326) GROUP BY cx, cy";
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            double[] cell = {west, east - west, south, north - south};
            for (int i = 0; i < 4; i++) {
                statement.setDouble(i + 1, cell[i]);
            }
            statement.setString(5, question.stage);
            statement.setString(6, question.theme);
            statement.setString(7, question.other);
            double[] box = {west, south, east, north};
            for (int i = 0; i < 4; i++) {
                statement.setDouble(i + 8, box[i]);
            }
            long read = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read += rows.getLong(3);
                }
            }
            return read;
        }
    }

    private static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }

    /** Both sides count and sum the same. */
    private static void check(Connection connection, Portfolio portfolio, Question question) throws SQLException {
        Tally tally = portfolio.tally(question.filter(), TODAY);
        try (PreparedStatement statement = connection.prepareStatement(
            "SELECT COUNT(*), COALESCE(SUM(p.value_amount), 0) FROM project p WHERE" + IN_FORCE)) {
            statement.setString(1, question.stage);
            statement.setString(2, question.theme);
            statement.setString(3, question.other);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) != tally.matched().cardinality() || row.getLong(2) != tally.value()) {
                    throw new IllegalStateException("the two sides differ on " + question);
                }
            }
        }
        long gathered = portfolio.clusters(question.filter(), TODAY, question.tile).stream().mapToLong(rows -> rows.length).sum();
        if (gathered != cellsByHand(connection, question)) {
            throw new IllegalStateException("the two sides differ on the tile of " + question);
        }
    }

    private static void generate(Statement statement, boolean postgres, int projects, int reports) throws SQLException {
        String numbers = postgres ? "generate_series(1, %d) AS s(i)" : "(SELECT x AS i FROM SYSTEM_RANGE(1, %d)) s";
        String date = postgres ? "DATE '2024-01-01' + MOD(%s, 700)" : "DATEADD(DAY, MOD(%s, 700), DATE '2024-01-01')";
        String open = "1, 1, 2147483647";
        statement.execute("INSERT INTO dataset (id, pack, name, kind, published) VALUES (1, 'bench', 'projects', 'projects', 1)");
        statement.execute("INSERT INTO project_theme (dataset, from_version, to_version, code, name_es, symbol, position)"
            + " SELECT " + open + ", CONCAT('t', i - 1), CONCAT('Tema ', i), 'circle', i FROM " + numbers.formatted(6));
        if (!postgres) {
            // adding 100,000 points one by one to this engine's index takes many minutes; it is made afterwards where asked for
            statement.execute("DROP INDEX project_geom");
        }
        String stages = String.join("','", Stage.ids());
        String choice = postgres ? "(ARRAY['" + stages + "'])[1 + MOD(i * 7, 8)]" : "ARRAY['" + stages + "'][1 + MOD(i * 7, 8)]";
        statement.execute("INSERT INTO project (dataset, from_version, to_version, code, name, theme, dimension, municipalities, horizon, confidence,"
            + " location_confidence, source_es, position, objective, sector, sdgs, stage, value_amount, executor, report_date, physical, financial,"
            + " planned, growth_date, geom)"
            + " SELECT " + open + ", CONCAT('B', i), CONCAT('Obra ', MOD(i * 31, 997), ' del sitio ', i), CONCAT('t', MOD(i * 5, 6)),"
            + " CASE WHEN MOD(i, 3) = 0 THEN 'social' ELSE 'territorial' END, CONCAT('M', MOD(i * 13, 1122), ';M', MOD(i * 17, 1122)),"
            + " CASE MOD(i, 4) WHEN 0 THEN NULL WHEN 1 THEN 'short' WHEN 2 THEN 'medium' ELSE 'long' END, 'high', 'high', 'generated', i,"
            + " CONCAT('Mejorar el servicio número ', i, ' para quienes viven en la vereda ', MOD(i, 777)), CAST(10 + MOD(i, 30) AS VARCHAR(2)),"
            + " CAST(1 + MOD(i, 17) AS VARCHAR(2)), " + choice + ", CASE WHEN MOD(i, 9) = 0 THEN NULL ELSE 1000003 * CAST(i AS BIGINT) END,"
            + " CONCAT('Entidad ', MOD(i, 60)), " + date.formatted("i") + ", MOD(i, 101), MOD(i * 3, 101), MOD(i * 5, 101), " + date.formatted("i")
            + ", ST_SetSRID(ST_MakePoint(-77 + MOD(CAST(i AS BIGINT) * 7919, 20011) / 10005.5, 3 + MOD(CAST(i AS BIGINT) * 104729, 30011) / 15005.5), 4326) FROM "
            + numbers.formatted(projects));
        statement.execute("INSERT INTO project_funding (dataset, from_version, to_version, code, fund, fund_year, amount) SELECT " + open
            + ", CONCAT('B', 1 + MOD(i, " + projects + ")), CONCAT('Fuente ', MOD(i * 7, 12)), 2024 + CAST(FLOOR((i - 1) / " + projects
            + ") AS INTEGER), 500000 * CAST(i AS BIGINT) FROM " + numbers.formatted(2 * projects));
        statement.execute("INSERT INTO project_report (dataset, from_version, to_version, code, report_date, physical, financial) SELECT " + open
            + ", CONCAT('B', 1 + MOD(i, " + projects + ")), " + date.formatted("i") + ", MOD(i, 101), MOD(i, 99) FROM "
            + numbers.formatted(projects * reports));
        if (!postgres && Boolean.getBoolean("portfolio.spatial")) {
            statement.execute("CREATE SPATIAL INDEX project_geom ON project (geom)");
        }
        statement.execute(postgres ? "ANALYZE" : "ANALYZE SAMPLE_SIZE 10000");
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}

package co.territoria.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nothing of the example pack enters what is said of the real department: the system with both packs and the system with the
 * real one alone give the same answers, byte for byte, at every address of the description for programs.
 */
class ExampleIsolationIT extends OnScreen {

    private static final Path REPOSITORY = Path.of(System.getProperty("territoria.repository"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** When an answer was made or a file was loaded differs between any two starts. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es"));

    private static final Pattern OWN_ADDRESS = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1):\\d+");

    private static final Pattern VERSION =
            Pattern.compile("\"(version|published|features|created|updated|bytes)\":(null|\\d+|\"[^\"]*\"),?");

    /** The same three in the table of datasets, behind geometry and forms. */
    private static final Pattern VERSION_IN_ROW =
            Pattern.compile("(,(?:polygon|point|line|none),[a-z0-9;]+),\\d*,[^,]*,\\d*,");

    /** Names and codes that only the example has. */
    private static final Pattern EXAMPLE =
            Pattern.compile("Brumaria|EX00\\d|EXP-|EXPD-|EXV-|\\bej_|ejemplo-|GENERADOR_EJEMPLO|Generador de ejemplo");

    /** The pictures of a page hold moments in compressed streams; their figures are compared as JSON. */
    private static final Pattern UNCOMPARED = Pattern.compile(".*\\.pdf");

    /** Versions are kept in the background, in their own time: of these lists it is compared what they list. */
    private static final Pattern TAKEN_LATER =
            Pattern.compile("/api/v1/datasets(\\?.*)?|/ogc/collections/catalogue/items");

    private static final Pattern LISTED = Pattern.compile("\"id\":\"([^\"]+)\"");

    /** What stands for the names in paths whose list has no items of its own. */
    private static final Map<String, String> NAMES = Map.of(
            "collection", "municipalities",
            "feature", "76001",
            "tileMatrixSet", "WebMercatorQuad",
            "tileMatrix", "8",
            "tileRow", "126",
            "tileCol", "73",
            "z", "8",
            "x", "73",
            "y", "126");

    private static final List<String> MORE = List.of(
            "/",
            "/ogc?f=html",
            "/ogc/collections?f=html",
            "/ogc/collections/projects/items?f=html",
            "/ogc/collections/project-lines/items",
            "/ogc/collections/proyects",
            "/projects/PE-01",
            "/projects/PE-01/feed.atom",
            "/projects/PE-99",
            "/territories/76/feed.atom",
            "/territories/76001/feed.atom",
            "/plans/PGD-2024/feed.atom",
            "/api/v1/datasets?q=poblacion&limit=1000",
            "/api/v1/datasets?limit=1000&f=csv",
            "/api/v1/datasets/municipalities/download?f=csv",
            "/api/v1/datasets/municipality",
            "/api/v1/territories/76002",
            "/api/v1/projects/PE-99",
            "/api/v1/plans/PMI",
            "/api/v1/indicators/pobreza",
            "/api/v1/indicators/matrix?indicators=ipm,nbi",
            "/api/v1/indicators/bivariate?x=ipm&y=nbi",
            "/api/v1/indicators/ipm/gaps?reference=peers",
            "/api/v1/indicators/ipm/gaps?reference=best",
            "/api/v1/indicators/ipm/trend?territory=76001",
            "/api/v1/indices/compute?components=ipm,nbi",
            "/api/v1/alerts?territory=76001",
            "/api/v1/projects?municipality=76001",
            "/api/v1/projects?limit=1000&f=csv",
            "/api/v1/voids?indicator=ipm",
            "/api/v1/voids?indicator=ipm&effort=cost",
            "/api/v1/land-use-plans?f=csv",
            "/api/v1/land-use-plans?kind=EOT&lang=en",
            "/api/v1/land-use-plans/76001-2014",
            "/api/v1/land-use-plans/76001-2015",
            "/api/v1/land-use-plans/76001-2014/validation",
            "/api/v1/land-use/composition?by=subregion",
            "/api/v1/land-use/composition?theme=rural_category&f=csv",
            "/api/v1/land-use/borders",
            "/api/v1/land-use/borders?between=76001,76520",
            "/api/v1/land-use/compatibility",
            "/api/v1/land-use/determinants",
            "/api/v1/land-use/determinants?plan=76001-2014",
            "/api/v1/land-use/mosaic",
            "/ogc/collections/land-use-register/items",
            "/ogc/collections/land-use-zones/items",
            "/ogc/collections/land-use-mosaic/items",
            "/ogc/collections/land-use-border-conflicts/items");

    @TempDir
    static Path folder;

    private static RunningSystem alone;

    @BeforeAll
    static void startWithTheRealPackAlone() throws Exception {
        copy(REPOSITORY.resolve("data/valle-del-cauca"), folder.resolve("data/valle-del-cauca"));
        copy(REPOSITORY.resolve("gis-layers/valle-del-cauca"), folder.resolve("gis-layers/valle-del-cauca"));
        alone = RunningSystem.start(folder, "--territoria.data=data", "--territoria.gis-layers=gis-layers");
    }

    @AfterAll
    static void stop() {
        alone.close();
    }

    @Test
    void everyAddressAnswersAsIfThereWereNoExample() throws Exception {
        Set<String> addresses = addresses();
        List<String> differ = new ArrayList<>();
        for (String address : addresses) {
            String both = answer(system, address);
            String one = answer(alone, address);
            boolean same = TAKEN_LATER.matcher(address).matches() ? listed(both).equals(listed(one)) : both.equals(one);
            if (!same) {
                differ.add(address + " differs");
            }
            Matcher example = EXAMPLE.matcher(both);
            if (example.find()) {
                differ.add(address + " says " + example.group());
            }
        }

        assertThat(addresses).hasSizeGreaterThan(80).contains("/api/v1/projects", "/ogc/collections");
        assertThat(differ).isEmpty();
    }

    /** The list of packs names the example; nothing else of the answer knows it. */
    @Test
    void theInstallationDiffersInTheListOfPacksAlone() throws Exception {
        assertThat(realPartOfInstallation(system)).isEqualTo(realPartOfInstallation(alone));
        assertThat(system.get("/api/v1/installation").body()).contains("\"id\":\"ejemplo\"");
        assertThat(alone.get("/api/v1/installation").body()).doesNotContain("ejemplo");
    }

    @Test
    void theExampleIsReachedByItsNameAndSaysWhatItIs() throws Exception {
        JsonNode layers = JSON.readTree(
                        system.get("/ogc/collections?pack=ejemplo").body())
                .get("collections");
        assertThat(layers).isNotEmpty();
        for (JsonNode layer : layers) {
            assertThat(layer.get("id").asString()).startsWith("ejemplo-");
            assertThat(layer.get("example").asBoolean()).isTrue();
        }
        for (String address : List.of(
                "/api/v1/projects?within=EX",
                "/api/v1/projects/EXP-001",
                "/api/v1/plans?within=EX",
                "/api/v1/indicators?within=EX",
                "/api/v1/indicators/ej_pobreza/values?within=EX",
                "/api/v1/indicators/ej_pobreza/gaps?within=EX",
                "/api/v1/indicators/ej_pobreza/trend?territory=EX001",
                "/api/v1/territories?within=EX",
                "/api/v1/territories/EX001",
                "/api/v1/territories/EX001/neighbours",
                "/api/v1/alerts?within=EX",
                "/api/v1/scenarios?within=EX",
                "/api/v1/cities?within=EX")) {
            HttpResponse<String> answer = system.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(JSON.readTree(answer.body()).path("example").asBoolean(false))
                    .as(address + " says that it is an example")
                    .isTrue();
        }
        HttpResponse<String> table = system.get("/api/v1/indicators/ej_pobreza/values?within=EX&f=csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("\"ejemplo-");
        assertThat(system.get("/ogc/collections?pack=nadie").statusCode()).isEqualTo(400);
        assertThat(system.get("/api/v1/indicators/ej_pobreza").statusCode()).isEqualTo(404);
    }

    private static String answer(RunningSystem from, String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = from.get(address);
        String body = OWN_ADDRESS.matcher(answer.body()).replaceAll("");
        body = MOMENT.matcher(body).replaceAll("");
        // the two were started on two days where midnight lay between
        for (LocalDate day : List.of(
                LocalDate.now(ZoneOffset.UTC), LocalDate.now(ZoneOffset.UTC).minusDays(1))) {
            body = body.replace(day.toString(), "").replace(day.format(IN_WORDS), "");
        }
        // versions are taken some time after a start, not at the same time in both
        body = VERSION.matcher(body).replaceAll("");
        return answer.statusCode() + " " + VERSION_IN_ROW.matcher(body).replaceAll("$1,,,,");
    }

    /** The ids of an answer in JSON, the first column of a table. */
    private static List<String> listed(String answer) {
        if (!answer.contains("{")) {
            return answer.lines().map(line -> line.split(",", 2)[0]).toList();
        }
        List<String> ids = new ArrayList<>();
        Matcher id = LISTED.matcher(answer);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    private static JsonNode realPartOfInstallation(RunningSystem from) throws IOException, InterruptedException {
        ObjectNode installation =
                (ObjectNode) JSON.readTree(from.get("/api/v1/installation").body());
        installation.remove("dataVersion");
        ArrayNode packs = (ArrayNode) installation.get("packs");
        for (int i = packs.size() - 1; i >= 0; i--) {
            if (packs.get(i).get("example").asBoolean()) {
                packs.remove(i);
            }
        }
        return installation;
    }

    /** Every address of the description, with the first code or id of its own list where it needs one. */
    private static Set<String> addresses() throws IOException, InterruptedException {
        JsonNode paths = JSON.readTree(system.get("/api/docs/openapi").body()).get("paths");
        Set<String> addresses = new LinkedHashSet<>(MORE);
        for (Map.Entry<String, JsonNode> each : paths.properties()) {
            JsonNode get = each.getValue().get("get");
            if (get == null || each.getKey().equals("/api/v1/installation")) {
                continue;
            }
            String path = filled(each.getKey());
            if (UNCOMPARED.matcher(path).matches()) {
                continue;
            }
            addresses.add(path);
            for (JsonNode parameter : get.path("parameters")) {
                if (parameter.get("name").asString().equals("f") && path.startsWith("/api/")) {
                    addresses.add(path + "?f=csv");
                }
            }
        }
        return addresses;
    }

    private static String filled(String template) throws IOException, InterruptedException {
        String path = template;
        Matcher name = Pattern.compile("\\{(\\w+)}").matcher(path);
        while (name.find()) {
            String value = NAMES.get(name.group(1));
            path = path.replace(
                    name.group(), value != null ? value : firstOf(path.substring(0, name.start() - 1), template));
            name.reset(path);
        }
        return path;
    }

    private static String firstOf(String list, String template) throws IOException, InterruptedException {
        HttpResponse<String> answer = system.get(list.startsWith("/api/") ? list : "/api/v1" + list);
        JsonNode items =
                answer.statusCode() == 200 ? JSON.readTree(answer.body()).path("items") : JSON.createArrayNode();
        if (items.isEmpty()) {
            // a list without items has no item to compare: the answer to any name is compared
            return "ninguno";
        }
        JsonNode first = items.get(0);
        String code = first.path("code").asString(first.path("id").asString(""));
        assertThat(code).as("what stands in " + template).isNotEmpty();
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}

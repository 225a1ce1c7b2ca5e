package co.territoria.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer key of the example against the running system: deliveries read by the real readers, kept in the store, asked for as
 * a client would. Every fault of {@code data/ejemplo/land-use/answer-key.csv} is found, and nothing else is.
 */
class LandUseKeyIT extends OnScreen {

    private static final Path FOLDER =
            Path.of(System.getProperty("territoria.repository")).resolve("data/ejemplo/land-use");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** About 11 m: a place of the key lies inside its fault, whose box is rounded. */
    private static final double DEGREES = 1e-4;

    private static final Set<String> OF_A_DELIVERY =
            Set.of("gap", "overlap", "nested", "duplicate", "sliver", "wrong_class");

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(FOLDER.resolve(file)), format)) {
            return parser.getRecords();
        }
    }

    private static List<CSVRecord> key(Set<String> kinds) throws IOException {
        return rows("answer-key.csv").stream()
                .filter(row -> kinds.contains(row.get("kind")))
                .toList();
    }

    private static List<String> plansWithZones() throws IOException {
        return rows("plans.csv").stream()
                .map(row -> row.get("id"))
                .filter(id -> Files.exists(FOLDER.resolve("deliveries/" + id + ".yaml")))
                .toList();
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        var response = system.get(address);
        assertThat(response.statusCode()).as(address + ": " + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static boolean isAt(JsonNode bbox, CSVRecord row) {
        double lon = Double.parseDouble(row.get("lon"));
        double lat = Double.parseDouble(row.get("lat"));
        return bbox.isNull()
                || (bbox.get(0).asDouble() - DEGREES <= lon
                        && lon <= bbox.get(2).asDouble() + DEGREES
                        && bbox.get(1).asDouble() - DEGREES <= lat
                        && lat <= bbox.get(3).asDouble() + DEGREES);
    }

    private static List<String> split(String values) {
        return values.isEmpty() ? List.of() : Arrays.asList(values.split(";"));
    }

    @Test
    void validationFindsEveryFaultOfADeliveryAndNoOther() throws Exception {
        List<CSVRecord> missing = new ArrayList<>(key(OF_A_DELIVERY));
        List<String> tooMany = new ArrayList<>();
        for (String plan : plansWithZones()) {
            for (JsonNode finding :
                    get("/api/v1/land-use-plans/" + plan + "/validation").get("findings")) {
                CSVRecord row = missing.stream()
                        .filter(each -> each.get("plan").equals(plan) && tells(finding, each))
                        .findFirst()
                        .orElse(null);
                if (row == null) {
                    tooMany.add(plan + " " + finding);
                } else {
                    missing.remove(row);
                }
            }
        }

        assertThat(missing).as("not found").isEmpty();
        assertThat(tooMany).as("found and not in the key").isEmpty();
    }

    private static boolean tells(JsonNode finding, CSVRecord row) {
        Set<String> rules = new TreeSet<>(texts(finding.get("alsoRules")));
        rules.add(finding.get("rule").asString());
        boolean measured = true;
        if (!row.get("value").isEmpty()) {
            double value = Double.parseDouble(row.get("value"));
            JsonNode found = finding.get(row.get("unit").equals("m") ? "widthMetres" : "areaSquareMetres");
            double tolerance = row.get("unit").equals("m") ? 0.02 : Math.max(1, value / 1000);
            measured = found.isNull() || Math.abs(found.asDouble() - value) <= tolerance;
        }
        return rules.contains(row.get("rule"))
                && texts(finding.get("zones")).containsAll(split(row.get("zones")))
                && isAt(finding.get("bbox"), row)
                && measured;
    }

    @Test
    void plansWithoutAFaultPass() throws Exception {
        Set<String> faulty = new TreeSet<>();
        key(OF_A_DELIVERY).forEach(row -> faulty.add(row.get("plan")));
        Map<String, String> verdicts = new TreeMap<>();
        for (String plan : plansWithZones()) {
            verdicts.put(
                    plan,
                    get("/api/v1/land-use-plans/" + plan + "/validation")
                            .get("verdict")
                            .asString());
        }

        faulty.forEach(plan -> assertThat(verdicts.get(plan)).as(plan).isEqualTo("failed"));
        verdicts.keySet().removeAll(faulty);
        assertThat(verdicts.values()).isNotEmpty().doesNotContain("failed");
    }

    @Test
    void bordersConflictWhereTheKeySaysAndNowhereElse() throws Exception {
        List<CSVRecord> missing = new ArrayList<>(key(Set.of("border_conflict")));
        List<String> tooMany = new ArrayList<>();
        for (JsonNode border : get("/api/v1/land-use/borders?within=EX").get("items")) {
            String first = border.get("between").get(0).get("code").asString();
            String second = border.get("between").get(1).get("code").asString();
            if (!border.get("evaluated").asBoolean() || border.get("conflicts").asInt() == 0) {
                continue;
            }
            for (JsonNode conflict : get("/api/v1/land-use/borders?within=EX&between=" + first + "," + second)
                    .get("conflicts")) {
                CSVRecord row = missing.stream()
                        .filter(each ->
                                each.get("plan").replaceAll("-\\d{4}", "").equals(first + ";" + second)
                                        && each.get("zones")
                                                .equals(conflict.get("first").asString() + ";"
                                                        + conflict.get("second").asString())
                                        && each.get("rule")
                                                .equals(conflict.get("severity").asString())
                                        && isAt(conflict.get("bbox"), each)
                                        && Math.abs(Double.parseDouble(each.get("value"))
                                                        - conflict.get("lengthMetres")
                                                                .asDouble())
                                                <= 25)
                        .findFirst()
                        .orElse(null);
                if (row == null) {
                    tooMany.add(first + ";" + second + " " + conflict);
                } else {
                    missing.remove(row);
                }
            }
        }

        assertThat(missing).as("not found").isEmpty();
        assertThat(tooMany).as("found and not in the key").isEmpty();
    }

    @Test
    void farmlandIsLostToWhatTheKeySays() throws Exception {
        Map<String, List<CSVRecord>> byPlan = new TreeMap<>();
        key(Set.of("agricultural_loss"))
                .forEach(row -> byPlan.computeIfAbsent(row.get("plan"), any -> new ArrayList<>())
                        .add(row));
        for (Map.Entry<String, List<CSVRecord>> plan : byPlan.entrySet()) {
            String from = plan.getValue().get(0).get("zones");
            JsonNode lost = get("/api/v1/land-use-plans/" + plan.getKey() + "/changes?from=" + from)
                    .get("agricultural")
                    .get("lostTo");
            Map<String, Double> hectares = new TreeMap<>();
            lost.forEach(each -> hectares.put(
                    each.get("code").asString(), each.get("hectares").asDouble()));

            assertThat(hectares.keySet())
                    .isEqualTo(new TreeSet<>(
                            plan.getValue().stream().map(row -> row.get("rule")).toList()));
            plan.getValue().forEach(row -> assertThat(hectares.get(row.get("rule")))
                    .isCloseTo(Double.parseDouble(row.get("value")), org.assertj.core.data.Offset.offset(0.1)));
        }
    }

    @Test
    void whatRanksAboveIsContradictedWhereTheKeySaysAndNowhereElse() throws Exception {
        List<CSVRecord> missing = new ArrayList<>(key(Set.of("determinant_conflict")));
        List<String> tooMany = new ArrayList<>();
        Set<String> unevaluated = new TreeSet<>();
        for (String plan : plansWithZones()) {
            JsonNode answer = get(
                    "/api/v1/land-use/determinants?within=EX&plan=" + URLEncoder.encode(plan, StandardCharsets.UTF_8));
            for (JsonNode kind : answer.get("kinds")) {
                if (kind.get("state").asString().equals("not_evaluated")) {
                    unevaluated.add(kind.get("kind").asString());
                    assertThat(kind.get("hectares").isNull()).isTrue();
                }
            }
            for (JsonNode conflict : answer.get("conflicts")) {
                String zones = conflict.get("determinant").asString() + ";"
                        + conflict.get("class").asString();
                CSVRecord row = missing.stream()
                        .filter(each -> each.get("plan").equals(plan)
                                && each.get("zones").equals(zones)
                                && each.get("rule")
                                        .equals(conflict.get("severity").asString())
                                && isAt(conflict.get("bbox"), each)
                                && Math.abs(Double.parseDouble(each.get("value"))
                                                - conflict.get("hectares").asDouble())
                                        <= 0.1)
                        .findFirst()
                        .orElse(null);
                if (row == null) {
                    tooMany.add(plan + " " + conflict);
                } else {
                    missing.remove(row);
                }
            }
        }

        assertThat(missing).as("not found").isEmpty();
        assertThat(tooMany).as("found and not in the key").isEmpty();
        assertThat(unevaluated).containsExactly("coastal_zone", "corridor", "ethnic_territory");
    }
}

package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.geo.Projection;
import co.territoria.landuse.DeliveredZone;
import co.territoria.landuse.DeliveryRecord;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.zone.Theme;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;

/** The validation of a plan that was delivered, in each of its forms; on both engines. */
abstract class LandUseValidationContract {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private LandUseRoom landUse;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        landUse = new LandUseRoom(store, territory);
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    private void load(SquaresPack pack) {
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new LandUseKind(landUse.plans(), territory.territories()))) {
            new PackLoader(store.datasets(), List.of(kind)).load(List.of(pack.files()));
            territory.forget();
            landUse.forget();
        }
    }

    private static SquaresPack pack() {
        return LandUseContract.pack().edit("pack.yaml", "source: PRUEBA", "source: PRUEBA, accuracyMetres: 1");
    }

    private void deliver(String plan, String structure, DeliveredZone... zones) {
        DeliveryRecord record = new DeliveryRecord(
                plan,
                structure,
                List.of(new DeliveryRecord.File("entrega.gpkg", 10, "00")),
                9377,
                "MAGNA-SIRGAS / Origen-Nacional",
                new DeliveryRecord.Operation("sin cambio", 0, 0),
                1.0,
                "2020-01-01",
                Map.of(),
                null);
        store.datasets()
                .publish(
                        "squares",
                        "land-use/" + plan,
                        "land-use-delivery",
                        "00",
                        List.of(),
                        (dataset, version) ->
                                landUse.plans().writeDelivery(dataset, version, record, Arrays.asList(zones)));
        landUse.forget();
    }

    /** A rectangle inside a square of the pack, in shares of its width and height in the plane. */
    private DeliveredZone zone(
            String id, String municipality, String code, double west, double south, double east, double north) {
        Geometry limit =
                landUse.plans().limit(territory.territories().get(municipality)).geometry();
        Envelope all = limit.getEnvelopeInternal();
        Envelope box = new Envelope(
                all.getMinX() + west * all.getWidth(),
                all.getMinX() + east * all.getWidth(),
                all.getMinY() + south * all.getHeight(),
                all.getMinY() + north * all.getHeight());
        return zone(id, code, FACTORY.toGeometry(box).intersection(limit));
    }

    private static DeliveredZone zone(String id, String code, Geometry plane) {
        return new DeliveredZone(
                id,
                Theme.SOIL_CLASS,
                code,
                code,
                Map.of(),
                LandUsePlans.PLANE,
                new WKBWriter().write(plane),
                PlaneShape.toLonLat(plane));
    }

    /** Urban west, rural east, one hundredth of the square between them on both. */
    private void deliverAnOverlap() {
        deliver(
                "EX001-2019",
                "mapped",
                zone("u", "EX001", "Urbano", 0, 0, 0.5, 1),
                zone("r", "EX001", "Rural", 0.49, 0, 1, 1));
    }

    @Test
    void tellsAnOverlapWithItsPlace() {
        load(pack());
        deliverAnOverlap();

        JsonNode report = landUse.validation("EX001-2019", null, "T1", null, Language.EN);

        assertThat(report.get("verdict").asString()).isEqualTo("failed");
        assertThat(report.get("limit").get("accuracyMetres").asDouble()).isEqualTo(1);
        assertThat(report.get("rules")).hasSize(64);
        assertThat(report.get("findings")).hasSize(1);
        JsonNode overlap = report.get("findings").get(0);
        assertThat(overlap.get("rule").asString()).isEqualTo("T1");
        assertThat(overlap.get("kind").asString()).isEqualTo("overlap");
        assertThat(overlap.get("zones")).hasSize(2);
        assertThat(overlap.get("widthMetres").asDouble()).isBetween(110.0, 112.0);
        assertThat(overlap.get("message").asString()).contains("overlap", "expected");
        assertThat(overlap.get("geometry").get("type").asString()).isEqualTo("Polygon");
        assertThat(overlap.get("bbox").get(0).asDouble()).isBetween(-76.06, -76.04);
        assertThat(report.get("area").get("crs").asString()).isEqualTo("EPSG:9377");
    }

    @Test
    void narrowsFaultsButNotCounts() {
        load(pack());
        deliverAnOverlap();

        JsonNode all = landUse.validation("EX001-2019", null, null, "false", Language.ES);
        JsonNode errors = landUse.validation("EX001-2019", "warning,alert", null, null, Language.ES);

        assertThat(all.get("findings").size())
                .isGreaterThan(errors.get("findings").size());
        assertThat(errors.get("counts")).isEqualTo(all.get("counts"));
        assertThat(all.get("findings").get(0).has("geometry")).isFalse();
        assertThat(all.get("findings").get(0).get("message").asString()).contains("se esperaba");
    }

    @Test
    void changesWithTheDelivery() {
        load(pack());
        deliverAnOverlap();
        assertThat(outcome("T1")).isEqualTo("failed");

        deliver(
                "EX001-2019",
                "mapped",
                zone("u", "EX001", "Urbano", 0, 0, 0.5, 1),
                zone("r", "EX001", "Rural", 0.5, 0, 1, 1));

        assertThat(outcome("T1")).isEqualTo("passed");
    }

    @Test
    void asksTheNeighboursPlan() {
        load(pack());
        deliverAnOverlap();
        assertThat(outcome("TE18")).isEqualTo("not_applicable");

        deliver("EX002", "mapped", zone("n", "EX001", "Rural", 0.9, 0, 1, 1), zone("m", "EX002", "Rural", 0, 0, 1, 1));

        assertThat(outcome("TE18")).isEqualTo("failed");
    }

    @Test
    void judgesNothingAgainstALimitOfUnknownAccuracy() {
        load(LandUseContract.pack());
        deliver("EX001-2019", "mapped", zone("u", "EX001", "Urbano", 0, 0, 0.999, 1));

        JsonNode report = landUse.validation("EX001-2019", null, null, null, Language.ES);

        assertThat(report.get("limit").get("accuracyMetres").isNull()).isTrue();
        assertThat(outcome("TE11")).isEqualTo("not_verifiable");
    }

    /** A delivery without zones fails; a plan of which nothing was delivered has nothing to fail. */
    @Test
    void tellsAnEmptyDeliveryFromNone() {
        load(pack());
        deliver("EX001-2019", "intermediate");

        assertThat(landUse.validation("EX001-2019", null, null, null, Language.ES)
                        .get("verdict")
                        .asString())
                .isEqualTo("failed");
        assertThatThrownBy(() -> landUse.validation("EX001-2004", null, null, null, Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(404);
                    assertThat(problem.code()).isEqualTo("no-delivery");
                });
    }

    @ParameterizedTest
    @CsvSource({"severity,grave", "severity,''", "rule,T2", "geometry,si"})
    void refusesWhatIsWrong(String parameter, String value) {
        load(pack());
        deliverAnOverlap();

        assertThatThrownBy(() -> landUse.validation(
                        "EX001-2019",
                        parameter.equals("severity") ? value : null,
                        parameter.equals("rule") ? value : null,
                        parameter.equals("geometry") ? value : null,
                        Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.parameter()).isEqualTo(parameter);
                });
        assertThatThrownBy(() -> landUse.validationAs("EX001-2019", "pdf", null, null, Language.ES))
                .isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> landUse.validationAs("EX001-2019", "gpkg", null, "3115", Language.ES))
                .isInstanceOf(ApiProblem.class);
    }

    @Test
    void writesTables() {
        load(pack());
        deliverAnOverlap();

        String faults = text(landUse.validationAs("EX001-2019", "csv", null, null, Language.ES));
        String rules = text(landUse.validationAs("EX001-2019", "csv", "rules", null, Language.EN));

        assertThat(faults.lines().findFirst().orElseThrow()).contains("id,plan,rule,also_rules,severity,kind");
        assertThat(faults).contains("T1-").contains("overlap");
        assertThat(rules.lines()).hasSize(65);
        assertThat(rules).contains("Soil classes do not overlap");
    }

    @Test
    void writesAPageToPrint() {
        load(pack());
        deliverAnOverlap();

        String page = text(landUse.validationAs("EX001-2019", "html", null, null, Language.ES));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "Validación del plan de Uno",
                        "Acuerdo 009 de 2019",
                        "<svg class=\"map\"",
                        "fault-mark is-error")
                .doesNotContain("<script");
        assertThat(text(landUse.validationAs("EX001-2019", "html", null, null, Language.EN)))
                .contains("lang=\"en\"", "The plan does not comply");
    }

    /** The file as any reader of the format sees it (OGC 12-128r18). */
    @Test
    void writesAGeoPackage(@TempDir Path folder) throws IOException, SQLException, ParseException {
        load(pack());
        deliverAnOverlap();
        for (String crs : new String[] {"9377", "4326"}) {
            Path file = folder.resolve(crs + ".gpkg");
            Files.write(file, landUse.validationAs("EX001-2019", "gpkg", null, crs, Language.ES));

            try (Connection opened = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement ask = opened.createStatement()) {
                assertThat(number(ask, "PRAGMA application_id")).isEqualTo(0x47504B47);
                assertThat(number(ask, "PRAGMA user_version")).isEqualTo(10_300);
                assertThat(number(
                                ask, "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'findings_polygon'"))
                        .isEqualTo(Integer.parseInt(crs));
                assertThat(number(ask, "SELECT COUNT(*) FROM rules")).isEqualTo(64);
                List<Geometry> shapes = new ArrayList<>();
                try (ResultSet row = ask.executeQuery("SELECT geom FROM findings_polygon WHERE rule = 'T1'")) {
                    while (row.next()) {
                        shapes.add(geometry(row.getBytes(1)));
                    }
                }
                assertThat(shapes).hasSize(1);
                Geometry plane = crs.equals("9377")
                        ? shapes.get(0)
                        : Projection.of(LandUsePlans.PLANE).toMetres(shapes.get(0));
                assertThat(plane.getArea()).isBetween(1.2e6, 1.25e6);
            }
        }
    }

    private static Geometry geometry(byte[] blob) throws ParseException {
        ByteBuffer header = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(blob, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("GP");
        Geometry shape = new WKBReader().read(Arrays.copyOfRange(blob, 40, blob.length));
        assertThat(header.getDouble(8)).isEqualTo(shape.getEnvelopeInternal().getMinX());
        assertThat(header.getDouble(32)).isEqualTo(shape.getEnvelopeInternal().getMaxY());
        return shape;
    }

    private static int number(Statement ask, String question) throws SQLException {
        try (ResultSet row = ask.executeQuery(question)) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String outcome(String rule) {
        JsonNode rules = landUse.validation("EX001-2019", null, null, "false", Language.ES)
                .get("rules");
        return StreamSupport.stream(rules.spliterator(), false)
                .filter(each -> each.get("id").asString().equals(rule))
                .findFirst()
                .orElseThrow()
                .get("outcome")
                .asString();
    }
}

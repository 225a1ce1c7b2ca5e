package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.Neighbour;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryRoom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** From the files of a pack to territories in force, on both engines. */
abstract class TerritoryLoadingContract {

    private StoreUnderTest store;
    private TerritoryRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        room = new TerritoryRoom(store.database());
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        Territories territories = room.territories();
        Datasets datasets = store.datasets();
        PackLoader.Outcome outcome = new PackLoader(
                        datasets,
                        List.of(
                                new SourceKind(room.sources()),
                                new TerritoryKind(room.territories()),
                                new RegionalisationKind(territories)))
                .load(List.of(pack.files()));
        room.forget();
        return outcome;
    }

    private Territory get(String code) {
        return room.territories().get(code);
    }

    @Test
    void derivesUpperLevelsFromTheirParts() {
        load(new SquaresPack());

        Territory department = get("EX");
        assertThat(department.derived()).isTrue();
        assertThat(get("EX001").parent()).isEqualTo(new TerritoryCode("FRANJA-SUR"));
        assertThat(get("FRANJA-SUR").parent()).isEqualTo(new TerritoryCode("EX"));
        double parts = room.territories().list("squares", "municipality").stream()
                .mapToDouble(one -> one.measures().areaKm2())
                .sum();
        double strips = room.territories().list("squares", "strip").stream()
                .mapToDouble(one -> one.measures().areaKm2())
                .sum();
        assertThat(department.measures().areaKm2()).isCloseTo(parts, within(0.001));
        assertThat(department.measures().areaKm2()).isCloseTo(strips, within(0.001));
        Geometry whole = room.territories().geometry(new TerritoryCode("EX"));
        assertThat(whole.getEnvelopeInternal().getWidth()).isCloseTo(0.2, within(1e-12));
        assertThat(whole.getGeometryType()).isEqualTo("Polygon");
    }

    @Test
    void derivesNeighboursBothWaysWithTheSameLength() {
        load(new SquaresPack());

        List<Neighbour> ofOne = room.territories().neighbours(get("EX001"));
        assertThat(ofOne).extracting(neighbour -> neighbour.code().value()).containsExactlyInAnyOrder("EX002", "EX003");
        for (Neighbour neighbour : ofOne) {
            assertThat(room.territories().neighbours(get(neighbour.code().value())))
                    .contains(new Neighbour(new TerritoryCode("EX001"), neighbour.sharedBorderKm()));
            // 0.1 degrees near latitude 4 are a little more than 11 km
            assertThat(neighbour.sharedBorderKm()).isBetween(11.0, 11.2);
        }
        assertThat(room.territories().neighbours(get("FRANJA-SUR")))
                .singleElement()
                .satisfies(neighbour -> assertThat(neighbour.sharedBorderKm()).isBetween(22.0, 22.4));
    }

    @Test
    void loadsOnceAndNoticesAChange() {
        assertThat(load(new SquaresPack())).isEqualTo(new PackLoader.Outcome(3, 0, 0));
        assertThat(load(new SquaresPack())).isEqualTo(new PackLoader.Outcome(0, 3, 0));

        SquaresPack renamed = new SquaresPack().edit("territories/territories.csv", "EX002,Dos", "EX002,Segundo");
        assertThat(load(renamed)).isEqualTo(new PackLoader.Outcome(1, 2, 0));
        assertThat(get("EX002").name()).isEqualTo("Segundo");
        assertThat(store.datasets()
                        .findPublished("squares", "territories")
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        // only the changed row is closed and added again
        assertThat(store.database().jdbc().queryForObject("SELECT COUNT(*) FROM territory", Integer.class))
                .isEqualTo(8);

        store.datasets().pointTo("squares", "territories", 1);
        room.forget();
        assertThat(get("EX002").name()).isEqualTo("Dos");
    }

    @Test
    void takesARegionalisationOfTwoColumns() {
        load(new SquaresPack()
                .with(
                        "regionalisations/asociacion.csv",
                        "code,region\nEX001,Asociación del Río\nEX004,Asociación del Río\n"));

        Regionalisation added = room.territories().regionalisations("squares").stream()
                .filter(one -> one.id().equals("asociacion"))
                .findFirst()
                .orElseThrow();
        assertThat(added.partial()).isTrue();
        assertThat(added.regions()).singleElement().satisfies(region -> {
            assertThat(region.code()).isEqualTo("ASOCIACION-DEL-RIO");
            assertThat(region.name().es()).isEqualTo("Asociación del Río");
        });
        assertThat(added.members())
                .extracting(Regionalisation.Member::status)
                .containsOnly(Regionalisation.Status.JUDGEMENT);
        assertThat(store.datasets().listNotices("squares", "regionalisations/asociacion"))
                .extracting(Notice::rule)
                .containsExactly("no-source");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            territories/territories.csv     | EX002,Dos,municipality,EX      | EX001,Dos,municipality,EX      | territories | duplicate-key       | 4 | code
            territories/territories.csv     | EX002,Dos,municipality,EX      | EX002,Dos,municipality,ZZ      | territories | unknown-territory   | 4 | parent
            territories/territories.csv     | EX002,Dos,municipality         | EX002,Dos,comarca              | territories | value-not-in-list   | 4 | level
            territories/territories.csv     | -75.95,4.05                    | oeste,4.05                     | territories | not-a-number        | 4 | lon_seat
            territories/territories.csv     | EX002,Dos                      | EX002,                         | territories | missing-value       | 4 | name
            territories/territories.csv     | code,name                      | codigo,name                    | territories | missing-column      | 1 | code
            territories/municipalities.geojson | "id":"EX004"                | "id":"EX009"                   | territories | unknown-territory   |   | id
            regionalisations/franjas.csv    | EX004,Franja Norte             | EX044,Franja Norte             | territories | unknown-territory   | 5 | code
            regionalisations/franjas.csv    | EX004,Franja Norte             | EX003,Franja Sur               | territories | two-regions         |   | code
            """, delimiter = '|')
    void refusesWholeAndKeepsTheLastGoodVersion(
            String file, String piece, String replacement, String dataset, String rule, Integer row, String field) {
        load(new SquaresPack());

        PackLoader.Outcome outcome = load(new SquaresPack().edit(file, piece, replacement));

        assertThat(outcome.refused()).isPositive();
        assertThat(store.datasets().listRefusal("squares", dataset)).anySatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
            assertThat(notice.file()).isEqualTo(file);
            assertThat(notice.field()).isEqualTo(field);
            if (row != null) {
                assertThat(notice.row()).isEqualTo(row);
            }
            assertThat(notice.messageEs()).isNotBlank();
            assertThat(notice.messageEn()).isNotBlank();
        });
        assertThat(get("EX002").name()).isEqualTo("Dos");
        assertThat(room.territories().list("squares", null)).hasSize(7);
        assertThat(room.territories().regionalisations("squares").get(0).members())
                .hasSize(4);
    }

    @Test
    void refusesAShapeThatCrossesItself() {
        load(new SquaresPack());
        String bowTie = """
                {"type":"Feature","id":"EX004","properties":{},"geometry":{"type":"Polygon","coordinates":\
                [[[-76.0,4.1],[-75.9,4.2],[-75.9,4.1],[-76.0,4.2],[-76.0,4.1]]]}}""";

        load(new SquaresPack()
                .edit("territories/municipalities.geojson", SquaresPack.square("EX004", -76.0, 4.1), bowTie));

        assertThat(store.datasets().listRefusal("squares", "territories")).anySatisfy(notice -> {
            assertThat(notice.row()).isEqualTo(4);
            assertThat(notice.field()).isEqualTo("geometry");
        });
        assertThat(room.territories().list("squares", null)).hasSize(7);
    }

    @Test
    void refusesATextThatDoesNotFitTheStore() {
        load(new SquaresPack());

        load(new SquaresPack().edit("territories/territories.csv", "EX002,Dos", "EX002," + "x".repeat(300)));

        assertThat(store.datasets().listRefusal("squares", "territories"))
                .extracting(Notice::rule)
                .contains("does-not-fit");
        assertThat(get("EX002").name()).isEqualTo("Dos");
    }

    @Test
    void withdrawsWhatIsNoLongerDeliveredAndTakesItBack() {
        SquaresPack whole = new SquaresPack().with("regionalisations/asociacion.csv", "code,region\nEX001,Río\n");
        load(whole);
        assertThat(room.territories().regionalisations("squares")).hasSize(2);

        load(new SquaresPack());
        assertThat(room.territories().regionalisations("squares")).hasSize(1);
        assertThat(store.datasets().findPublished("squares", "regionalisations/asociacion"))
                .isEmpty();

        load(whole);
        assertThat(room.territories().regionalisations("squares")).hasSize(2);
        assertThat(store.datasets()
                        .findPublished("squares", "regionalisations/asociacion")
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void startsWithTheRestWhenOneDatasetIsBad() {
        PackLoader.Outcome outcome =
                load(new SquaresPack().with("regionalisations/mala.csv", "code,region\nEX999,Nada\n"));

        assertThat(outcome).isEqualTo(new PackLoader.Outcome(3, 0, 1));
        assertThat(room.territories().list("squares", "municipality")).hasSize(4);
    }
}

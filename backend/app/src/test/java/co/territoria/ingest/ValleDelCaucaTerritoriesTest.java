package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.Neighbour;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryRoom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The shipped territories of Valle del Cauca, held to what their sources say of them. */
class ValleDelCaucaTerritoriesTest {

    private static final String PACK = "valle-del-cauca";

    private static TerritoryRoom room;
    private static Datasets datasets;

    @BeforeAll
    static void load() {
        StoreUnderTest store = StoreUnderTest.h2();
        room = new TerritoryRoom(store.database());
        datasets = store.datasets();
        PackLoader.Outcome outcome = new PackLoader(
                        datasets,
                        List.of(
                                new SourceKind(room.sources()),
                                new TerritoryKind(room.territories()),
                                new RegionalisationKind(room.territories())))
                .load(PackFiles.list("classpath:packs/data", "classpath:packs/gis-layers").stream()
                        .filter(pack -> pack.pack().equals(PACK))
                        .toList());
        room.forget();
        assertThat(outcome.refused()).isZero();
    }

    @Test
    void hasFortyTwoMunicipalitiesInFiveSubregions() {
        assertThat(room.territories().list(PACK, "municipality")).hasSize(42);
        Map<String, Integer> members = room.territories().list(PACK, "subregion").stream()
                .collect(Collectors.toMap(
                        region -> region.code().value(),
                        region -> room.territories().children(region).size()));
        // master plan of 2002 for number and names; membership as data/valle-del-cauca/regionalisations says
        assertThat(members).isEqualTo(Map.of("NOR", 16, "NOE", 2, "CEN", 13, "SUR", 10, "PAC", 1));
    }

    @Test
    void measuresTheAreaThatTheLayerHas() {
        // 20,675.0 km² for the generalised layer against 20,665.9 km² carried by DANE's figures
        Territory department = room.territories().get("76");
        assertThat(department.measures().areaKm2()).isCloseTo(20_675.0, within(0.5));
        double sum = room.territories().list(PACK, "municipality").stream()
                .mapToDouble(one -> one.measures().areaKm2())
                .sum();
        assertThat(sum).isCloseTo(department.measures().areaKm2(), within(0.01));
        // each municipality within 0.95 % of the official figure, the largest difference that the sources state
        assertThat(room.territories().list(PACK, "municipality")).allSatisfy(one -> assertThat(
                        one.measures().areaKm2() / one.measures().areaKm2Official())
                .isCloseTo(1, within(0.0097)));
        assertThat(datasets.listNotices(PACK, "territories"))
                .extracting(Notice::severity)
                .doesNotContain(Notice.Severity.ERROR);
    }

    @Test
    void placesEverySeatAndEveryLabelInsideItsTerritory() {
        GeometryFactory factory = new GeometryFactory();
        assertThat(room.territories().list(PACK, null)).allSatisfy(one -> {
            Geometry shape = room.territories().geometry(one.code());
            assertThat(shape.isValid()).isTrue();
            assertThat(shape.covers(factory.createPoint(
                            new Coordinate(one.label().lon(), one.label().lat()))))
                    .isTrue();
            if (one.seat() != null) {
                assertThat(shape.covers(factory.createPoint(
                                new Coordinate(one.seat().lon(), one.seat().lat()))))
                        .isTrue();
            }
        });
        assertThat(room.territories().list(PACK, "municipality"))
                .allSatisfy(one -> assertThat(one.seat()).isNotNull());
    }

    @Test
    void derivesNeighboursThatAgreeBothWays() {
        int pairs = 0;
        for (Territory one : room.territories().list(PACK, "municipality")) {
            List<Neighbour> neighbours = room.territories().neighbours(one);
            assertThat(neighbours).as(one.name()).isNotEmpty();
            for (Neighbour neighbour : neighbours) {
                pairs++;
                assertThat(room.territories()
                                .neighbours(
                                        room.territories().get(neighbour.code().value())))
                        .contains(new Neighbour(one.code(), neighbour.sharedBorderKm()));
            }
        }
        assertThat(pairs).isEven();
        // the Pacific subregion is Buenaventura alone, so its borders are those of that municipality
        double outward = room.territories().neighbours(room.territories().get("76109")).stream()
                .mapToDouble(Neighbour::sharedBorderKm)
                .sum();
        double ofSubregion = room.territories().neighbours(room.territories().get("PAC")).stream()
                .mapToDouble(Neighbour::sharedBorderKm)
                .sum();
        assertThat(ofSubregion).isCloseTo(outward, within(0.01));
    }

    @Test
    void saysWhichMembershipsAreProvisional() {
        Regionalisation five = room.territories().regionalisations(PACK).get(0);
        assertThat(five.id()).isEqualTo("cinco_subregiones");
        assertThat(five.source().es()).contains("Plan Maestro");
        assertThat(five.members())
                .filteredOn(member -> member.region().equals("NOR"))
                .allSatisfy(member -> assertThat(member.status()).isEqualTo(Regionalisation.Status.SOURCED));
        assertThat(five.members())
                .filteredOn(member -> member.region().equals("SUR"))
                .allSatisfy(member -> {
                    assertThat(member.status().provisional()).isTrue();
                    assertThat(member.note()).isNotNull();
                });
    }

    @Test
    void keepsPartialRegionalisationsBesideIt() {
        Map<String, Regionalisation> byId = room.territories().regionalisations(PACK).stream()
                .collect(Collectors.toMap(Regionalisation::id, one -> one));
        assertThat(byId.keySet())
                .containsExactlyInAnyOrder(
                        "cinco_subregiones", "pdet", "paisaje_cultural_cafetero", "amso_propuesta_2023");
        assertThat(byId.get("pdet").partial()).isTrue();
        // Decree 893 of 2017
        assertThat(byId.get("pdet").members())
                .extracting(member -> member.territory())
                .containsExactlyInAnyOrder(
                        new TerritoryCode("76109"), new TerritoryCode("76275"), new TerritoryCode("76563"));
    }

    @Test
    void inventsNoLicence() {
        assertThat(room.sources().list(PACK)).isNotEmpty().allSatisfy(source -> {
            assertThat(source.licence()).isNull();
            assertThat(source.licenceNote(co.territoria.web.Language.ES))
                    .isEqualTo("licencia no declarada por la fuente");
        });
    }
}

package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.example.ExampleZones;
import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/**
 * The ten fictional deliveries, from GeoPackage to zipped shapefiles in the old frame, come out of the store as the zones that they
 * were written from; on both engines.
 */
abstract class LandUseExampleContract {

    private static final Path ROOT = Path.of("..", "..");

    /** What rounding to a tenth of a millimetre, or to nine decimals of a degree, may move a vertex by. */
    private static final double ROUNDING_METRES = 2e-4;

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private LandUseRoom landUse;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        store = start();
        territory = new TerritoryRoom(store.database());
        landUse = new LandUseRoom(store, territory);
        PackFiles example = PackFiles.list(uri("data"), uri("gis-layers")).stream()
                .filter(found -> found.pack().equals("ejemplo"))
                .findFirst()
                .orElseThrow();
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new LandUseKind(landUse.plans(), territory.territories()),
                new LandUseDeliveryKind(landUse.plans(), territory.territories()),
                new LandUseDeterminantKind(landUse.plans(), territory.territories()))) {
            new PackLoader(store.datasets(), List.of(kind)).load(List.of(example));
            territory.forget();
            landUse.forget();
        }
    }

    private static String uri(String folder) {
        return ROOT.resolve(folder).toUri().toString();
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    @Test
    void everyZoneComesBackAsItWasWritten() {
        Map<String, List<Zone>> expected = ExampleZones.delivered();
        expected.forEach((id, written) -> {
            PlanZones plan = landUse.plans().zones(landUse.plans().get(id));
            Map<String, Zone> read = plan.zones().stream().collect(Collectors.toMap(Zone::id, zone -> zone));

            assertThat(read.keySet())
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(
                            written.stream().map(Zone::id).toList());
            for (Zone zone : written) {
                Zone found = read.get(zone.id());
                assertThat(found.theme()).as(id + " " + zone.id()).isEqualTo(zone.theme());
                assertThat(found.code()).as(id + " " + zone.id()).isEqualTo(zone.code());
                assertThat(found.label()).as(id + " " + zone.id()).isEqualTo(zone.label());
                assertThat(found.attribute("nombre")).isEqualTo(zone.attribute("nombre"));
                if (zone.theme() == Theme.HAZARD) {
                    assertThat(found.attribute("fenomeno")).isEqualTo(zone.attribute("fenomeno"));
                }
                assertThat(isSame(found.geometry(), zone.geometry()))
                        .as(id + " " + zone.id() + " has the shape it was written with")
                        .isTrue();
            }
        });
        assertThat(expected).hasSize(10);
    }

    @Test
    void everyDeterminantComesBackAsItWasWritten() {
        Map<String, Geometry> read = new TreeMap<>();
        landUse.plans()
                .determinants(territory.territories().findPack("ejemplo").orElseThrow())
                .forEach(determinant -> read.put(determinant.id(), determinant.area()));

        assertThat(read.keySet()).isEqualTo(new TreeMap<>(ExampleZones.determinants()).keySet());
        ExampleZones.determinants()
                .forEach((id, area) ->
                        assertThat(isSame(read.get(id), area)).as(id).isTrue());
    }

    /** The same rings, wherever they begin and whichever way they run. */
    private static boolean isSame(Geometry read, Geometry written) {
        Geometry one = read.getNumGeometries() == 1 ? read.getGeometryN(0) : read;
        return one.norm().equalsExact(written.norm(), ROUNDING_METRES);
    }
}

package co.territoria.landuse.compare;

import static co.territoria.landuse.compare.Plans.box;
import static co.territoria.landuse.compare.Plans.plan;
import static co.territoria.landuse.compare.Plans.soil;
import static co.territoria.landuse.compare.Plans.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import co.territoria.landuse.compare.ParcelClasses.Classified;
import co.territoria.landuse.compare.ParcelClasses.Parcel;
import co.territoria.landuse.compare.ParcelClasses.Share;
import co.territoria.landuse.zone.SoilClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class ParcelClassesTest {

    private static final FiveClasses PLAN =
            FiveClasses.of(plan(soil("u", "Urbano", box(0, 0, 50, 100)), soil("r", "Rural", box(50, 0, 100, 100))));

    @Test
    void aParcelHasTheSharesOfItsClassesAndTheLargestIsItsOwn() {
        Classified parcel = classify(box(40, 0, 80, 10)).parcels().get(0);

        assertThat(parcel.shares())
                .extracting(
                        Share::soilClass, Share::share, share -> share.area().squareMetres())
                .containsExactly(tuple(SoilClass.RURAL, 0.75, 300.0), tuple(SoilClass.URBAN, 0.25, 100.0));
        assertThat(parcel.main()).contains(SoilClass.RURAL);
        assertThat(parcel.uncovered()).isEqualTo(Area.NONE);
    }

    @Test
    void whatThePlanLeavesOutIsUncovered() {
        ParcelClasses found = classify(box(90, 0, 110, 10), box(200, 0, 210, 10));

        assertThat(found.parcels().get(0).uncovered().squareMetres()).isEqualTo(100);
        assertThat(found.parcels().get(1).main()).isEmpty();
        assertThat(found.parcels().get(1).uncovered().squareMetres()).isEqualTo(100);
    }

    @Test
    void aHoleInAParcelIsNotCounted() {
        Geometry ring = wkt("POLYGON((10 10, 30 10, 30 30, 10 30, 10 10), (15 15, 25 15, 25 25, 15 25, 15 15))");

        assertThat(classify(ring).parcels().get(0).shares())
                .extracting(Share::share, share -> share.area().squareMetres())
                .containsExactly(tuple(1.0, 300.0));
    }

    @Test
    void aBrokenParcelIsLeftOutInPlainSight() {
        ParcelClasses found = classify(wkt("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))"), box(1, 1, 2, 2));

        assertThat(found.parcels()).hasSize(1);
        assertThat(found.leftOut()).containsExactly(new LeftOut("0", "parcel", LeftOut.Reason.INVALID));
    }

    private static ParcelClasses classify(Geometry... shapes) {
        List<Parcel> parcels = new java.util.ArrayList<>();
        for (int i = 0; i < shapes.length; i++) {
            parcels.add(new Parcel(Integer.toString(i), shapes[i]));
        }
        return ParcelClasses.of(PLAN, parcels, GroundArea.PLANE);
    }
}

package co.territoria.landuse.compare;

import static co.territoria.landuse.compare.Plans.box;
import static co.territoria.landuse.compare.Plans.category;
import static co.territoria.landuse.compare.Plans.plan;
import static co.territoria.landuse.compare.Plans.soil;
import static co.territoria.landuse.compare.Plans.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final PlanZones PLAN = plan(
            soil("u", "Urbano", box(0, 0, 20, 100)),
            soil("r", "Rural", box(20, 0, 110, 100)),
            category("a", "Agropecuario", box(20, 0, 60, 100)),
            category("b", "Agropecuario", box(60, 0, 70, 100)),
            category("c", null, box(70, 0, 90, 100)),
            category("d", "Forestal", box(65, 0, 75, 100)));

    private static final Limit LIMIT = new Limit("EX001", box(-10, 0, 100, 100), 1);

    @Test
    void addsUpClassesAndComparesThemWithTheLimit() {
        Composition composition = Composition.of(FiveClasses.of(PLAN), LIMIT, GroundArea.PLANE);

        assertThat(composition.parts())
                .extracting(Composition.Part::id, Composition.Part::zones, part -> part.area()
                        .squareMetres())
                .containsExactly(tuple("rural", 4, 9000.0), tuple("urban", 1, 2000.0));
        assertThat(composition.total().hectares()).isEqualTo(1.1);
        assertThat(composition.cover())
                .isEqualTo(new Composition.Cover(
                        new Area(11000, 11000), new Area(10000, 10000), new Area(1000, 1000), new Area(1000, 1000)));
    }

    @Test
    void zonesOfAThemeAreCountedOnceAndThoseWithoutCodeApart() {
        Composition composition = Composition.of(PLAN, Theme.RURAL_CATEGORY, null, GroundArea.PLANE);

        assertThat(composition.parts())
                .extracting(Composition.Part::id, Composition.Part::zones, part -> part.area()
                        .squareMetres())
                .containsExactly(
                        tuple("Agropecuario", 2, 5000.0),
                        tuple(Composition.UNMAPPED, 1, 1500.0),
                        tuple("Forestal", 1, 500.0));
        assertThat(composition.overlapSquareMetres()).isEqualTo(1000);
        assertThat(composition.cover()).isNull();
    }

    @Test
    void aLimitThatCannotBeUsedIsSaidAndGivesNoCover() {
        Limit broken = new Limit("EX001", wkt("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))"), 1);

        Composition composition = Composition.of(FiveClasses.of(PLAN), broken, GroundArea.PLANE);

        assertThat(composition.cover()).isNull();
        assertThat(composition.leftOut()).contains(new LeftOut("EX001", "limit", LeftOut.Reason.INVALID));
    }

    @Test
    void aPlanWithoutZonesCoversNothing() {
        Composition composition = Composition.of(FiveClasses.of(plan()), LIMIT, GroundArea.PLANE);

        assertThat(composition.parts()).isEmpty();
        assertThat(composition.cover().uncovered())
                .isEqualTo(composition.cover().limit());
    }
}

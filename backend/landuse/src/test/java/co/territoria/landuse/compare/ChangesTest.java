package co.territoria.landuse.compare;

import static co.territoria.landuse.compare.Plans.box;
import static co.territoria.landuse.compare.Plans.category;
import static co.territoria.landuse.compare.Plans.plan;
import static co.territoria.landuse.compare.Plans.soil;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.compare.Changes.Cell;
import co.territoria.landuse.compare.Changes.ChangePolygon;
import co.territoria.landuse.compare.Changes.NotComparable;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import org.junit.jupiter.api.Test;

class ChangesTest {

    /** 100 × 100 m: urban to 20, expansion to 30, farmland to 80, protection to 100. */
    private static final FiveClasses BEFORE = FiveClasses.of(plan(
            soil("u", "Urbano", box(0, 0, 20, 100)),
            soil("e", "Expansion_Urbana", box(20, 0, 30, 100)),
            soil("r", "Rural", box(30, 0, 100, 100)),
            category("a", "Agropecuario", box(30, 0, 80, 100)),
            category("p", "Areas_SINAP", box(80, 0, 100, 100))));

    /** Urban to 25, rural 25–30, expansion to 50, farmland to 70, country housing to 75, mining to 85, protection to 98. */
    private static final FiveClasses AFTER = FiveClasses.of(plan(
            soil("u2", "Urbano", box(0, 0, 25, 100)),
            soil("r2a", "Rural", box(25, 0, 30, 100)),
            soil("e2", "Expansion_Urbana", box(30, 0, 50, 100)),
            soil("r2", "Rural", box(50, 0, 98, 100)),
            category("a0", "Agropecuario", box(25, 0, 30, 100)),
            category("a2", "Agropecuario", box(50, 0, 70, 100)),
            category("h2", "Vivienda_Campestre", box(70, 0, 75, 100)),
            category("m2", "Mineria_Hidrocarburos", box(75, 0, 85, 100)),
            category("p2", "Areas_SINAP", box(85, 0, 98, 100))));

    @Test
    void tellsWhatBecameOfEachClass() {
        Changes changes = Changes.ofClasses(BEFORE, AFTER, 0, GroundArea.PLANE);

        assertThat(changes.notComparable()).isNull();
        assertThat(changes.matrix())
                .extracting(Cell::from, Cell::to, cell -> cell.area().squareMetres())
                .containsExactly(
                        tuple("expansion", "rural", 500.0),
                        tuple("expansion", "urban", 500.0),
                        tuple("protection", "protection", 1300.0),
                        tuple("protection", "rural", 500.0),
                        tuple("protection", "uncovered", 200.0),
                        tuple("rural", "expansion", 2000.0),
                        tuple("rural", "rural", 2500.0),
                        tuple("rural", "suburban", 500.0),
                        tuple("urban", "urban", 2000.0));
        assertThat(changes.fromTotals())
                .extracting(Changes.Total::id, total -> total.area().squareMetres())
                .contains(tuple("rural", 5000.0), tuple("protection", 2000.0));
        assertThat(changes.toTotals())
                .extracting(Changes.Total::id, total -> total.area().squareMetres())
                .contains(tuple("uncovered", 200.0), tuple("expansion", 2000.0));
    }

    @Test
    void listsConnectedChangesWithTheZonesOfBothVersions() {
        Changes changes = Changes.ofClasses(BEFORE, AFTER, 0, GroundArea.PLANE);

        assertThat(changes.polygons()).hasSize(5);
        ChangePolygon first = changes.polygons().get(0);
        assertThat(first.from()).isEqualTo("rural");
        assertThat(first.to()).isEqualTo("expansion");
        assertThat(first.fromZones()).containsExactly("a", "r");
        assertThat(first.toZones()).containsExactly("e2");
        assertThat(first.polygon().equalsTopo(box(30, 0, 50, 100))).isTrue();
    }

    @Test
    void farmlandIsLostToWhatItBecame() {
        Changes.Agricultural farmland =
                Changes.ofClasses(BEFORE, AFTER, 0, GroundArea.PLANE).agricultural();

        assertThat(farmland.lost().squareMetres()).isEqualTo(2000 + 500 + 500);
        assertThat(farmland.gained().squareMetres()).isEqualTo(500);
        assertThat(farmland.net().hectares()).isEqualTo(-0.25);
        assertThat(farmland.lostTo())
                .extracting(Changes.LostTo::soilClass, Changes.LostTo::code)
                .containsExactly(
                        tuple(SoilClass.EXPANSION, "Expansion_Urbana"),
                        tuple(SoilClass.RURAL, "Mineria_Hidrocarburos"),
                        tuple(SoilClass.SUBURBAN, "Vivienda_Campestre"));
        assertThat(farmland.polygons()).hasSize(3);
    }

    @Test
    void expansionIsGrantedUsedAndWithdrawn() {
        Changes.Expansion expansion =
                Changes.ofClasses(BEFORE, AFTER, 0, GroundArea.PLANE).expansion();

        assertThat(expansion.granted().squareMetres()).isEqualTo(2000);
        assertThat(expansion.used().squareMetres()).isEqualTo(500);
        assertThat(expansion.withdrawn().squareMetres()).isEqualTo(500);
        assertThat(expansion.kept()).isEqualTo(Area.NONE);
    }

    @Test
    void farmlandWithoutACategoryAfterwardsIsUnknownNotLost() {
        FiveClasses after = FiveClasses.of(
                plan(soil("r", "Rural", box(30, 0, 90, 100)), category("p", "Areas_SINAP", box(70, 0, 90, 100))));

        Changes.Agricultural farmland =
                Changes.ofClasses(BEFORE, after, 0, GroundArea.PLANE).agricultural();

        assertThat(farmland.unknown().squareMetres()).isEqualTo(4000);
        assertThat(farmland.lost().squareMetres()).isEqualTo(1000);
    }

    @Test
    void aNarrowChangeIsCountedInTheMatrixAndFilteredFromTheMap() {
        FiveClasses moved = FiveClasses.of(plan(
                soil("u", "Urbano", box(0, 0, 21, 100)),
                soil("e", "Expansion_Urbana", box(21, 0, 30, 100)),
                soil("r", "Rural", box(30, 0, 100, 100)),
                category("a", "Agropecuario", box(30, 0, 80, 100)),
                category("p", "Areas_SINAP", box(80, 0, 100, 100))));

        Changes changes = Changes.ofClasses(BEFORE, moved, 5, GroundArea.PLANE);

        assertThat(changes.polygons()).isEmpty();
        assertThat(changes.filtered()).isEqualTo(1);
        assertThat(changes.filteredArea().squareMetres()).isEqualTo(100);
        assertThat(changes.matrix()).contains(new Cell("expansion", "urban", new Area(100, 100)));
    }

    @Test
    void withoutCategoriesFarmlandIsNotComparableRatherThanNought() {
        FiveClasses old = FiveClasses.of(plan(soil("r", "Rural", box(0, 0, 100, 100))));

        Changes changes = Changes.ofClasses(old, AFTER, 0, GroundArea.PLANE);

        assertThat(changes.agricultural().notComparable()).isEqualTo(NotComparable.FROM_LACKS_CATEGORIES);
        assertThat(changes.expansion().notComparable()).isNull();
        assertThat(Changes.ofTheme(old, AFTER, Theme.RURAL_CATEGORY, 0, GroundArea.PLANE)
                        .notComparable())
                .isEqualTo(NotComparable.FROM_LACKS_THEME);
        assertThat(Changes.ofClasses(AFTER, FiveClasses.of(plan()), 0, GroundArea.PLANE)
                        .notComparable())
                .isEqualTo(NotComparable.TO_LACKS_CLASSES);
    }

    @Test
    void byCategoryTheCodesChange() {
        Changes changes = Changes.ofTheme(BEFORE, AFTER, Theme.RURAL_CATEGORY, 0, GroundArea.PLANE);

        assertThat(changes.matrix())
                .extracting(Cell::from, Cell::to, cell -> cell.area().squareMetres())
                .contains(
                        tuple("Agropecuario", "Agropecuario", 2000.0),
                        tuple("Agropecuario", "uncovered", 2000.0),
                        tuple("uncovered", "Agropecuario", 500.0));
    }

    @Test
    void soilOfTwoCategoriesIsNeitherLostNorGained() {
        FiveClasses overlapping = FiveClasses.of(plan(
                soil("u", "Urbano", box(0, 0, 20, 100)),
                soil("e", "Expansion_Urbana", box(20, 0, 30, 100)),
                soil("r", "Rural", box(30, 0, 100, 100)),
                category("a", "Agropecuario", box(30, 0, 80, 100)),
                category("p", "Areas_SINAP", box(70, 0, 100, 100))));

        Changes.Agricultural mended =
                Changes.ofClasses(overlapping, BEFORE, 0, GroundArea.PLANE).agricultural();
        Changes.Agricultural spoilt =
                Changes.ofClasses(BEFORE, overlapping, 0, GroundArea.PLANE).agricultural();

        assertThat(mended.gained().squareMetres()).isZero();
        assertThat(mended.lost().squareMetres()).isZero();
        assertThat(spoilt.lost().squareMetres()).isZero();
        assertThat(spoilt.unknown().squareMetres()).isEqualTo(1000);
        assertThat(spoilt.polygons()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}

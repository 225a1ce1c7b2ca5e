package co.territoria.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.city.Hierarchy.Placed;
import co.territoria.city.Hierarchy.Provision;
import co.territoria.city.Hierarchy.Seat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final double[] FROM = {0, 100, 1000};

    /** Along one parallel, a tenth of a degree apart. */
    private static final List<Seat> SEATS = List.of(
            seat("A", 0, 5000.0), seat("B", 1, 500.0), seat("C", 2, 50.0), seat("D", 3, 40.0), seat("E", 4, null));

    private static Seat seat(String code, int place, @Nullable Double people) {
        return new Seat(code, code, -76 + place / 10.0, 4, people);
    }

    private static Placed of(List<Placed> placed, String code) {
        return placed.stream()
                .filter(one -> one.seat().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ranksByPeopleAndFindsTheNearestHigherCentre() {
        List<Placed> placed = Hierarchy.of(SEATS, FROM, List.of());

        assertThat(placed.stream().map(Placed::classIndex)).containsExactly(2, 1, 0, 0, null);
        assertThat(placed.stream().map(Placed::rank)).containsExactly(1, 2, 3, 4, null);
        assertThat(of(placed, "A").higher()).isNull();
        assertThat(of(placed, "D").higher().code()).isEqualTo("B");
        // 0.2 degrees of longitude at 4° north on GRS80: 111.05 km a degree
        assertThat(of(placed, "D").higher().kilometres()).isEqualTo(22.21, within(0.01));
        // without people there is no class and nobody above
        assertThat(of(placed, "E").higher()).isNull();
    }

    @Test
    void raisesByOneClassWhoeverHasTheFunctionsOfTheClassAbove() {
        Provision market = new Provision("market", Map.of("A", 6.0, "B", 1.0, "C", 3.0), List.of());

        List<Placed> placed = Hierarchy.of(SEATS, FROM, List.of(market));

        assertThat(of(placed, "C").functionalIndex()).isEqualTo(30);
        assertThat(of(placed, "C").raised()).isTrue();
        assertThat(of(placed, "C").classIndex()).isEqualTo(1);
        assertThat(of(placed, "B").raised()).isFalse();
        assertThat(of(placed, "D").raised()).isFalse();
        // C now stands with B, so that D belongs to C
        assertThat(of(placed, "D").higher().code()).isEqualTo("C");
    }

    @Test
    void leavesOutAFunctionOfWhichAFigureIsMissing() {
        Provision market = new Provision("market", Map.of("C", 3.0), List.of("D"));

        assertThat(Hierarchy.functionalIndex(SEATS, List.of(market))).isEmpty();
        assertThat(of(Hierarchy.of(SEATS, FROM, List.of(market)), "C").raised()).isFalse();
    }

    @Test
    void givesEachSeatToTheNearestCentreAndEachCentreToItself() {
        Map<String, Hierarchy.Distance> areas = Hierarchy.areas(SEATS, List.of("A", "D"));

        assertThat(areas.get("B").code()).isEqualTo("A");
        assertThat(areas.get("C").code()).isEqualTo("D");
        assertThat(areas.get("D")).isEqualTo(new Hierarchy.Distance("D", 0));
        // also one without figure lies somewhere
        assertThat(areas.get("E").code()).isEqualTo("D");
        assertThat(Hierarchy.areas(SEATS, List.of())).isEmpty();
    }

    @Test
    void aSystemOfOneSeatHasNobodyAbove() {
        List<Placed> placed = Hierarchy.of(List.of(seat("A", 0, 7.0)), FROM, List.of());

        assertThat(placed).singleElement().satisfies(one -> {
            assertThat(one.rank()).isEqualTo(1);
            assertThat(one.higher()).isNull();
        });
    }

    @Test
    void doesNotDependOnTheOrderAndIndicesOfAFunctionMakeAHundred() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            List<Seat> seats = new ArrayList<>();
            Map<String, Double> amounts = new java.util.HashMap<>();
            for (int i = 0; i < 12; i++) {
                seats.add(new Seat(
                        "S" + i,
                        "S" + i,
                        -77 + random.nextDouble(),
                        3 + random.nextDouble(),
                        random.nextDouble() * 2000));
                amounts.put("S" + i, (double) random.nextInt(4));
            }
            amounts.put("S0", 1.0);
            Provision function = new Provision("f", amounts, List.of());
            List<Placed> placed = Hierarchy.of(seats, FROM, List.of(function));
            assertThat(placed.stream().mapToDouble(Placed::functionalIndex).sum())
                    .as("seed %d", seed)
                    .isEqualTo(100, within(1e-9));
            List<Seat> shuffled = new ArrayList<>(seats);
            Collections.shuffle(shuffled, random);
            List<Placed> other = Hierarchy.of(shuffled, FROM, List.of(function));
            for (Seat seat : seats) {
                assertThat(of(other, seat.code())).as("seed %d", seed).isEqualTo(of(placed, seat.code()));
            }
            for (Placed one : placed) {
                if (one.higher() != null) {
                    assertThat(of(placed, one.higher().code()).classIndex())
                            .as("seed %d", seed)
                            .isGreaterThan(one.classIndex());
                }
            }
        }
    }
}

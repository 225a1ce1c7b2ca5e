package co.territoria.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerGroupsTest {

    @Test
    void nearIsToldByTheRatioNotByTheDifference() {
        // 100 is twice 50 and a tenth of 1000, though both others are nearer in persons
        Map<String, Double> populations = Map.of("a", 100.0, "b", 50.0, "c", 1000.0, "d", 180.0);

        assertThat(PeerGroups.nearest(populations, 1))
                .containsEntry("a", List.of("d"))
                .containsEntry("c", List.of("d"));
        assertThat(PeerGroups.nearest(populations, 2)).containsEntry("a", List.of("d", "b"));
    }

    @Test
    void nobodyIsItsOwnPeerAndNobodyWithoutPeopleHasAny() {
        Map<String, Double> populations = Map.of("a", 100.0, "b", 100.0, "c", 0.0);

        assertThat(PeerGroups.nearest(populations, 5))
                .containsOnlyKeys("a", "b")
                .containsEntry("a", List.of("b"))
                .containsEntry("b", List.of("a"));
    }

    @Test
    void groupsLeaveOutOneself() {
        assertThat(PeerGroups.sameGroup(Map.of("a", "x", "b", "x", "c", "y")))
                .containsEntry("a", List.of("b"))
                .containsEntry("c", List.of());
    }

    @Test
    void theOrderOfTheTerritoriesChangesNothing() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < 3 + random.nextInt(20); i++) {
                codes.add("t" + i);
            }
            Map<String, Double> one = new LinkedHashMap<>();
            codes.forEach(code -> one.put(code, Math.exp(random.nextInt(6))));
            Collections.shuffle(codes, random);
            Map<String, Double> other = new LinkedHashMap<>();
            codes.forEach(code -> other.put(code, one.get(code)));
            int k = 1 + random.nextInt(6);

            assertThat(PeerGroups.nearest(other, k)).as("seed " + seed).isEqualTo(PeerGroups.nearest(one, k));
        }
    }
}

package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.web.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturePagesTest {

    private final LayerInMemory layer = new LayerInMemory("test", GeometryKind.POINT, 0, 14);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 999, 1_000, 1_001, 2_000, 2_401, 5_000})
    void pagesTogetherGiveEveryFeatureOnce(int pageSize) {
        fill(2_401);
        List<String> seen = new ArrayList<>();
        String after = null;
        Optional<PageStart> next;
        do {
            int before = seen.size();
            next = FeaturePages.read(
                    layer, new FeatureQuery(null, null, Map.of(), after, pageSize), feature -> seen.add(feature.id()));
            assertThat(seen.size() - before).isLessThanOrEqualTo(pageSize);
            after = next.map(PageStart::id).orElse(null);
        } while (next.isPresent());

        assertThat(seen).hasSize(2_401).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPageDoesNotShiftWhenFeaturesComeOrGoBeforeIt() {
        fill(10);
        List<String> first = new ArrayList<>();
        Optional<PageStart> next =
                FeaturePages.read(layer, new FeatureQuery(null, null, Map.of(), null, 5), f -> first.add(f.id()));
        layer.remove("f00001");
        layer.with("f00002a", null, "late");

        List<String> second = new ArrayList<>();
        FeaturePages.read(
                layer, new FeatureQuery(null, null, Map.of(), next.orElseThrow().id(), 5), f -> second.add(f.id()));
        assertThat(second).containsExactly("f00005", "f00006", "f00007", "f00008", "f00009");
    }

    @Test
    void aPublicationMeanwhileBreaksThePageOff() {
        fill(2_500);

        assertThatThrownBy(() -> FeaturePages.read(
                        layer, new FeatureQuery(null, null, Map.of(), null, 2_500), feature -> layer.publish()))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(503));
    }

    private void fill(int features) {
        for (int i = 0; i < features; i++) {
            layer.with("f%05d".formatted(i), null, "name " + i);
        }
    }
}

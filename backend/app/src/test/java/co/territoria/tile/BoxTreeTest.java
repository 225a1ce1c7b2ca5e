package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 255, 256, 257, 5000})
    void findsWhatALookAtEveryBoxFinds(int rows) {
        Random random = new Random(rows);
        int[] boxes = new int[4 * rows];
        for (int row = 0; row < rows; row++) {
            boxes[4 * row] = row / 3 + random.nextInt(100);
            boxes[4 * row + 1] = random.nextInt(1000);
            boxes[4 * row + 2] = boxes[4 * row] + random.nextInt(60);
            boxes[4 * row + 3] = boxes[4 * row + 1] + random.nextInt(60);
        }
        BoxTree tree = new BoxTree(boxes);
        for (int i = 0; i < 200; i++) {
            int[] outer = {random.nextInt(1500), random.nextInt(900), 0, 0};
            outer[2] = outer[0] + random.nextInt(600);
            outer[3] = outer[1] + random.nextInt(600);
            int[] inner = {outer[0] + 3, outer[1] + 2, outer[2] - 1, outer[3] - 4};
            List<Integer> expected = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                if (boxes[4 * row] <= outer[2]
                        && boxes[4 * row + 2] >= outer[0]
                        && boxes[4 * row + 1] <= outer[3]
                        && boxes[4 * row + 3] >= outer[1]) {
                    expected.add(row);
                }
            }
            List<Integer> found = new ArrayList<>();
            tree.search(outer, inner, new BoxTree.Finds() {
                @Override
                public void inside(int fromRow, int toRow) {
                    for (int row = fromRow; row < toRow; row++) {
                        found.add(row);
                        assertThat(isInside(boxes, row, inner))
                                .as("row %d is inside", row)
                                .isTrue();
                    }
                }

                @Override
                public void touching(int row) {
                    found.add(row);
                    assertThat(isInside(boxes, row, inner))
                            .as("row %d only touches", row)
                            .isFalse();
                }
            });
            assertThat(found).as("%d rows, search %d", rows, i).isEqualTo(expected);
        }
    }

    private static boolean isInside(int[] boxes, int row, int[] inner) {
        return boxes[4 * row] >= inner[0]
                && boxes[4 * row + 2] <= inner[2]
                && boxes[4 * row + 1] >= inner[1]
                && boxes[4 * row + 3] <= inner[3];
    }
}

package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;

/** Judged by the library of the format, which holds all of it in memory. */
class FlatGeobufIndexTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 255, 256, 257, 4_096, 5_000})
    void writesTheBytesOfTheLibrary(int count) throws IOException {
        Random random = new Random(count);
        double[][] boxes = new double[count][];
        List<PackedRTree.Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble(-80, -70);
            double y = random.nextDouble(0, 10);
            boxes[i] = new double[] {x, y, x + random.nextDouble(), y + random.nextDouble()};
            PackedRTree.Item item = new PackedRTree.Item();
            item.nodeItem = new NodeItem(boxes[i][0], boxes[i][1], boxes[i][2], boxes[i][3], 100L * i);
            items.add(item);
        }
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        new PackedRTree(items, (short) FlatGeobufIndex.NODE_SIZE).write(expected);

        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        FlatGeobufIndex.write(
                new FlatGeobufIndex.Leaves() {
                    @Override
                    public int count() {
                        return count;
                    }

                    @Override
                    public void box(int leaf, double[] box) {
                        System.arraycopy(boxes[leaf], 0, box, 0, 4);
                    }

                    @Override
                    public long offset(int leaf) {
                        return 100L * leaf;
                    }
                },
                actual);

        assertThat(actual.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followsTheCurveOfTheLibrary(long seed) {
        Random random = new Random(seed);
        double[] extent = {-80, 0, -70, 10};
        for (int i = 0; i < 1_000; i++) {
            double x = random.nextDouble(-80, -70);
            double y = random.nextDouble(0, 10);
            double[] box = {x, y, x, y};
            NodeItem item = new NodeItem(x, y, x, y);

            assertThat(Integer.toUnsignedLong(FlatGeobufIndex.hilbert(box, extent)))
                    .isEqualTo(PackedRTree.hibert(item, (1 << 16) - 1, -80, 0, 10, 10));
        }
    }
}

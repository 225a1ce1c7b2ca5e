package co.territoria.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed Hilbert R-tree of a FlatGeobuf file: nodes from the root down, the leaves in the order of the features.
 *
 * <p>The library that ships with the format keeps an object for each feature; here only the inner nodes are held, about
 * 3 bytes to a feature.
 *
 * @see <a href="https://github.com/flatgeobuf/flatgeobuf#specification">FlatGeobuf, section “spatial index”</a>
 */
final class FlatGeobufIndex {

    static final int NODE_SIZE = 16;

    private static final int NODE_BYTES = 40;

    /** Pixels of the curve along one side, as the format's own tools have it. */
    private static final int HILBERT_MAX = (1 << 16) - 1;

    private FlatGeobufIndex() {}

    /** The leaves. */
    interface Leaves {

        int count();

        /** @param box receives west, south, east, north */
        void box(int leaf, double[] box);

        /** Where the feature begins, counted from the first one. */
        long offset(int leaf);
    }

    /** Place on the Hilbert curve over the extent, of the middle of the box. */
    static int hilbert(double[] box, double[] extent) {
        double width = extent[2] - extent[0];
        double height = extent[3] - extent[1];
        int x = width == 0 ? 0 : (int) Math.floor(HILBERT_MAX * ((box[0] + box[2]) / 2 - extent[0]) / width);
        int y = height == 0 ? 0 : (int) Math.floor(HILBERT_MAX * ((box[1] + box[3]) / 2 - extent[1]) / height);
        int place = 0;
        for (int side = 1 << 15; side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int up = (y & side) > 0 ? 1 : 0;
            place += side * side * ((3 * right) ^ up);
            if (up == 0) {
                if (right == 1) {
                    x = HILBERT_MAX - x;
                    y = HILBERT_MAX - y;
                }
                int swapped = x;
                x = y;
                y = swapped;
            }
        }
        return place;
    }

    /** Writes the nodes; needs one feature at least. */
    static void write(Leaves leaves, OutputStream out) throws IOException {
        List<Integer> counts = new ArrayList<>();
        int count = leaves.count();
        counts.add(count);
        do {
            count = (count + NODE_SIZE - 1) / NODE_SIZE;
            counts.add(count);
        } while (count != 1);
        // boxes of the inner levels, from the one above the leaves up to the root
        List<double[]> inner = new ArrayList<>();
        double[] box = new double[4];
        for (int level = 1; level < counts.size(); level++) {
            double[] boxes = new double[4 * counts.get(level)];
            double[] below = level == 1 ? null : inner.get(level - 2);
            for (int node = 0; node < counts.get(level); node++) {
                boxes[4 * node] = Double.POSITIVE_INFINITY;
                boxes[4 * node + 1] = Double.POSITIVE_INFINITY;
                boxes[4 * node + 2] = Double.NEGATIVE_INFINITY;
                boxes[4 * node + 3] = Double.NEGATIVE_INFINITY;
                int last = Math.min(counts.get(level - 1), (node + 1) * NODE_SIZE);
                for (int child = node * NODE_SIZE; child < last; child++) {
                    if (below == null) {
                        leaves.box(child, box);
                    } else {
                        System.arraycopy(below, 4 * child, box, 0, 4);
                    }
                    boxes[4 * node] = Math.min(boxes[4 * node], box[0]);
                    boxes[4 * node + 1] = Math.min(boxes[4 * node + 1], box[1]);
                    boxes[4 * node + 2] = Math.max(boxes[4 * node + 2], box[2]);
                    boxes[4 * node + 3] = Math.max(boxes[4 * node + 3], box[3]);
                }
            }
            inner.add(boxes);
        }
        ByteBuffer bytes = ByteBuffer.allocate(NODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long firstOfLevelBelow = 0;
        for (int level = counts.size() - 1; level >= 1; level--) {
            firstOfLevelBelow += counts.get(level);
            double[] boxes = inner.get(level - 1);
            for (int node = 0; node < counts.get(level); node++) {
                System.arraycopy(boxes, 4 * node, box, 0, 4);
                node(bytes, box, firstOfLevelBelow + (long) node * NODE_SIZE, out);
            }
        }
        for (int leaf = 0; leaf < leaves.count(); leaf++) {
            leaves.box(leaf, box);
            node(bytes, box, leaves.offset(leaf), out);
        }
    }

    private static void node(ByteBuffer bytes, double[] box, long offset, OutputStream out) throws IOException {
        bytes.clear();
        for (double side : box) {
            bytes.putDouble(side);
        }
        bytes.putLong(offset);
        out.write(bytes.array());
    }
}

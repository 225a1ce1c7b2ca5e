package co.territoria.tile;

/**
 * The boxes of all rows on grid 18, with a packed tree above them.
 *
 * <p>Sixteen children to a node and no pointers: node {@code k} of a level covers children {@code 16k … 16k+15} of
 * the level below; level 0 are the rows. Rows stand in the order of a Hilbert curve, so neighbours share nodes.
 * 17.1 bytes per row.
 */
final class BoxTree {

    static final int NODE_SIZE = 16;

    /** West, north, east, south of each node, level by level. */
    private final int[][] levels;

    private final int rows;

    /** @param boxes west, north, east, south of each row; kept, not copied */
    BoxTree(int[] boxes) {
        rows = boxes.length / 4;
        int count = 0;
        for (int n = rows; n > 1; n = parents(n)) {
            count++;
        }
        levels = new int[count + 1][];
        levels[0] = boxes;
        for (int level = 1; level <= count; level++) {
            levels[level] = boxesAbove(levels[level - 1]);
        }
    }

    /** What a search finds. Rows come in ascending order. */
    interface Finds {

        /** Rows that lie wholly in the inner box. */
        void inside(int fromRow, int toRow);

        /** A row that reaches into the outer box, and may leave the inner one. */
        void touching(int row);
    }

    int west(int row) {
        return levels[0][4 * row];
    }

    int north(int row) {
        return levels[0][4 * row + 1];
    }

    int east(int row) {
        return levels[0][4 * row + 2];
    }

    int south(int row) {
        return levels[0][4 * row + 3];
    }

    long bytes() {
        long sum = 0;
        for (int[] level : levels) {
            sum += 4L * level.length;
        }
        return sum;
    }

    /** @param inner lies in {@code outer}; both west, north, east, south on grid 18, edges included */
    void search(int[] outer, int[] inner, Finds finds) {
        if (rows > 0) {
            search(levels.length - 1, 0, outer, inner, finds);
        }
    }

    private void search(int level, int node, int[] outer, int[] inner, Finds finds) {
        int[] boxes = levels[level];
        int at = 4 * node;
        int west = boxes[at];
        int north = boxes[at + 1];
        int east = boxes[at + 2];
        int south = boxes[at + 3];
        if (west > outer[2] || east < outer[0] || north > outer[3] || south < outer[1]) {
            return;
        }
        if (west >= inner[0] && east <= inner[2] && north >= inner[1] && south <= inner[3]) {
            int reach = 4 * level;
            long to = (long) (node + 1) << reach;
            finds.inside(node << reach, (int) Math.min(rows, to));
        } else if (level == 0) {
            finds.touching(node);
        } else {
            int to = Math.min(levels[level - 1].length / 4, (node + 1) * NODE_SIZE);
            for (int child = node * NODE_SIZE; child < to; child++) {
                search(level - 1, child, outer, inner, finds);
            }
        }
    }

    private static int parents(int nodes) {
        return (nodes + NODE_SIZE - 1) / NODE_SIZE;
    }

    private static int[] boxesAbove(int[] below) {
        int nodes = below.length / 4;
        int[] above = new int[4 * parents(nodes)];
        for (int node = 0; node < nodes; node++) {
            int from = 4 * node;
            int to = 4 * (node / NODE_SIZE);
            if (node % NODE_SIZE == 0) {
                System.arraycopy(below, from, above, to, 4);
            } else {
                above[to] = Math.min(above[to], below[from]);
                above[to + 1] = Math.min(above[to + 1], below[from + 1]);
                above[to + 2] = Math.max(above[to + 2], below[from + 2]);
                above[to + 3] = Math.max(above[to + 3], below[from + 3]);
            }
        }
        return above;
    }
}

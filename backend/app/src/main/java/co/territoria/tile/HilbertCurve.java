package co.territoria.tile;

/**
 * The Hilbert curve over a square of 65,536 cells to the side.
 *
 * <p>Definition: D. Hilbert, 1891; the turn-and-flip form walks from the coarsest quadrant to the finest.
 */
final class HilbertCurve {

    static final int BITS = 16;

    private HilbertCurve() {}

    /** @return position of the cell along the curve, 0 … 2<sup>32</sup>−1 */
    static long position(int cellX, int cellY) {
        int x = cellX;
        int y = cellY;
        long position = 0;
        for (int side = 1 << BITS - 1; side > 0; side >>= 1) {
            int right = (x & side) != 0 ? 1 : 0;
            int lower = (y & side) != 0 ? 1 : 0;
            position = position << 2 | (3 * right ^ lower);
            x &= side - 1;
            y &= side - 1;
            if (lower == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return position;
    }
}

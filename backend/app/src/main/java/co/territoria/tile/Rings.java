package co.territoria.tile;

/** Exact questions about rings and segments on a grid. */
final class Rings {

    enum Side {
        INSIDE,
        ON_OUTLINE,
        OUTSIDE
    }

    private Rings() {}

    /** Where a point lies as to one ring. The ring is given by its part; its direction does not matter. */
    static Side side(PathBuffer paths, int part, int px, int py) {
        int from = paths.start(part);
        int to = paths.end(part);
        int[] xs = paths.x;
        int[] ys = paths.y;
        boolean inside = false;
        int ax = xs[to - 1];
        int ay = ys[to - 1];
        for (int i = from; i < to; i++) {
            int bx = xs[i];
            int by = ys[i];
            boolean spans = ay > py != by > py;
            if (spans || ay == py || by == py) {
                long turn = turn(ax, ay, bx, by, px, py);
                if (turn == 0 && between(ax, bx, px) && between(ay, by, py)) {
                    return Side.ON_OUTLINE;
                }
                if (spans && turn > 0 == by > ay) {
                    inside = !inside;
                }
            }
            ax = bx;
            ay = by;
        }
        return inside ? Side.INSIDE : Side.OUTSIDE;
    }

    /** Whether two segments share at least a point. */
    static boolean touch(int ax, int ay, int bx, int by, int cx, int cy, int dx, int dy) {
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by)) {
            return false;
        }
        long c = turn(ax, ay, bx, by, cx, cy);
        long d = turn(ax, ay, bx, by, dx, dy);
        if (c > 0 && d > 0 || c < 0 && d < 0) {
            return false;
        }
        long a = turn(cx, cy, dx, dy, ax, ay);
        long b = turn(cx, cy, dx, dy, bx, by);
        return !(a > 0 && b > 0 || a < 0 && b < 0);
    }

    /** Whether the segments a–b and b–c lie on top of each other beyond the point they share. */
    static boolean foldsBack(int ax, int ay, int bx, int by, int cx, int cy) {
        return turn(ax, ay, bx, by, cx, cy) == 0 && (long) (ax - bx) * (cx - bx) + (long) (ay - by) * (cy - by) > 0;
    }

    /** @return twice the signed area of the triangle */
    static long turn(int ax, int ay, int bx, int by, int cx, int cy) {
        return ((long) bx - ax) * ((long) cy - ay) - ((long) by - ay) * ((long) cx - ax);
    }

    private static boolean between(int a, int b, int value) {
        return Math.min(a, b) <= value && value <= Math.max(a, b);
    }
}

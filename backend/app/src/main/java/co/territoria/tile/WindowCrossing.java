package co.territoria.tile;

/**
 * Where a segment enters and leaves a window.
 *
 * <p>Definition: Y.-D. Liang and B. A. Barsky, 1984. The window is cut at half pixels, so no vertex lies on the cut.
 * A crossing has a place on the outline of the window, counted clockwise on screen from the north-west corner, which
 * is exact but for floating point and orders crossings; and whole pixels, which is what gets written.
 */
final class WindowCrossing {

    private static final int WEST = 0;
    private static final int EAST = 1;
    private static final int NORTH = 2;
    private static final int SOUTH = 3;
    private static final int NONE = -1;

    private final Window window;
    private final double low;
    private final double high;
    private final double side;

    private double ax;
    private double ay;
    private double dx;
    private double dy;
    private double from;
    private double to;
    private int fromEdge;
    private int toEdge;

    double place;
    int x;
    int y;

    WindowCrossing(Window window) {
        this.window = window;
        low = window.first() - 0.5;
        high = window.last() + 0.5;
        side = high - low;
    }

    double outline() {
        return 4 * side;
    }

    double side() {
        return side;
    }

    /** @return whether a stretch of the segment lies in the window */
    boolean cut(int startX, int startY, int endX, int endY) {
        ax = startX;
        ay = startY;
        dx = (double) endX - startX;
        dy = (double) endY - startY;
        from = 0;
        to = 1;
        fromEdge = NONE;
        toEdge = NONE;
        return cut(-dx, ax - low, WEST)
                && cut(dx, high - ax, EAST)
                && cut(-dy, ay - low, NORTH)
                && cut(dy, high - ay, SOUTH)
                && from < to;
    }

    private boolean cut(double step, double room, int edge) {
        if (step == 0) {
            return room >= 0;
        }
        double t = room / step;
        if (step < 0) {
            if (t > from) {
                from = t;
                fromEdge = edge;
            }
        } else if (t < to) {
            to = t;
            toEdge = edge;
        }
        return true;
    }

    /** Moves to where the segment enters; only after {@link #cut} and when it starts outside. */
    void atEntry() {
        locate(from, fromEdge);
    }

    /** Moves to where the segment leaves; only after {@link #cut} and when it ends outside. */
    void atExit() {
        locate(to, toEdge);
    }

    private void locate(double t, int edge) {
        double exactX = Math.max(low, Math.min(high, ax + dx * t));
        double exactY = Math.max(low, Math.min(high, ay + dy * t));
        switch (edge) {
            case NORTH -> set(exactX - low, nearest(xAt(window.firstEdge())), window.firstEdge());
            case EAST -> set(side + exactY - low, window.lastEdge(), nearest(yAt(window.lastEdge())));
            case SOUTH -> set(2 * side + high - exactX, nearest(xAt(window.lastEdge())), window.lastEdge());
            case WEST -> set(3 * side + high - exactY, window.firstEdge(), nearest(yAt(window.firstEdge())));
            default -> throw new IllegalStateException("the segment does not cross the window here");
        }
    }

    /**
     * Where the segment meets the row of pixels that is written. It always gets there, since a vertex beyond the cut
     * is at least on that row; and no vertex lies between, so the order of crossings is the same.
     */
    private double xAt(int row) {
        return ax + dx * ((row - ay) / dy);
    }

    private double yAt(int column) {
        return ay + dy * ((column - ax) / dx);
    }

    private void set(double newPlace, int newX, int newY) {
        place = newPlace;
        x = newX;
        y = newY;
    }

    private int nearest(double exact) {
        return (int) Math.max(window.firstEdge(), Math.min(window.lastEdge(), Math.round(exact)));
    }
}

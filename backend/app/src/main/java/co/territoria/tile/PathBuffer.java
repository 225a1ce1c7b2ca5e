package co.territoria.tile;

import java.util.Arrays;

/**
 * Points in parts, in arrays that are used again and again.
 *
 * <p>A part is a point set, a line, or a ring without its closing point. Rings come shell first, each followed by
 * its holes; shells have positive area on a grid whose y points down (clockwise on screen), holes negative.
 */
final class PathBuffer {

    int[] x = new int[256];
    int[] y = new int[256];
    int size;

    int[] partStart = new int[16];
    boolean[] partHole = new boolean[16];
    int parts;

    void clear() {
        size = 0;
        parts = 0;
    }

    void beginPart(boolean hole) {
        if (parts + 1 >= partStart.length) {
            partStart = Arrays.copyOf(partStart, parts * 2 + 2);
            partHole = Arrays.copyOf(partHole, parts * 2 + 2);
        }
        partStart[parts] = size;
        partHole[parts] = hole;
        parts++;
    }

    void add(int px, int py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, size * 2);
            y = Arrays.copyOf(y, size * 2);
        }
        x[size] = px;
        y[size] = py;
        size++;
    }

    /** Adds a point unless the part already ends there. */
    void addDistinct(int px, int py) {
        if (size == partStart[parts - 1] || x[size - 1] != px || y[size - 1] != py) {
            add(px, py);
        }
    }

    int start(int part) {
        return partStart[part];
    }

    int end(int part) {
        return part + 1 < parts ? partStart[part + 1] : size;
    }

    /** Takes back the last part and its points. */
    void dropLastPart() {
        parts--;
        size = partStart[parts];
    }

    void addPart(PathBuffer source, int part) {
        beginPart(source.partHole[part]);
        for (int i = source.start(part), end = source.end(part); i < end; i++) {
            add(source.x[i], source.y[i]);
        }
    }

    void reversePart(int part) {
        for (int i = start(part), j = end(part) - 1; i < j; i++, j--) {
            int swap = x[i];
            x[i] = x[j];
            x[j] = swap;
            swap = y[i];
            y[i] = y[j];
            y[j] = swap;
        }
    }

    /** @return twice the area enclosed, in square pixels; positive when clockwise on screen */
    long doubleArea(int part) {
        int from = start(part);
        int to = end(part);
        if (to - from < 3) {
            return 0;
        }
        // Measured from the first point, so that products stay small; sums may wrap on the way but not in the end.
        long baseX = x[from];
        long baseY = y[from];
        long sum = 0;
        long previousX = 0;
        long previousY = 0;
        for (int i = from + 1; i < to; i++) {
            long nextX = x[i] - baseX;
            long nextY = y[i] - baseY;
            sum += previousX * nextY - nextX * previousY;
            previousX = nextX;
            previousY = nextY;
        }
        return sum;
    }
}

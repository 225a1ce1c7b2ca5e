package co.territoria.tile;

import java.util.Arrays;

/**
 * Thins the points of one part: first those too near to the one before, then those that the line does not need.
 *
 * <p>Definition: D. H. Douglas and T. K. Peucker, 1973, with the distance to the segment, on a stack instead of by
 * recursion. A ring is cut at its first point and the point farthest from it.
 */
final class Simplifier {

    private int[] kept = new int[256];
    private boolean[] needed = new boolean[256];
    private int[] stack = new int[64];
    private double toleranceSquared;

    /**
     * Appends the thinned part; ends of lines stay.
     *
     * @param repeat    points nearer than this to the one before go, in pixels of the input
     * @param tolerance how far the outline may move, in pixels of the input
     */
    void simplify(PathBuffer in, int part, boolean ring, double repeat, double tolerance, PathBuffer out) {
        int count = thin(in, part, ring, repeat);
        out.beginPart(in.partHole[part]);
        if (count < 3) {
            for (int i = 0; i < count; i++) {
                out.add(in.x[kept[i]], in.y[kept[i]]);
            }
            return;
        }
        toleranceSquared = tolerance * tolerance;
        if (needed.length <= count) {
            needed = new boolean[count * 2];
        }
        Arrays.fill(needed, 0, count + 1, false);
        if (ring) {
            int farthest = farthestFromFirst(in, count);
            kept[count] = kept[0];
            mark(in, 0, farthest);
            mark(in, farthest, count);
        } else {
            mark(in, 0, count - 1);
        }
        for (int i = 0; i < count; i++) {
            if (needed[i]) {
                out.add(in.x[kept[i]], in.y[kept[i]]);
            }
        }
    }

    private int thin(PathBuffer in, int part, boolean ring, double repeat) {
        int from = in.start(part);
        int to = in.end(part);
        if (kept.length <= to - from) {
            kept = new int[2 * (to - from) + 1];
        }
        double limit = repeat * repeat;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (count == 0 || distanceSquared(in, kept[count - 1], i) >= limit) {
                kept[count++] = i;
            } else if (!ring && i == to - 1 && count > 1) {
                kept[count - 1] = i;
            } else if (!ring && i == to - 1) {
                kept[count++] = i;
            }
        }
        while (ring && count > 1 && distanceSquared(in, kept[count - 1], kept[0]) < limit) {
            count--;
        }
        return count;
    }

    private int farthestFromFirst(PathBuffer in, int count) {
        int farthest = 1;
        double most = -1;
        for (int i = 1; i < count; i++) {
            double distance = distanceSquared(in, kept[0], kept[i]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private void mark(PathBuffer in, int first, int last) {
        needed[first] = true;
        needed[last] = true;
        int depth = 0;
        stack[depth++] = first;
        stack[depth++] = last;
        while (depth > 0) {
            int b = stack[--depth];
            int a = stack[--depth];
            int split = farthestFromSegment(in, a, b);
            if (split >= 0) {
                needed[split] = true;
                if (depth + 4 > stack.length) {
                    stack = Arrays.copyOf(stack, stack.length * 2);
                }
                stack[depth++] = a;
                stack[depth++] = split;
                stack[depth++] = split;
                stack[depth++] = b;
            }
        }
    }

    /** @return the kept point farthest from the segment a–b if that is beyond the tolerance, or -1 */
    private int farthestFromSegment(PathBuffer in, int a, int b) {
        double ax = in.x[kept[a]];
        double ay = in.y[kept[a]];
        double dx = in.x[kept[b]] - ax;
        double dy = in.y[kept[b]] - ay;
        double lengthSquared = dx * dx + dy * dy;
        double most = toleranceSquared;
        int farthest = -1;
        for (int i = a + 1; i < b; i++) {
            double px = in.x[kept[i]] - ax;
            double py = in.y[kept[i]] - ay;
            double along = px * dx + py * dy;
            double distance;
            if (along <= 0) {
                distance = px * px + py * py;
            } else if (along >= lengthSquared) {
                distance = (px - dx) * (px - dx) + (py - dy) * (py - dy);
            } else {
                double across = px * dy - py * dx;
                distance = across * across / lengthSquared;
            }
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distanceSquared(PathBuffer in, int i, int j) {
        double dx = (double) in.x[i] - in.x[j];
        double dy = (double) in.y[i] - in.y[j];
        return dx * dx + dy * dy;
    }
}

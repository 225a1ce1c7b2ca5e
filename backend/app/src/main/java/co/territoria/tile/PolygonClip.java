package co.territoria.tile;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Cuts polygons to a window.
 *
 * <p>Each ring becomes chains of what is inside. The end of a chain goes on along the window's outline, clockwise on
 * screen, to the next start: interiors lie to the right of shells and holes alike, so both of one polygon are joined
 * together. Unlike the clip of Sutherland and Hodgman this leaves no bridges along the edge. Keeps its memory; not
 * for two threads.
 */
final class PolygonClip {

    private enum RingCase {
        INSIDE,
        OUTSIDE,
        CROSSING
    }

    private final PathBuffer chains = new PathBuffer();
    private double[] startPlace = new double[16];
    private double[] endPlace = new double[16];
    private boolean[] joined = new boolean[16];
    private final PathBuffer ring = new PathBuffer();
    private final PathBuffer shells = new PathBuffer();
    private RingCase[] cases = new RingCase[16];

    /** Replaces {@code out}; without parts when nothing of the polygons is in the window. Never invalid. */
    void clip(PathBuffer in, Window window, PathBuffer out) {
        out.clear();
        WindowCrossing crossing = new WindowCrossing(window);
        int part = 0;
        while (part < in.parts) {
            int end = part + 1;
            while (end < in.parts && in.partHole[end]) {
                end++;
            }
            if (!clipPolygon(in, part, end, window, crossing, out)) {
                clipByOverlay(in, window, out);
                return;
            }
            part = end;
        }
        if (out.parts > 0 && cutSegmentsTouch(out, window)) {
            Geometry polygons = PolygonRepair.toGeometry(out);
            if (!new IsValidOp(polygons).isValid()) {
                PolygonRepair.replace(out, polygons);
            }
        }
    }

    /** @return false when chains do not join, which takes two crossings within the precision of a double */
    private boolean clipPolygon(
            PathBuffer in, int shell, int end, Window window, WindowCrossing crossing, PathBuffer out) {
        chains.clear();
        if (cases.length < end) {
            cases = new RingCase[end * 2];
        }
        for (int part = shell; part < end; part++) {
            cases[part] = cutRing(in, part, window, crossing);
        }
        if (chains.parts > 0) {
            shells.clear();
            if (!joinChains(window, crossing)) {
                return false;
            }
            addShellsWithHoles(in, shell, end, out);
        } else if (cases[shell] == RingCase.INSIDE) {
            for (int part = shell; part < end; part++) {
                out.addPart(in, part);
            }
        } else if (isWindowCovered(in, shell, end, window)) {
            shells.clear();
            addWindow(window);
            addShellsWithHoles(in, shell, end, out);
        }
        return true;
    }

    private RingCase cutRing(PathBuffer in, int part, Window window, WindowCrossing crossing) {
        int from = in.start(part);
        int count = in.end(part) - from;
        int[] x = in.x;
        int[] y = in.y;
        int firstOutside = 0;
        while (firstOutside < count && window.contains(x[from + firstOutside], y[from + firstOutside])) {
            firstOutside++;
        }
        if (firstOutside == count) {
            return RingCase.INSIDE;
        }
        int chainsBefore = chains.parts;
        int first = window.first();
        int last = window.last();
        int at = from + firstOutside;
        boolean inside = false;
        for (int step = 0; step < count; step++) {
            int next = at + 1 == from + count ? from : at + 1;
            int nx = x[next];
            int ny = y[next];
            boolean nextInside = nx >= first && nx <= last && ny >= first && ny <= last;
            if (inside && nextInside) {
                chains.add(nx, ny);
            } else if ((inside || nextInside || !beyondOneSide(x[at], y[at], nx, ny, first, last))
                    && crossing.cut(x[at], y[at], nx, ny)) {
                if (!inside) {
                    crossing.atEntry();
                    beginChain(crossing);
                }
                if (nextInside) {
                    chains.addDistinct(nx, ny);
                } else {
                    crossing.atExit();
                    chains.addDistinct(crossing.x, crossing.y);
                    endPlace[chains.parts - 1] = crossing.place;
                }
            }
            inside = nextInside;
            at = next;
        }
        return chains.parts > chainsBefore ? RingCase.CROSSING : RingCase.OUTSIDE;
    }

    private static boolean beyondOneSide(int ax, int ay, int bx, int by, int first, int last) {
        return ax < first && bx < first || ax > last && bx > last || ay < first && by < first || ay > last && by > last;
    }

    private void beginChain(WindowCrossing crossing) {
        chains.beginPart(false);
        int chain = chains.parts - 1;
        if (chain == startPlace.length) {
            startPlace = Arrays.copyOf(startPlace, chain * 2);
            endPlace = Arrays.copyOf(endPlace, chain * 2);
            joined = new boolean[chain * 2];
        }
        startPlace[chain] = crossing.place;
        chains.add(crossing.x, crossing.y);
    }

    private boolean joinChains(Window window, WindowCrossing crossing) {
        Arrays.fill(joined, 0, chains.parts, false);
        for (int chain = 0; chain < chains.parts; chain++) {
            if (joined[chain]) {
                continue;
            }
            ring.clear();
            ring.beginPart(false);
            int current = chain;
            do {
                if (joined[current]) {
                    return false;
                }
                joined[current] = true;
                for (int i = chains.start(current), end = chains.end(current); i < end; i++) {
                    ring.addDistinct(chains.x[i], chains.y[i]);
                }
                int next = nextStart(endPlace[current], crossing.outline());
                addCorners(endPlace[current], startPlace[next], window, crossing);
                current = next;
            } while (current != chain);
            PartCleaner.addRing(ring, 0, shells);
        }
        return true;
    }

    private int nextStart(double place, double outline) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int chain = 0; chain < chains.parts; chain++) {
            double way = startPlace[chain] - place;
            if (way < 0) {
                way += outline;
            }
            if (way < least) {
                least = way;
                nearest = chain;
            }
        }
        return nearest;
    }

    private void addCorners(double from, double to, Window window, WindowCrossing crossing) {
        double side = crossing.side();
        double end = to < from ? to + crossing.outline() : to;
        for (int corner = (int) (from / side) + 1; corner * side <= end; corner++) {
            addCorner(corner, window);
        }
    }

    /** @param corner counted clockwise on screen; 0 and 4 are the north-west */
    private void addCorner(int corner, Window window) {
        boolean east = corner % 4 == 1 || corner % 4 == 2;
        boolean south = corner % 4 >= 2;
        ring.addDistinct(east ? window.lastEdge() : window.firstEdge(), south ? window.lastEdge() : window.firstEdge());
    }

    private void addWindow(Window window) {
        ring.clear();
        ring.beginPart(false);
        for (int corner = 0; corner < 4; corner++) {
            addCorner(corner, window);
        }
        shells.addPart(ring, 0);
    }

    /** No ring crosses the window, so any point in it speaks for all of it. */
    private boolean isWindowCovered(PathBuffer in, int shell, int end, Window window) {
        int middle = window.extent() / 2;
        if (Rings.side(in, shell, middle, middle) != Rings.Side.INSIDE) {
            return false;
        }
        for (int hole = shell + 1; hole < end; hole++) {
            if (cases[hole] == RingCase.OUTSIDE && Rings.side(in, hole, middle, middle) == Rings.Side.INSIDE) {
                return false;
            }
        }
        return true;
    }

    private void addShellsWithHoles(PathBuffer in, int shell, int end, PathBuffer out) {
        for (int piece = 0; piece < shells.parts; piece++) {
            out.addPart(shells, piece);
            for (int hole = shell + 1; hole < end; hole++) {
                if (cases[hole] == RingCase.INSIDE && (shells.parts == 1 || isHoleOf(in, hole, piece))) {
                    out.addPart(in, hole);
                }
            }
        }
    }

    /** A hole may touch its shell in a point, so a vertex on the outline says nothing and the next one is asked. */
    private boolean isHoleOf(PathBuffer in, int hole, int piece) {
        for (int i = in.start(hole); i < in.end(hole); i++) {
            Rings.Side side = Rings.side(shells, piece, in.x[i], in.y[i]);
            if (side != Rings.Side.ON_OUTLINE) {
                return side == Rings.Side.INSIDE;
            }
        }
        return false;
    }

    /**
     * Whether a segment that was cut short meets another one. Its written end is up to a pixel from the true
     * crossing, so it may have swept over a vertex nearby; all other segments are as valid as they came.
     */
    private static boolean cutSegmentsTouch(PathBuffer out, Window window) {
        for (int part = 0; part < out.parts; part++) {
            int from = out.start(part);
            int to = out.end(part);
            int a = to - 1;
            for (int b = from; b < to; b++) {
                if (isCutShort(out, a, b, window) && touchesAnother(out, a, b)) {
                    return true;
                }
                a = b;
            }
        }
        return false;
    }

    private static boolean isCutShort(PathBuffer out, int a, int b, Window window) {
        int ax = out.x[a];
        int ay = out.y[a];
        int bx = out.x[b];
        int by = out.y[b];
        boolean ends = !window.contains(ax, ay) || !window.contains(bx, by);
        boolean along = ax == bx && (ax == window.firstEdge() || ax == window.lastEdge())
                || ay == by && (ay == window.firstEdge() || ay == window.lastEdge());
        return ends && !along;
    }

    private static boolean touchesAnother(PathBuffer out, int a, int b) {
        int[] x = out.x;
        int[] y = out.y;
        int west = Math.min(x[a], x[b]);
        int east = Math.max(x[a], x[b]);
        int north = Math.min(y[a], y[b]);
        int south = Math.max(y[a], y[b]);
        for (int part = 0; part < out.parts; part++) {
            int to = out.end(part);
            int c = to - 1;
            for (int d = out.start(part); d < to; d++) {
                boolean near = !(x[c] < west && x[d] < west
                        || x[c] > east && x[d] > east
                        || y[c] < north && y[d] < north
                        || y[c] > south && y[d] > south);
                // Neighbours share a point by right, and lie on one line only if the ring was not cleaned.
                if (near && d != a && c != b && c != a && Rings.touch(x[a], y[a], x[b], y[b], x[c], y[c], x[d], y[d])) {
                    return true;
                }
                c = d;
            }
        }
        return false;
    }

    private static void clipByOverlay(PathBuffer in, Window window, PathBuffer out) {
        Geometry polygons = GeometryFixer.fix(PolygonRepair.toGeometry(in));
        Geometry frame = polygons.getFactory()
                .toGeometry(new Envelope(window.firstEdge(), window.lastEdge(), window.firstEdge(), window.lastEdge()));
        PolygonRepair.replace(out, OverlayNGRobust.overlay(polygons, frame, OverlayNG.INTERSECTION));
    }
}

package co.territoria.tile;

/** Takes out of lines and rings what their shape does not need. */
final class PartCleaner {

    private PartCleaner() {}

    /** Appends a line without repeats and without points on a straight way. @return whether it has a length */
    static boolean addLine(PathBuffer in, int part, PathBuffer out) {
        out.beginPart(false);
        int start = out.size;
        for (int i = in.start(part), end = in.end(part); i < end; i++) {
            int x = in.x[i];
            int y = in.y[i];
            out.addDistinct(x, y);
            int last = out.size - 1;
            if (last - start >= 2
                    && Rings.turn(out.x[last - 2], out.y[last - 2], out.x[last - 1], out.y[last - 1], x, y) == 0
                    && !Rings.foldsBack(out.x[last - 2], out.y[last - 2], out.x[last - 1], out.y[last - 1], x, y)) {
                out.x[last - 1] = x;
                out.y[last - 1] = y;
                out.size--;
            }
        }
        if (out.size - start < 2) {
            out.dropLastPart();
            return false;
        }
        return true;
    }

    /**
     * Appends a ring without repeats, points on a straight way and spikes, turned as its kind demands.
     *
     * @return whether it is more than a point or a stroke
     */
    static boolean addRing(PathBuffer in, int part, PathBuffer out) {
        out.beginPart(in.partHole[part]);
        int start = out.size;
        for (int i = in.start(part), end = in.end(part); i < end; i++) {
            out.addDistinct(in.x[i], in.y[i]);
            dropStraightEnd(out, start);
        }
        // The seam: the end may go back into the beginning, and what then becomes the end as well.
        int first = start;
        boolean changed = true;
        while (changed && out.size - first >= 3) {
            int last = out.size - 1;
            changed = true;
            if (out.x[last] == out.x[first] && out.y[last] == out.y[first] || straight(out, last - 1, last, first)) {
                out.size--;
            } else if (straight(out, last, first, first + 1)) {
                first++;
            } else {
                changed = false;
            }
        }
        shiftDown(out, start, first);
        if (out.size - start < 3) {
            out.dropLastPart();
            return false;
        }
        int made = out.parts - 1;
        long area = out.doubleArea(made);
        // No area at all is a ring that crosses itself into equal halves: for the repair to mend, not to be lost.
        if (area != 0 && area < 0 != out.partHole[made]) {
            out.reversePart(made);
        }
        return true;
    }

    private static void dropStraightEnd(PathBuffer out, int start) {
        while (out.size - start >= 3 && straight(out, out.size - 3, out.size - 2, out.size - 1)) {
            int last = out.size - 1;
            out.x[last - 1] = out.x[last];
            out.y[last - 1] = out.y[last];
            out.size--;
            if (out.size - start >= 2 && out.x[last - 1] == out.x[last - 2] && out.y[last - 1] == out.y[last - 2]) {
                out.size--;
            }
        }
    }

    private static boolean straight(PathBuffer p, int a, int b, int c) {
        return Rings.turn(p.x[a], p.y[a], p.x[b], p.y[b], p.x[c], p.y[c]) == 0;
    }

    private static void shiftDown(PathBuffer out, int start, int first) {
        int gone = first - start;
        if (gone > 0) {
            System.arraycopy(out.x, first, out.x, start, out.size - first);
            System.arraycopy(out.y, first, out.y, start, out.size - first);
            out.size -= gone;
        }
    }
}

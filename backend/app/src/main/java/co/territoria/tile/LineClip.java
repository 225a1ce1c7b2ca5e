package co.territoria.tile;

/** Cuts points and lines to a window. */
final class LineClip {

    private LineClip() {}

    static void clipPoints(PathBuffer in, Window window, PathBuffer out) {
        out.clear();
        for (int i = 0; i < in.size; i++) {
            if (window.contains(in.x[i], in.y[i])) {
                if (out.parts == 0) {
                    out.beginPart(false);
                }
                out.add(in.x[i], in.y[i]);
            }
        }
    }

    /** Each stretch inside becomes a part of its own; stretches are not joined. */
    static void clipLines(PathBuffer in, Window window, PathBuffer out) {
        out.clear();
        WindowCrossing crossing = new WindowCrossing(window);
        for (int part = 0; part < in.parts; part++) {
            clipLine(in, in.start(part), in.end(part), window, crossing, out);
        }
    }

    private static void clipLine(
            PathBuffer in, int from, int to, Window window, WindowCrossing crossing, PathBuffer out) {
        int[] x = in.x;
        int[] y = in.y;
        boolean inside = window.contains(x[from], y[from]);
        if (inside) {
            out.beginPart(false);
            out.add(x[from], y[from]);
        }
        for (int i = from + 1; i < to; i++) {
            boolean nextInside = window.contains(x[i], y[i]);
            if (inside && nextInside) {
                out.add(x[i], y[i]);
                continue;
            }
            if (crossing.cut(x[i - 1], y[i - 1], x[i], y[i])) {
                if (!inside) {
                    crossing.atEntry();
                    out.beginPart(false);
                    out.add(crossing.x, crossing.y);
                }
                if (nextInside) {
                    out.addDistinct(x[i], y[i]);
                } else {
                    crossing.atExit();
                    out.addDistinct(crossing.x, crossing.y);
                    dropPointlike(out);
                }
            }
            inside = nextInside;
        }
        if (inside) {
            dropPointlike(out);
        }
    }

    private static void dropPointlike(PathBuffer out) {
        if (out.size - out.start(out.parts - 1) < 2) {
            out.dropLastPart();
        }
    }
}

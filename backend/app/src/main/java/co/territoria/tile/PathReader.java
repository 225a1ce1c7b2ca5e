package co.territoria.tile;

/** Reads streams back into paths, see {@link Streams}. Not for two threads. */
final class PathReader {

    private byte[] bytes = new byte[0];
    private int at;
    private int x;
    private int y;
    private boolean first;

    private PathReader() {}

    /** Appends the whole geometry, in coordinates of the grid. */
    static void readAll(byte type, Streams streams, int row, int baseX, int baseY, PathBuffer paths) {
        PathReader reader = new PathReader();
        reader.open(streams, row, baseX, baseY);
        int end = streams.starts()[row + 1];
        if (type == Mvt.POINT) {
            if (reader.at < end) {
                paths.beginPart(false);
            }
            while (reader.at < end) {
                reader.readPoints(1, paths);
            }
            return;
        }
        while (reader.at < end) {
            reader.beginPart(paths, false);
            int count = reader.varint() >>> 3;
            reader.readPoints(count, paths);
            if (type == Mvt.POLYGON) {
                reader.at++;
                int part = paths.parts - 1;
                paths.partHole[part] = paths.doubleArea(part) < 0;
            }
        }
    }

    /**
     * Appends the geometry of a long row, with every chunk that lies beyond one side of the window reduced to its
     * last point.
     *
     * @param entry of the row in the chunk table
     */
    static void readNear(Streams streams, int row, int entry, int baseX, int baseY, Window window, PathBuffer paths) {
        ChunkTable chunks = streams.chunks();
        PathReader reader = new PathReader();
        reader.open(streams, row, baseX, baseY);
        int start = reader.at;
        int west = window.gridX(window.first());
        int north = window.gridY(window.first());
        int east = window.gridX(window.last());
        int south = window.gridY(window.last());
        for (int chunk = chunks.from(entry), to = chunks.to(entry); chunk < to; chunk++) {
            if (chunks.isBeyond(chunk, west, north, east, south)) {
                if (chunks.startsPart(chunk)) {
                    paths.beginPart(chunks.isHole(chunk));
                }
                reader.x = chunks.lastX(chunk);
                reader.y = chunks.lastY(chunk);
                paths.add(reader.x, reader.y);
            } else if (chunks.startsPart(chunk)) {
                reader.beginPart(paths, chunks.isHole(chunk));
                reader.varint();
                reader.readPoints(chunks.points(chunk) - 1, paths);
            } else {
                reader.readPoints(chunks.points(chunk), paths);
            }
            reader.at = start + chunks.byteEnd(chunk);
            reader.first = false;
        }
    }

    private void open(Streams streams, int row, int baseX, int baseY) {
        bytes = streams.bytes();
        at = streams.starts()[row];
        x = baseX;
        y = baseY;
        first = true;
    }

    /** Reads the MoveTo of a part; the first of a stream has lost its command word. */
    private void beginPart(PathBuffer paths, boolean hole) {
        if (!first) {
            varint();
        }
        first = false;
        paths.beginPart(hole);
        readPoints(1, paths);
    }

    private void readPoints(int count, PathBuffer paths) {
        for (int i = 0; i < count; i++) {
            x += Mvt.unzigzag(varint());
            y += Mvt.unzigzag(varint());
            paths.add(x, y);
        }
    }

    private int varint() {
        int value = bytes[at++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7F;
        for (int shift = 7; ; shift += 7) {
            int next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}

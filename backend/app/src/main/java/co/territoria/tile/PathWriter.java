package co.territoria.tile;

import org.jspecify.annotations.Nullable;

/** Writes paths as a stream, see {@link Streams}. */
final class PathWriter {

    private PathWriter() {}

    /** Writes paths of a tile: the start point is counted from the tile's corner. */
    static void write(byte type, PathBuffer paths, ByteSink sink) {
        write(type, paths, 0, 0, sink, -1, null);
    }

    /** @param chunks takes the stations of a long line or ring; null when nobody will ask for them */
    static void write(
            byte type,
            PathBuffer paths,
            int baseX,
            int baseY,
            ByteSink sink,
            int row,
            ChunkTable.@Nullable Builder chunks) {
        int streamStart = sink.size;
        if (type == Mvt.POINT) {
            sink.ensure(10 * paths.size);
            writePoints(paths, 0, paths.size, baseX, baseY, sink);
            return;
        }
        ChunkTable.@Nullable Builder stations = paths.size >= ChunkTable.LONG_POINTS ? chunks : null;
        if (stations != null) {
            stations.beginRow(row);
        }
        boolean ring = type == Mvt.POLYGON;
        sink.ensure(10 * paths.size + 16 * paths.parts);
        int penX = baseX;
        int penY = baseY;
        for (int part = 0; part < paths.parts; part++) {
            int from = paths.start(part);
            int to = paths.end(part);
            if (part > 0) {
                sink.putVarint(Mvt.command(Mvt.MOVE_TO, 1));
            }
            writePoints(paths, from, from + 1, penX, penY, sink);
            sink.putVarint(Mvt.command(Mvt.LINE_TO, to - from - 1));
            int written = from + 1;
            for (int chunk = from; chunk < to; chunk += ChunkTable.CHUNK_POINTS) {
                int chunkEnd = Math.min(to, chunk + ChunkTable.CHUNK_POINTS);
                writePoints(paths, written, chunkEnd, paths.x[written - 1], paths.y[written - 1], sink);
                written = chunkEnd;
                if (ring && chunkEnd == to) {
                    sink.putVarint(Mvt.CLOSE_PATH);
                }
                if (stations != null) {
                    stations.add(paths, part, ring, chunk, chunkEnd, sink.size - streamStart);
                }
            }
            penX = paths.x[to - 1];
            penY = paths.y[to - 1];
        }
    }

    private static void writePoints(PathBuffer paths, int from, int to, int penX, int penY, ByteSink sink) {
        int x = penX;
        int y = penY;
        for (int i = from; i < to; i++) {
            sink.putVarint(Mvt.zigzag(paths.x[i] - x));
            sink.putVarint(Mvt.zigzag(paths.y[i] - y));
            x = paths.x[i];
            y = paths.y[i];
        }
    }
}

package co.territoria.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * Puts points on long edges of a plane, so that a copy in longitude and latitude stays on the line: an edge of EPSG:9377
 * leaves its chord by at most 2.65 mm per square kilometre of its length, so 0.7 mm at 500 m.
 *
 * <p>Points are counted from the end of the edge that comes first by its coordinates, so that two neighbours who share an edge
 * get the same points. Nothing else changes: an invalid shape stays as it is.
 */
public final class Densifier {

    /** Longest edge of a copy with legal meaning. */
    public static final double EDGE_METRES = 500;

    private Densifier() {}

    /** @param plane in metres, two dimensions @return a copy whose edges are at most {@code edgeMetres} long */
    public static Geometry densify(Geometry plane, double edgeMetres) {
        return new GeometryEditor(new GeometryFactory()).edit(plane, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry of) {
                return densify(sequence, edgeMetres);
            }
        });
    }

    private static CoordinateSequence densify(CoordinateSequence sequence, double edgeMetres) {
        int points = sequence.size();
        for (int i = 1; i < sequence.size(); i++) {
            points += pieces(sequence, i, edgeMetres) - 1;
        }
        CoordinateSequence dense = CoordinateArraySequenceFactory.instance().create(points, 2, 0);
        int at = 0;
        for (int i = 0; i < sequence.size(); i++) {
            int pieces = i == 0 ? 1 : pieces(sequence, i, edgeMetres);
            for (int k = 1; k < pieces; k++) {
                put(dense, at++, sequence, i, k, pieces);
            }
            dense.setOrdinate(at, 0, sequence.getX(i));
            dense.setOrdinate(at++, 1, sequence.getY(i));
        }
        return dense;
    }

    private static int pieces(CoordinateSequence sequence, int end, double edgeMetres) {
        double length =
                Math.hypot(sequence.getX(end) - sequence.getX(end - 1), sequence.getY(end) - sequence.getY(end - 1));
        return Math.max(1, (int) Math.ceil(length / edgeMetres));
    }

    private static void put(
            CoordinateSequence dense, int at, CoordinateSequence sequence, int end, int piece, int pieces) {
        boolean forward = sequence.getX(end - 1) < sequence.getX(end)
                || (sequence.getX(end - 1) == sequence.getX(end) && sequence.getY(end - 1) <= sequence.getY(end));
        int low = forward ? end - 1 : end;
        int high = forward ? end : end - 1;
        double share = (double) (forward ? piece : pieces - piece) / pieces;
        dense.setOrdinate(at, 0, sequence.getX(low) + share * (sequence.getX(high) - sequence.getX(low)));
        dense.setOrdinate(at, 1, sequence.getY(low) + share * (sequence.getY(high) - sequence.getY(low)));
    }
}

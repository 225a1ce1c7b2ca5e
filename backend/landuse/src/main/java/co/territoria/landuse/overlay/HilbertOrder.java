package co.territoria.landuse.overlay;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HilbertEncoder;

/** An order in which what follows each other is near each other: along a Hilbert curve through the middles of the envelopes. */
public final class HilbertOrder {

    private static final int LEVEL = 15;

    private HilbertOrder() {}

    /** Numbers of the shapes in that order; empty shapes first, equal places by number. */
    public static int[] of(List<? extends Geometry> shapes) {
        Envelope all = new Envelope();
        shapes.forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
        HilbertEncoder encoder = new HilbertEncoder(LEVEL, all.isNull() ? new Envelope(0, 1, 0, 1) : all);
        long[] keys = new long[shapes.size()];
        for (int i = 0; i < keys.length; i++) {
            Envelope envelope = shapes.get(i).getEnvelopeInternal();
            keys[i] = envelope.isNull() ? i : (1L + encoder.encode(envelope)) << 31 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & 0x7fff_ffffL);
        }
        return order;
    }
}

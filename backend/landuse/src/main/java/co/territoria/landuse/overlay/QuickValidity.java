package co.territoria.landuse.overlay;

/** Tells at once that most small parcels are valid; the doubtful ones are for JTS to judge. */
final class QuickValidity {

    private static final int FEW = 64;

    private QuickValidity() {}

    /** Whether a shape is a single ring whose edges stay apart; false also means "not known". */
    static boolean isCertain(Shape shape) {
        if (shape.rings.length != 1 || shape.rings[0].length > 2 * FEW || !(shape.area > 0)) {
            return false;
        }
        double[] ring = shape.rings[0];
        int last = ring.length - 2;
        for (int i = 0; i <= last; i += 2) {
            if (!(Double.isFinite(ring[i]) && Double.isFinite(ring[i + 1]))) {
                return false;
            }
            int next = i == last ? 0 : i + 2;
            double vx = ring[next] - ring[i];
            double vy = ring[next + 1] - ring[i + 1];
            double west = Math.min(ring[i], ring[next]);
            double east = Math.max(ring[i], ring[next]);
            double south = Math.min(ring[i + 1], ring[next + 1]);
            double north = Math.max(ring[i + 1], ring[next + 1]);
            // The neighbours share a point and are asked for that alone.
            for (int j = i + 4; j <= last && !(i == 0 && j == last); j += 2) {
                int after = j == last ? 0 : j + 2;
                boolean near = (ring[j] >= west || ring[after] >= west)
                        && (ring[j] <= east || ring[after] <= east)
                        && (ring[j + 1] >= south || ring[after + 1] >= south)
                        && (ring[j + 1] <= north || ring[after + 1] <= north);
                if (near) {
                    double sideA = vx * (ring[j + 1] - ring[i + 1]) - vy * (ring[j] - ring[i]);
                    double sideB = vx * (ring[after + 1] - ring[i + 1]) - vy * (ring[after] - ring[i]);
                    double margin = 1e-6 * (Math.abs(vx) + Math.abs(vy));
                    if (!(sideA * sideB > 0 && Math.abs(sideA) > margin && Math.abs(sideB) > margin)) {
                        return false;
                    }
                }
            }
            if (isSpike(ring, i == 0 ? last : i - 2, i, next)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a ring runs back on the line it came by. */
    private static boolean isSpike(double[] ring, int before, int at, int next) {
        double ux = ring[at] - ring[before];
        double uy = ring[at + 1] - ring[before + 1];
        double vx = ring[next] - ring[at];
        double vy = ring[next + 1] - ring[at + 1];
        double cross = ux * vy - uy * vx;
        double margin = 1e-6 * (Math.abs(vx) + Math.abs(vy));
        return Math.abs(cross) <= margin && ux * vx + uy * vy < 0;
    }
}

package co.territoria.geo;

/**
 * Lengths of the shortest lines on the ellipsoid.
 *
 * <p>Inverse formula of Vincenty (1975), “Direct and inverse solutions of geodesics on the ellipsoid”, Survey Review
 * 23 (176), on the ellipsoid GRS80, which MAGNA-SIRGAS stands on. To the millimetre.
 */
public final class Geodesic {

    private static final double MAJOR_METRES = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double MINOR_METRES = MAJOR_METRES * (1 - FLATTENING);

    /** Radians of longitude: less than a tenth of a millimetre on the ground. */
    private static final double ENOUGH = 1e-12;

    private static final int MOST_ROUNDS = 200;

    private Geodesic() {}

    /**
     * The length of the geodesic between two points in longitude and latitude, degrees.
     *
     * @throws IllegalArgumentException for points so nearly opposite on the globe that the formula does not settle
     */
    public static double metres(double lon1, double lat1, double lon2, double lat2) {
        if (lon1 == lon2 && lat1 == lat2) {
            return 0;
        }
        double u1 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(lat1)));
        double u2 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(lat2)));
        double difference = Math.toRadians(lon2 - lon1);
        double sinU1 = Math.sin(u1);
        double cosU1 = Math.cos(u1);
        double sinU2 = Math.sin(u2);
        double cosU2 = Math.cos(u2);
        double lambda = difference;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = sinSigma == 0 ? 0 : cosU1 * cosU2 * sinLambda / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            // along the equator the middle of the line has no latitude
            double cos2SigmaM = cos2Alpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
            double c = FLATTENING / 16 * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
            double before = lambda;
            lambda = difference
                    + (1 - c)
                            * FLATTENING
                            * sinAlpha
                            * (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1)));
            if (Math.abs(lambda - before) < ENOUGH) {
                return length(cos2Alpha, cos2SigmaM, sinSigma, cosSigma, sigma);
            }
        }
        throw new IllegalArgumentException(
                "the points lie nearly opposite on the globe: %s %s, %s %s".formatted(lon1, lat1, lon2, lat2));
    }

    private static double length(double cos2Alpha, double cos2SigmaM, double sinSigma, double cosSigma, double sigma) {
        double square =
                cos2Alpha * (MAJOR_METRES * MAJOR_METRES - MINOR_METRES * MINOR_METRES) / (MINOR_METRES * MINOR_METRES);
        double a = 1 + square / 16384 * (4096 + square * (-768 + square * (320 - 175 * square)));
        double b = square / 1024 * (256 + square * (-128 + square * (74 - 47 * square)));
        double twice = 2 * cos2SigmaM * cos2SigmaM - 1;
        double correction = b
                * sinSigma
                * (cos2SigmaM
                        + b
                                / 4
                                * (cosSigma * twice
                                        - b
                                                / 6
                                                * cos2SigmaM
                                                * (4 * sinSigma * sinSigma - 3)
                                                * (4 * cos2SigmaM * cos2SigmaM - 3)));
        return MINOR_METRES * a * (sigma - correction);
    }
}

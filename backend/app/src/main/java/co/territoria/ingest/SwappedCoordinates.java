package co.territoria.ingest;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds single features whose longitude and latitude are probably swapped: in degrees both orders may be in range, so
 * the place of the other features decides. A file that is swapped as a whole is found by whoever knows where the pack
 * lies.
 */
final class SwappedCoordinates {

    /** A feature so far from the middle of its file is looked at; its mirror image must come nearer than that. */
    private static final double FAR_DEGREES = 5;

    private SwappedCoordinates() {}

    static void check(DataFile file, List<GeoJsonFeature> features, Notices notices) {
        if (features.size() < 3) {
            return;
        }
        double x = median(features, centre -> centre.x);
        double y = median(features, centre -> centre.y);
        for (GeoJsonFeature feature : features) {
            Coordinate centre = centre(feature);
            double asGiven = Math.max(Math.abs(centre.x - x), Math.abs(centre.y - y));
            double mirrored = Math.max(Math.abs(centre.y - x), Math.abs(centre.x - y));
            if (asGiven > FAR_DEGREES && mirrored < FAR_DEGREES) {
                notices.error(
                        "swapped-coordinates",
                        file.path(),
                        feature.number(),
                        "geometry",
                        "«%s» está en longitud %.4f y latitud %.4f, lejos de las demás: probablemente están cambiadas"
                                .formatted(feature.id(), centre.x, centre.y),
                        "“%s” lies at longitude %.4f and latitude %.4f, far from the others: they are probably swapped"
                                .formatted(feature.id(), centre.x, centre.y));
            }
        }
    }

    private static double median(List<GeoJsonFeature> features, ToDoubleFunction<Coordinate> part) {
        double[] sorted = features.stream()
                .mapToDouble(feature -> part.applyAsDouble(centre(feature)))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static Coordinate centre(GeoJsonFeature feature) {
        return feature.geometry().getEnvelopeInternal().centre();
    }
}

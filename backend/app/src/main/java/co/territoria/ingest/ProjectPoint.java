package co.territoria.ingest;

import co.territoria.territory.TerritoryCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** Reads the point of a project from {@code lon} and {@code lat} and compares it with the municipalities. */
final class ProjectPoint {

    /**
     * A point farther than this from all its municipalities is misplaced. Nearer ones may be meant: a dredged channel
     * lies in the water beside its municipality.
     */
    static final double MISPLACED_METRES = 50_000;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private final Places places;
    private final Envelope extent;

    ProjectPoint(Places places) {
        this.places = places;
        this.extent = places.extent();
    }

    /**
     * @param found municipalities of the project; any of the pack will do when empty
     * @return EPSG:4326; absent when there is none, or with a notice when something is wrong
     */
    @Nullable
    Point read(Table.Row row, List<TerritoryCode> found) {
        Double lon = row.number("lon");
        Double lat = row.number("lat");
        if (lon == null || lat == null) {
            if ((row.text("lon") == null) != (row.text("lat") == null)) {
                row.error(
                        "missing-value",
                        row.text("lon") == null ? "lon" : "lat",
                        "el punto tiene una sola coordenada: se escriben las dos o ninguna",
                        "the point has one coordinate only: write both or none");
            }
            return null;
        }
        if (!extent.isNull() && !extent.contains(lon, lat) && extent.contains(lat, lon)) {
            row.error(
                    "swapped-coordinates",
                    "lon",
                    "longitud %1$s y latitud %2$s están cambiadas: al revés, el punto cae en el territorio; si es así, se escribe lon %2$s y lat %1$s"
                            .formatted(lon, lat),
                    "longitude %1$s and latitude %2$s are swapped: the other way round the point lies in the territory; if so, write lon %2$s and lat %1$s"
                            .formatted(lon, lat));
            return null;
        }
        if (!extent.isNull() && !extent.contains(lon, lat) && extent.contains(-lon, lat)) {
            row.error(
                    "sign-of-longitude",
                    "lon",
                    "longitud %1$s está del otro lado del meridiano: con %2$s el punto cae en el territorio; si es así, se escribe lon %2$s"
                            .formatted(lon, -lon),
                    "longitude %1$s is on the other side of the meridian: with %2$s the point lies in the territory; if so, write lon %2$s"
                            .formatted(lon, -lon));
            return null;
        }
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            row.error(
                    "coordinate-out-of-range",
                    Math.abs(lon) > 180 ? "lon" : "lat",
                    "longitud %s y latitud %s no caben en −180..180 y −90..90; se esperan grados".formatted(lon, lat),
                    "longitude %s and latitude %s are beyond -180..180 and -90..90; degrees are expected"
                            .formatted(lon, lat));
            return null;
        }
        Point point = FACTORY.createPoint(new Coordinate(lon, lat));
        return isNear(point, row, found) ? point : null;
    }

    private boolean isNear(Point point, Table.Row row, List<TerritoryCode> found) {
        double metres = places.metresTo(point, found);
        String whereEs = found.isEmpty() ? "del territorio" : "de sus municipios " + found;
        String whereEn = found.isEmpty() ? "the territory" : "its municipalities " + found;
        if (metres > MISPLACED_METRES) {
            row.error(
                    "misplaced-point",
                    "lon",
                    "el punto está a %.0f km %s; lo más lejos que se admite son %.0f km"
                            .formatted(metres / 1_000, whereEs, MISPLACED_METRES / 1_000),
                    "the point lies %.0f km from %s; at most %.0f km are taken"
                            .formatted(metres / 1_000, whereEn, MISPLACED_METRES / 1_000));
            return false;
        }
        if (metres > 0) {
            row.warning(
                    "point-outside",
                    "lon",
                    "el punto está fuera %s, a %.0f m del límite más cercano%s"
                            .formatted(whereEs, metres, inOther(point, "; cae en ")),
                    "the point lies outside %s, %.0f m from the nearest limit%s"
                            .formatted(whereEn, metres, inOther(point, "; it lies in ")));
        }
        return true;
    }

    /** Where the point does lie, as a proposal: either the municipality or the point is wrong. */
    private String inOther(Point point, String words) {
        List<String> codes = places.shapes().entrySet().stream()
                .filter(place -> place.getValue().intersects(point))
                .map(Map.Entry::getKey)
                .toList();
        return codes.isEmpty() ? "" : words + String.join(", ", codes);
    }
}

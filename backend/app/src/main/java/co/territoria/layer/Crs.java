package co.territoria.layer;

import co.territoria.geo.BoundingBox;
import co.territoria.geo.CoordinateSystem;
import co.territoria.geo.Densifier;
import co.territoria.web.ApiProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate systems that shapes are given in and that boxes and filters may be written in, with the order in which
 * their authority puts the axes. Inside the program x is the longitude or easting; here, and nowhere else, the order is
 * turned.
 *
 * <table>
 * <caption>Axes by the authority (EPSG v9, and OGC for CRS84)</caption>
 * <tr><th>system</th><th>first</th><th>second</th></tr>
 * <tr><td>OGC:CRS84</td><td>longitude</td><td>latitude</td></tr>
 * <tr><td>EPSG:4326 WGS 84</td><td>latitude</td><td>longitude</td></tr>
 * <tr><td>EPSG:4686 MAGNA-SIRGAS</td><td>latitude</td><td>longitude</td></tr>
 * <tr><td>EPSG:3857 WGS 84 / Pseudo-Mercator</td><td>easting X</td><td>northing Y</td></tr>
 * <tr><td>EPSG:9377 MAGNA-SIRGAS 2018 / Origen-Nacional</td><td>northing N</td><td>easting E</td></tr>
 * <tr><td>EPSG:3115 MAGNA-SIRGAS / Colombia West zone</td><td>northing N</td><td>easting E</td></tr>
 * </table>
 *
 * <p>MAGNA-SIRGAS, in both realisations, and WGS 84 are taken as one frame, as {@link CoordinateSystem} does.
 *
 * @see <a href="https://docs.ogc.org/is/18-058r1/18-058r1.html">OGC API – Features – Part 2: Coordinate Reference Systems
 *     by Reference 1.0.1</a>
 */
public enum Crs {
    CRS84("OGC/1.3/CRS84", 4326, false, new BoundingBox(-180, -90, 180, 90)),
    WGS84("EPSG/0/4326", 4326, true, new BoundingBox(-180, -90, 180, 90)),
    MAGNA("EPSG/0/4686", 4686, true, new BoundingBox(-180, -90, 180, 90)),
    WEB_MERCATOR("EPSG/0/3857", 3857, false, new BoundingBox(-180, -85.06, 180, 85.06)),
    /** Within 12 degrees of its meridian, 73° W, where the series of the projection is right to 2 cm. */
    ORIGEN_NACIONAL("EPSG/0/9377", 9377, true, new BoundingBox(-85, -20, -61, 30)),
    /** Within 12 degrees of its meridian, 77° 04′ 39″ W. */
    MAGNA_WEST("EPSG/0/3115", 3115, true, new BoundingBox(-89.07, -20, -65.07, 30));

    private static final String ROOT = "http://www.opengis.net/def/crs/";

    /** URI, URN, and compact URI with or without brackets; any version of the register. */
    private static final Pattern FORM = Pattern.compile("https?://www\\.opengis\\.net/def/crs/(OGC|EPSG)/[0-9.]+/(\\w+)"
            + "|urn:ogc:def:crs:(OGC|EPSG):[0-9.]*:(\\w+)"
            + "|\\[?(OGC|EPSG):(\\w+)]?");

    private static final int LONGEST = 100;

    /** An edge of a box in metres becomes at most so many edges in degrees. */
    private static final int PIECES_OF_AN_EDGE = 64;

    private final String path;
    private final int epsg;
    private final boolean northFirst;
    private final BoundingBox area;
    private volatile @Nullable Envelope plane;

    Crs(String path, int epsg, boolean northFirst, BoundingBox area) {
        this.path = path;
        this.epsg = epsg;
        this.northFirst = northFirst;
        this.area = area;
    }

    /** As the answers name it. */
    public String uri() {
        return ROOT + path;
    }

    /** The code of the same system, with x first; 4326 for CRS84. */
    public int epsg() {
        return epsg;
    }

    /** Whether latitude or northing comes first. */
    public boolean isNorthFirst() {
        return northFirst;
    }

    /** Whether its coordinates are degrees. */
    public boolean isGeographic() {
        return this == CRS84 || this == WGS84 || this == MAGNA;
    }

    /**
     * The systems that all shapes of a layer can be given in: those in whose area the layer lies; CRS84 first. A table has
     * only that one.
     */
    public static List<Crs> of(LayerDescription layer) {
        if (layer.geometry() == GeometryKind.NONE) {
            return List.of(CRS84);
        }
        BoundingBox extent = layer.extent();
        return Arrays.stream(values())
                .filter(crs -> extent == null || crs.contains(extent))
                .toList();
    }

    private boolean contains(BoundingBox box) {
        return area.south() <= box.south()
                && box.north() <= area.north()
                && area.west() <= box.west()
                && box.east() <= area.east()
                && (isGeographic() || !box.crossesAntimeridian());
    }

    /**
     * The system that a parameter names: its URI, {@code urn:ogc:def:crs:EPSG::9377}, {@code [EPSG:9377]} or the same
     * without brackets.
     *
     * @param parameter {@code crs}, {@code bbox-crs} or {@code filter-crs}
     * @param text      absent for CRS84
     * @throws ApiProblem 400 with the systems that the layer has
     */
    public static Crs parse(String parameter, @Nullable String text, LayerDescription layer) {
        if (text == null) {
            return CRS84;
        }
        List<Crs> offered = of(layer);
        Matcher form = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (form.matches()) {
            for (int group = 1; group < 6; group += 2) {
                if (form.group(group) != null) {
                    String end = form.group(group) + "/" + form.group(group + 1).toUpperCase(Locale.ROOT);
                    for (Crs crs : offered) {
                        if (crs.path.replaceFirst("/[0-9.]+/", "/").equals(end)) {
                            return crs;
                        }
                    }
                }
            }
        }
        throw ApiProblem.notAllowed(
                parameter, text, offered.stream().map(Crs::uri).toList());
    }

    /**
     * A shape as this system gives it.
     *
     * @param lonLat x is longitude
     * @return a copy with the axes in the authority's order; the same shape for CRS84
     */
    public Geometry give(Geometry lonLat) {
        return this == CRS84 ? lonLat : turned(give(lonLat, false));
    }

    /** @return a copy with x first, whatever the authority's order is; the same shape for CRS84 */
    public Geometry giveEastFirst(Geometry lonLat) {
        return this == CRS84 || this == WGS84 ? lonLat : give(lonLat, false);
    }

    private Geometry give(Geometry lonLat, boolean back) {
        CoordinateSystem degrees = CoordinateSystem.of(4326);
        CoordinateSystem own = CoordinateSystem.of(epsg);
        return (back ? own.to(degrees) : degrees.to(own)).apply(lonLat);
    }

    /**
     * A shape that was written in this system, in longitude and latitude. Straight edges of a plane are not straight in
     * degrees: long ones get points between.
     *
     * @param given axes in the authority's order
     * @throws IllegalArgumentException when it lies where the system tells no place
     */
    public Geometry take(Geometry given) {
        return this == CRS84 ? given : takeEastFirst(turned(given));
    }

    /** The same for a shape with x first. */
    Geometry takeEastFirst(Geometry eastFirst) {
        if (isGeographic()) {
            return requireInside(eastFirst, area.toGeometry().getEnvelopeInternal());
        }
        requireInside(eastFirst, plane());
        double edge =
                Math.max(Densifier.EDGE_METRES, eastFirst.getEnvelopeInternal().getDiameter() / PIECES_OF_AN_EDGE);
        return give(this == WEB_MERCATOR ? eastFirst : Densifier.densify(eastFirst, edge), true);
    }

    private Geometry requireInside(Geometry eastFirst, Envelope whole) {
        if (!whole.contains(eastFirst.getEnvelopeInternal())) {
            throw new IllegalArgumentException("a place of it lies outside the area of " + uri());
        }
        return eastFirst;
    }

    /** The box in metres of its area, whose edges are bent there. */
    private Envelope plane() {
        Envelope known = plane;
        if (known == null) {
            known = give(Densifier.densify(area.toGeometry(), 1), false).getEnvelopeInternal();
            plane = known;
        }
        return known;
    }

    private Geometry turned(Geometry geometry) {
        if (!northFirst) {
            return geometry;
        }
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int index) {
                double first = sequence.getOrdinate(index, 0);
                sequence.setOrdinate(index, 0, sequence.getOrdinate(index, 1));
                sequence.setOrdinate(index, 1, first);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}

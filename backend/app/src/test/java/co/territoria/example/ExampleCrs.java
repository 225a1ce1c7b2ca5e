package co.territoria.example;

import co.territoria.geo.CoordinateSystem;
import co.territoria.geo.Projection;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** From metres of EPSG:9377 to the systems that deliveries come in, and what a {@code .prj} says of them. */
final class ExampleCrs {

    private static final PrecisionModel TENTH_OF_A_MILLIMETRE = new PrecisionModel(10_000);
    private static final PrecisionModel NINE_DECIMALS = new PrecisionModel(1_000_000_000);

    /** Colombia West zone in the frame of Bogotá. */
    private static final int OLD_WEST = 21896;

    /** EPSG gives the shift out of that frame by region of the country; the island lies west of all of them. */
    private static final int SHIFT_OF_THE_NEAREST_REGION = 15726;

    private static final double METRES_PER_DEGREE = 111_000;
    private static final int TURNS = 6;

    private static final String MAGNA = """
            GEOGCS["GCS_MAGNA",DATUM["D_MAGNA",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],\
            UNIT["Degree",0.0174532925199433]]""";

    private static final String BOGOTA = """
            GEOGCS["GCS_Bogota",DATUM["D_Bogota",SPHEROID["International_1924",6378388.0,297.0]],PRIMEM["Greenwich",0.0],\
            UNIT["Degree",0.0174532925199433]]""";

    /** As a program of the trade writes them. */
    private static final Map<Integer, String> PRJ = Map.of(
            3114, zone("MAGNA_Colombia_Oeste_Oeste", MAGNA, -80.07750791666666, 4.596200416666666),
            3115, zone("MAGNA_Colombia_Oeste", MAGNA, -77.07750791666666, 4.596200416666666),
            3116, zone("MAGNA_Colombia_Bogota", MAGNA, -74.07750791666666, 4.596200416666666),
            21896, zone("Colombia_West_Zone", BOGOTA, -77.08091666666667, 4.599047222222222));

    private ExampleCrs() {}

    private static String zone(String name, String degrees, double meridian, double latitude) {
        return """
                PROJCS["%s",%s,PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",1000000.0],\
                PARAMETER["False_Northing",1000000.0],PARAMETER["Central_Meridian",%s],PARAMETER["Scale_Factor",1.0],\
                PARAMETER["Latitude_Of_Origin",%s],UNIT["Meter",1.0]]""".formatted(name, degrees, meridian, latitude);
    }

    static String prj(int epsg) {
        return PRJ.get(epsg);
    }

    /**
     * A copy in another system, place by place: what shared a vertex shares it afterwards. Chosen so that what reads a delivery
     * comes back to the same place within a tenth of a millimetre: the inverse that GeoTools has is 3 mm off seven degrees from the
     * meridian of a projection.
     */
    static Geometry from9377(Geometry metres, int epsg) {
        if (epsg == 9377) {
            return metres;
        }
        boolean degrees = epsg == 4326 || epsg == 4686;
        CoordinateSystem.Operation reading = CoordinateSystem.of(epsg)
                .to(CoordinateSystem.of(9377), epsg == OLD_WEST ? SHIFT_OF_THE_NEAREST_REGION : 0);
        GeometryFactory factory = new GeometryFactory();
        Geometry lonLat = LandUseShapes.METRES.toLonLat(factory.createGeometry(metres));
        Geometry copy =
                factory.createGeometry(degrees ? lonLat : Projection.of(epsg).toMetres(lonLat));
        Coordinate[] wanted = metres.getCoordinates();
        for (int turn = 0; turn < TURNS; turn++) {
            Coordinate[] read = reading.apply(copy).getCoordinates();
            Coordinate[] places = copy.getCoordinates();
            for (int i = 0; i < places.length; i++) {
                places[i].x += (wanted[i].x - read[i].x) / (degrees ? METRES_PER_DEGREE : 1);
                places[i].y += (wanted[i].y - read[i].y) / (degrees ? METRES_PER_DEGREE : 1);
            }
            copy.geometryChanged();
        }
        for (Coordinate each : copy.getCoordinates()) {
            (degrees ? NINE_DECIMALS : TENTH_OF_A_MILLIMETRE).makePrecise(each);
        }
        copy.geometryChanged();
        return copy;
    }
}

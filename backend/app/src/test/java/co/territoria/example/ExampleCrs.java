package co.territoria.example;

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

    /** A copy in another system, place by place: what shared a vertex shares it afterwards. */
    static Geometry from9377(Geometry metres, int epsg) {
        if (epsg == 9377) {
            return metres;
        }
        boolean degrees = epsg == 4326 || epsg == 4686;
        Geometry plain = new GeometryFactory().createGeometry(metres);
        Geometry lonLat = LandUseShapes.METRES.toLonLat(plain);
        Geometry there = epsg == 4326 ? lonLat : Projection.of(epsg).toMetres(lonLat);
        Geometry copy = new GeometryFactory().createGeometry(there);
        for (Coordinate each : copy.getCoordinates()) {
            (degrees ? NINE_DECIMALS : TENTH_OF_A_MILLIMETRE).makePrecise(each);
        }
        copy.geometryChanged();
        return copy;
    }
}

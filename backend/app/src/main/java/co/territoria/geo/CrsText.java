package co.territoria.geo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Coordinate systems as text (OGC 01-009, "WKT 1"), for files that carry the definition of theirs: GeoPackage, Shapefile. All of
 * {@link CoordinateSystem#codes()}. Names and parameters are EPSG's; axes are not named, since x is always longitude or
 * easting in those files, whatever the authority's order.
 */
public final class CrsText {

    private static final Ellipsoid WGS_84 = new Ellipsoid("WGS 84", "WGS_1984", "6378137", "298.257223563", 7030);
    private static final Ellipsoid GRS_80 = new Ellipsoid("GRS 1980", "GRS_1980", "6378137", "298.257222101", 7019);
    private static final Ellipsoid INTERNATIONAL =
            new Ellipsoid("International 1924", "International_1924", "6378388", "297", 7022);

    private static final Degrees WGS =
            new Degrees(4326, "WGS 84", "GCS_WGS_1984", "WGS_1984", "D_WGS_1984", 6326, WGS_84);
    private static final Degrees MAGNA = new Degrees(
            4686, "MAGNA-SIRGAS", "GCS_MAGNA", "Marco_Geocentrico_Nacional_de_Referencia", "D_MAGNA", 6686, GRS_80);
    private static final Degrees SIRGAS_1995 = new Degrees(
            4170,
            "SIRGAS 1995",
            "GCS_SIRGAS",
            "Sistema_de_Referencia_Geocentrico_para_America_del_Sur_1995",
            "D_SIRGAS",
            6170,
            GRS_80);
    private static final Degrees SIRGAS_2000 = new Degrees(
            4674,
            "SIRGAS 2000",
            "GCS_SIRGAS_2000",
            "Sistema_de_Referencia_Geocentrico_para_las_AmericaS_2000",
            "D_SIRGAS_2000",
            6674,
            GRS_80);
    private static final Degrees BOGOTA =
            new Degrees(4218, "Bogota 1975", "GCS_Bogota", "Bogota_1975", "D_Bogota", 6218, INTERNATIONAL);

    private static final String MAGNA_ORIGIN = "4.59620041666667";
    private static final String BOGOTA_ORIGIN = "4.59904722222222";
    private static final String MILLION = "1000000";

    private static final Map<Integer, Definition> ALL = all();

    private CrsText() {}

    private static Map<Integer, Definition> all() {
        Map<Integer, Definition> all = new LinkedHashMap<>();
        for (Degrees degrees : new Degrees[] {WGS, MAGNA, SIRGAS_1995, SIRGAS_2000, BOGOTA}) {
            all.put(degrees.epsg, degrees);
        }
        all.put(3857, new WebMercator());
        add(
                all,
                9377,
                "MAGNA-SIRGAS / Origen-Nacional",
                "MAGNA-SIRGAS_Origen-Nacional",
                MAGNA,
                "4",
                "-73",
                "0.9992",
                "5000000",
                "2000000");
        zone(all, 3114, "Far West zone", "Oeste_Oeste", "-80.0775079166667");
        zone(all, 3115, "West zone", "Oeste", "-77.0775079166667");
        zone(all, 3116, "Bogota zone", "Bogota", "-74.0775079166667");
        zone(all, 3117, "East Central zone", "Este", "-71.0775079166667");
        zone(all, 3118, "East zone", "Este_Este", "-68.0775079166667");
        oldZone(all, 21896, "West zone", "West_Zone", "-77.0809166666667");
        oldZone(all, 21897, "Bogota zone", "Bogota_Zone", "-74.0809166666667");
        oldZone(all, 21898, "East Central zone", "East_Central_Zone", "-71.0809166666667");
        oldZone(all, 21899, "East", "East_Zone", "-68.0809166666667");
        for (int zone = 17; zone <= 19; zone++) {
            String meridian = String.valueOf(6 * zone - 183);
            add(
                    all,
                    32600 + zone,
                    "WGS 84 / UTM zone " + zone + "N",
                    "WGS_1984_UTM_Zone_" + zone + "N",
                    WGS,
                    "0",
                    meridian,
                    "0.9996",
                    "500000",
                    "0");
        }
        return all;
    }

    private static void zone(Map<Integer, Definition> all, int epsg, String name, String esri, String meridian) {
        add(
                all,
                epsg,
                "MAGNA-SIRGAS / Colombia " + name,
                "MAGNA_Colombia_" + esri,
                MAGNA,
                MAGNA_ORIGIN,
                meridian,
                "1",
                MILLION,
                MILLION);
    }

    private static void oldZone(Map<Integer, Definition> all, int epsg, String name, String esri, String meridian) {
        add(
                all,
                epsg,
                "Bogota 1975 / Colombia " + name,
                "Colombia_" + esri,
                BOGOTA,
                BOGOTA_ORIGIN,
                meridian,
                "1",
                MILLION,
                MILLION);
    }

    private static void add(
            Map<Integer, Definition> all,
            int epsg,
            String name,
            String esri,
            Degrees base,
            String latitude,
            String meridian,
            String scale,
            String easting,
            String northing) {
        all.put(epsg, new Plane(epsg, name, esri, base, latitude, meridian, scale, easting, northing));
    }

    /** The name that EPSG gives it. */
    public static String name(int epsg) {
        return get(epsg).name();
    }

    /** With the codes of EPSG. */
    public static String ogc(int epsg) {
        return get(epsg).ogc();
    }

    /** In the words of ESRI, as the {@code .prj} of a Shapefile has it. */
    public static String esri(int epsg) {
        return get(epsg).esri();
    }

    private static Definition get(int epsg) {
        Definition system = ALL.get(epsg);
        if (system == null) {
            throw new IllegalArgumentException("EPSG:%d is none of %s".formatted(epsg, ALL.keySet()));
        }
        return system;
    }

    private interface Definition {

        String name();

        String ogc();

        String esri();
    }

    private record Ellipsoid(String name, String esriName, String metres, String inverseFlattening, int epsg) {}

    private record Degrees(
            int epsg, String name, String esriName, String datum, String esriDatum, int datumEpsg, Ellipsoid ellipsoid)
            implements Definition {

        @Override
        public String ogc() {
            return """
                    GEOGCS["%s",DATUM["%s",SPHEROID["%s",%s,%s,AUTHORITY["EPSG","%d"]],AUTHORITY["EPSG","%d"]],\
                    PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
                    UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","%d"]]""".formatted(
                            name,
                            datum,
                            ellipsoid.name,
                            ellipsoid.metres,
                            ellipsoid.inverseFlattening,
                            ellipsoid.epsg,
                            datumEpsg,
                            epsg);
        }

        @Override
        public String esri() {
            return """
                    GEOGCS["%s",DATUM["%s",SPHEROID["%s",%s.0,%s]],PRIMEM["Greenwich",0.0],\
                    UNIT["Degree",0.0174532925199433]]""".formatted(
                    esriName, esriDatum, ellipsoid.esriName, ellipsoid.metres, decimal(ellipsoid.inverseFlattening));
        }
    }

    private record Plane(
            int epsg,
            String name,
            String esriName,
            Degrees base,
            String latitude,
            String meridian,
            String scale,
            String easting,
            String northing)
            implements Definition {

        @Override
        public String ogc() {
            return """
                    PROJCS["%s",%s,PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",%s],\
                    PARAMETER["central_meridian",%s],PARAMETER["scale_factor",%s],PARAMETER["false_easting",%s],\
                    PARAMETER["false_northing",%s],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","%d"]]""".formatted(name, base.ogc(), latitude, meridian, scale, easting, northing, epsg);
        }

        @Override
        public String esri() {
            return """
                    PROJCS["%s",%s,PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",%s],\
                    PARAMETER["False_Northing",%s],PARAMETER["Central_Meridian",%s],PARAMETER["Scale_Factor",%s],\
                    PARAMETER["Latitude_Of_Origin",%s],UNIT["Meter",1.0]]""".formatted(
                            esriName,
                            base.esri(),
                            decimal(easting),
                            decimal(northing),
                            decimal(meridian),
                            decimal(scale),
                            decimal(latitude));
        }
    }

    /** EPSG:3857: a sphere's formula on the ellipsoid of WGS 84, which WKT 1 cannot say without an extension. */
    private static final class WebMercator implements Definition {

        @Override
        public String name() {
            return "WGS 84 / Pseudo-Mercator";
        }

        @Override
        public String ogc() {
            return """
                    PROJCS["%s",%s,PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],PARAMETER["scale_factor",1],\
                    PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],\
                    EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m \
                    +nadgrids=@null +wktext +no_defs"],AUTHORITY["EPSG","3857"]]""".formatted(name(), WGS.ogc());
        }

        @Override
        public String esri() {
            return """
                    PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",%s,PROJECTION["Mercator_Auxiliary_Sphere"],\
                    PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],\
                    PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]""".formatted(WGS.esri());
        }
    }

    private static String decimal(String number) {
        return number.contains(".") ? number : number + ".0";
    }
}

package co.territoria.example;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * What the fictional plans are painted with: towns and where they may grow, roads, rivers, forests, farmland, and beside them the
 * shapes of what is wrong on purpose, whose names begin with {@code f}.
 */
final class ExampleSoil {

    private ExampleSoil() {}

    static LandUseShapes shapes(ExampleMap map, Random random) {
        LandUseShapes shapes = new LandUseShapes(map, random);
        towns(shapes);
        country(shapes, map);
        faults(shapes);
        return shapes;
    }

    private static void towns(LandUseShapes shapes) {
        shapes.blob("t1", -42, -6, 4.2).sectors("s1", -42, -6, 4.2);
        shapes.blob("t1b", -27.4, -37.2, 1.0);
        shapes.blob("t2", -1, 0, 2.6).sectors("s2", -1, 0, 2.6);
        shapes.blob("t3", -27, 23, 2.2).sectors("s3", -27, 23, 2.2);
        shapes.blob("t4", 17, 33, 1.6).sectors("s4", 17, 33, 1.6);
        shapes.blob("t5", 46, 6, 1.9).sectors("s5", 46, 6, 1.9);
        shapes.blob("t6", 32, -25, 1.7).sectors("s6", 32, -25, 1.7);
        shapes.blob("t7", -3, -31, 2.5).sectors("s7", -3, -31, 2.5);
        shapes.blob("p1", -43.6, -7.4, 0.6).blob("p2", -0.4, -1.2, 0.35).blob("p7", -3.8, -31.6, 0.35);
        shapes.blob("q1", -35.3, 0.7, 0.4);
        // expansion
        shapes.blob("x1a", -36.5, -4, 1.7)
                .blob("x1b", -45, -11.2, 1.9)
                .blob("x1c", -26.3, -32.6, 2.2)
                .blob("x1d", -35.3, 0.5, 1.4)
                .blob("x1e", -48.4, -2.8, 1.0);
        shapes.blob("x2a", 2, 1.8, 1.3).blob("x2b", -4.8, -1.8, 1.6).blob("x2c", -2.6, 3.6, 1.1);
        shapes.blob("x3a", -24.3, 24.3, 1.2).blob("x3b", -13, 12.3, 1.3);
        shapes.blob("x4a", 19.2, 32.6, 0.9);
        shapes.blob("x5a", 48.3, 7.6, 1.0).blob("x5b", 42, -8.4, 1.3);
        shapes.blob("x6a", 29.8, -24.2, 0.9);
        shapes.blob("x7a", -5.9, -29.4, 1.3)
                .blob("x7b", -0.3, -33.2, 1.5)
                .blob("x7d", -2, -13.9, 1.4)
                .blob("x7e", -18.9, -21.2, 1.5);
    }

    private static void country(LandUseShapes shapes, ExampleMap map) {
        // suburban strips along roads, and country housing
        shapes.strip("c17", road(map, "EXV-02"), -25.5, -15.5, 7.6, 430)
                .strip("c12", road(map, "EXV-03"), -25, -3.4, 5, 380)
                .strip("c22", road(map, "EXV-03"), -10, -4.5, 3.5, 380);
        shapes.blob("v1", -50, 3.5, 1.6)
                .blob("v1b", -22.4, -24.7, 1.4)
                .blob("v2", -13, -10, 1.9)
                .blob("v3", -44, 18.6, 1.8)
                .blob("v6", 17.6, -36, 1.8)
                .blob("v7", -24.2, -27.5, 1.9);
        // what is protected
        LineString river = shapes.prolonged(map.way(ExampleTerritories.RIVER), 2);
        shapes.strip("river", river, 330).strip("flood", river, 900);
        shapes.course("r3", 260, new double[][] {{-12, 17}, {-9.5, 23}, {-8, 30}, {-9, 36}, {-10.5, 43}})
                .course("r5", 260, new double[][] {{50, -9.5}, {51.5, -3}, {52.5, 4}, {58, 8.5}, {72, 11}})
                .course("r6", 220, new double[][] {{46.5, -17}, {45, -21}, {43.6, -27}, {43, -33}})
                .course("r7", 280, new double[][] {{-9, -20}, {-10, -26}, {-9, -34}, {-8.5, -42}, {-7, -56}});
        shapes.blob("m1", -48, 20, 8)
                .blob("m2", -10.5, 14, 5)
                .blob("m3", -8.5, -18.5, 4.5)
                .blob("m4", 50, -13, 5)
                .blob("m5", 15.5, -35, 5)
                .blob("m5b", 50, 23, 5)
                .blob("m3b", -52.5, 32.5, 4)
                .blob("m6", -21.2, -24.2, 2.6)
                .blob("e1", -25.2, -34.5, 4.2);
        // farmland, plantations, populated centres
        shapes.blob("a2", -15.6, -8.4, 3.6).blob("a7", 5, -24.5, 3.2);
        shapes.blob("a1", -45, -23, 5).blob("a3", -35, 34, 4).blob("a5", 57, 1, 4);
        shapes.blob("g2", 4, 10.5, 1.8).blob("g6", 25, -36, 3).blob("g7", 0, -46, 4);
        shapes.blob("k1", -37, -26, 0.5)
                .blob("k1b", -50.5, 11, 0.45)
                .blob("k2", -17, -11.5, 0.5)
                .blob("k3", -46, 36, 0.5)
                .blob("k3b", -14, 32, 0.45)
                .blob("k5", 58, 13, 0.45)
                .blob("k6", 23, -12, 0.45)
                .blob("k7", 5, -42, 0.5)
                .blob("k7b", -13, -36, 0.45);
    }

    private static void faults(LandUseShapes shapes) {
        // Vegalinda
        shapes.blob("f3-gap", -20, 35, 0.3)
                .bar("f3-narrow", shapes.place(-22, 30), shapes.place(-21.4, 30.1), 4)
                .bar("f3-sliver", shapes.place(-30, 28.5), shapes.place(-29.5, 28.55), 0.6)
                .blob("f3-overlap-soil", corner(shapes, "x3a", 0), 0.25)
                .blob("f3-overlap-rural", corner(shapes, "a3", 0), 0.4)
                .blob("f3-overlap-activity", along(shapes, "s3-2", 1, 0.5), 0.2)
                .blob("f3-nested", -18, 26, 0.4)
                .blob("f3-unknown", -40, 39, 1)
                .blob("f3-park", -22, 19.5, 0.35);
        // Arenalba
        shapes.blob("f6-gap", 42, -25, 0.25)
                .blob("f6-nested", 20, -21, 0.45)
                .bar("f6-sliver", shapes.place(38, -20), shapes.place(38.3, -20.4), 0.4)
                .blob("f6-overlap", corner(shapes, "x6a", 0), 0.15);
        // Solmarina, the older plan
        shapes.blob("f7-gap", 10, -39, 0.3).blob("f7-overlap", corner(shapes, "g7", 0), 0.35);
        Coordinate[] edge = shapes.get("g7").getExteriorRing().getCoordinates();
        shapes.beside("f7-sliver", edge[edge.length / 2], edge[edge.length / 2 + 1], 0.5);
    }

    /** A corner of a shape. */
    private static Coordinate corner(LandUseShapes shapes, String name, int number) {
        return shapes.get(name).getExteriorRing().getCoordinateN(number);
    }

    /** So far along an edge of a shape, as a share of it. */
    private static Coordinate along(LandUseShapes shapes, String name, int edge, double share) {
        Coordinate from = corner(shapes, name, edge - 1);
        Coordinate to = corner(shapes, name, edge);
        return new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    }

    static LineString road(ExampleMap map, String route) {
        return ExampleRoad.NETWORK.stream()
                .filter(road -> road.route().equals(route))
                .findFirst()
                .map(road -> map.way(road.places()))
                .orElseThrow();
    }
}

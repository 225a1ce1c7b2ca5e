package co.territoria.landuse.overlay;

import org.locationtech.jts.geom.Geometry;

/** A parcel as plain numbers. */
final class Shape {

    final long number;
    final Geometry geometry;
    final double[][] rings;
    final double west;
    final double south;
    final double east;
    final double north;
    final double area;

    Shape(long number, Geometry geometry) {
        this.number = number;
        this.geometry = geometry;
        this.rings = Rings.of(geometry);
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                minX = Math.min(minX, ring[i]);
                maxX = Math.max(maxX, ring[i]);
                minY = Math.min(minY, ring[i + 1]);
                maxY = Math.max(maxY, ring[i + 1]);
            }
            sum += Rings.area(ring);
        }
        this.west = minX;
        this.south = minY;
        this.east = maxX;
        this.north = maxY;
        this.area = sum;
    }
}

package co.territoria.landuse.overlay;

/** A rectangle in metres. */
record Box(double west, double south, double east, double north) {

    double area() {
        return (east - west) * (north - south);
    }
}

package co.territoria.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.CoordinateOperation;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.operation.AbstractCoordinateOperation;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * A coordinate system that land-use plans are delivered in, and how one is brought to another, with the operation and its
 * accuracy named. A closed list: what is not in it is told apart, never guessed.
 *
 * <p>x is longitude or easting, y latitude or northing, whatever the authority's axis order says. Degrees and metres.
 *
 * <p>MAGNA-SIRGAS (both realisations), SIRGAS and WGS 84 are taken as one frame, as the EPSG operations 15738 and 10149 do,
 * which state an accuracy of 1 m. The old frame of Bogotá needs a shift that EPSG gives by region of the country: which one is
 * chosen by where the data lie. What GeoTools chooses by itself is the finest, which is that of an oil field far away.
 */
public final class CoordinateSystem {

    /** Bogota 1975. */
    private static final int BOGOTA = 4218;

    /** EPSG states it of the null transformations between MAGNA-SIRGAS and WGS 84. */
    private static final double FRAME_ACCURACY_METRES = 1;

    private static final List<Integer> OLD = List.of(BOGOTA, 21896, 21897, 21898, 21899);

    private static final List<Integer> SIRGAS_AND_WGS =
            List.of(9377, 3114, 3115, 3116, 3117, 3118, 4686, 4326, 4170, 4674, 3857, 32617, 32618, 32619);

    /** Shifts from the frame of Bogotá to MAGNA-SIRGAS, by region of the country. */
    private static final List<Integer> SHIFTS = List.of(15714, 15716, 15718, 15720, 15722, 15724, 15726, 15728);

    private static final Map<Integer, CoordinateSystem> KNOWN = new ConcurrentHashMap<>();

    private final int epsg;
    private final String name;
    private final CoordinateReferenceSystem crs;
    private final MathTransform toDegrees;

    private CoordinateSystem(int epsg) {
        this.epsg = epsg;
        try {
            // the second argument asks for east before north: without it EPSG:9377 is north, east
            this.crs = CRS.decode("EPSG:" + epsg, true);
            this.name = crs.getName().getCode();
            this.toDegrees = crs instanceof ProjectedCRS projected
                    ? CRS.findMathTransform(projected, CRS.getHorizontalCRS(projected.getBaseCRS()), true)
                    : CRS.findMathTransform(crs, crs);
        } catch (FactoryException fault) {
            throw new IllegalStateException("EPSG:" + epsg + " is missing from the tables", fault);
        }
    }

    /** The codes that can be told, smallest first. */
    public static List<Integer> codes() {
        return java.util.stream.Stream.concat(SIRGAS_AND_WGS.stream(), OLD.stream())
                .sorted()
                .toList();
    }

    public static boolean isKnown(int epsg) {
        return SIRGAS_AND_WGS.contains(epsg) || OLD.contains(epsg);
    }

    /**
     * The system with this EPSG code.
     *
     * @throws IllegalArgumentException when it is none of {@link #codes}
     */
    public static CoordinateSystem of(int epsg) {
        if (!isKnown(epsg)) {
            throw new IllegalArgumentException("EPSG:%d is none of %s".formatted(epsg, codes()));
        }
        return KNOWN.computeIfAbsent(epsg, CoordinateSystem::new);
    }

    /**
     * The system that a definition in well-known text means, as the {@code .prj} of a Shapefile has it: by its projection,
     * origin and ellipsoid, since names differ from program to program. Absent when it is none of ours or cannot be read.
     */
    public static Optional<CoordinateSystem> identify(String wkt) {
        CoordinateReferenceSystem told;
        try {
            told = CRS.parseWKT(wkt);
        } catch (FactoryException | RuntimeException fault) {
            return Optional.empty();
        }
        boolean old = isOld(told);
        if (!old && !isYoungEllipsoid(told)) {
            return Optional.empty();
        }
        return (old ? OLD : SIRGAS_AND_WGS)
                .stream()
                        .map(CoordinateSystem::of)
                        .filter(known -> known.isLike(told) && known.isSameFrame(told))
                        .findFirst();
    }

    /** The old frame has an ellipsoid of its own: International 1924. */
    private static boolean isOld(CoordinateReferenceSystem told) {
        Ellipsoid ellipsoid = CRS.getEllipsoid(told);
        return ellipsoid != null && Math.abs(ellipsoid.getSemiMajorAxis() - 6_378_388) < 0.5;
    }

    /** GRS 80 and WGS 84 have the same semi-major axis; the sphere of EPSG:3857 has it too. */
    private static boolean isYoungEllipsoid(CoordinateReferenceSystem told) {
        Ellipsoid ellipsoid = CRS.getEllipsoid(told);
        return ellipsoid != null && Math.abs(ellipsoid.getSemiMajorAxis() - 6_378_137) < 0.5;
    }

    private boolean isSameFrame(CoordinateReferenceSystem told) {
        if (epsg == 3857) {
            return true;
        }
        // WGS 84 and GRS 80 differ by a tenth of a millimetre; names tell them apart where they matter
        boolean wgs = plain(told).contains("wgs");
        boolean own = isWgs();
        return isOld(told) || own == wgs;
    }

    private static String plain(CoordinateReferenceSystem told) {
        CoordinateReferenceSystem degrees = told instanceof ProjectedCRS projected ? projected.getBaseCRS() : told;
        String datum = degrees instanceof GeographicCRS base
                ? base.getDatum().getName().getCode() + base.getName().getCode()
                : "";
        return datum.toLowerCase(Locale.ROOT);
    }

    private boolean isLike(CoordinateReferenceSystem told) {
        if (!(crs instanceof ProjectedCRS own)) {
            return told instanceof GeographicCRS;
        }
        if (!(told instanceof ProjectedCRS other)) {
            return false;
        }
        ParameterValueGroup mine = own.getConversionFromBase().getParameterValues();
        ParameterValueGroup its = other.getConversionFromBase().getParameterValues();
        return near(mine, its, "central_meridian", 1e-6)
                && near(mine, its, "latitude_of_origin", 1e-6)
                && near(mine, its, "scale_factor", 1e-9)
                && near(mine, its, "false_easting", 0.01)
                && near(mine, its, "false_northing", 0.01);
    }

    private static boolean near(ParameterValueGroup mine, ParameterValueGroup its, String parameter, double tolerance) {
        return Math.abs(value(mine, parameter) - value(its, parameter)) <= tolerance;
    }

    private static double value(ParameterValueGroup group, String parameter) {
        try {
            return group.parameter(parameter).doubleValue();
        } catch (RuntimeException absent) {
            // a projection without this parameter
            return Double.MAX_VALUE;
        }
    }

    public int epsg() {
        return epsg;
    }

    /** As EPSG calls it. */
    public String name() {
        return name;
    }

    /** Whether its coordinates are degrees. */
    public boolean isGeographic() {
        return crs instanceof GeographicCRS;
    }

    /**
     * Whether the authority puts the latitude or northing before the longitude or easting. In this program x always comes
     * first; the order of the authority counts where coordinates are given and taken by the name of their system.
     */
    public boolean isNorthFirst() {
        try {
            return CRS.getAxisOrder(CRS.decode("EPSG:" + epsg)) == CRS.AxisOrder.NORTH_EAST;
        } catch (FactoryException fault) {
            throw new IllegalStateException("EPSG:" + epsg + " is missing from the tables", fault);
        }
    }

    private boolean isOld() {
        return OLD.contains(epsg);
    }

    /**
     * The shift out of the old frame.
     *
     * @param code   EPSG code; 0 where none is needed
     * @param inside whether the place lies in the region that the shift is stated for; otherwise it is the nearest
     */
    public record Shift(int code, boolean inside) {}

    /**
     * The shift that brings data in the old frame, which lie here, to MAGNA-SIRGAS.
     *
     * @param where in this system
     */
    public Shift shiftAt(Coordinate where) {
        if (!isOld()) {
            return new Shift(0, true);
        }
        Coordinate degrees = new Coordinate(where.getX(), where.getY());
        apply(toDegrees, degrees);
        Envelope place = new Envelope(degrees);
        int nearest = SHIFTS.stream()
                .min(java.util.Comparator.comparingDouble(shift -> region(shift).distance(place)))
                .orElseThrow();
        return new Shift(nearest, region(nearest).contains(degrees));
    }

    private static Envelope region(int shift) {
        return shiftOperation(shift).getDomainOfValidity().getGeographicElements().stream()
                .filter(GeographicBoundingBox.class::isInstance)
                .map(GeographicBoundingBox.class::cast)
                .map(box -> new Envelope(
                        box.getWestBoundLongitude(),
                        box.getEastBoundLongitude(),
                        box.getSouthBoundLatitude(),
                        box.getNorthBoundLatitude()))
                .findFirst()
                .orElseGet(Envelope::new);
    }

    /**
     * By the factory without a wish for the order of axes: with one, GeoTools answers every code with the operation that was
     * asked for last. Latitude comes first.
     */
    private static CoordinateOperation shiftOperation(int shift) {
        try {
            return ReferencingFactoryFinder.getCoordinateOperationAuthorityFactory("EPSG", null)
                    .createCoordinateOperation(String.valueOf(shift));
        } catch (FactoryException fault) {
            throw new IllegalStateException("EPSG:" + shift + " is missing from the tables", fault);
        }
    }

    /** To another system, between frames that are taken as one. */
    public Operation to(CoordinateSystem target) {
        return to(target, 0);
    }

    /**
     * To another system.
     *
     * @param shift EPSG code of the operation out of the old frame, from {@link #shiftAt}; 0 where neither is in it
     * @throws IllegalArgumentException when one is in the old frame and there is no shift, or the other way round
     */
    public Operation to(CoordinateSystem target, int shift) {
        boolean crosses = isOld() != target.isOld();
        if (crosses == (shift == 0) || (target.isOld() && crosses)) {
            throw new IllegalArgumentException(
                    "from EPSG:%d to EPSG:%d by the shift %d".formatted(epsg, target.epsg, shift));
        }
        try {
            return new Operation(this, target, shift, target.toDegrees.inverse());
        } catch (NoninvertibleTransformException fault) {
            throw new IllegalStateException("EPSG:" + target.epsg + " cannot be reached", fault);
        }
    }

    /** To longitude and latitude of its own frame, without a shift. */
    public Operation toDegrees() {
        return to(of(isOld() ? BOGOTA : 4326));
    }

    private static void apply(MathTransform transform, Coordinate at) {
        double[] ordinates = {at.getX(), at.getY()};
        requireFinite(ordinates, at);
        try {
            transform.transform(ordinates, 0, ordinates, 0, 1);
        } catch (TransformException fault) {
            throw new IllegalArgumentException(outside(at), fault);
        }
        // far outside its area a projection answers what is no place, and the next step must not be asked of it
        requireFinite(ordinates, at);
        at.setX(ordinates[0]);
        at.setY(ordinates[1]);
    }

    private static void requireFinite(double[] ordinates, Coordinate asked) {
        if (!Double.isFinite(ordinates[0]) || !Double.isFinite(ordinates[1])) {
            throw new IllegalArgumentException(outside(asked));
        }
    }

    private static String outside(Coordinate at) {
        return "the place %s, %s lies outside the area of the coordinate system".formatted(at.getX(), at.getY());
    }

    /** How coordinates of one system become those of another. */
    public static final class Operation {

        private final CoordinateSystem source;
        private final CoordinateSystem target;
        private final int shift;
        private final @Nullable MathTransform shifting;
        private final MathTransform toTarget;

        private Operation(CoordinateSystem source, CoordinateSystem target, int shift, MathTransform toTarget) {
            this.source = source;
            this.target = target;
            this.shift = shift;
            this.shifting = shift == 0 ? null : shiftOperation(shift).getMathTransform();
            this.toTarget = toTarget;
        }

        /** EPSG code of the shift between frames; 0 where there is none. */
        public int shift() {
            return shift;
        }

        /** For people, with the codes. */
        public String name() {
            if (source.epsg == target.epsg) {
                return "EPSG:" + source.epsg;
            }
            String between =
                    shift == 0 ? "" : " → " + shiftOperation(shift).getName().getCode() + " (EPSG:" + shift + ")";
            return "EPSG:%d%s → EPSG:%d".formatted(source.epsg, between, target.epsg);
        }

        /** As EPSG states it: of the shift, or of taking the frames as one; 0 in one and the same frame. */
        public double accuracyMetres() {
            if (shift != 0) {
                return FRAME_ACCURACY_METRES
                        + Math.max(0, AbstractCoordinateOperation.getAccuracy(shiftOperation(shift)));
            }
            return source.epsg == target.epsg || source.isFrameOf(target) ? 0 : FRAME_ACCURACY_METRES;
        }

        /** @return a copy with two dimensions and the SRID of the target */
        public Geometry apply(Geometry geometry) {
            Geometry copy = flat(geometry);
            if (source.epsg != target.epsg) {
                copy.apply(new EachCoordinate());
                copy.geometryChanged();
            }
            copy.setSRID(target.epsg);
            return copy;
        }

        private static Geometry flat(Geometry geometry) {
            return new GeometryEditor(new GeometryFactory(geometry.getPrecisionModel()))
                    .edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
                        @Override
                        public CoordinateSequence edit(CoordinateSequence sequence, Geometry of) {
                            CoordinateSequence two =
                                    CoordinateArraySequenceFactory.instance().create(sequence.size(), 2, 0);
                            for (int i = 0; i < sequence.size(); i++) {
                                two.setOrdinate(i, 0, sequence.getX(i));
                                two.setOrdinate(i, 1, sequence.getY(i));
                            }
                            return two;
                        }
                    });
        }

        private final class EachCoordinate implements CoordinateSequenceFilter {

            @Override
            public void filter(CoordinateSequence sequence, int index) {
                Coordinate at = new Coordinate(sequence.getX(index), sequence.getY(index));
                CoordinateSystem.apply(source.toDegrees, at);
                if (shifting != null) {
                    if (Math.abs(at.getY()) > 90) {
                        throw new IllegalArgumentException(outside(at));
                    }
                    Coordinate latitudeFirst = new Coordinate(at.getY(), at.getX());
                    CoordinateSystem.apply(shifting, latitudeFirst);
                    at.setX(latitudeFirst.getY());
                    at.setY(latitudeFirst.getX());
                }
                CoordinateSystem.apply(toTarget, at);
                sequence.setOrdinate(index, 0, at.getX());
                sequence.setOrdinate(index, 1, at.getY());
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        }
    }

    /** Both of the old frame, or both of the frame of the country. */
    private boolean isFrameOf(CoordinateSystem other) {
        return isOld() == other.isOld() && isWgs() == other.isWgs() && isYoung() == other.isYoung();
    }

    private boolean isWgs() {
        return epsg == 4326 || epsg == 3857 || epsg >= 32_000;
    }

    /** On the realisation of 2018. */
    private boolean isYoung() {
        return epsg == 9377;
    }
}

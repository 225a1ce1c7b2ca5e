package co.territoria.landuse.compare;

import co.territoria.landuse.overlay.HilbertOrder;
import co.territoria.landuse.overlay.Overlap;
import co.territoria.landuse.overlay.PartitionedOverlay;
import co.territoria.landuse.overlay.PartitionedOverlay.Settings;
import co.territoria.landuse.overlay.Polygons;
import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * The class of soil of each parcel, by overlay.
 *
 * @param parcels in the order given, without those left out
 */
public record ParcelClasses(List<Classified> parcels, List<LeftOut> leftOut) {

    /**
     * A parcel, without its owner.
     *
     * @param geometry in the CRS of the plan, in metres; may be invalid
     */
    public record Parcel(String id, Geometry geometry) {}

    /**
     * A parcel with its classes.
     *
     * @param area      of the parcel
     * @param shares    of the classes it has a part in, largest first
     * @param uncovered what the plan does not classify
     */
    public record Classified(String parcel, Area area, List<Share> shares, Area uncovered) {

        /** The class of most of it; empty where the plan classifies nothing of it. */
        public Optional<SoilClass> main() {
            return shares.stream().findFirst().map(Share::soilClass);
        }
    }

    /** A class of a parcel; {@code share} is of the parcel's plane area, 0..1. */
    public record Share(SoilClass soilClass, Area area, double share) {}

    public ParcelClasses {
        parcels = List.copyOf(parcels);
        leftOut = List.copyOf(leftOut);
    }

    /** In the calling thread's pace: one thread works. */
    public static ParcelClasses of(FiveClasses plan, List<Parcel> parcels, GroundArea ground) {
        return of(plan, parcels, ground, 1);
    }

    /**
     * @param threads that work at a time; the result does not depend on it
     */
    public static ParcelClasses of(FiveClasses plan, List<Parcel> parcels, GroundArea ground, int threads) {
        int[] order = HilbertOrder.of(parcels.stream().map(Parcel::geometry).toList());
        List<SoilClass> classes =
                plan.zones().stream().map(ClassZone::soilClass).toList();
        PartitionedOverlay overlay = new PartitionedOverlay(
                plan.zones().stream().map(ClassZone::geometry).toList(), Settings.threads(threads));
        List<Map<SoilClass, Area>> areas = new ArrayList<>(Collections.nCopies(parcels.size(), Map.of()));
        overlay.run(
                IntStream.of(order).iterator(),
                number -> parcels.get(number).geometry(),
                () -> new Chunk(classes, ground),
                chunk -> chunk.areas.forEach((at, found) -> areas.set(order[at.intValue()], found)));

        List<Classified> classified = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i++) {
            Parcel parcel = parcels.get(i);
            Optional<LeftOut.Reason> fault =
                    areas.get(i).isEmpty() ? LeftOut.fault(parcel.geometry()) : Optional.empty();
            if (fault.isPresent()) {
                leftOut.add(new LeftOut(parcel.id(), "parcel", fault.get()));
            } else {
                classified.add(classified(parcel, areas.get(i), ground));
            }
        }
        return new ParcelClasses(classified, leftOut);
    }

    /** Areas by class of the parcels of a chunk. */
    private static final class Chunk implements PartitionedOverlay.Tally {

        private final List<SoilClass> classes;
        private final GroundArea ground;
        private final Map<Long, Map<SoilClass, Area>> areas = new HashMap<>();

        Chunk(List<SoilClass> classes, GroundArea ground) {
            this.classes = classes;
            this.ground = ground;
        }

        @Override
        public void overlap(Overlap overlap) {
            Geometry common = Polygons.only(overlap.geometry());
            if (!common.isEmpty()) {
                areas.computeIfAbsent(overlap.parcel(), any -> new EnumMap<>(SoilClass.class))
                        .merge(classes.get(overlap.constraint()), Area.of(common, ground), Area::plus);
            }
        }

        @Override
        public void leftOut(long parcel) {
            // Told from its geometry afterwards, with the reason.
        }
    }

    private static Classified classified(Parcel parcel, Map<SoilClass, Area> areas, GroundArea ground) {
        Area whole = Area.of(parcel.geometry(), ground);
        List<Share> shares = new ArrayList<>();
        areas.forEach((soilClass, area) ->
                shares.add(new Share(soilClass, area, area.squareMetres() / whole.squareMetres())));
        // Stable: of two equal shares the class that comes first in the law is the main one.
        shares.sort((one, other) -> Double.compare(other.share(), one.share()));
        Area rest = whole.minus(Area.sum(areas.values()));
        Area uncovered = new Area(Math.max(0, rest.squareMetres()), Math.max(0, rest.groundSquareMetres()));
        return new Classified(parcel.id(), whole, List.copyOf(shares), uncovered);
    }
}

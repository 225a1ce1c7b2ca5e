package co.territoria.landuse.compare;

import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

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

    public static ParcelClasses of(FiveClasses plan, List<Parcel> parcels, GroundArea ground) {
        List<Piece<String>> pieces = plan.byClass();
        List<PreparedGeometry> prepared = pieces.stream()
                .map(piece -> PreparedGeometryFactory.prepare(piece.geometry()))
                .toList();
        STRtree index = Pieces.index(pieces);
        List<Classified> classified = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Parcel parcel : parcels) {
            Optional<LeftOut.Reason> fault = LeftOut.fault(parcel.geometry());
            if (fault.isPresent()) {
                leftOut.add(new LeftOut(parcel.id(), "parcel", fault.get()));
                continue;
            }
            Map<SoilClass, Area> areas = new EnumMap<>(SoilClass.class);
            for (int at : Pieces.within(index, parcel.geometry())) {
                Geometry common = Pieces.intersection(prepared.get(at), parcel.geometry());
                if (!common.isEmpty()) {
                    areas.merge(plan.zones().get(at).soilClass(), Area.of(common, ground), Area::plus);
                }
            }
            classified.add(classified(parcel, areas, ground));
        }
        return new ParcelClasses(classified, leftOut);
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

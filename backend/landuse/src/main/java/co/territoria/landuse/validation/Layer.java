package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** The sound polygons of a theme, looked at as one coverage. */
final class Layer {

    final Theme theme;
    /** By id. */
    final List<Zone> zones;

    final Geometry[] shapes;
    private final STRtree index = new STRtree();
    private @Nullable Geometry @Nullable [] flags;

    Layer(Theme theme, List<Zone> sound) {
        this.theme = theme;
        this.zones = sound.stream()
                .filter(zone -> zone.geometry().getDimension() == 2)
                .sorted(Comparator.comparing(Zone::id))
                .toList();
        this.shapes = zones.stream().map(Zone::geometry).toArray(Geometry[]::new);
        for (int i = 0; i < shapes.length; i++) {
            index.insert(shapes[i].getEnvelopeInternal(), i);
        }
        index.build();
    }

    boolean isEmpty() {
        return shapes.length == 0;
    }

    /**
     * Edges that do not match those of the zones beside them (CoverageValidator); null where all do. A zone without any
     * overlaps nobody.
     */
    @Nullable
    Geometry[] flags() {
        if (flags == null) {
            flags = CoverageValidator.validate(shapes);
        }
        return flags;
    }

    /** Those whose envelope meets, ascending. */
    int[] near(Envelope envelope) {
        @SuppressWarnings("unchecked")
        List<Integer> found = index.query(envelope);
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    Geometry union() {
        return union(zone -> true);
    }

    /**
     * Zones without flags are joined by their shared edges, which is fast and right for them alone; the result of doing so with
     * flagged ones would be invalid without any exception.
     */
    Geometry union(Predicate<Zone> which) {
        List<Geometry> matching = new ArrayList<>();
        List<Geometry> others = new ArrayList<>();
        for (int i = 0; i < shapes.length; i++) {
            if (which.test(zones.get(i))) {
                (flags()[i] == null ? matching : others).add(shapes[i]);
            }
        }
        if (!matching.isEmpty()) {
            others.add(CoverageUnion.union(matching.toArray(new Geometry[0])));
        }
        return others.size() == 1 ? others.get(0) : Shapes.union(others);
    }

    /** Ids of the zones that touch a place or lie on it. */
    Set<String> at(Geometry place, double reachMetres) {
        Set<String> ids = new TreeSet<>();
        beside(place, reachMetres).forEach(zone -> ids.add(zones.get(zone).id()));
        return ids;
    }

    /** The same by their place in {@link #zones}. */
    List<Integer> beside(Geometry place, double reachMetres) {
        Envelope around = place.getEnvelopeInternal().copy();
        around.expandBy(reachMetres);
        return IntStream.of(near(around))
                .filter(zone -> shapes[zone].isWithinDistance(place, reachMetres))
                .boxed()
                .toList();
    }
}

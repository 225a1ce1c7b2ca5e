package co.territoria.landuse.overlay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Very many parcels over many constraints, such as a cadastre over hazard zones.
 *
 * <p>Constraints stay in memory, parcels stream by in chunks. Each chunk clips the constraints that it meets to its box, halves
 * itself, clips the clipped ones again, and so on: a constraint that has become the whole box takes every parcel of it without
 * a look, one that has become nothing takes none, and of the others few vertices are left to cross with a parcel
 * ({@link Crossings}). A pair whose lines touch goes to an exact overlay with the constraint as it was. Parcels of a chunk should
 * be near each other: sort them with {@link HilbertOrder} when their source does not.
 *
 * <p>Constraints may overlap one another. Results come in the order of the chunks, so that sums do not depend on threads or
 * timing. At most twice as many chunks as threads, and two, are in memory. One that fails ends the run.
 */
public final class PartitionedOverlay {

    /** Around the parcels of a box: where a clipped ring follows the box it is far from every parcel. */
    private static final double MARGIN_METRES = 1;

    private final Geometry[] constraints;
    private final Clip[] whole;
    private final STRtree index = new STRtree();
    private final Settings settings;

    /**
     * How the work is cut.
     *
     * @param threads      at least 1
     * @param chunk        parcels at a time, at least 1
     * @param leafVertices a clipped constraint with no more vertices is crossed with the parcels of its box one by one
     */
    public record Settings(int threads, int chunk, int leafVertices) {

        public Settings {
            if (threads < 1 || chunk < 1 || leafVertices < 1) {
                throw new IllegalArgumentException("threads, chunk and leaf vertices are at least 1, were %d, %d, %d"
                        .formatted(threads, chunk, leafVertices));
            }
        }

        /** Sizes between a quarter and four times these cost about as much. */
        public static Settings threads(int threads) {
            return new Settings(threads, 400, 32);
        }
    }

    /** What a chunk adds up; used by one thread at a time. */
    public interface Tally {

        void overlap(Overlap overlap);

        /** A parcel that is empty, no polygon, or not valid. */
        void leftOut(long parcel);
    }

    /**
     * What was done.
     *
     * @param parcels  that came, those left out included
     * @param overlaps pairs with an area in common
     * @param exact    pairs whose lines touch, which went to an exact overlay
     */
    public record Count(long parcels, long leftOut, long overlaps, long exact) {

        Count plus(Count other) {
            return new Count(
                    parcels + other.parcels, leftOut + other.leftOut, overlaps + other.overlaps, exact + other.exact);
        }
    }

    /**
     * @param constraints polygons in metres; may overlap; not changed afterwards
     * @throws IllegalArgumentException naming the first that is no polygon or not valid: its areas would be wrong without a
     *     fault
     */
    public PartitionedOverlay(List<? extends Geometry> constraints, Settings settings) {
        this.constraints = constraints.toArray(Geometry[]::new);
        this.whole = new Clip[this.constraints.length];
        this.settings = settings;
        for (int i = 0; i < whole.length; i++) {
            Geometry constraint = this.constraints[i];
            if (!(constraint instanceof Polygonal) || !IsValidOp.isValid(constraint)) {
                throw new IllegalArgumentException("constraint %d is not a valid polygon".formatted(i));
            }
            whole[i] = new Clip(i, Rings.of(constraint), false);
            if (!constraint.isEmpty()) {
                index.insert(constraint.getEnvelopeInternal(), i);
            }
        }
        // Built here: building is not safe once threads ask.
        index.build();
    }

    /**
     * Runs all parcels.
     *
     * @param parcels read by the calling thread, once
     * @param shape   makes the geometry of one, in metres, in the working threads
     * @param tally   a new one for each chunk
     * @param done    given the tallies in the order of the chunks, in the calling thread
     * @throws OverlayFailedException when a chunk fails; no more chunks are begun
     * @throws IllegalStateException  when other parcels came out than went in
     */
    public <P, T extends Tally> Count run(
            Iterator<? extends P> parcels,
            Function<? super P, ? extends Geometry> shape,
            Supplier<T> tally,
            Consumer<? super T> done) {
        ExecutorService workers = Executors.newFixedThreadPool(settings.threads(), PartitionedOverlay::worker);
        Deque<Future<Done<T>>> running = new ArrayDeque<>();
        try {
            Count count = new Count(0, 0, 0, 0);
            long read = 0;
            while (parcels.hasNext()) {
                List<P> chunk = new ArrayList<>(settings.chunk());
                while (chunk.size() < settings.chunk() && parcels.hasNext()) {
                    chunk.add(parcels.next());
                }
                long first = read;
                read += chunk.size();
                Callable<Done<T>> work = () -> chunk(first, chunk, shape, tally.get());
                running.add(workers.submit(work));
                if (running.size() > 2 * settings.threads() + 1) {
                    count = count.plus(take(running, done));
                }
            }
            while (!running.isEmpty()) {
                count = count.plus(take(running, done));
            }
            if (count.parcels() != read) {
                throw new IllegalStateException("%d parcels went in, %d came out".formatted(read, count.parcels()));
            }
            return count;
        } finally {
            running.forEach(each -> each.cancel(true));
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "overlay");
        thread.setDaemon(true);
        return thread;
    }

    private record Done<T>(T tally, Count count) {}

    private static <T> Count take(Deque<Future<Done<T>>> running, Consumer<? super T> done) {
        try {
            Done<T> chunk = running.remove().get();
            done.accept(chunk.tally());
            return chunk.count();
        } catch (ExecutionException fault) {
            throw new OverlayFailedException(fault.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the overlay was interrupted");
        }
    }

    private <P, T extends Tally> Done<T> chunk(
            long first, List<P> source, Function<? super P, ? extends Geometry> shape, T tally) {
        List<Shape> usable = new ArrayList<>(source.size());
        long leftOut = 0;
        for (int i = 0; i < source.size(); i++) {
            Geometry geometry = shape.apply(source.get(i));
            if (geometry.isEmpty() || !(geometry instanceof Polygonal)) {
                tally.leftOut(first + i);
                leftOut++;
                continue;
            }
            Shape parcel = new Shape(first + i, geometry);
            if (QuickValidity.isCertain(parcel) || IsValidOp.isValid(geometry)) {
                usable.add(parcel);
            } else {
                tally.leftOut(first + i);
                leftOut++;
            }
        }
        Work work = new Work(tally);
        if (!usable.isEmpty()) {
            work.run(usable.toArray(Shape[]::new));
        }
        return new Done<>(tally, new Count(usable.size() + leftOut, leftOut, work.overlaps, work.exact));
    }

    /** One chunk in one thread. */
    private final class Work {

        private final Tally tally;
        private final Crossings crossings = new Crossings();
        private final Clip.Scratch scratch = new Clip.Scratch();
        private final Overlap overlap =
                new Overlap(crossings, constraints, new Shape(-1, new GeometryFactory().createPolygon()));
        private long overlaps;
        private long exact;

        Work(Tally tally) {
            this.tally = tally;
        }

        void run(Shape[] parcels) {
            Box box = box(parcels, 0, parcels.length);
            @SuppressWarnings("unchecked")
            List<Integer> near = index.query(new Envelope(box.west(), box.east(), box.south(), box.north()));
            Collections.sort(near);
            List<Clip> clips = new ArrayList<>(near.size());
            near.forEach(constraint -> clips.add(whole[constraint]));
            split(parcels, 0, parcels.length, box, clips);
        }

        private void split(Shape[] parcels, int from, int to, Box box, List<Clip> clips) {
            List<Clip> open = new ArrayList<>();
            for (Clip wider : clips) {
                Clip clip = wider.to(box, scratch);
                if (clip.isFull()) {
                    for (int i = from; i < to; i++) {
                        add(parcels[i], clip.constraint, parcels[i].area, true, null);
                    }
                } else if (!clip.isEmpty()) {
                    if (clip.vertices <= settings.leafVertices() || to - from == 1) {
                        for (int i = from; i < to; i++) {
                            cross(parcels[i], clip);
                        }
                    } else {
                        open.add(clip);
                    }
                }
            }
            if (open.isEmpty()) {
                return;
            }
            boolean wide = box.east() - box.west() > box.north() - box.south();
            Arrays.sort(
                    parcels,
                    from,
                    to,
                    wide
                            ? (one, other) -> Double.compare(one.west + one.east, other.west + other.east)
                            : (one, other) -> Double.compare(one.south + one.north, other.south + other.north));
            int middle = (from + to) >>> 1;
            split(parcels, from, middle, box(parcels, from, middle), open);
            split(parcels, middle, to, box(parcels, middle, to), open);
        }

        private void cross(Shape parcel, Clip clip) {
            switch (crossings.of(parcel, clip)) {
                case APART -> {}
                case WHOLE -> add(parcel, clip.constraint, parcel.area, true, null);
                case PART -> add(parcel, clip.constraint, crossings.area(), false, null);
                case UNCLEAR -> {
                    exact++;
                    Geometry common = Polygons.intersection(parcel.geometry, constraints[clip.constraint]);
                    add(parcel, clip.constraint, common.getArea(), false, common);
                }
            }
        }

        private void add(
                Shape parcel,
                int constraint,
                double squareMetres,
                boolean isWhole,
                @org.jspecify.annotations.Nullable Geometry common) {
            if (squareMetres > 0) {
                overlaps++;
                overlap.set(parcel, constraint, squareMetres, isWhole, common);
                tally.overlap(overlap);
            }
        }

        private static Box box(Shape[] parcels, int from, int to) {
            double west = Double.POSITIVE_INFINITY;
            double south = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            double north = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                west = Math.min(west, parcels[i].west);
                south = Math.min(south, parcels[i].south);
                east = Math.max(east, parcels[i].east);
                north = Math.max(north, parcels[i].north);
            }
            return new Box(west - MARGIN_METRES, south - MARGIN_METRES, east + MARGIN_METRES, north + MARGIN_METRES);
        }
    }
}

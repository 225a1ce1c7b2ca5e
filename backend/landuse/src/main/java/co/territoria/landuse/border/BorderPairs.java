package co.territoria.landuse.border;

import co.territoria.landuse.zone.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * All borders of a set of territories, on several threads. Results come in the order of the codes and do not depend on
 * the number of threads; what fails in one thread fails the whole.
 */
public final class BorderPairs {

    private BorderPairs() {}

    /** The borders of all neighbours among limits. */
    public static List<SharedLine> lines(List<Limit> limits, int threads) {
        List<Limit> sorted = new ArrayList<>(limits);
        sorted.sort(Comparator.comparing(Limit::territory));
        HPRtree boxes = new HPRtree();
        for (int at = 0; at < sorted.size(); at++) {
            boxes.insert(sorted.get(at).geometry().getEnvelopeInternal(), at);
        }
        boxes.build();
        List<Callable<SharedLine>> tasks = new ArrayList<>();
        for (int at = 0; at < sorted.size(); at++) {
            Limit first = sorted.get(at);
            var reach = first.geometry().getEnvelopeInternal();
            reach.expandBy(SharedLine.TOLERANCE_METRES);
            List<Integer> near = new ArrayList<>();
            for (Object other : boxes.query(reach)) {
                if ((Integer) other > at) {
                    near.add((Integer) other);
                }
            }
            near.sort(null);
            near.forEach(other -> tasks.add(() -> SharedLine.between(first, sorted.get(other))));
        }
        List<SharedLine> lines = new ArrayList<>(inParallel(tasks, threads));
        lines.removeIf(SharedLine::isEmpty);
        return lines;
    }

    /** The outlines of sides, in their order. */
    public static List<Outline> outlines(List<BorderSide> sides, int threads) {
        List<Callable<Outline>> tasks = new ArrayList<>();
        sides.forEach(side -> tasks.add(() -> Outline.of(side)));
        return inParallel(tasks, threads);
    }

    /**
     * Compares the two sides of each line, the side of the {@linkplain SharedLine#first() first} territory first.
     *
     * @param outlines at least those of the lines' territories, each once
     */
    public static List<Border> compare(
            List<SharedLine> lines,
            List<Outline> outlines,
            Compatibility matrix,
            BorderComparison.Settings settings,
            int threads) {
        Map<String, Outline> byTerritory =
                outlines.stream().collect(Collectors.toMap(Outline::territory, Function.identity()));
        List<Callable<Border>> tasks = new ArrayList<>();
        for (SharedLine line : lines) {
            Outline first = get(byTerritory, line.first());
            Outline second = get(byTerritory, line.second());
            tasks.add(() -> BorderComparison.compare(line, first, second, matrix, settings));
        }
        return inParallel(tasks, threads);
    }

    private static Outline get(Map<String, Outline> outlines, String territory) {
        Outline outline = outlines.get(territory);
        if (outline == null) {
            throw new IllegalArgumentException("no outline of " + territory + " was given");
        }
        return outline;
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "borders");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while borders were computed", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a border could not be computed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}

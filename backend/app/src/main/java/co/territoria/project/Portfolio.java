package co.territoria.project;

import co.territoria.geo.BoundingBox;
import co.territoria.project.Clusters.Tile;
import co.territoria.project.Facets.Tally;
import co.territoria.project.progress.Flag;
import co.territoria.project.progress.Thresholds;
import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Nearest;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The projects of one pack, packed so that lists, totals, facets and groups of points come from memory on either engine.
 * A project is known by its row, its place in the list.
 */
final class Portfolio {

    private final List<Project> projects;
    private final Map<PortfolioCut, Cut> cuts = new EnumMap<>(PortfolioCut.class);
    private final Cut executors;
    private final Cut nodes;
    private final long[] money;
    private final double[] longitudes;
    private final double[] latitudes;
    private final double[] x;
    private final double[] y;

    /** Boxes of what is drawn, where something is. */
    private final @Nullable Envelope[] drawn;

    private final byte[] lastingFlags;

    /** Day of the last report where a missing one would be flagged, else {@link Integer#MAX_VALUE}. */
    private final int[] reportDays;

    private final Map<PortfolioOrder, int[]> orders = new ConcurrentHashMap<>();
    private volatile String @Nullable [] texts;

    /**
     * @param themes ids in the order of the pack
     * @param funds  amounts by source of each project that has any
     */
    Portfolio(List<Project> projects, List<String> themes, Map<ProjectCode, Map<String, Long>> funds) {
        this.projects = projects;
        cuts.put(PortfolioCut.STAGE, Cut.single(projects, Stage.ids(), of(Project::stage, Stage::id)));
        cuts.put(PortfolioCut.HORIZON, Cut.single(projects, Horizon.ids(), of(Project::horizon, Horizon::id)));
        cuts.put(PortfolioCut.DIMENSION, Cut.single(projects, Dimension.ids(), of(Project::dimension, Dimension::id)));
        cuts.put(PortfolioCut.THEME, Cut.single(projects, themes, Project::theme));
        cuts.put(PortfolioCut.SECTOR, Cut.single(projects, List.of(), Project::sector));
        cuts.put(PortfolioCut.FUND, Cut.amounts(projects, project -> funds.getOrDefault(project.code(), Map.of())));
        cuts.put(
                PortfolioCut.MUNICIPALITY, Cut.several(projects, List.of(), project -> project.places().found().stream()
                        .map(TerritoryCode::value)
                        .distinct()
                        .toList()));
        cuts.put(PortfolioCut.SDG, Cut.several(projects, List.of(), project -> project.sdgs().stream()
                .distinct()
                .map(String::valueOf)
                .toList()));
        this.executors = Cut.single(projects, List.of(), Project::executor);
        this.nodes = Cut.several(projects, List.of(), Project::planNodes);
        int size = projects.size();
        this.money = new long[size];
        this.longitudes = new double[size];
        this.latitudes = new double[size];
        this.x = new double[size];
        this.y = new double[size];
        this.drawn = new Envelope[size];
        this.lastingFlags = new byte[size];
        this.reportDays = new int[size];
        for (int row = 0; row < size; row++) {
            pack(row, projects.get(row));
        }
    }

    private static <T> Function<Project, @Nullable String> of(
            Function<Project, @Nullable T> value, Function<T, String> id) {
        return project -> {
            T known = value.apply(project);
            return known == null ? null : id.apply(known);
        };
    }

    private void pack(int row, Project project) {
        money[row] = project.value() == null ? Facets.NO_VALUE : project.value();
        Point point = project.location().point();
        longitudes[row] = point == null ? Double.NaN : point.getX();
        latitudes[row] = point == null ? Double.NaN : point.getY();
        x[row] = point == null ? Double.NaN : Clusters.x(point.getX());
        y[row] = point == null ? Double.NaN : Clusters.y(point.getY());
        if (project.line() != null || project.area() != null) {
            Envelope box = new Envelope();
            drawnOf(project).forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
            drawn[row] = box;
        }
        for (Flag flag : ProjectFlags.lasting(project)) {
            lastingFlags[row] |= (byte) (1 << flag.ordinal());
        }
        Standing standing = project.standing();
        boolean expected = standing != null
                && ProjectFlags.isUnderWay(project.stage())
                && (standing.physical() == null || standing.physical() < 100);
        reportDays[row] = expected ? (int) standing.date().toEpochDay() : Integer.MAX_VALUE;
    }

    private static List<Geometry> drawnOf(Project project) {
        List<Geometry> shapes = new ArrayList<>();
        if (project.line() != null) {
            shapes.add(project.line().shape());
        }
        if (project.area() != null) {
            shapes.add(project.area().shape());
        }
        return shapes;
    }

    int size() {
        return projects.size();
    }

    Project get(int row) {
        return projects.get(row);
    }

    Cut cut(PortfolioCut cut) {
        return cuts.get(cut);
    }

    /** Names of those who carry projects out. */
    List<String> executors() {
        return executors.values();
    }

    boolean isLocated(int row) {
        return !Double.isNaN(x[row]);
    }

    double longitude(int row) {
        return longitudes[row];
    }

    double latitude(int row) {
        return latitudes[row];
    }

    /** What the filter takes, with totals and facets in the order of {@link PortfolioCut}. */
    Tally tally(PortfolioFilter filter, LocalDate today) {
        return Facets.tally(List.copyOf(cuts.values()), accepted(filter), others(filter, today), money);
    }

    /** The groups of a tile, see {@link Clusters}. */
    List<int[]> clusters(PortfolioFilter filter, LocalDate today, Tile tile) {
        List<Cut> all = List.copyOf(cuts.values());
        boolean[][] accepted = accepted(filter);
        IntPredicate others = others(filter, today);
        return Clusters.of(x, y, tile, row -> {
            for (int i = 0; i < accepted.length; i++) {
                if (accepted[i] != null && !all.get(i).accepts(accepted[i], row)) {
                    return false;
                }
            }
            return others.test(row);
        });
    }

    /** Whether all these rows lie at the very same place. */
    boolean coincide(int[] rows) {
        return Clusters.coincide(rows, x, y);
    }

    private boolean @Nullable [][] accepted(PortfolioFilter filter) {
        boolean[][] accepted = new boolean[PortfolioCut.values().length][];
        filter.chosen().forEach((cut, values) -> {
            if (!values.isEmpty()) {
                accepted[cut.ordinal()] = accepted(cuts.get(cut), values);
            }
        });
        return accepted;
    }

    private static boolean[] accepted(Cut cut, Set<String> values) {
        boolean[] accepted = new boolean[cut.size() + 1];
        for (String value : values) {
            Integer place = value.equals(PortfolioFilter.NONE) ? Integer.valueOf(cut.size()) : cut.position(value);
            if (place != null) {
                accepted[place] = true;
            }
        }
        return accepted;
    }

    /** All conditions but those of the cuts, cheap ones first. */
    private IntPredicate others(PortfolioFilter filter, LocalDate today) {
        List<IntPredicate> conditions = new ArrayList<>();
        if (filter.located() != null) {
            boolean located = filter.located();
            conditions.add(row -> isLocated(row) == located);
        }
        if (filter.places() != null) {
            Cut municipalities = cuts.get(PortfolioCut.MUNICIPALITY);
            boolean[] inside = new boolean[municipalities.size() + 1];
            filter.places().forEach(code -> {
                Integer place = municipalities.position(code.value());
                if (place != null) {
                    inside[place] = true;
                }
            });
            conditions.add(row -> municipalities.accepts(inside, row));
        }
        if (!filter.flags().isEmpty()) {
            conditions.add(flagged(filter.flags(), today));
        }
        if (!filter.about().executors().isEmpty()) {
            boolean[] accepted = accepted(executors, filter.about().executors());
            conditions.add(row -> executors.accepts(accepted, row));
        }
        if (!filter.about().nodes().isEmpty()) {
            boolean[] accepted = acceptedNodes(filter.about().nodes());
            conditions.add(row -> nodes.accepts(accepted, row));
        }
        if (filter.bbox() != null) {
            conditions.add(touching(filter.bbox()));
        }
        if (!filter.words().isEmpty()) {
            String[] all = texts();
            conditions.add(row -> filter.words().stream().allMatch(all[row]::contains));
        }
        IntPredicate[] each = conditions.toArray(IntPredicate[]::new);
        return row -> {
            for (IntPredicate condition : each) {
                if (!condition.test(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private IntPredicate flagged(Set<Flag> flags, LocalDate today) {
        int wanted = flags.stream().mapToInt(flag -> 1 << flag.ordinal()).sum();
        int latest = flags.contains(Flag.UNREPORTED)
                ? (int) today.toEpochDay() - Thresholds.USUAL.unreportedDays()
                : Integer.MIN_VALUE;
        return row -> (lastingFlags[row] & wanted) != 0 || reportDays[row] <= latest;
    }

    /** An element of a plan stands for what hangs from it: codes are made of their parents' and a dot. */
    private boolean[] acceptedNodes(Set<String> wanted) {
        boolean[] accepted = accepted(nodes, wanted);
        for (int place = 0; place < nodes.size(); place++) {
            String code = nodes.values().get(place);
            accepted[place] |= wanted.stream().anyMatch(above -> code.startsWith(above + "."));
        }
        return accepted;
    }

    private IntPredicate touching(BoundingBox box) {
        Geometry area = box.toGeometry();
        return row -> {
            if (contains(box, longitudes[row], latitudes[row])) {
                return true;
            }
            Envelope shape = drawn[row];
            return shape != null
                    && area.getEnvelopeInternal().intersects(shape)
                    && drawnOf(projects.get(row)).stream().anyMatch(area::intersects);
        };
    }

    private static boolean contains(BoundingBox box, double longitude, double latitude) {
        if (!(latitude >= box.south() && latitude <= box.north())) {
            return false;
        }
        return box.crossesAntimeridian()
                ? longitude >= box.west() || longitude <= box.east()
                : longitude >= box.west() && longitude <= box.east();
    }

    /** What is looked through for words; made when first wanted. */
    private String[] texts() {
        String[] now = texts;
        if (now == null) {
            synchronized (this) {
                now = texts;
                if (now == null) {
                    now = projects.stream().map(Portfolio::text).toArray(String[]::new);
                    texts = now;
                }
            }
        }
        return now;
    }

    private static String text(Project project) {
        StringBuilder text =
                new StringBuilder(project.code().value()).append('\n').append(project.name());
        for (String more : new String[] {project.bpin(), project.objective(), project.executor()}) {
            if (more != null) {
                text.append('\n').append(more);
            }
        }
        return Nearest.plain(text.toString());
    }

    /**
     * A page of what was matched.
     *
     * @param order absent for the order of the files
     * @return rows; empty beyond the end
     */
    int[] page(BitSet matched, @Nullable PortfolioOrder order, int offset, int limit) {
        int[] rows = order == null ? null : orders.computeIfAbsent(order, this::sorted);
        int[] page = new int[Math.max(0, Math.min(limit, matched.cardinality() - offset))];
        int passed = 0;
        int found = 0;
        for (int i = 0; i < projects.size() && found < page.length; i++) {
            int row = rows == null ? i : rows[i];
            if (matched.get(row) && passed++ >= offset) {
                page[found++] = row;
            }
        }
        return page;
    }

    private int[] sorted(PortfolioOrder order) {
        return switch (order.key()) {
            case CODE -> sorted(order, row -> projects.get(row).code().value());
            case NAME -> sortedByName(order);
            case VALUE -> sorted(order, row -> projects.get(row).value());
            case DEVIATION ->
                sorted(order, row -> {
                    Standing standing = projects.get(row).standing();
                    return standing == null ? null : standing.deviation();
                });
            case DATE ->
                sorted(order, row -> {
                    Standing standing = projects.get(row).standing();
                    return standing == null ? null : standing.date().toEpochDay();
                });
        };
    }

    /** As a Spanish reader looks names up: accents count last, ñ is a letter of its own. */
    private int[] sortedByName(PortfolioOrder order) {
        Collator collator = Collator.getInstance(new Locale("es"));
        Map<Integer, CollationKey> keys = new HashMap<>();
        for (int row = 0; row < projects.size(); row++) {
            keys.put(row, collator.getCollationKey(projects.get(row).name()));
        }
        return sorted(order, keys::get);
    }

    /** Equal ones stay in the order of the files. */
    private <T extends Comparable<T>> int[] sorted(PortfolioOrder order, Function<Integer, @Nullable T> key) {
        Comparator<T> direction = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return IntStream.range(0, projects.size())
                .boxed()
                .sorted(Comparator.comparing(key, Comparator.nullsLast(direction)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

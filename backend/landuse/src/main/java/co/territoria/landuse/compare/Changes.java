package co.territoria.landuse.compare;

import co.territoria.landuse.compare.Pieces.Common;
import co.territoria.landuse.compare.Pieces.Crossed;
import co.territoria.landuse.compare.Pieces.Filtered;
import co.territoria.landuse.compare.Pieces.Grown;
import co.territoria.landuse.overlay.Polygons;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What became of the soil from one version of a plan to another.
 *
 * @param notComparable why there is no matrix; absent where there is one
 * @param matrix        area by what it was and what it is, unchanged soil included, by {@code from}, then {@code to};
 *                      {@link #UNCOVERED} stands for what a version leaves out, so that rows and columns add up to the
 *                      totals
 * @param fromTotals    area by what it was, in order of id, {@link #UNCOVERED} included
 * @param toTotals      area by what it is
 * @param polygons      connected changes, both sides zoned, largest first, without those that are too narrow to be told from
 *                      the inaccuracy of the lines; the matrix has them all
 * @param filtered      how many changes are too narrow
 * @param filteredArea  of these
 * @param agricultural  agricultural land lost and gained
 * @param expansion     urban expansion granted, used and withdrawn
 * @param leftOut       zones of either version that could not be compared
 */
public record Changes(
        @Nullable NotComparable notComparable,
        List<Cell> matrix,
        List<Total> fromTotals,
        List<Total> toTotals,
        List<ChangePolygon> polygons,
        int filtered,
        Area filteredArea,
        Agricultural agricultural,
        Expansion expansion,
        List<LeftOut> leftOut) {

    /** The id of what a version leaves out. */
    public static final String UNCOVERED = "uncovered";

    /** The rural categories that are farmland. The second is protection of productive soil: both at once. */
    public static final Set<String> AGRICULTURAL_CODES =
            Set.of("Agropecuario", "Produccion_Agropecuaria_Explotacion_RRNN");

    /** What zones of one line have in common by rounding alone. */
    private static final double DISPUTED_SQUARE_METRES = 0.01;

    /** Soil that was one thing and is another, or the same. */
    public record Cell(String from, String to, Area area) {}

    /** All soil of one kind in one version. */
    public record Total(String id, Area area) {}

    /**
     * A connected piece of soil that changed in one way.
     *
     * @param area sum of what was cut; that of the polygon differs by rounding
     */
    public record ChangePolygon(
            String from, String to, List<String> fromZones, List<String> toZones, Polygon polygon, Area area) {}

    /**
     * Farmland: rural soil of the categories {@link #AGRICULTURAL_CODES}.
     *
     * @param notComparable why nothing can be said; then all areas are {@link Area#NONE}
     * @param lost          farmland that is another category or class
     * @param gained        the other way round
     * @param unknown       farmland that the later version leaves out, leaves rural without a category, or gives a second
     *                      category: neither kept nor lost
     * @param lostTo        the lost by what it is, largest first
     * @param polygons      connected lost farmland by what it is, filtered as {@link Changes#polygons()}
     */
    public record Agricultural(
            @Nullable NotComparable notComparable,
            Area lost,
            Area gained,
            Area unknown,
            List<LostTo> lostTo,
            List<ChangePolygon> polygons) {

        public static final String RULE_ES =
                "Suelo rural con categoría Agropecuario o Producción agropecuaria y explotación de recursos naturales. "
                        + "Se pierde si pasa a otra categoría o a suelo urbano o de expansión; el suelo que la nueva "
                        + "versión deja sin categoría o sin zona no se cuenta como perdido. Donde una versión da dos "
                        + "categorías al mismo suelo y una es agropecuaria, no se cuenta como perdido ni como ganado.";
        public static final String RULE_EN =
                "Rural soil in the categories Agricultural and livestock or Agricultural production and use of natural "
                        + "resources. It is lost where it becomes another category, or urban or expansion soil; soil "
                        + "that the later version leaves without category or zone does not count as lost. Where a "
                        + "version gives the same soil two categories and one is agricultural, it counts neither as lost "
                        + "nor as gained.";

        public Area net() {
            return gained.minus(lost);
        }
    }

    /**
     * What farmland became.
     *
     * @param code of the category, or of the soil class where that decided
     */
    public record LostTo(SoilClass soilClass, String domain, String code, Area area) {}

    /**
     * Soil classified as urban expansion, whatever is protected inside.
     *
     * @param notComparable why nothing can be said; then all areas are {@link Area#NONE}
     * @param granted       rural soil that became expansion
     * @param used          expansion that became urban
     * @param withdrawn     expansion that became rural
     * @param kept          expansion in both
     */
    public record Expansion(@Nullable NotComparable notComparable, Area granted, Area used, Area withdrawn, Area kept) {

        public static final String RULE_ES =
                "Según la clasificación del suelo: otorgada, de rural a expansión; usada, de expansión a urbano; retirada, "
                        + "de expansión a rural. Incluye las zonas de protección dentro de cada suelo.";
        public static final String RULE_EN =
                "By the classification of the soil: granted, from rural to expansion; used, from expansion to urban; "
                        + "withdrawn, from expansion to rural. Protection zones inside each soil are included.";
    }

    /** Why two versions cannot be compared. */
    public enum NotComparable {
        FROM_LACKS_THEME(
                "from_lacks_theme", "la versión anterior no trae este tema", "the earlier version lacks this theme"),
        TO_LACKS_THEME("to_lacks_theme", "la versión nueva no trae este tema", "the later version lacks this theme"),
        FROM_LACKS_CLASSES(
                "from_lacks_classes",
                "la versión anterior no trae clasificación del suelo",
                "the earlier version has no classification of the soil"),
        TO_LACKS_CLASSES(
                "to_lacks_classes",
                "la versión nueva no trae clasificación del suelo",
                "the later version has no classification of the soil"),
        FROM_LACKS_CATEGORIES(
                "from_lacks_categories",
                "la versión anterior no trae categorías del suelo rural",
                "the earlier version has no categories of rural soil"),
        TO_LACKS_CATEGORIES(
                "to_lacks_categories",
                "la versión nueva no trae categorías del suelo rural",
                "the later version has no categories of rural soil");

        private final String id;
        private final String es;
        private final String en;

        NotComparable(String id, String es, String en) {
            this.id = id;
            this.es = es;
            this.en = en;
        }

        public String id() {
            return id;
        }

        public String es() {
            return es;
        }

        public String en() {
            return en;
        }
    }

    public Changes {
        matrix = List.copyOf(matrix);
        fromTotals = List.copyOf(fromTotals);
        toTotals = List.copyOf(toTotals);
        polygons = List.copyOf(polygons);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * By the five classes.
     *
     * @param widthMetres what is narrower is no change to show: the accuracy of the lines; not negative
     */
    public static Changes ofClasses(FiveClasses from, FiveClasses to, double widthMetres, GroundArea ground) {
        Measure measure = new Measure(widthMetres, ground);
        Crossed<ClassZone, ClassZone> crossed = cross(from, to);
        List<LeftOut> leftOut = new ArrayList<>(from.leftOut());
        leftOut.addAll(to.leftOut());
        return measure.changes(
                classified(from, to),
                crossed,
                zone -> zone.soilClass().id(),
                zone -> zone.soilClass().id(),
                measure.agricultural(from, to, crossed),
                measure.expansion(from, to, crossed),
                leftOut);
    }

    /** By the codes of a theme, as delivered. Farmland and expansion are told by the five classes all the same. */
    public static Changes ofTheme(
            FiveClasses from, FiveClasses to, Theme theme, double widthMetres, GroundArea ground) {
        Measure measure = new Measure(widthMetres, ground);
        Crossed<ClassZone, ClassZone> classes = cross(from, to);
        List<LeftOut> leftOut = new ArrayList<>();
        Crossed<String, String> crossed = Pieces.cross(
                ThemePieces.of(from.plan(), theme, leftOut).pieces(),
                ThemePieces.of(to.plan(), theme, leftOut).pieces());
        NotComparable missing = null;
        if (!from.plan().has(theme)) {
            missing = NotComparable.FROM_LACKS_THEME;
        } else if (!to.plan().has(theme)) {
            missing = NotComparable.TO_LACKS_THEME;
        }
        return measure.changes(
                missing,
                crossed,
                Function.identity(),
                Function.identity(),
                measure.agricultural(from, to, classes),
                measure.expansion(from, to, classes),
                leftOut);
    }

    private static Crossed<ClassZone, ClassZone> cross(FiveClasses from, FiveClasses to) {
        return Pieces.cross(pieces(from), pieces(to));
    }

    private static List<Piece<ClassZone>> pieces(FiveClasses classes) {
        return classes.zones().stream()
                .map(zone -> new Piece<>(zone, zone.zones(), zone.geometry()))
                .toList();
    }

    private static @Nullable NotComparable classified(FiveClasses from, FiveClasses to) {
        if (!from.isClassified()) {
            return NotComparable.FROM_LACKS_CLASSES;
        }
        return to.isClassified() ? null : NotComparable.TO_LACKS_CLASSES;
    }

    private static @Nullable NotComparable categorised(FiveClasses from, FiveClasses to) {
        NotComparable unclassified = classified(from, to);
        if (unclassified != null) {
            return unclassified;
        }
        if (!from.hasRuralCategories()) {
            return NotComparable.FROM_LACKS_CATEGORIES;
        }
        return to.hasRuralCategories() ? null : NotComparable.TO_LACKS_CATEGORIES;
    }

    static boolean isAgricultural(ClassZone zone) {
        return zone.base() == SoilClass.RURAL && AGRICULTURAL_CODES.contains(zone.code());
    }

    private static boolean lacksCategory(ClassZone zone) {
        return zone.base() == SoilClass.RURAL && zone.rule().domain().equals(Theme.SOIL_CLASS.domain());
    }

    private record FromTo(String from, String to) {}

    /** How areas and widths are measured in one comparison. */
    private record Measure(double widthMetres, GroundArea ground) {

        <A, B> Changes changes(
                @Nullable NotComparable notComparable,
                Crossed<A, B> crossed,
                Function<A, String> from,
                Function<B, String> to,
                Agricultural agricultural,
                Expansion expansion,
                List<LeftOut> leftOut) {
            if (notComparable != null) {
                return new Changes(
                        notComparable,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        Area.NONE,
                        agricultural,
                        expansion,
                        leftOut);
            }
            Map<String, Map<String, Area>> cells = new TreeMap<>();
            List<Piece<FromTo>> changed = new ArrayList<>();
            for (Common<A, B> common : crossed.both()) {
                FromTo pair = new FromTo(
                        from.apply(common.first().label()),
                        to.apply(common.second().label()));
                add(cells, pair.from(), pair.to(), Area.of(common.geometry(), ground));
                if (!pair.from().equals(pair.to())) {
                    changed.add(piece(pair, common));
                }
            }
            crossed.onlyFirst()
                    .forEach(piece ->
                            add(cells, from.apply(piece.label()), UNCOVERED, Area.of(piece.geometry(), ground)));
            crossed.onlySecond()
                    .forEach(
                            piece -> add(cells, UNCOVERED, to.apply(piece.label()), Area.of(piece.geometry(), ground)));
            List<Cell> matrix = new ArrayList<>();
            Map<String, Area> fromTotals = new TreeMap<>();
            Map<String, Area> toTotals = new TreeMap<>();
            cells.forEach((row, columns) -> columns.forEach((column, area) -> {
                matrix.add(new Cell(row, column, area));
                fromTotals.merge(row, area, Area::plus);
                toTotals.merge(column, area, Area::plus);
            }));
            Filtered<FromTo> shown = Pieces.filter(Pieces.grow(changed, ground), widthMetres);
            return new Changes(
                    null,
                    matrix,
                    totals(fromTotals),
                    totals(toTotals),
                    polygons(shown),
                    shown.narrower(),
                    shown.area(),
                    agricultural,
                    expansion,
                    leftOut);
        }

        private static void add(Map<String, Map<String, Area>> cells, String from, String to, Area area) {
            cells.computeIfAbsent(from, any -> new TreeMap<>()).merge(to, area, Area::plus);
        }

        private static List<Total> totals(Map<String, Area> areas) {
            return areas.entrySet().stream()
                    .map(entry -> new Total(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private static <A, B> Piece<FromTo> piece(FromTo pair, Common<A, B> common) {
            return new Piece<>(pair, common.first().zones(), common.second().zones(), common.geometry());
        }

        private static List<ChangePolygon> polygons(Filtered<FromTo> shown) {
            return shown.wide().stream()
                    .sorted(Comparator.comparingDouble(
                                    (Grown<FromTo> grown) -> -grown.area().squareMetres())
                            .thenComparing(grown -> grown.label().from())
                            .thenComparing(grown -> grown.label().to()))
                    .map(grown -> new ChangePolygon(
                            grown.label().from(),
                            grown.label().to(),
                            grown.zones(),
                            grown.against(),
                            grown.polygon(),
                            grown.area()))
                    .toList();
        }

        Agricultural agricultural(FiveClasses from, FiveClasses to, Crossed<ClassZone, ClassZone> crossed) {
            NotComparable missing = categorised(from, to);
            if (missing != null) {
                return new Agricultural(missing, Area.NONE, Area.NONE, Area.NONE, List.of(), List.of());
            }
            Area gained = Area.NONE;
            Area unknown = Area.NONE;
            Map<String, LostTo> lostTo = new TreeMap<>();
            List<Piece<FromTo>> lost = new ArrayList<>();
            STRtree farmedBefore = farmland(from.plan());
            STRtree farmedAfter = farmland(to.plan());
            for (Common<ClassZone, ClassZone> common : crossed.both()) {
                ClassZone before = common.first().label();
                ClassZone after = common.second().label();
                if (isAgricultural(before) == isAgricultural(after)) {
                    continue;
                }
                if (isAgricultural(after)) {
                    gained = lacksCategory(before)
                            ? gained
                            : gained.plus(Area.of(undisputed(before, common.geometry(), farmedBefore), ground));
                    continue;
                }
                Geometry gone = undisputed(after, common.geometry(), farmedAfter);
                Area area = Area.of(gone, ground);
                if (lacksCategory(after)) {
                    unknown = unknown.plus(area);
                } else {
                    if (gone != common.geometry()) {
                        unknown =
                                unknown.plus(Area.of(common.geometry(), ground).minus(area));
                    }
                    if (gone.isEmpty()) {
                        continue;
                    }
                    lostTo.merge(
                            after.rule().domain() + " " + after.code(),
                            new LostTo(after.soilClass(), after.rule().domain(), after.code(), area),
                            (one, other) -> new LostTo(
                                    one.soilClass(),
                                    one.domain(),
                                    one.code(),
                                    one.area().plus(other.area())));
                    lost.add(piece(
                            new FromTo(before.code(), after.code()),
                            new Common<>(common.first(), common.second(), gone)));
                }
            }
            for (Piece<ClassZone> piece : crossed.onlyFirst()) {
                if (isAgricultural(piece.label())) {
                    unknown = unknown.plus(Area.of(piece.geometry(), ground));
                }
            }
            return new Agricultural(
                    null,
                    Area.sum(lostTo.values().stream().map(LostTo::area).toList()),
                    gained,
                    unknown,
                    lostTo.values().stream()
                            .sorted(Comparator.comparingDouble(
                                    (LostTo each) -> -each.area().squareMetres()))
                            .toList(),
                    polygons(Pieces.filter(Pieces.grow(lost, ground), widthMetres)));
        }

        /** The zones of farmland of a version as they came, whatever lies over them. */
        private static STRtree farmland(PlanZones plan) {
            STRtree index = new STRtree();
            for (Zone zone : LeftOut.usable(plan.of(Theme.RURAL_CATEGORY), new ArrayList<>())) {
                if (zone.code() != null && AGRICULTURAL_CODES.contains(zone.code())) {
                    index.insert(zone.geometry().getEnvelopeInternal(), zone.geometry());
                }
            }
            return index;
        }

        /**
         * Where a version gives rural soil two categories and one of them is farmland, the order of classes decides which
         * it is; that order is no reason to call the soil lost or gained.
         */
        private static Geometry undisputed(ClassZone decided, Geometry place, STRtree farmland) {
            if (decided.base() != SoilClass.RURAL) {
                return place;
            }
            @SuppressWarnings("unchecked")
            List<Geometry> near = farmland.query(place.getEnvelopeInternal());
            Geometry left = place;
            for (Geometry zone : near) {
                double common = Polygons.intersection(left, zone).getArea();
                if (common > DISPUTED_SQUARE_METRES) {
                    left = Polygons.rest(left, List.of(zone), common);
                }
            }
            return left;
        }

        Expansion expansion(FiveClasses from, FiveClasses to, Crossed<ClassZone, ClassZone> crossed) {
            NotComparable missing = classified(from, to);
            if (missing != null) {
                return new Expansion(missing, Area.NONE, Area.NONE, Area.NONE, Area.NONE);
            }
            Area granted = Area.NONE;
            Area used = Area.NONE;
            Area withdrawn = Area.NONE;
            Area kept = Area.NONE;
            for (Common<ClassZone, ClassZone> common : crossed.both()) {
                SoilClass before = common.first().label().base();
                SoilClass after = common.second().label().base();
                if (before != SoilClass.EXPANSION && after != SoilClass.EXPANSION) {
                    continue;
                }
                Area area = Area.of(common.geometry(), ground);
                if (before == after) {
                    kept = kept.plus(area);
                } else if (after == SoilClass.EXPANSION) {
                    granted = before == SoilClass.RURAL ? granted.plus(area) : granted;
                } else if (after == SoilClass.URBAN) {
                    used = used.plus(area);
                } else {
                    withdrawn = withdrawn.plus(area);
                }
            }
            return new Expansion(null, granted, used, withdrawn, kept);
        }
    }
}

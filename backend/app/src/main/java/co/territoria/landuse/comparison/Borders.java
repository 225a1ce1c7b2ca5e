package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.border.Border;
import co.territoria.landuse.border.BorderComparison;
import co.territoria.landuse.border.BorderPairs;
import co.territoria.landuse.border.BorderSide;
import co.territoria.landuse.border.BorderStrip;
import co.territoria.landuse.border.ClassZone;
import co.territoria.landuse.border.Compatibility;
import co.territoria.landuse.border.Outline;
import co.territoria.landuse.border.SharedLine;
import co.territoria.landuse.compare.FiveClasses;
import co.territoria.landuse.zone.Limit;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What plans say on the two sides of the borders that their municipalities share. Where a side has nothing to compare, the
 * answer says why; it never says that there is no conflict.
 */
@Service
class Borders {

    /** The table of a pack that takes the place of the matrix that ships. */
    static final String MATRIX = "compatibility";

    /** Taken for a line of which nobody says how accurate it is; told in the answer. */
    static final double ASSUMED_ACCURACY_METRES = 50;

    /** Drawn on either side of a border. */
    private static final double STRIP_METRES = 2_000;

    private static final int STRIP_ROWS = 20;
    private static final double STRIP_COLUMN_METRES = 100;
    private static final int MOST_STRIP_COLUMNS = 300;
    private static final int LEAST_STRIP_COLUMNS = 20;

    private static final LocalText NO_PLAN =
            new LocalText("no hay plan en el registro", "there is no plan in the register");

    private final LandUsePlans plans;
    private final PlanComparisons comparisons;
    private final Territories territories;

    Borders(LandUsePlans plans, PlanComparisons comparisons, Territories territories) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.territories = territories;
    }

    /**
     * One side of a border.
     *
     * @param plan     absent where the register has none
     * @param obstacle why it cannot be compared, or not in full; absent where it can
     */
    record Side(
            Territory territory,
            @Nullable LandUsePlan plan,
            @Nullable LocalText obstacle) {

        /** Of the plan; of the territory where there is none. */
        String id() {
            return plan == null ? territory.code().value() : plan.id();
        }
    }

    /** A border with its two sides, in the order asked. */
    record Compared(Pack pack, Side first, Side second, Border border) {

        /** Whether anything could be said. */
        boolean evaluated() {
            return border.evaluatedMetres() > 0;
        }

        /** What stands in the way of comparing all of it, of both sides; absent where nothing does. */
        @Nullable
        LocalText reason() {
            List<LocalText> reasons = Stream.of(first, second)
                    .filter(side -> side.obstacle() != null)
                    .map(side -> new LocalText(
                            side.id() + ", " + side.obstacle().es(),
                            side.id() + ", " + side.obstacle().in(Language.EN)))
                    .toList();
            return reasons.isEmpty()
                    ? null
                    : new LocalText(
                            reasons.stream().map(LocalText::es).collect(Collectors.joining("; ")),
                            reasons.stream()
                                    .map(reason -> reason.in(Language.EN))
                                    .collect(Collectors.joining("; ")));
        }

        /** The same in the answer for both orders and on the map. */
        String conflictId(Border.Conflict conflict) {
            boolean inOrder = first.territory()
                            .code()
                            .value()
                            .compareTo(second.territory().code().value())
                    < 0;
            return "%s.%s.%d"
                    .formatted((inOrder ? first : second).id(), (inOrder ? second : first).id(), conflict.rank());
        }
    }

    /** @param shipped whether it is the matrix that travels with the system */
    record Matrix(Pack pack, Compatibility compatibility, boolean shipped) {}

    /** The borders of the plans in force, of all municipalities in a place or of one. */
    List<Compared> list(@Nullable String within) {
        Territory whole = whole(within);
        Pack pack = pack(whole);
        Set<String> inside = territories.listWithin(whole, lowest(pack)).stream()
                .map(territory -> territory.code().value())
                .collect(Collectors.toSet());
        return inForce(pack).stream()
                .filter(each -> inside.size() == 1
                        ? inside.contains(each.border().first())
                                || inside.contains(each.border().second())
                        : inside.contains(each.border().first())
                                && inside.contains(each.border().second()))
                .toList();
    }

    Pack pack(@Nullable String within) {
        return pack(whole(within));
    }

    private Territory whole(@Nullable String within) {
        return territories.get(within == null ? territories.defaultPack().root().value() : within);
    }

    private Pack pack(Territory territory) {
        return territories.findPack(territory.pack()).orElseThrow();
    }

    private static String lowest(Pack pack) {
        return pack.lowestLevel().id();
    }

    /** All borders of the plans in force of a pack, by the codes of their sides; computed on all cores. */
    List<Compared> inForce(Pack pack) {
        return comparisons.once(pack.id(), List.of("borders"), () -> {
            List<SharedLine> lines = lines(pack);
            Map<String, Side> sides = new LinkedHashMap<>();
            for (Territory territory : territories.list(pack.id(), lowest(pack))) {
                sides.put(
                        territory.code().value(),
                        side(territory, plans.inForce(territory.code()).orElse(null)));
            }
            List<Outline> outlines =
                    sides.values().parallelStream().map(this::outline).toList();
            List<Border> borders = BorderPairs.compare(
                    lines,
                    outlines,
                    matrix(pack).compatibility(),
                    BorderComparison.Settings.STANDARD,
                    Runtime.getRuntime().availableProcessors());
            return borders.stream()
                    .map(border -> new Compared(
                            pack,
                            Objects.requireNonNull(sides.get(border.first())),
                            Objects.requireNonNull(sides.get(border.second())),
                            border))
                    .toList();
        });
    }

    private List<SharedLine> lines(Pack pack) {
        return comparisons.once(
                pack.id(),
                List.of("shared lines"),
                () -> BorderPairs.lines(
                        territories.list(pack.id(), lowest(pack)).stream()
                                .map(this::limit)
                                .toList(),
                        Runtime.getRuntime().availableProcessors()));
    }

    private Limit limit(Territory territory) {
        Limit limit = plans.limit(territory);
        return Double.isFinite(limit.accuracyMetres())
                ? limit
                : new Limit(limit.territory(), limit.geometry(), ASSUMED_ACCURACY_METRES);
    }

    private Side side(Territory territory, @Nullable LandUsePlan plan) {
        return new Side(
                territory,
                plan,
                plan == null
                        ? NO_PLAN
                        : Obstacles.of(plan, plans.zones(plan), Legend.CLASS).orElse(null));
    }

    private Outline outline(Side side) {
        LandUsePlan plan = side.plan();
        return plan == null
                ? Outline.of(borderSide(side))
                : comparisons.once(plan.pack(), List.of("outline", plan.id()), () -> Outline.of(borderSide(side)));
    }

    private BorderSide borderSide(Side side) {
        LandUsePlan plan = side.plan();
        String code = side.territory().code().value();
        if (plan == null) {
            return new BorderSide(code, List.of(), 0);
        }
        FiveClasses classes = comparisons.classes(plan);
        Double declared = plans.zones(plan).accuracyMetres();
        return new BorderSide(
                code,
                classes.zones().stream()
                        .map(zone -> new ClassZone(zone.soilClass().id(), zone.geometry()))
                        .toList(),
                classes.zones().isEmpty() ? 0 : declared == null ? ASSUMED_ACCURACY_METRES : declared,
                classes.hasRuralCategories());
    }

    /** Whether the accuracy of a plan's lines is not declared. */
    boolean isAccuracyAssumed(Side side) {
        LandUsePlan plan = side.plan();
        return plan != null
                && !plans.zones(plan).zones().isEmpty()
                && plans.zones(plan).accuracyMetres() == null;
    }

    /** The accuracy of the reference limits, absent where the pack does not say it. */
    @Nullable
    Double limitAccuracyMetres(Compared compared) {
        double accuracy = plans.limit(compared.first().territory()).accuracyMetres();
        return Double.isFinite(accuracy) ? accuracy : null;
    }

    /**
     * One border.
     *
     * @param between two codes of municipalities, or ids of plans that need not be in force, separated by a comma
     * @throws ApiProblem where they are not two neighbours of one pack
     */
    Compared between(String between, @Nullable String within) {
        List<String> asked = Arrays.stream(between.split(",", -1))
                .map(String::trim)
                .filter(code -> !code.isEmpty())
                .toList();
        if (asked.size() != 2) {
            throw ApiProblem.invalidParameter(
                    "between",
                    between,
                    new LocalText(
                            "El parámetro «between» lleva dos códigos de municipios vecinos separados por una coma, por ejemplo EX001,EX007; llegaron %d."
                                    .formatted(asked.size()),
                            "The parameter “between” takes two codes of neighbouring municipalities separated by a comma, for example EX001,EX007; %d came."
                                    .formatted(asked.size())));
        }
        Side first = asked(asked.get(0));
        Side second = asked(asked.get(1));
        check(first, second, between, within);
        Pack pack = pack(first.territory());
        SharedLine line = line(pack, first, second)
                .orElseThrow(() -> notNeighbours(pack, first.territory(), second.territory(), between));
        return comparisons.once(
                pack.id(),
                List.of("border", first.id(), second.id()),
                () -> new Compared(
                        pack,
                        first,
                        second,
                        BorderComparison.compare(
                                line,
                                outline(first),
                                outline(second),
                                matrix(pack).compatibility(),
                                BorderComparison.Settings.STANDARD)));
    }

    /** By the code of a municipality, whose plan in force is meant, or by the id of a plan. */
    private Side asked(String id) {
        Optional<LandUsePlan> plan = plans.find(id);
        boolean isCode = co.territoria.territory.TerritoryCode.isValid(id)
                && territories
                        .find(new co.territoria.territory.TerritoryCode(id))
                        .isPresent();
        if (isCode || plan.isEmpty()) {
            Territory territory = territories.get(id);
            return side(territory, plans.inForce(territory.code()).orElse(null));
        }
        return side(territories.get(plan.get().territory().value()), plan.get());
    }

    private void check(Side first, Side second, String between, @Nullable String within) {
        for (Side side : List.of(first, second)) {
            Pack pack = pack(side.territory());
            if (!side.territory().level().equals(lowest(pack))) {
                throw ApiProblem.invalidParameter(
                        "between",
                        between,
                        new LocalText(
                                "%s (%s) no es un municipio: se comparan límites entre municipios."
                                        .formatted(
                                                side.territory().name(),
                                                side.territory().code()),
                                "%s (%s) is no municipality: borders between municipalities are compared."
                                        .formatted(
                                                side.territory().name(),
                                                side.territory().code())));
            }
        }
        if (first.territory().code().equals(second.territory().code())) {
            throw ApiProblem.invalidParameter(
                    "between",
                    between,
                    new LocalText(
                            "Los dos códigos son de %s: un municipio no tiene límite consigo mismo; para comparar sus versiones use /api/v1/land-use-plans/{id}/changes."
                                    .formatted(first.territory().name()),
                            "Both codes are of %s: a municipality has no border with itself; to compare its versions use /api/v1/land-use-plans/{id}/changes."
                                    .formatted(first.territory().name())));
        }
        String wanted =
                within == null ? first.territory().pack() : whole(within).pack();
        for (Side side : List.of(first, second)) {
            if (!side.territory().pack().equals(wanted)) {
                throw ApiProblem.invalidParameter(
                        "between",
                        between,
                        new LocalText(
                                "%s (%s) es de otro paquete: los dos municipios deben ser del paquete «%s»."
                                        .formatted(
                                                side.territory().name(),
                                                side.territory().code(),
                                                wanted),
                                "%s (%s) belongs to another pack: both municipalities have to be of the pack “%s”."
                                        .formatted(
                                                side.territory().name(),
                                                side.territory().code(),
                                                wanted)));
            }
        }
    }

    private Optional<SharedLine> line(Pack pack, Side first, Side second) {
        Set<String> codes = Set.of(
                first.territory().code().value(), second.territory().code().value());
        return lines(pack).stream()
                .filter(line -> codes.contains(line.first()) && codes.contains(line.second()))
                .findFirst();
    }

    private ApiProblem notNeighbours(Pack pack, Territory first, Territory second, String between) {
        String code = first.code().value();
        List<String> neighbours = lines(pack).stream()
                .filter(line -> line.first().equals(code) || line.second().equals(code))
                .map(line -> line.first().equals(code) ? line.second() : line.first())
                .sorted()
                .toList();
        String told = neighbours.isEmpty() ? "–" : String.join(", ", neighbours);
        return ApiProblem.invalidParameter(
                "between",
                between,
                new LocalText(
                        "%s y %s no comparten límite; %s limita con: %s."
                                .formatted(first.name(), second.name(), first.name(), told),
                        "%s and %s share no border; %s borders on: %s."
                                .formatted(first.name(), second.name(), first.name(), told)),
                neighbours);
    }

    /** The land on both sides, for a drawing. */
    BorderStrip strip(Compared compared) {
        return comparisons.once(
                compared.pack().id(),
                List.of("strip", compared.first().id(), compared.second().id()),
                () -> BorderStrip.of(
                        compared.border(),
                        land(compared.first()),
                        land(compared.second()),
                        (int) Math.min(
                                MOST_STRIP_COLUMNS,
                                Math.max(
                                        LEAST_STRIP_COLUMNS,
                                        Math.round(compared.border().lengthMetres() / STRIP_COLUMN_METRES))),
                        STRIP_ROWS,
                        STRIP_METRES));
    }

    private BorderStrip.Land land(Side side) {
        return new BorderStrip.Land(
                borderSide(side), plans.limit(side.territory()).geometry());
    }

    /** The matrix that borders of a pack are judged by: its own, else the one that ships. */
    Matrix matrix(Pack pack) {
        return comparisons.once(pack.id(), List.of("matrix"), () -> plans.table(pack.id(), MATRIX)
                .map(csv -> new Matrix(pack, parsed(csv), false))
                .orElseGet(() -> new Matrix(pack, Compatibility.standard(), true)));
    }

    private static Compatibility parsed(String csv) {
        try {
            return Compatibility.of(Compatibility.rows(new StringReader(csv)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

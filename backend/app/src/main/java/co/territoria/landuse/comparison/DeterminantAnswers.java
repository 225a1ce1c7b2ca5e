package co.territoria.landuse.comparison;

import co.territoria.landuse.Determinant;
import co.territoria.landuse.DeterminantKind;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.compare.DeterminantConflicts;
import co.territoria.landuse.compare.DeterminantConflicts.Compared;
import co.territoria.landuse.compare.DeterminantConflicts.Conflict;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;

/** Answers where plans contradict what ranks above them, and what could not be evaluated. */
@Service
class DeterminantAnswers {

    static final LocalText NO_LAYER =
            new LocalText("no evaluado: falta la capa", "not evaluated: the layer is missing");

    static final LocalText NO_POLYGONS = new LocalText(
            "no evaluado: no hay polígonos cargados de este plan",
            "not evaluated: no polygons of this plan are loaded");

    private static final LocalText NOT_CLASSIFIED = new LocalText(
            "no evaluado: la entrega de este plan no trae la clasificación del suelo",
            "not evaluated: the delivery of this plan does not bring the classification of the soil");

    private static final LocalText ELSEWHERE = new LocalText(
            "evaluado: la capa cargada no toca el suelo de este plan",
            "evaluated: the layer that is loaded does not touch the soil of this plan");

    private final LandUsePlans plans;
    private final PlanComparisons comparisons;
    private final Territories territories;

    DeterminantAnswers(LandUsePlans plans, PlanComparisons comparisons, Territories territories) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.territories = territories;
    }

    /**
     * One kind over one plan.
     *
     * @param layers    determinants of the kind; none where no layer is loaded
     * @param evaluated whether the plan was laid under them
     * @param reason    why not, or what a reader must know
     * @param compared  one for each layer that could be used
     */
    record KindAnswer(
            DeterminantKind kind,
            List<Determinant> layers,
            boolean evaluated,
            @Nullable LocalText reason,
            List<Compared> compared,
            List<Conflict> conflicts) {}

    /**
     * One plan.
     *
     * @param reason  why nothing could be evaluated; absent where something was
     * @param result  absent then
     * @param lonLat  of a conflict, EPSG:4326
     */
    record PlanAnswer(
            LandUsePlan plan,
            Territory territory,
            @Nullable LocalText reason,
            @Nullable DeterminantConflicts result,
            List<KindAnswer> kinds,
            Map<String, Determinant> determinants,
            Function<Conflict, Geometry> lonLat) {

        /** In the order of the list: gravest first, then largest. */
        List<Conflict> conflicts() {
            return result == null ? List.of() : result.conflicts();
        }
    }

    /** @param one whether a single plan was asked for */
    record Answer(Pack pack, boolean one, List<PlanAnswer> plans, String rulesVersion, List<DeterminantKind> kinds) {}

    /**
     * @param plan   id, absent for all plans in force of {@code within}
     * @param kind   id of a kind, absent for all
     * @throws ApiProblem 404 for an unknown plan, 400 for an unknown kind
     */
    Answer of(@Nullable String plan, @Nullable String kind, @Nullable String within) {
        List<LandUsePlan> asked;
        Pack pack;
        if (plan != null) {
            LandUsePlan found = plans.get(plan);
            pack = territories.findPack(found.pack()).orElseThrow();
            asked = List.of(found);
        } else {
            Territory whole = territories.get(
                    within == null ? territories.defaultPack().root().value() : within);
            pack = territories.findPack(whole.pack()).orElseThrow();
            asked = territories.listWithin(whole, null).stream()
                    .flatMap(territory -> plans.inForce(territory.code()).stream())
                    .toList();
        }
        List<DeterminantKind> kinds = plans.determinantKinds(pack);
        if (kind != null) {
            List<String> ids = kinds.stream().map(DeterminantKind::id).toList();
            if (!ids.contains(kind)) {
                throw ApiProblem.unknownChoice("determinant-kind", "kind", kind, ids, Nearest.to(kind, ids));
            }
            kinds = kinds.stream().filter(one -> one.id().equals(kind)).toList();
        }
        List<PlanAnswer> answers = new ArrayList<>();
        for (LandUsePlan one : asked) {
            answers.add(of(one, pack, kinds));
        }
        return new Answer(pack, plan != null, answers, comparisons.rules(pack).version(), kinds);
    }

    private PlanAnswer of(LandUsePlan plan, Pack pack, List<DeterminantKind> kinds) {
        List<Determinant> all = plans.determinants(pack);
        LocalText obstacle = plans.zoneCounts(plan).isEmpty()
                ? NO_POLYGONS
                : comparisons.classes(plan).isClassified() ? null : NOT_CLASSIFIED;
        DeterminantConflicts result = obstacle == null ? comparisons.conflicts(plan) : null;
        List<KindAnswer> answers =
                kinds.stream().map(kind -> kind(kind, all, obstacle, result)).toList();
        List<String> asked = kinds.stream().map(DeterminantKind::id).toList();
        return new PlanAnswer(
                plan,
                territories.get(plan.territory().value()),
                obstacle,
                result == null
                        ? null
                        : new DeterminantConflicts(
                                result.conflicts().stream()
                                        .filter(one -> asked.contains(one.kind()))
                                        .toList(),
                                result.compared(),
                                result.leftOut()),
                answers,
                all.stream().collect(Collectors.toMap(Determinant::id, Function.identity())),
                conflict -> comparisons.lonLat(plan, conflict.polygon()));
    }

    private static KindAnswer kind(
            DeterminantKind kind,
            List<Determinant> all,
            @Nullable LocalText obstacle,
            @Nullable DeterminantConflicts result) {
        List<Determinant> layers =
                all.stream().filter(one -> one.kind().equals(kind.id())).toList();
        if (layers.isEmpty()) {
            return new KindAnswer(kind, layers, false, NO_LAYER, List.of(), List.of());
        }
        if (result == null) {
            return new KindAnswer(kind, layers, false, obstacle, List.of(), List.of());
        }
        List<Compared> compared = result.compared().stream()
                .filter(one -> one.kind().equals(kind.id()))
                .toList();
        if (compared.isEmpty()) {
            return new KindAnswer(
                    kind,
                    layers,
                    false,
                    new LocalText(
                            "no evaluado: la geometría de la capa no es válida",
                            "not evaluated: the geometry of the layer is not valid"),
                    List.of(),
                    List.of());
        }
        boolean touches = compared.stream().anyMatch(one -> one.within().squareMetres() > 0);
        return new KindAnswer(
                kind,
                layers,
                true,
                touches ? null : ELSEWHERE,
                compared,
                result.conflicts().stream()
                        .filter(one -> one.kind().equals(kind.id()))
                        .toList());
    }
}

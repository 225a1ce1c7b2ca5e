package co.territoria.landuse.comparison;

import co.territoria.landuse.Determinant;
import co.territoria.landuse.DeterminantKind;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.compare.DeterminantConflicts.Compared;
import co.territoria.landuse.compare.DeterminantConflicts.Conflict;
import co.territoria.landuse.comparison.DeterminantAnswers.Answer;
import co.territoria.landuse.comparison.DeterminantAnswers.KindAnswer;
import co.territoria.landuse.comparison.DeterminantAnswers.PlanAnswer;
import co.territoria.landuse.zone.Severity;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Determinants as the client receives them.
 *
 * @param plan  the one asked for; null where all in force are told
 * @param plans each plan in force; empty where one was asked for
 * @param kinds in the order of their rank; over one plan or over all
 */
record DeterminantsJson(
        @Nullable PlanName plan,
        List<PlanJson> plans,
        List<KindJson> kinds,
        List<ConflictJson> conflicts,
        Totals totals,
        List<LeftOutJson> leftOut,
        String rulesVersion,
        AreaNote area,
        boolean example) {

    private static final String EVALUATED = "evaluated";
    private static final String NOT_EVALUATED = "not_evaluated";

    /** @param kindsEvaluated of all kinds */
    record PlanJson(
            PlanName plan,
            String state,
            @Nullable String reason,
            int kindsEvaluated,
            int kinds,
            @Nullable Totals totals) {}

    /** @param hectares null where nothing was evaluated: not evaluated is not nothing */
    record KindJson(
            String kind,
            String name,
            int rank,
            String basis,
            String state,
            @Nullable String reason,
            List<LayerJson> layers,
            @Nullable Integer conflicts,
            @Nullable Double hectares,
            @Nullable Double groundHectares,
            @Nullable Double withinHectares,
            @Nullable Integer filtered) {}

    record LayerJson(
            String id,
            String name,
            @Nullable String act,
            @Nullable String date,
            @Nullable Double accuracyMetres,
            @Nullable String source) {}

    record ConflictJson(
            String id,
            int rank,
            String plan,
            String kind,
            String kindName,
            int kindRank,
            String determinant,
            String determinantName,
            @Nullable String act,
            @Nullable String actDate,
            @Nullable Double accuracyMetres,
            List<String> zones,
            @JsonProperty("class") String soilClass,
            String className,
            String code,
            String codeName,
            double hectares,
            double groundHectares,
            String severity,
            String severityName,
            String reason,
            String source,
            @Nullable List<Double> bbox,
            @JsonInclude(JsonInclude.Include.NON_NULL) PlaneShape.@Nullable Json geometry) {}

    record Totals(int conflicts, double hectares, double groundHectares, BySeverity bySeverity) {}

    record BySeverity(int severe, int medium, int slight) {}

    static DeterminantsJson of(Answer answer, Language language) {
        boolean one = answer.one();
        List<ConflictJson> conflicts = new ArrayList<>();
        List<Conflict> all = new ArrayList<>();
        for (PlanAnswer plan : answer.plans()) {
            for (Conflict conflict : plan.conflicts()) {
                conflicts.add(conflict(conflict, plan, conflicts.size() + 1, answer, one, language));
                all.add(conflict);
            }
        }
        return new DeterminantsJson(
                one
                        ? PlanName.of(
                                answer.plans().get(0).plan(),
                                answer.plans().get(0).territory())
                        : null,
                one
                        ? List.of()
                        : answer.plans().stream()
                                .map(plan -> plan(plan, language))
                                .toList(),
                kinds(answer, language),
                conflicts,
                totals(all),
                answer.plans().stream()
                        .filter(plan -> one && plan.result() != null)
                        .flatMap(plan ->
                                LeftOutJson.list(
                                        Objects.requireNonNull(plan.result()).leftOut(), language)
                                        .stream())
                        .toList(),
                answer.rulesVersion(),
                AreaNote.in(language),
                answer.pack().example());
    }

    private static PlanJson plan(PlanAnswer plan, Language language) {
        long evaluated = plan.kinds().stream().filter(KindAnswer::evaluated).count();
        String reason = plan.reason() != null
                ? plan.reason().in(language)
                : evaluated == 0 ? DeterminantAnswers.NO_LAYER.in(language) : null;
        return new PlanJson(
                PlanName.of(plan.plan(), plan.territory()),
                evaluated > 0 ? EVALUATED : NOT_EVALUATED,
                reason,
                (int) evaluated,
                plan.kinds().size(),
                evaluated > 0 ? totals(plan.conflicts()) : null);
    }

    /** Over several plans a kind is evaluated where it is in one of them; the first reason stands where it is in none. */
    private static List<KindJson> kinds(Answer answer, Language language) {
        List<KindJson> kinds = new ArrayList<>();
        for (int i = 0; i < answer.kinds().size(); i++) {
            int at = i;
            List<KindAnswer> its =
                    answer.plans().stream().map(plan -> plan.kinds().get(at)).toList();
            kinds.add(kind(answer.kinds().get(i), its, language));
        }
        return kinds;
    }

    private static KindJson kind(DeterminantKind kind, List<KindAnswer> its, Language language) {
        boolean evaluated = its.stream().anyMatch(KindAnswer::evaluated);
        List<Conflict> conflicts =
                its.stream().flatMap(one -> one.conflicts().stream()).toList();
        List<Compared> compared =
                its.stream().flatMap(one -> one.compared().stream()).toList();
        String reason = its.isEmpty()
                ? DeterminantAnswers.NO_LAYER.in(language)
                : its.size() == 1 || !evaluated
                        ? its.get(0).reason() == null
                                ? null
                                : Objects.requireNonNull(its.get(0).reason()).in(language)
                        : null;
        return new KindJson(
                kind.id(),
                kind.name().in(language),
                kind.rank(),
                kind.basis().in(language),
                evaluated ? EVALUATED : NOT_EVALUATED,
                reason,
                its.isEmpty()
                        ? List.of()
                        : its.get(0).layers().stream()
                                .map(layer -> layer(layer, language))
                                .toList(),
                evaluated ? conflicts.size() : null,
                evaluated
                        ? conflicts.stream()
                                .mapToDouble(one -> one.area().hectares())
                                .sum()
                        : null,
                evaluated
                        ? conflicts.stream()
                                .mapToDouble(one -> one.area().groundHectares())
                                .sum()
                        : null,
                evaluated
                        ? compared.stream()
                                .mapToDouble(one -> one.within().hectares())
                                .sum()
                        : null,
                evaluated ? compared.stream().mapToInt(Compared::filtered).sum() : null);
    }

    private static LayerJson layer(Determinant one, Language language) {
        return new LayerJson(
                one.id(), one.name().in(language), one.act(), one.actDate(), one.accuracyMetres(), one.source());
    }

    private static ConflictJson conflict(
            Conflict one, PlanAnswer plan, int rank, Answer answer, boolean geometry, Language language) {
        Determinant determinant = Objects.requireNonNull(plan.determinants().get(one.determinant()));
        DeterminantKind kind = answer.kinds().stream()
                .filter(each -> each.id().equals(one.kind()))
                .findFirst()
                .orElseThrow();
        Geometry lonLat = plan.lonLat().apply(one);
        return new ConflictJson(
                ConflictIds.of(plan.plan(), plan.conflicts(), one),
                rank,
                plan.plan().id(),
                one.kind(),
                kind.name().in(language),
                kind.rank(),
                one.determinant(),
                determinant.name().in(language),
                determinant.act(),
                determinant.actDate(),
                determinant.accuracyMetres(),
                one.zones(),
                one.soilClass().id(),
                Legend.className(one.soilClass()).in(language),
                one.code(),
                Legend.anyCodeName(one.code()).in(language),
                one.area().hectares(),
                one.area().groundHectares(),
                one.severity().id(),
                Legend.severityName(one.severity()).in(language),
                language == Language.ES ? one.rule().reasonEs() : one.rule().reasonEn(),
                one.rule().source(),
                PlaneShape.bbox(lonLat),
                geometry ? PlaneShape.json(lonLat) : null);
    }

    private static Totals totals(List<Conflict> conflicts) {
        return new Totals(
                conflicts.size(),
                conflicts.stream().mapToDouble(one -> one.area().hectares()).sum(),
                conflicts.stream()
                        .mapToDouble(one -> one.area().groundHectares())
                        .sum(),
                new BySeverity(
                        count(conflicts, Severity.SEVERE),
                        count(conflicts, Severity.MEDIUM),
                        count(conflicts, Severity.SLIGHT)));
    }

    private static int count(List<Conflict> conflicts, Severity severity) {
        return (int)
                conflicts.stream().filter(one -> one.severity() == severity).count();
    }

    /** A row by conflict, and one with the reason and without hectares for each kind that was not evaluated. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "plan",
                "kind",
                "kind_rank",
                "state",
                "determinant",
                "determinant_name",
                "act",
                "act_date",
                "accuracy_metres",
                "zones",
                "class",
                "code",
                "severity",
                "hectares_9377",
                "hectares_ground",
                "reason",
                "source",
                "rules_version"));
        conflicts.forEach(one -> csv.row(Arrays.asList(
                one.plan(),
                one.kind(),
                one.kindRank(),
                EVALUATED,
                one.determinant(),
                one.determinantName(),
                one.act(),
                one.actDate(),
                one.accuracyMetres(),
                String.join(" ", one.zones()),
                one.soilClass(),
                one.code(),
                one.severity(),
                one.hectares(),
                one.groundHectares(),
                one.reason(),
                one.source(),
                rulesVersion)));
        for (KindJson kind : kinds) {
            if (kind.state().equals(NOT_EVALUATED)) {
                csv.row(Arrays.asList(
                        plan == null ? null : plan.id(),
                        kind.kind(),
                        kind.rank(),
                        kind.state(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        kind.reason(),
                        null,
                        rulesVersion));
            }
        }
        return csv;
    }
}

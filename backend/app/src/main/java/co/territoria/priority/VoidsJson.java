package co.territoria.priority;

import co.territoria.indicator.Reference;
import co.territoria.indicator.SourceJson;
import co.territoria.plan.Plan;
import co.territoria.plan.PlanDocument;
import co.territoria.plan.PlanWord;
import co.territoria.plan.Plans;
import co.territoria.priority.VoidCuts.Step;
import co.territoria.priority.VoidTable.Item;
import co.territoria.territory.Regionalisation;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Voids as the client receives them.
 *
 * @param total   territories shown
 * @param missing those shown in no quadrant
 * @param voids   codes of the voids shown, deepest first
 * @param reverse codes of efforts without gap shown, greatest first
 */
record VoidsJson(
        String within,
        GapItem gap,
        ReferenceItem reference,
        List<OptionItem> references,
        EffortItem effort,
        List<EffortOption> efforts,
        List<PlanOption> plans,
        boolean computable,
        @Nullable String reason,
        boolean computed,
        ThresholdItem thresholds,
        List<QuadrantItem> quadrants,
        List<CellItem> cells,
        int total,
        int missing,
        List<String> voids,
        List<String> reverse,
        List<TerritoryItem> items,
        List<PriorityItem> prioritised,
        UnlocatedItem unlocated,
        List<String> notes,
        String method,
        List<SourceJson> sources,
        boolean example) {

    private static final LocalText METHOD = new LocalText(
            "Sin brecha: en la referencia o por delante de ella. Brecha honda: desde la menor de la mitad más honda de los que están atrás. Poco esfuerzo: hasta el mayor del tercio más bajo de los que tienen dato; mucho: desde el menor de la mitad alta de los demás. Los cortes salen de todo el paquete, salvo que se pidan otros. Vacío de inversión: brecha honda y poco esfuerzo. Puesto 1: la brecha más honda; entre brechas iguales, el de menos esfuerzo; los iguales en ambas comparten el puesto.",
            "No gap: at the reference or ahead of it. Deep gap: from the smallest of the deeper half of those behind. Little effort: up to the greatest of the lower third of those with data; much: from the smallest of the upper half of the rest. Cuts come from the whole pack, unless others are asked for. Investment void: deep gap and little effort. Rank 1: the deepest gap; of equal gaps, the one with less effort; those equal in both share a rank.");

    /** @param kind {@code indicator} or {@code index} @param unit of the gaps */
    record GapItem(
            String kind,
            String code,
            String name,
            String unit,
            String valueUnit,
            int decimals,
            String direction,
            @Nullable String period,
            List<String> periods,
            @Nullable String breakdown,
            String method,
            @Nullable String counts) {}

    record ReferenceItem(
            String kind,
            @Nullable String name,
            @Nullable Double value,
            boolean computed,
            @Nullable String method) {}

    /** @param reason why no gap to it can be told; absent when one can */
    record OptionItem(
            String id, boolean available, @Nullable String reason) {}

    /** @param population what inhabitants are counted by, and of when; absent when effort is of the territory */
    record EffortItem(
            String kind,
            String name,
            String title,
            String unit,
            int decimals,
            String per,
            String measures,
            String doesNot,
            @Nullable PlanItem plan,
            @Nullable String investment,
            @Nullable String period,
            @Nullable PopulationItem population,
            boolean available,
            @Nullable String reason) {}

    record PopulationItem(String name, String period) {}

    record EffortOption(
            String id,
            String name,
            String measures,
            String doesNot,
            boolean available,
            @Nullable String reason) {}

    /** @param note what the plan is not @param document that it stands in */
    record PlanItem(
            String code,
            String name,
            @Nullable String kind,
            @Nullable String kindName,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String note,
            @Nullable DocumentItem document,
            int elements) {}

    record DocumentItem(
            String code,
            String title,
            String organisation,
            @Nullable String date) {}

    /** @param places territories that it names */
    record PlanOption(
            String code,
            String name,
            @Nullable Integer from,
            @Nullable Integer to,
            int places) {}

    /**
     * @param deep    gaps from here on are deep; absent when nobody is behind
     * @param little  efforts up to here are little
     * @param much    efforts from here on are much
     * @param behind  territories of the pack that are behind
     * @param aimedAt territories of the pack with an effort, zero included
     * @param setBy   {@code data} or {@code reader}
     */
    record ThresholdItem(
            @Nullable Double deep,
            String deepSetBy,
            @Nullable Double little,
            String littleSetBy,
            @Nullable Double much,
            int behind,
            int aimedAt) {}

    record QuadrantItem(String id, String name, String meaning, int count, List<String> codes) {}

    /** @param gap 0 none, 1 some, 2 deep @param effort 0 little, 1 some, 2 much */
    record CellItem(int gap, int effort, boolean isVoid, int count, List<String> codes) {}

    record CellPlace(int gap, int effort) {}

    /**
     * @param compared what the value is compared with
     * @param total    effort of the territory
     * @param effort   as asked for: of the territory or of 10,000 inhabitants
     * @param reason   why it is in no quadrant
     */
    record TerritoryItem(
            String code,
            String name,
            @Nullable String region,
            @Nullable Double value,
            @Nullable Double compared,
            @Nullable Double gap,
            @Nullable Double count,
            @Nullable Double total,
            @Nullable Double effort,
            @Nullable CellPlace cell,
            @Nullable String quadrant,
            @Nullable String quadrantName,
            @Nullable Integer voidRank,
            @Nullable Integer reverseRank,
            @Nullable String reason,
            List<String> prioritised,
            List<AimItem> aims,
            @Nullable String source) {}

    /** An element of a plan or a project. */
    record AimItem(
            String code,
            String name,
            @Nullable String kind,
            @Nullable String kindName,
            @Nullable Long value) {}

    record PriorityItem(
            String id,
            String name,
            String meaning,
            boolean loaded,
            @Nullable String reason,
            @Nullable String source,
            @Nullable String date,
            List<String> codes) {}

    /** @param aims that no territory is known of @param unvalued projects that lie somewhere but have no value */
    record UnlocatedItem(int count, List<AimItem> aims, int unvaluedCount, List<AimItem> unvalued) {}

    /** What the answer needs besides the table. */
    record Beside(Plans plans, List<SourceJson> sources, Set<String> shown, List<Effort> alternatives) {}

    static VoidsJson of(VoidTable table, Beside beside, Language language) {
        VoidQuestion question = table.question();
        List<Item> shown = table.items().stream()
                .filter(item -> beside.shown.contains(item.code()))
                .toList();
        boolean computable = table.obstacle() == null;
        VoidTable.GapSide gap = table.gap();
        return new VoidsJson(
                question.within().code().value(),
                new GapItem(
                        gap.index() ? "index" : "indicator",
                        gap.code(),
                        gap.name().in(language),
                        gap.unit().in(language),
                        gap.valueUnit().in(language),
                        gap.decimals(),
                        gap.direction(),
                        gap.period(),
                        gap.periods(),
                        gap.breakdown(),
                        gap.method().in(language),
                        text(gap.counts(), language)),
                new ReferenceItem(
                        gap.against().kind().id(),
                        text(gap.against().name(), language),
                        gap.against().value(),
                        gap.against().computed(),
                        text(gap.against().method(), language)),
                Arrays.stream(Reference.values())
                        .map(each -> {
                            LocalText why = gap.obstacles().get(each);
                            return new OptionItem(each.id(), why == null, text(why, language));
                        })
                        .toList(),
                effort(table, beside, language),
                beside.alternatives.stream()
                        .map(each -> new EffortOption(
                                each.kind().id(),
                                each.kind().title().in(language),
                                each.measures().in(language),
                                each.doesNot().in(language),
                                each.obstacle() == null,
                                text(each.obstacle(), language)))
                        .toList(),
                VoidParameters.naming(beside.plans.list(question.pack().id())).stream()
                        .map(VoidsJson::option)
                        .toList(),
                computable,
                text(table.obstacle(), language),
                true,
                new ThresholdItem(
                        table.cuts().deep(),
                        question.deep() == null ? "data" : "reader",
                        table.cuts().little(),
                        question.little() == null ? "data" : "reader",
                        table.cuts().much(),
                        table.behind(),
                        table.aimedAt()),
                computable ? quadrants(shown, language) : List.of(),
                computable ? cells(shown) : List.of(),
                shown.size(),
                (int) shown.stream()
                        .filter(item -> item.position().quadrant() == null)
                        .count(),
                ranked(shown, VoidQuadrant.VOID),
                ranked(shown, VoidQuadrant.EFFORT_WITHOUT_GAP),
                shown.stream()
                        .map(item -> item(item, question, beside, language))
                        .toList(),
                table.prioritised().stream()
                        .map(each -> prioritised(each, shown, language))
                        .toList(),
                new UnlocatedItem(
                        table.effort().unlocated().size(),
                        aims(table.effort().unlocated(), question, beside, language),
                        table.effort().unvalued().size(),
                        aims(table.effort().unvalued(), question, beside, language)),
                table.notes().stream().map(each -> each.in(language)).toList(),
                METHOD.in(language),
                beside.sources,
                question.pack().example());
    }

    private static EffortItem effort(VoidTable table, Beside beside, Language language) {
        VoidQuestion question = table.question();
        Effort effort = table.effort();
        Plan plan = effort.plan();
        return new EffortItem(
                effort.kind().id(),
                effort.name().in(language),
                effort.kind().title().in(language),
                table.effortUnit().in(language),
                table.effortDecimals(),
                question.per().id(),
                effort.measures().in(language),
                effort.doesNot().in(language),
                plan == null ? null : plan(plan, beside, language),
                effort.investment() == null ? null : effort.investment().code().value(),
                effort.investment() == null ? null : effort.period(),
                table.population() == null
                        ? null
                        : new PopulationItem(
                                table.population().name().in(language),
                                table.population().period()),
                effort.obstacle() == null,
                text(effort.obstacle(), language));
    }

    private static PlanItem plan(Plan plan, Beside beside, Language language) {
        PlanDocument document = beside.plans.documents(plan.pack()).stream()
                .filter(each -> each.code().equals(plan.document()))
                .findFirst()
                .orElse(null);
        return new PlanItem(
                plan.code().value(),
                plan.name(),
                plan.kind(),
                word(beside, plan.pack(), PlanWord.Kind.PLAN_KIND, plan.kind(), language),
                plan.years().from(),
                plan.years().to(),
                text(plan.note(), language),
                document == null
                        ? null
                        : new DocumentItem(document.code(), document.title(), document.organisation(), document.date()),
                plan.nodes().size());
    }

    private static PlanOption option(Plan plan) {
        return new PlanOption(
                plan.code().value(),
                plan.name(),
                plan.years().from(),
                plan.years().to(),
                (int) plan.nodes().stream()
                        .flatMap(node -> node.places().stream())
                        .distinct()
                        .count());
    }

    private static @Nullable String word(
            Beside beside, String pack, PlanWord.Kind kind, @Nullable String id, Language language) {
        return beside.plans
                .findWord(pack, kind, id)
                .map(word -> word.name().in(language))
                .orElse(id);
    }

    private static List<QuadrantItem> quadrants(List<Item> shown, Language language) {
        return Arrays.stream(VoidQuadrant.values())
                .map(quadrant -> {
                    List<String> codes = shown.stream()
                            .filter(item -> item.position().quadrant() == quadrant)
                            .map(Item::code)
                            .toList();
                    return new QuadrantItem(
                            quadrant.id(),
                            quadrant.title().in(language),
                            quadrant.meaning().in(language),
                            codes.size(),
                            codes);
                })
                .toList();
    }

    /** Row by row from no gap, in it from little effort. */
    private static List<CellItem> cells(List<Item> shown) {
        List<CellItem> cells = new ArrayList<>();
        for (Step gap : Step.values()) {
            for (Step effort : Step.values()) {
                List<String> codes = shown.stream()
                        .filter(item ->
                                item.position().gap() == gap && item.position().effort() == effort)
                        .map(Item::code)
                        .toList();
                cells.add(new CellItem(
                        gap.ordinal(), effort.ordinal(), gap == Step.HIGH && effort == Step.LOW, codes.size(), codes));
            }
        }
        return cells;
    }

    private static List<String> ranked(List<Item> shown, VoidQuadrant quadrant) {
        return shown.stream()
                .filter(item -> item.position().quadrant() == quadrant)
                // of equals the code decides in which line they stand, not which rank they have
                .sorted(Comparator.comparing((Item item) -> rank(item, quadrant))
                        .thenComparing(Item::code))
                .map(Item::code)
                .toList();
    }

    private static int rank(Item item, VoidQuadrant quadrant) {
        Integer rank = quadrant == VoidQuadrant.VOID
                ? item.position().voidRank()
                : item.position().reverseRank();
        return rank == null ? 0 : rank;
    }

    private static TerritoryItem item(Item item, VoidQuestion question, Beside beside, Language language) {
        VoidGrid.Position position = item.position();
        VoidQuadrant quadrant = position.quadrant();
        Step gap = position.gap();
        Step effort = position.effort();
        return new TerritoryItem(
                item.code(),
                item.name(),
                text(item.region(), language),
                item.told().value(),
                item.told().compared(),
                item.gap(),
                item.told().count(),
                item.total(),
                item.effort(),
                gap == null || effort == null ? null : new CellPlace(gap.ordinal(), effort.ordinal()),
                quadrant == null ? null : quadrant.id(),
                quadrant == null ? null : quadrant.title().in(language),
                position.voidRank(),
                position.reverseRank(),
                text(item.reason(), language),
                item.prioritised(),
                aims(item.aims(), question, beside, language),
                item.told().source());
    }

    private static List<AimItem> aims(List<Effort.Aim> aims, VoidQuestion question, Beside beside, Language language) {
        boolean elements = question.aimed().kind() == EffortKind.COMMITMENTS;
        return aims.stream()
                .map(aim -> new AimItem(
                        aim.code(),
                        aim.name(),
                        aim.kind(),
                        aim.kind() == null
                                ? null
                                : elements
                                        ? word(
                                                beside,
                                                question.pack().id(),
                                                PlanWord.Kind.NODE_KIND,
                                                aim.kind(),
                                                language)
                                        : co.territoria.project.Stage.find(aim.kind())
                                                .map(stage -> stage.title().in(language))
                                                .orElse(aim.kind()),
                        aim.value()))
                .toList();
    }

    private static final LocalText NOT_LOADED = new LocalText("lista no cargada", "list not loaded");

    private static PriorityItem prioritised(VoidTable.Prioritised one, List<Item> shown, Language language) {
        Regionalisation loaded = one.loaded();
        String id = one.named().regionalisation();
        return new PriorityItem(
                id,
                one.named().name().in(language),
                one.named().meaning().in(language),
                loaded != null,
                loaded == null ? NOT_LOADED.in(language) : null,
                loaded == null ? null : text(loaded.source(), language),
                loaded == null ? null : loaded.date(),
                shown.stream()
                        .filter(item -> item.prioritised().contains(id))
                        .map(Item::code)
                        .toList());
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    /** One row for each territory: voids first in their order, then the others by code. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "region",
                "gap_of",
                "gap_name",
                "period",
                "breakdown",
                "value",
                "value_unit",
                "reference",
                "reference_name",
                "reference_value",
                "gap",
                "gap_unit",
                "count",
                "count_of",
                "effort_kind",
                "effort_name",
                "plan",
                "effort_total",
                "effort",
                "effort_unit",
                "quadrant",
                "quadrant_name",
                "void_rank",
                "reverse_rank",
                "deep_from",
                "little_up_to",
                "much_from",
                "prioritised",
                "aimed_at_it",
                "reason",
                "measures",
                "does_not_measure",
                "method",
                "sources"));
        List<TerritoryItem> rows = new ArrayList<>(items);
        rows.sort(Comparator.comparing((TerritoryItem item) -> item.voidRank() == null
                        ? Integer.MAX_VALUE
                        : item.voidRank().intValue())
                .thenComparing(TerritoryItem::code));
        String keys = String.join(" ", sources.stream().map(SourceJson::key).toList());
        for (TerritoryItem item : rows) {
            csv.row(Arrays.asList(
                    item.code(),
                    item.name(),
                    item.region(),
                    gap.code(),
                    gap.name(),
                    gap.period(),
                    gap.breakdown(),
                    item.value(),
                    gap.valueUnit(),
                    reference.kind(),
                    reference.name(),
                    item.compared(),
                    item.gap(),
                    gap.unit(),
                    item.count(),
                    item.count() == null ? null : gap.counts(),
                    effort.kind(),
                    effort.name(),
                    effort.plan() == null ? null : effort.plan().code(),
                    item.total(),
                    item.effort(),
                    effort.unit(),
                    item.quadrant(),
                    item.quadrantName(),
                    item.voidRank(),
                    item.reverseRank(),
                    thresholds.deep(),
                    thresholds.little(),
                    thresholds.much(),
                    String.join(" ", item.prioritised()),
                    String.join(" ", item.aims().stream().map(AimItem::code).toList()),
                    item.reason() == null && !computable ? reason : item.reason(),
                    effort.measures(),
                    effort.doesNot(),
                    method,
                    keys));
        }
        return csv;
    }

    /** What is aimed at no territory that is known, and projects without value. */
    Csv unlocatedCsv() {
        Csv csv = new Csv(
                List.of("code", "name", "kind", "kind_name", "value", "why", "effort_kind", "effort_name", "plan"));
        unlocated.aims().forEach(aim -> unlocatedRow(csv, aim, "unlocated"));
        unlocated.unvalued().forEach(aim -> unlocatedRow(csv, aim, "without_value"));
        return csv;
    }

    private void unlocatedRow(Csv csv, AimItem aim, String why) {
        csv.row(Arrays.asList(
                aim.code(),
                aim.name(),
                aim.kind(),
                aim.kindName(),
                aim.value(),
                why,
                effort.kind(),
                effort.name(),
                effort.plan() == null ? null : effort.plan().code()));
    }
}

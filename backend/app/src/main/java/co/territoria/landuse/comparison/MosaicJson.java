package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.compare.Area;
import co.territoria.landuse.compare.Composition;
import co.territoria.landuse.comparison.Compositions.Member;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mosaic as the client receives it; its polygons are the layer {@code land-use-mosaic}. */
record MosaicJson(
        @Nullable RegionJson region,
        List<CompositionJson.Name> legend,
        List<Item> items,
        Totals totals,
        AreaNote area,
        boolean example) {

    record RegionJson(String code, String name) {}

    /**
     * One municipality.
     *
     * @param state       {@code zoned} or {@code none}: no polygons, hatched on the map
     * @param covered     share of the municipality that has a class, 0 to 1; null without polygons
     * @param holesHectares of it that have no class
     * @param outsideHectares of the plan beyond the reference limit
     */
    record Item(
            String code,
            String name,
            @Nullable String plan,
            @Nullable String planKind,
            @Nullable String actDate,
            boolean actConfirmed,
            String state,
            boolean comparable,
            @Nullable String reason,
            double areaHectares,
            double groundAreaHectares,
            @Nullable Double covered,
            @Nullable Double holesHectares,
            @Nullable Double outsideHectares,
            @Nullable Double overlapHectares) {}

    record Totals(int municipalities, int withPlan, int zoned, int none, int comparable) {}

    static MosaicJson of(Mosaics.Mosaic mosaic, Language language) {
        List<Item> items = mosaic.table().places().stream()
                .map(place -> item(place.members().get(0), language))
                .toList();
        return new MosaicJson(
                mosaic.region() == null
                        ? null
                        : new RegionJson(
                                mosaic.region().code(), mosaic.region().name().in(language)),
                Legend.classes().stream()
                        .map(id -> new CompositionJson.Name(
                                id, Legend.className(id).in(language)))
                        .toList(),
                items,
                new Totals(
                        items.size(),
                        (int) items.stream().filter(item -> item.plan() != null).count(),
                        (int) items.stream()
                                .filter(item -> item.state().equals("zoned"))
                                .count(),
                        (int) items.stream()
                                .filter(item -> item.state().equals(Legend.NONE))
                                .count(),
                        (int) items.stream().filter(Item::comparable).count()),
                AreaNote.in(language),
                mosaic.table().pack().example());
    }

    private static Item item(Member member, Language language) {
        LandUsePlan plan = member.plan();
        Composition composition = member.composition();
        Composition.Cover cover = composition == null ? null : composition.cover();
        Area limit = member.limit();
        return new Item(
                member.territory().code().value(),
                member.territory().name(),
                plan == null ? null : plan.id(),
                plan == null ? null : plan.kind(),
                plan == null ? null : plan.act().date(),
                plan != null && plan.act().confirmed(),
                composition == null ? Legend.NONE : "zoned",
                member.counts(),
                member.counts()
                        ? null
                        : Objects.requireNonNullElse(member.obstacle(), Obstacles.NO_POLYGONS)
                                .in(language),
                limit.hectares(),
                limit.groundHectares(),
                cover == null ? null : cover.covered().squareMetres() / limit.squareMetres(),
                cover == null ? null : cover.uncovered().hectares(),
                cover == null ? null : cover.outside().hectares(),
                composition == null ? null : composition.overlapSquareMetres() / 10_000);
    }

    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "plan",
                "plan_kind",
                "act_date",
                "act_confirmed",
                "state",
                "comparable",
                "reason",
                "area_hectares_9377",
                "area_hectares_ground",
                "covered_share",
                "holes_hectares_9377",
                "outside_hectares_9377",
                "overlap_hectares_9377"));
        items.forEach(item -> csv.row(Arrays.asList(
                item.code(),
                item.name(),
                item.plan(),
                item.planKind(),
                item.actDate(),
                item.actConfirmed(),
                item.state(),
                item.comparable(),
                item.reason(),
                item.areaHectares(),
                item.groundAreaHectares(),
                item.covered(),
                item.holesHectares(),
                item.outsideHectares(),
                item.overlapHectares())));
        return csv;
    }
}

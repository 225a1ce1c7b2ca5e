package co.territoria.landuse;

import co.territoria.geo.Densifier;
import co.territoria.geo.GroundArea;
import co.territoria.geo.Projection;
import co.territoria.landuse.compare.ClassRule;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import co.territoria.store.Notice;
import co.territoria.territory.Pack;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of plans in the language of whoever asks. */
@Component
class LandUsePlanAnswers {

    private static final double SQUARE_METRES = 10_000;

    private final LandUsePlans plans;
    private final Territories territories;

    LandUsePlanAnswers(LandUsePlans plans, Territories territories) {
        this.plans = plans;
        this.territories = territories;
    }

    static LandUsePlanJson.Area area(Language language) {
        return new LandUsePlanJson.Area("EPSG:" + LandUsePlans.PLANE, Words.AREA.in(language));
    }

    LandUsePlanJson.Page page(List<LandUsePlan> found, Pack pack, LocalDate today, Language language) {
        List<LandUsePlanJson.Item> items =
                found.stream().map(plan -> item(plan, pack, today, language)).toList();
        return new LandUsePlanJson.Page(
                today.toString(), items, totals(found, pack, language), area(language), pack.example());
    }

    private LandUsePlanJson.Totals totals(List<LandUsePlan> found, Pack pack, Language language) {
        List<LandUsePlan> municipal = found.stream()
                .filter(plan -> !plan.territory().equals(pack.root()))
                .toList();
        LandUsePlanJson.Totals all = counted(found, null, language);
        return counted(found, municipal.size() == found.size() ? all : counted(municipal, null, language), language);
    }

    private LandUsePlanJson.Totals counted(
            List<LandUsePlan> found, LandUsePlanJson.@Nullable Totals municipal, Language language) {
        long confirmed = found.stream().filter(plan -> plan.act().confirmed()).count();
        return new LandUsePlanJson.Totals(
                found.stream().map(LandUsePlan::territory).distinct().count(),
                found.size(),
                confirmed,
                found.size() - confirmed,
                found.stream().filter(plan -> !plans.zoneCounts(plan).isEmpty()).count(),
                Words.KINDS.stream()
                        .map(kind -> new LandUsePlanJson.KindCount(
                                kind,
                                Words.kind(kind).in(language),
                                found.stream()
                                        .filter(plan -> plan.kind().equals(kind))
                                        .count()))
                        .filter(count -> count.plans() > 0)
                        .toList(),
                municipal);
    }

    LandUsePlanJson.Item item(LandUsePlan plan, Pack pack, LocalDate today, Language language) {
        List<ZoneCount> counts = plans.zoneCounts(plan);
        Act act = plan.act();
        return new LandUsePlanJson.Item(
                plan.id(),
                new LandUsePlanJson.Named(
                        plan.territory().value(),
                        territories
                                .find(plan.territory())
                                .map(Territory::name)
                                .orElse(plan.territory().value())),
                subregion(plan, pack, language),
                plan.kind(),
                Words.kind(plan.kind()).in(language),
                new LandUsePlanJson.ActItem(act.kind(), act.number(), act.date(), act.text(), act.confirmed()),
                text(plan.source(), language),
                age(act, today),
                plan.revision() == null
                        ? null
                        : new LandUsePlanJson.Id(
                                plan.revision(), Words.code("POT_RevisionTipo", plan.revision(), language)),
                plan.scale(),
                new LandUsePlanJson.TermItem(
                        plan.terms().shortUntil(),
                        plan.terms().mediumUntil(),
                        plan.terms().longUntil()),
                plan.version(),
                plan.supersedes(),
                plan.inForce(),
                counts.stream().mapToInt(ZoneCount::zones).sum(),
                plans.dataVersion(plan),
                counts.stream().map(count -> count.theme().id()).toList(),
                plans.delivery(plan).map(DeliveryRecord::accuracyMetres).orElse(null),
                text(plan.note(), language),
                pack.example());
    }

    private LandUsePlanJson.@Nullable Named subregion(LandUsePlan plan, Pack pack, Language language) {
        Optional<Regionalisation> grouping = territories.defaultRegionalisation(pack);
        return grouping.flatMap(found -> territories.findMember(found, plan.territory()))
                .map(member -> new LandUsePlanJson.Named(
                        member.region(),
                        grouping.get()
                                .findRegion(member.region())
                                .map(region -> region.name().in(language))
                                .orElse(member.region())))
                .orElse(null);
    }

    /** Whole years since the act; of an act whose day is not known, the difference of the years. */
    static @Nullable Integer age(Act act, LocalDate today) {
        LocalDate first = act.firstDay();
        if (first == null || act.date() == null) {
            return null;
        }
        return act.date().length() == 4
                ? today.getYear() - first.getYear()
                : Period.between(first, today).getYears();
    }

    LandUsePlanJson.Whole whole(LandUsePlan plan, LocalDate today, Language language) {
        Pack pack = territories.findPack(plan.pack()).orElseThrow();
        Optional<DeliveryRecord> delivery = plans.delivery(plan);
        PlanZones zones = plans.zones(plan);
        return new LandUsePlanJson.Whole(
                item(plan, pack, today, language),
                delivery.map(LandUsePlanAnswers::delivery).orElse(null),
                themes(zones, language),
                delivery.map(DeliveryRecord::mapping)
                        .map(mapping -> mapping(mapping, language))
                        .orElse(null),
                zones.zones().isEmpty() ? List.of() : classRules(language),
                plans.versions(plan.territory()).stream()
                        .sorted(Comparator.comparing(
                                (LandUsePlan each) -> each.act().date() == null
                                        ? ""
                                        : each.act().date(),
                                Comparator.reverseOrder()))
                        .map(each -> new LandUsePlanJson.VersionItem(
                                each.id(),
                                each.version(),
                                each.act().date(),
                                each.inForce(),
                                plans.zoneCounts(each).stream()
                                        .mapToInt(ZoneCount::zones)
                                        .sum()))
                        .toList(),
                plans.notices(plan).stream()
                        .map(notice -> notice(notice, language))
                        .toList(),
                comparable(plan, zones, language),
                area(language));
    }

    /** How the five classes come from the codes. */
    private static List<LandUsePlanJson.ClassRuleItem> classRules(Language language) {
        LocalText any = new LocalText("cualquier código", "any code");
        return ClassRule.shipped().stream()
                .map(rule -> new LandUsePlanJson.ClassRuleItem(
                        rule.domain(),
                        rule.code(),
                        rule.code().equals("*") ? any.in(language) : Words.code(rule.domain(), rule.code(), language),
                        rule.soilClass().id(),
                        Words.soilClass(rule.soilClass()).in(language),
                        new LocalText(rule.ruleEs(), rule.ruleEn()).in(language),
                        rule.source()))
                .toList();
    }

    private static LandUsePlanJson.DeliveryItem delivery(DeliveryRecord record) {
        return new LandUsePlanJson.DeliveryItem(
                record.structure(),
                record.files().stream()
                        .map(file -> new LandUsePlanJson.FileItem(file.name(), file.bytes(), file.sha256()))
                        .toList(),
                "EPSG:" + record.crs(),
                record.crsName(),
                record.operation().name(),
                record.operation().accuracyMetres(),
                record.date());
    }

    private static LandUsePlanJson.MappingItem mapping(DeliveryRecord.Mapping mapping, Language language) {
        return new LandUsePlanJson.MappingItem(
                mapping.version(),
                mapping.date(),
                mapping.author(),
                mapping.rows().stream()
                        .map(row -> new LandUsePlanJson.MappingRow(
                                row.theme(),
                                row.label(),
                                row.code(),
                                row.code() == null
                                        ? null
                                        : Theme.find(row.theme())
                                                .map(theme -> Words.code(theme.domain(), row.code(), language))
                                                .orElse(row.code()),
                                text(row.note(), language)))
                        .toList());
    }

    private static List<LandUsePlanJson.ThemeItem> themes(PlanZones zones, Language language) {
        List<LandUsePlanJson.ThemeItem> themes = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            List<Zone> of = zones.of(theme);
            if (of.isEmpty()) {
                continue;
            }
            Map<String, List<Zone>> byCode = new LinkedHashMap<>();
            of.stream()
                    .sorted(Comparator.comparing(Zone::code, Comparator.nullsLast(Comparator.<String>naturalOrder())))
                    .forEach(zone -> byCode.computeIfAbsent(
                                    zone.code() == null ? "" : zone.code(), any -> new ArrayList<>())
                            .add(zone));
            List<LandUsePlanJson.CodeItem> codes = new ArrayList<>();
            byCode.forEach((code, some) -> codes.add(new LandUsePlanJson.CodeItem(
                    code.isEmpty() ? null : code,
                    code.isEmpty() ? null : Words.code(theme.domain(), code, language),
                    labels(some),
                    some.size(),
                    hectares(some),
                    groundHectares(some))));
            themes.add(new LandUsePlanJson.ThemeItem(
                    theme.id(),
                    Words.theme(theme).in(language),
                    of.size(),
                    codes.stream()
                            .mapToDouble(LandUsePlanJson.CodeItem::hectares)
                            .sum(),
                    codes.stream()
                            .mapToDouble(LandUsePlanJson.CodeItem::groundHectares)
                            .sum(),
                    codes));
        }
        return themes;
    }

    private static List<String> labels(List<Zone> zones) {
        TreeSet<String> labels = new TreeSet<>();
        zones.stream().map(Zone::label).filter(label -> label != null).forEach(labels::add);
        return List.copyOf(labels);
    }

    /** The sum of the zones' own areas: where zones overlap, the place counts twice. */
    private static double hectares(List<Zone> zones) {
        return zones.stream().mapToDouble(zone -> zone.geometry().getArea()).sum() / SQUARE_METRES;
    }

    private static double groundHectares(List<Zone> zones) {
        Projection plane = Projection.of(LandUsePlans.PLANE);
        return zones.stream()
                        .map(Zone::geometry)
                        .filter(Predicate.not(shape -> shape.getArea() == 0))
                        .mapToDouble(shape -> GroundArea.squareMetres(
                                plane.toLonLat(Densifier.densify(shape, Densifier.EDGE_METRES))))
                        .sum()
                / SQUARE_METRES;
    }

    private static LandUsePlanJson.NoticeItem notice(Notice notice, Language language) {
        return new LandUsePlanJson.NoticeItem(
                notice.severity().name().toLowerCase(Locale.ROOT),
                notice.rule(),
                notice.file(),
                notice.row(),
                notice.field(),
                language == Language.ES ? notice.messageEs() : notice.messageEn());
    }

    private static List<LandUsePlanJson.ComparableItem> comparable(
            LandUsePlan plan, PlanZones zones, Language language) {
        List<LandUsePlanJson.ComparableItem> items = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            LocalText reason = Comparability.reason(plan, theme, zones.has(theme));
            items.add(new LandUsePlanJson.ComparableItem(
                    theme.id(), Words.theme(theme).in(language), reason == null, text(reason, language)));
        }
        return items;
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}

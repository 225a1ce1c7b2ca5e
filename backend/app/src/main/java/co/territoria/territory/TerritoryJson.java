package co.territoria.territory;

import co.territoria.geo.BoundingBox;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the addresses of territories answer, in one language. */
final class TerritoryJson {

    private static final LocalText AREA_METHOD = new LocalText(
            "Área de la forma generalizada en la proyección de medida del paquete; no es el área oficial.",
            "Area of the generalised shape in the pack's measuring projection; not the official area.");

    private static final LocalText PROVISIONAL = new LocalText(
            "La pertenencia a la subregión es provisional.", "The membership in the subregion is provisional.");

    private TerritoryJson() {}

    record Page(int total, List<Item> items, List<RegionalisationItem> regionalisations) {}

    record LonLat(double lon, double lat) {}

    record LandUse(
            String type, @Nullable String act, @Nullable String source) {}

    record Item(
            String code,
            String name,
            String shortName,
            String level,
            @Nullable String parent,
            Map<String, String> regions,
            @Nullable LonLat seat,
            @Nullable Double altitudeMetres,
            Territory.Label label,
            double[] bbox,
            double areaKm2,
            String areaMethod,
            @Nullable Double areaKm2Official,
            boolean derived,
            boolean provisional,
            @Nullable String provisionalNote,
            @Nullable LandUse landUsePlan,
            boolean example) {}

    record Named(String code, String name, String level) {}

    record MembershipItem(
            String regionalisation,
            String regionalisationName,
            String code,
            String name,
            String status,
            boolean provisional,
            @Nullable String note) {}

    record BoundaryItem(
            String source,
            String organisation,
            @Nullable String date,
            @Nullable String accuracy,
            String licence,
            @Nullable String access) {}

    record Whole(
            @com.fasterxml.jackson.annotation.JsonUnwrapped Item territory,
            List<Named> ancestors,
            List<Named> children,
            List<MembershipItem> memberships,
            BoundaryItem boundary) {}

    record NeighbourItem(String code, String name, double sharedBorderKm) {}

    record Neighbours(String code, String name, String method, List<NeighbourItem> items) {}

    record MemberItem(
            String code,
            String status,
            boolean provisional,
            @Nullable String note) {}

    record RegionItem(String code, String name, @Nullable String note, List<MemberItem> members) {}

    record RegionalisationItem(
            String id,
            String name,
            @Nullable String kind,
            boolean partial,
            boolean isLevel,
            @Nullable String source,
            @Nullable String date,
            @Nullable String notes,
            List<RegionItem> regions) {}

    static Item item(Territory territory, Pack pack, List<Regionalisation> regionalisations, Language language) {
        Map<String, String> regions = new TreeMap<>();
        boolean provisional = false;
        String note = null;
        for (Regionalisation regionalisation : regionalisations) {
            for (Regionalisation.Member member : regionalisation.members()) {
                boolean own = member.territory().equals(territory.code());
                boolean part = regionalisation.level() != null
                        && member.region().equals(territory.code().value());
                if (own) {
                    regions.putIfAbsent(regionalisation.id(), member.region());
                }
                // a derived territory is as provisional as its least certain member
                if ((own || part)
                        && regionalisation.level() != null
                        && member.status().provisional()) {
                    provisional = true;
                    note = own && member.note() != null ? member.note().in(language) : PROVISIONAL.in(language);
                }
            }
        }
        BoundingBox box = territory.measures().bbox();
        Territory.Seat seat = territory.seat();
        Territory.LandUseAct landUse = territory.landUse();
        return new Item(
                territory.code().value(),
                territory.name(),
                territory.shortName(),
                territory.level(),
                territory.parent() == null ? null : territory.parent().value(),
                regions,
                seat == null ? null : new LonLat(seat.lon(), seat.lat()),
                seat == null ? null : seat.altitudeMetres(),
                territory.label(),
                new double[] {box.west(), box.south(), box.east(), box.north()},
                territory.measures().areaKm2(),
                AREA_METHOD.in(language),
                territory.measures().areaKm2Official(),
                territory.derived(),
                provisional,
                note,
                landUse == null
                        ? null
                        : new LandUse(
                                landUse.kind(),
                                landUse.act(),
                                landUse.source() == null
                                        ? null
                                        : landUse.source().in(language)),
                pack.example());
    }

    static RegionalisationItem regionalisation(Regionalisation whole, Language language) {
        List<RegionItem> regions = whole.regions().stream()
                .map(region -> new RegionItem(
                        region.code(),
                        region.name().in(language),
                        text(region.note(), language),
                        whole.members().stream()
                                .filter(member -> member.region().equals(region.code()))
                                .map(member -> new MemberItem(
                                        member.territory().value(),
                                        member.status().name().toLowerCase(java.util.Locale.ROOT),
                                        member.status().provisional(),
                                        text(member.note(), language)))
                                .toList()))
                .toList();
        return new RegionalisationItem(
                whole.id(),
                whole.name().in(language),
                whole.kind(),
                whole.partial(),
                whole.level() != null,
                text(whole.source(), language),
                whole.date(),
                text(whole.notes(), language),
                regions);
    }

    static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}

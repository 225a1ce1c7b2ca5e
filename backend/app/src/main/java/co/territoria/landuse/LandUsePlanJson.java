package co.territoria.landuse;

import co.territoria.web.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the addresses of land-use plans answer, in one language. */
final class LandUsePlanJson {

    private LandUsePlanJson() {}

    /** @param asOf day on which ages were counted */
    record Page(String asOf, List<Item> items, Totals totals, Area area, boolean example) {

        Csv toCsv() {
            Csv csv = new Csv(List.of(
                    "id",
                    "territory",
                    "territory_name",
                    "subregion",
                    "subregion_name",
                    "kind",
                    "act",
                    "act_date",
                    "act_confirmed",
                    "age_years",
                    "revision",
                    "scale",
                    "short_until",
                    "medium_until",
                    "long_until",
                    "version",
                    "supersedes",
                    "in_force",
                    "zones",
                    "data_version",
                    "themes",
                    "source",
                    "note",
                    "example"));
            for (Item item : items) {
                csv.row(new ArrayList<>(Arrays.<@Nullable Object>asList(
                        item.id,
                        item.territory.code,
                        item.territory.name,
                        item.subregion == null ? null : item.subregion.code,
                        item.subregion == null ? null : item.subregion.name,
                        item.kind,
                        item.act.text,
                        item.act.date,
                        item.act.confirmed,
                        item.ageYears,
                        item.revision == null ? null : item.revision.id,
                        item.scale,
                        item.terms.shortUntil,
                        item.terms.mediumUntil,
                        item.terms.longUntil,
                        item.version,
                        item.supersedes,
                        item.inForce,
                        item.zones,
                        item.dataVersion,
                        String.join(";", item.themes),
                        item.actSource,
                        item.note,
                        item.example)));
            }
            return csv;
        }
    }

    /** @param municipal the same without plans of the root territory */
    record Totals(
            long territories,
            long plans,
            long confirmed,
            long unconfirmed,
            long withPolygons,
            List<KindCount> byKind,
            @Nullable Totals municipal) {}

    record KindCount(String id, String name, long plans) {}

    record Named(String code, String name) {}

    record Id(String id, String name) {}

    record Area(String crs, String note) {}

    record ActItem(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String date,
            @Nullable String text,
            boolean confirmed) {}

    record TermItem(
            @com.fasterxml.jackson.annotation.JsonProperty("short") @Nullable
            String shortUntil,

            @com.fasterxml.jackson.annotation.JsonProperty("medium") @Nullable
            String mediumUntil,

            @com.fasterxml.jackson.annotation.JsonProperty("long") @Nullable
            String longUntil) {}

    /**
     * @param zones       0 where there are no polygons
     * @param dataVersion which publication of its zones is in force, from 1; absent without polygons
     */
    record Item(
            String id,
            Named territory,
            @Nullable Named subregion,
            String kind,
            String kindName,
            ActItem act,
            @Nullable String actSource,
            @Nullable Integer ageYears,
            @Nullable Id revision,
            @Nullable Integer scale,
            TermItem terms,
            @Nullable String version,
            @Nullable String supersedes,
            boolean inForce,
            int zones,
            @Nullable Integer dataVersion,
            List<String> themes,
            @Nullable Double accuracyMetres,
            @Nullable String note,
            boolean example) {}

    record FileItem(String name, long bytes, String sha256) {}

    record DeliveryItem(
            String structure,
            List<FileItem> files,
            String crs,
            String crsName,
            String operation,
            double operationAccuracyMetres,
            @Nullable String date) {}

    /** @param code absent for zones whose label no list knows */
    record CodeItem(
            @Nullable String code,
            @Nullable String name,
            List<String> labels,
            int zones,
            double hectares,
            double groundHectares) {}

    record ThemeItem(
            String theme, String name, int zones, double hectares, double groundHectares, List<CodeItem> codes) {}

    record MappingRow(
            String theme,
            String label,
            @Nullable String code,
            @Nullable String codeName,
            @Nullable String note) {}

    record MappingItem(
            String version, @Nullable String date, @Nullable String author, List<MappingRow> rows) {}

    /** @param code {@code *} for every code of the list */
    record ClassRuleItem(
            String domain,
            String code,
            String codeName,

            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String soilClass,

            String className,
            String rule,
            String source) {}

    record VersionItem(
            String id, @Nullable String version, @Nullable String date, boolean inForce, int zones) {}

    record NoticeItem(
            String severity,
            String rule,
            String file,
            @Nullable Integer row,
            @Nullable String field,
            String message) {}

    record ComparableItem(
            String theme,
            String name,
            boolean comparable,
            @Nullable String reason) {}

    record Whole(
            @com.fasterxml.jackson.annotation.JsonUnwrapped Item plan,
            @Nullable DeliveryItem delivery,
            List<ThemeItem> themesDetail,
            @Nullable MappingItem mapping,
            List<ClassRuleItem> classRules,
            List<VersionItem> versions,
            List<NoticeItem> notices,
            List<ComparableItem> comparable,
            Area area) {}
}

package co.territoria.ingest;

import co.territoria.territory.Regionalisation;
import co.territoria.territory.Regionalisation.Member;
import co.territoria.territory.Regionalisation.Region;
import co.territoria.territory.Regionalisation.Status;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code regionalisations/<id>.csv}: two columns, {@code code} and {@code region}, are enough; {@code <id>.yaml} beside
 * it may tell names, kind, source and dates.
 */
final class RegionalisationFile {

    private static final List<String> STATUSES = List.of("sourced", "partly_sourced", "judgement");

    private static final Meta NO_META = new Meta(null, null, null, null, null, null, null, null);

    private RegionalisationFile() {}

    /** The YAML as it is written. */
    record Meta(
            Yaml.@Nullable Text name,
            @Nullable String kind,
            Yaml.@Nullable Text source,
            @Nullable String date,
            @Nullable Boolean partial,
            @Nullable String level,
            Yaml.@Nullable Text notes,
            @Nullable Map<String, RegionMeta> regions) {}

    record RegionMeta(Yaml.@Nullable Text name, Yaml.@Nullable Text note) {}

    /** What the YAML says, or nothing when there is none. */
    static Optional<Meta> meta(@Nullable DataFile yaml, Notices notices) {
        return yaml == null ? Optional.of(NO_META) : Yaml.read(yaml, Meta.class, notices);
    }

    /**
     * @param codes codes of the territories that may be members
     * @return absent with notices when a row is wrong
     */
    static Optional<Regionalisation> read(
            String pack, DataFile csv, @Nullable DataFile yaml, Collection<String> codes, Notices notices) {
        Optional<Meta> meta = meta(yaml, notices);
        Optional<Table> table = Table.read(
                csv,
                Set.of("code", "region"),
                Set.of("region_code", "status", "source", "note_es", "note_en"),
                notices);
        if (meta.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Region> regions = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        for (Table.Row row : table.get().rows()) {
            String code = row.required("code");
            String regionName = row.required("region");
            if (code.isEmpty() || regionName.isEmpty()) {
                continue;
            }
            if (!codes.contains(code)) {
                List<String> nearest = Nearest.to(code, codes);
                row.error(
                        "unknown-territory",
                        "code",
                        "ningún territorio tiene el código %s; los vigentes están en territories.csv%s"
                                .formatted(code, nearest.isEmpty() ? "" : ", cerca: " + nearest),
                        "no territory has the code %s; those in force are in territories.csv%s"
                                .formatted(code, nearest.isEmpty() ? "" : ", near: " + nearest));
                continue;
            }
            String regionCode = regionCode(row, regionName);
            if (!pairs.add(code + " " + regionCode)) {
                row.error(
                        "duplicate-key",
                        "code",
                        "el territorio %s ya está en esa región".formatted(code),
                        "the territory %s is already in that region".formatted(code));
                continue;
            }
            covered.add(code);
            regions.putIfAbsent(regionCode, region(regionCode, regionName, meta.get()));
            members.add(new Member(
                    new TerritoryCode(code),
                    regionCode,
                    status(row),
                    LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
        }
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        if (meta.get().source() == null) {
            notices.warning(
                    "no-source",
                    csv.path(),
                    null,
                    null,
                    "la regionalización no declara fuente: escríbala en %s.yaml".formatted(csv.stem()),
                    "the regionalisation declares no source: write it in %s.yaml".formatted(csv.stem()));
        }
        return Optional.of(whole(pack, csv.stem(), meta.get(), regions, members, covered.size() < codes.size()));
    }

    /** A regionalisation that makes a level must put every territory in exactly one region. */
    static void checkWhole(Regionalisation level, Set<String> codes, String file, Notices notices) {
        Set<String> seen = new HashSet<>();
        level.members().stream()
                .map(member -> member.territory().value())
                .filter(code -> !seen.add(code))
                .forEach(code -> notices.error(
                        "two-regions",
                        file,
                        null,
                        "code",
                        "el territorio %s está en dos regiones de un nivel".formatted(code),
                        "the territory %s is in two regions of a level".formatted(code)));
        codes.stream()
                .filter(code -> !seen.contains(code))
                .sorted()
                .forEach(code -> notices.error(
                        "no-region",
                        file,
                        null,
                        "code",
                        "el territorio %s no está en ninguna región del nivel".formatted(code),
                        "the territory %s is in no region of the level".formatted(code)));
    }

    private static Regionalisation whole(
            String pack, String id, Meta meta, Map<String, Region> regions, List<Member> members, boolean partial) {
        LocalText name = Yaml.Text.of(meta.name());
        return new Regionalisation(
                id,
                pack,
                name == null ? new LocalText(id.replace('_', ' '), null) : name,
                meta.kind(),
                partial,
                meta.level(),
                Yaml.Text.of(meta.source()),
                meta.date(),
                Yaml.Text.of(meta.notes()),
                List.copyOf(regions.values()),
                members);
    }

    private static Region region(String code, String name, Meta meta) {
        RegionMeta told = meta.regions() == null ? null : meta.regions().get(code);
        LocalText toldName = told == null ? null : Yaml.Text.of(told.name());
        return new Region(
                code,
                toldName == null ? new LocalText(name, null) : toldName,
                told == null ? null : Yaml.Text.of(told.note()));
    }

    private static String regionCode(Table.Row row, String name) {
        String given = row.text("region_code");
        if (given == null) {
            String made = Nearest.plain(name)
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            return made.length() > 20 ? made.substring(0, 20) : made.isEmpty() ? "REGION" : made;
        }
        if (!TerritoryCode.isValid(given)) {
            row.error(
                    "malformed-code",
                    "region_code",
                    "«%s»: un código tiene de 1 a 20 mayúsculas, cifras o guiones".formatted(given),
                    "“%s”: a code has 1 to 20 capitals, digits or hyphens".formatted(given));
        }
        return given;
    }

    private static Status status(Table.Row row) {
        if (row.text("status") == null) {
            return Status.JUDGEMENT;
        }
        return Status.valueOf(row.oneOf("status", STATUSES, "judgement").toUpperCase(Locale.ROOT));
    }
}

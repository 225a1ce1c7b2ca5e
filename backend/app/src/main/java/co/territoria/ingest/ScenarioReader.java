package co.territoria.ingest;

import co.territoria.indicator.Indicator;
import co.territoria.scenario.Assumption;
import co.territoria.scenario.Outlook;
import co.territoria.scenario.Rule;
import co.territoria.scenario.Scenario;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one scenario: {@code scenario.yaml} and {@code assumptions.csv}. */
final class ScenarioReader {

    private static final Set<String> REQUIRED = Set.of("indicator", "rule");
    private static final Set<String> OPTIONAL =
            Set.of("code", "breakdown", "base_period", "to_period", "amount", "source", "note_es", "note_en");
    private static final int LONGEST_NOTE = 1_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final String pack;
    private final String id;
    private final CitedNames cited;
    private final Notices notices;

    ScenarioReader(String pack, String id, CitedNames cited, Notices notices) {
        this.pack = pack;
        this.id = id;
        this.cited = cited;
        this.notices = notices;
    }

    /** The YAML as it is written. */
    record Meta(
            Yaml.@Nullable Text name,
            @Nullable String kind,
            Yaml.@Nullable Text description,
            Yaml.@Nullable Text author,
            @Nullable String date,
            Yaml.@Nullable Text method,
            @Nullable String source) {}

    /** @return absent when a notice is an error */
    Optional<Scenario> read(DatasetKind.Delivery delivery) {
        if (!CitedNames.ID.matcher(id).matches() || id.equals(Scenario.OWN)) {
            notices.error(
                    "invalid-id",
                    delivery.name(),
                    null,
                    null,
                    "el nombre de la carpeta lleva minúsculas sin tilde, cifras, «_» y «-», y no es «own»",
                    "the name of the folder has lower-case letters, digits, “_” and “-”, and is not “own”");
        }
        Optional<DataFile> yamlFile = required(delivery, "scenario.yaml");
        Optional<DataFile> tableFile = required(delivery, "assumptions.csv");
        if (yamlFile.isEmpty() || tableFile.isEmpty()) {
            return Optional.empty();
        }
        Optional<Meta> meta = Yaml.read(yamlFile.get(), Meta.class, notices);
        Optional<Table> table = Table.read(tableFile.get(), REQUIRED, OPTIONAL, notices);
        if (meta.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        Outlook outlook = outlook(meta.get(), yamlFile.get());
        List<Assumption> assumptions = assumptions(table.get(), outlook);
        if (table.get().rows().isEmpty()) {
            notices.error("empty-file", tableFile.get().path(), null, null, "no supone nada", "nothing is assumed");
        }
        LocalText name = CitedNames.required(meta.get().name(), "name", yamlFile.get(), notices);
        LocalText author = CitedNames.required(meta.get().author(), "author", yamlFile.get(), notices);
        LocalText method = CitedNames.required(meta.get().method(), "method", yamlFile.get(), notices);
        CitedNames.checkDate(meta.get().date(), yamlFile.get(), notices);
        cited.checkSource(meta.get().source(), yamlFile.get(), notices);
        if (outlook == Outlook.PUBLISHED && meta.get().source() == null) {
            notices.error(
                    "missing-value",
                    yamlFile.get().path(),
                    null,
                    "source",
                    "una proyección publicada cita su fuente: una clave de sources.csv",
                    "a published projection cites its source: a key of sources.csv");
        }
        String date = meta.get().date();
        if (notices.hasErrors()
                || outlook == null
                || name == null
                || author == null
                || method == null
                || date == null) {
            return Optional.empty();
        }
        return Optional.of(new Scenario(
                pack,
                id,
                outlook,
                name,
                Yaml.Text.of(meta.get().description()),
                author,
                date,
                method,
                meta.get().source(),
                assumptions));
    }

    private Optional<DataFile> required(DatasetKind.Delivery delivery, String name) {
        Optional<DataFile> file = delivery.find(name);
        if (file.isEmpty()) {
            notices.error(
                    "missing-file",
                    delivery.name() + "/" + name,
                    null,
                    null,
                    "falta el archivo; un escenario tiene scenario.yaml y assumptions.csv",
                    "the file is missing; a scenario has scenario.yaml and assumptions.csv");
        }
        return file;
    }

    private @Nullable Outlook outlook(Meta meta, DataFile file) {
        String kind = meta.kind() == null ? "" : meta.kind();
        Optional<Outlook> outlook = Outlook.find(kind);
        if (outlook.isEmpty()) {
            notices.error(
                    "value-not-in-list",
                    file.path(),
                    null,
                    "kind",
                    "«%s» no es uno de %s".formatted(kind, Outlook.ids()),
                    "“%s” is none of %s".formatted(kind, Outlook.ids()));
        }
        return outlook.orElse(null);
    }

    private List<Assumption> assumptions(Table table, @Nullable Outlook outlook) {
        List<Assumption> assumptions = new ArrayList<>();
        Map<List<Object>, Table.Row> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            int before = notices.errors();
            Indicator indicator = cited.indicator(row, "indicator");
            Rule rule = Rule.find(row.oneOf("rule", Rule.ids(), "")).orElse(null);
            String breakdown = cited.breakdown(row);
            TerritoryCode territory = territory(row);
            Integer base = year(row, "base_period");
            Integer until = year(row, "to_period");
            Double amount = row.number("amount");
            String source = cited.source(row);
            IndicatorReader.checkLength(row, Set.of("note_es", "note_en"), LONGEST_NOTE);
            if (rule != null) {
                checkRule(row, rule, outlook, base, until, amount);
            }
            if (rule == null || indicator == null || notices.errors() > before) {
                continue;
            }
            List<Object> key = List.of(
                    indicator.code(),
                    breakdown == null ? "" : breakdown,
                    territory == null ? "" : territory,
                    rule == Rule.VALUE && until != null ? until : 0);
            Table.Row first = seen.putIfAbsent(key, row);
            if (first != null) {
                row.duplicate("indicator", indicator.code().value(), first);
            }
            assumptions.add(new Assumption(
                    indicator.code(),
                    territory,
                    breakdown,
                    rule,
                    base,
                    until,
                    amount,
                    source,
                    LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
        }
        return assumptions;
    }

    private static void checkRule(
            Table.Row row,
            Rule rule,
            @Nullable Outlook outlook,
            @Nullable Integer base,
            @Nullable Integer until,
            @Nullable Double amount) {
        if (rule.hasAmount() && row.text("amount") == null) {
            row.error(
                    "missing-value",
                    "amount",
                    "la regla %s lleva un número".formatted(rule.id()),
                    "the rule %s takes a number".formatted(rule.id()));
        }
        if (!rule.hasAmount() && amount != null) {
            row.error(
                    "unexpected-value",
                    "amount",
                    "la regla %s no lleva número: sale de la serie".formatted(rule.id()),
                    "the rule %s takes no number: it follows from the series".formatted(rule.id()));
        }
        if (rule == Rule.RELATIVE && amount != null && amount <= -100) {
            row.error(
                    "value-out-of-range",
                    "amount",
                    "un cambio de −100 % o menos por año no deja nada",
                    "a change of −100% or less a year leaves nothing");
        }
        if (rule != Rule.SERIES && row.text("to_period") == null) {
            row.error(
                    "missing-value",
                    "to_period",
                    "falta el último año proyectado",
                    "the last projected year is missing");
        }
        if (rule == Rule.SERIES && row.text("base_period") == null) {
            row.error(
                    "missing-value",
                    "base_period",
                    "falta el último año que cuenta como observado: los que siguen son la proyección",
                    "the last year that counts as observed is missing: those after it are the projection");
        }
        if (base != null && until != null && base >= until) {
            row.error(
                    "value-out-of-range",
                    "to_period",
                    "%d no es posterior a la base %d".formatted(until, base),
                    "%d is not after the base %d".formatted(until, base));
        }
        if (outlook == Outlook.TREND && rule != Rule.TREND || outlook == Outlook.PUBLISHED && !isPublished(rule)) {
            row.error(
                    "rule-does-not-fit",
                    "rule",
                    outlook == Outlook.TREND
                            ? "un escenario tendencial solo lleva la regla trend"
                            : "una proyección publicada solo lleva las reglas series y value",
                    outlook == Outlook.TREND
                            ? "a trend scenario has the rule trend only"
                            : "a published projection has the rules series and value only");
        }
    }

    private static boolean isPublished(Rule rule) {
        return rule == Rule.SERIES || rule == Rule.VALUE;
    }

    private @Nullable TerritoryCode territory(Table.Row row) {
        String code = row.text("code");
        if (code == null) {
            return null;
        }
        if (!cited.places().contains(code)) {
            row.error(
                    "unknown-territory",
                    "code",
                    "ningún territorio del nivel más bajo tiene el código %s%s"
                            .formatted(code, IndicatorReader.near(code, cited.places(), "cerca")),
                    "no territory of the lowest level has the code %s%s"
                            .formatted(code, IndicatorReader.near(code, cited.places(), "near")));
            return null;
        }
        return new TerritoryCode(code);
    }

    private static @Nullable Integer year(Table.Row row, String column) {
        Integer year = row.integer(column);
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            row.error(
                    "invalid-period",
                    column,
                    "«%d» no es un año entre %d y %d".formatted(year, FIRST_YEAR, LAST_YEAR),
                    "“%d” is no year from %d to %d".formatted(year, FIRST_YEAR, LAST_YEAR));
            return null;
        }
        return year;
    }
}

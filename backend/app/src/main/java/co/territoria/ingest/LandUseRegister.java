package co.territoria.ingest;

import co.territoria.landuse.Act;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.Terms;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the register of land-use plans. A plan is there with or without polygons, and whatever is not known is empty. */
final class LandUseRegister {

    private static final Set<String> REQUIRED = Set.of("id", "territory", "kind", "act_confirmed", "in_force");

    private static final Set<String> OPTIONAL = Set.of(
            "act_kind",
            "act_number",
            "act_date",
            "act_text",
            "revision",
            "scale",
            "short_until",
            "medium_until",
            "long_until",
            "version",
            "supersedes",
            "source_es",
            "source_en",
            "note_es",
            "note_en");

    static final List<String> KINDS = List.of("POT", "PBOT", "EOT", "POTD");

    private static final String OF_THE_ROOT = "POTD";

    private static final List<String> TRUTH = List.of("true", "false");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final String pack;
    private final Places places;
    private final String root;
    private final Notices notices;

    /** @param root code of the pack's root territory, whose plan is of a kind of its own */
    LandUseRegister(String pack, Places places, String root, Notices notices) {
        this.pack = pack;
        this.places = places;
        this.root = root;
        this.notices = notices;
    }

    List<LandUsePlan> read(DataFile file) {
        Optional<Table> table = Table.read(file, REQUIRED, OPTIONAL, notices);
        if (table.isEmpty()) {
            return List.of();
        }
        List<LandUsePlan> plans = new ArrayList<>();
        Map<String, Table.Row> rows = table.get().uniqueBy("id", notices);
        Map<String, String> territoryOf = new HashMap<>();
        rows.forEach((id, row) -> territoryOf.put(id, row.text("territory") == null ? "" : row.text("territory")));
        Map<String, Integer> inForce = new HashMap<>();
        rows.forEach((id, row) -> plan(id, row, territoryOf).ifPresent(plan -> {
            plans.add(plan);
            Integer other =
                    plan.inForce() ? inForce.putIfAbsent(plan.territory().value(), row.line()) : null;
            if (other != null) {
                row.error(
                        "two-in-force",
                        "in_force",
                        "%s ya tiene un plan vigente en la fila %d; solo uno lo está"
                                .formatted(plan.territory(), other),
                        "%s already has a plan in force in row %d; only one is".formatted(plan.territory(), other));
            }
        }));
        return plans;
    }

    private Optional<LandUsePlan> plan(String id, Table.Row row, Map<String, String> territoryOf) {
        if (!ID.matcher(id).matches()) {
            row.error(
                    "malformed-code",
                    "id",
                    "«%s»: un id tiene de 1 a 60 letras sin tilde, cifras, puntos o guiones, por ejemplo 76001-2014"
                            .formatted(id),
                    "“%s”: an id has 1 to 60 letters without accent, digits, dots or hyphens, for example 76001-2014"
                            .formatted(id));
        }
        String kind = row.oneOf("kind", KINDS, "POT");
        TerritoryCode territory = places.any(row, "territory");
        if (territory == null) {
            if (row.text("territory") == null) {
                row.required("territory");
            }
            return Optional.empty();
        }
        checkLevel(row, kind, territory);
        Integer scale = row.integer("scale");
        if (scale != null && scale < 1) {
            row.error(
                    "value-out-of-range",
                    "scale",
                    "la escala es el denominador: 25000 para 1:25.000",
                    "the scale is the denominator: 25000 for 1:25,000");
        }
        if (row.text("source_es") == null) {
            row.warning(
                    "missing-source",
                    "source_es",
                    "el plan no dice de dónde salen su clase y su acto",
                    "the plan does not say where its kind and its act come from");
        }
        return Optional.of(new LandUsePlan(
                id,
                pack,
                territory,
                kind,
                act(row),
                code(row, "revision", "POT_RevisionTipo"),
                scale,
                new Terms(date(row, "short_until"), date(row, "medium_until"), date(row, "long_until")),
                row.text("version"),
                supersedes(id, row, territoryOf),
                row.oneOf("in_force", TRUTH, "false").equals("true"),
                LocalText.ofNullable(row.text("source_es"), row.text("source_en")),
                LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
    }

    private void checkLevel(Table.Row row, String kind, TerritoryCode territory) {
        boolean departmental = kind.equals(OF_THE_ROOT);
        if (departmental != territory.value().equals(root)
                || (!departmental && !places.shapes().containsKey(territory.value()))) {
            row.error(
                    "wrong-level",
                    "territory",
                    "un POTD es del territorio raíz y los demás planes son de un municipio; %s no lo es"
                            .formatted(territory),
                    "a POTD is of the root territory and the other plans are of a municipality; %s is not"
                            .formatted(territory));
        }
    }

    private static Act act(Table.Row row) {
        boolean confirmed = row.oneOf("act_confirmed", TRUTH, "false").equals("true");
        Act act = new Act(
                code(row, "act_kind", "POT_FuenteAdministrativaTipo"),
                row.text("act_number"),
                date(row, "act_date"),
                row.text("act_text"),
                confirmed);
        if (confirmed && act.text() == null && act.number() == null) {
            row.error(
                    "missing-value",
                    "act_text",
                    "un acto confirmado se cita: falta su texto o su número",
                    "a confirmed act is cited: its text or its number is missing");
        }
        return act;
    }

    private static @Nullable String code(Table.Row row, String column, String domain) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        Optional<CodeLists.Code> found = CodeLists.ladmColPot().resolve(domain, text);
        if (found.isEmpty()) {
            List<String> codes = CodeLists.ladmColPot().list(domain).stream()
                    .map(CodeLists.Code::code)
                    .toList();
            List<String> nearest = Nearest.to(text, codes);
            row.error(
                    "value-not-in-list",
                    column,
                    "«%s» no está en %s; los hay: %s".formatted(text, domain, nearest.isEmpty() ? codes : nearest),
                    "“%s” is not in %s; there are: %s".formatted(text, domain, nearest.isEmpty() ? codes : nearest));
            return null;
        }
        return found.get().code();
    }

    /** A year, a month or a day; anything else is an error notice. */
    static @Nullable String date(Table.Row row, String column) {
        String text = row.text(column);
        if (text == null || isDate(text)) {
            return text;
        }
        row.error(
                "malformed-date",
                column,
                "«%s» no es una fecha: se escribe 2014, 2014-12 o 2014-12-11".formatted(text),
                "“%s” is no date: it is written 2014, 2014-12 or 2014-12-11".formatted(text));
        return null;
    }

    static boolean isDate(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth.parse(text);
                return true;
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate.parse(text);
                return true;
            }
            return text.matches("[12]\\d{3}");
        } catch (DateTimeException fault) {
            return false;
        }
    }

    private static @Nullable String supersedes(String id, Table.Row row, Map<String, String> territoryOf) {
        String other = row.text("supersedes");
        if (other == null) {
            return null;
        }
        if (other.equals(id) || !territoryOf.getOrDefault(other, "").equals(territoryOf.get(id))) {
            row.error(
                    "unknown-plan",
                    "supersedes",
                    "«%s» no es otro plan del mismo territorio en esta tabla".formatted(other),
                    "“%s” is no other plan of the same territory in this table".formatted(other));
            return null;
        }
        return other;
    }
}

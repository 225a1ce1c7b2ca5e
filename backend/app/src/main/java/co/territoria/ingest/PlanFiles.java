package co.territoria.ingest;

import co.territoria.plan.Plan;
import co.territoria.plan.PlanCode;
import co.territoria.plan.PlanDelivery;
import co.territoria.plan.PlanDocument;
import co.territoria.plan.PlanNode;
import co.territoria.plan.PlanWord;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code plans/}: {@code documents.csv}, {@code plans.csv}, {@code nodes.csv} and the lists of kinds and levels. */
final class PlanFiles {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private static final Pattern DOCUMENT_CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** The kind of plan that is none: its note has to say so. */
    private static final String PROGRAMME = "programa_de_gobierno";

    private final PackFiles pack;
    private final Places places;
    private final Notices notices;

    PlanFiles(PackFiles pack, Places places, Notices notices) {
        this.pack = pack;
        this.places = places;
        this.notices = notices;
    }

    /** @return absent when a notice is an error */
    Optional<PlanDelivery> read() {
        Map<String, PlanDocument> documents = documents();
        CodeList planKinds = CodeList.read(pack, "plans/plan_kinds.csv", "kind", Set.of(), notices);
        CodeList planLevels = CodeList.read(pack, "plans/levels.csv", "level", Set.of(), notices);
        CodeList nodeKinds = CodeList.read(pack, "plans/kinds.csv", "kind", Set.of(), notices);
        Map<String, Table.Row> planRows = rows(
                "plans/plans.csv",
                Set.of("code", "name", "document"),
                Set.of("kind", "level", "territory", "from_year", "to_year", "note_es", "note_en"));
        Map<String, List<PlanNode>> nodes = new PlanNodes(nodeKinds.codes(), documents.keySet(), places)
                .read(
                        rows(
                                "plans/nodes.csv",
                                Set.of("plan", "code", "parent", "kind", "name", "document"),
                                Set.of("places")),
                        planRows.keySet());
        List<Plan> plans = new ArrayList<>();
        planRows.forEach((code, row) -> one(
                        code, row, planKinds, planLevels, documents.keySet(), nodes.getOrDefault(code, List.of()))
                .ifPresent(plans::add));
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        List<PlanWord> words = new ArrayList<>();
        words.addAll(words(PlanWord.Kind.PLAN_KIND, planKinds));
        words.addAll(words(PlanWord.Kind.PLAN_LEVEL, planLevels));
        words.addAll(words(PlanWord.Kind.NODE_KIND, nodeKinds));
        return Optional.of(new PlanDelivery(List.copyOf(documents.values()), words, plans));
    }

    private static List<PlanWord> words(PlanWord.Kind kind, CodeList list) {
        return list.entries().stream()
                .map(entry -> new PlanWord(kind, entry.code(), entry.name(), entry.order()))
                .toList();
    }

    private Map<String, Table.Row> rows(String path, Set<String> required, Set<String> optional) {
        Optional<DataFile> file = pack.find(path);
        if (file.isEmpty()) {
            notices.error("missing-file", path, null, null, "falta el archivo", "the file is missing");
        }
        return file.flatMap(found -> Table.read(found, required, optional, notices))
                .map(table -> table.uniqueBy("code", notices))
                .orElse(Map.of());
    }

    private Map<String, PlanDocument> documents() {
        Map<String, PlanDocument> documents = new LinkedHashMap<>();
        rows("plans/documents.csv", Set.of("code", "title", "organisation"), Set.of("date", "note_es", "note_en"))
                .forEach((code, row) -> {
                    if (!DOCUMENT_CODE.matcher(code).matches()) {
                        row.error(
                                "malformed-code",
                                "code",
                                "«%s»: un código tiene de 1 a 40 letras, cifras, puntos o guiones".formatted(code),
                                "“%s”: a code has 1 to 40 letters, digits, dots or hyphens".formatted(code));
                    }
                    String date = row.text("date");
                    if (date != null && !DATE.matcher(date).matches()) {
                        row.error(
                                "not-a-date",
                                "date",
                                "«%s» no es una fecha AAAA, AAAA-MM o AAAA-MM-DD".formatted(date),
                                "“%s” is no date YYYY, YYYY-MM or YYYY-MM-DD".formatted(date));
                    }
                    documents.put(
                            code,
                            new PlanDocument(
                                    code,
                                    row.required("title"),
                                    row.required("organisation"),
                                    date,
                                    LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
                });
        return documents;
    }

    private Optional<Plan> one(
            String code, Table.Row row, CodeList kinds, CodeList levels, Set<String> documents, List<PlanNode> nodes) {
        if (!PlanCode.isValid(code)) {
            row.error(
                    "malformed-code",
                    "code",
                    "«%s»: un código tiene de 1 a 60 mayúsculas, cifras, puntos o guiones".formatted(code),
                    "“%s”: a code has 1 to 60 capitals, digits, dots or hyphens".formatted(code));
            return Optional.empty();
        }
        String kind = row.text("kind") == null ? null : row.oneOf("kind", kinds.codes(), "");
        String level = row.text("level") == null ? null : row.oneOf("level", levels.codes(), "");
        LocalText note = LocalText.ofNullable(row.text("note_es"), row.text("note_en"));
        if (PROGRAMME.equals(kind) && note == null) {
            row.warning(
                    "programme-without-note",
                    "note_es",
                    "un programa de gobierno no es un plan adoptado: la nota debe decirlo",
                    "a programme of government is no adopted plan: the note should say so");
        }
        return Optional.of(new Plan(
                pack.pack(),
                new PlanCode(code),
                row.required("name"),
                kind,
                level,
                places.any(row, "territory"),
                years(row),
                document(row, documents),
                note,
                nodes));
    }

    private static Plan.Years years(Table.Row row) {
        Integer from = year(row, "from_year");
        Integer to = year(row, "to_year");
        if (from != null && to != null && from > to) {
            row.error(
                    "years-reversed",
                    "to_year",
                    "termina en %d, antes de empezar en %d".formatted(to, from),
                    "it ends in %d, before it begins in %d".formatted(to, from));
            return new Plan.Years(null, null);
        }
        return new Plan.Years(from, to);
    }

    private static @Nullable Integer year(Table.Row row, String column) {
        Integer year = row.integer(column);
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            row.error(
                    "year-out-of-range",
                    column,
                    "%d no está entre %d y %d".formatted(year, FIRST_YEAR, LAST_YEAR),
                    "%d is not between %d and %d".formatted(year, FIRST_YEAR, LAST_YEAR));
            return null;
        }
        return year;
    }

    /** The document that a row cites; one that is not in the list is an error notice. */
    static String document(Table.Row row, Set<String> documents) {
        String document = row.required("document");
        if (!document.isEmpty() && !documents.contains(document)) {
            row.error(
                    "unknown-document",
                    "document",
                    "ningún documento tiene el código «%s»; están en plans/documents.csv: %s"
                            .formatted(document, documents),
                    "no document has the code “%s”; they are in plans/documents.csv: %s"
                            .formatted(document, documents));
        }
        return document;
    }
}

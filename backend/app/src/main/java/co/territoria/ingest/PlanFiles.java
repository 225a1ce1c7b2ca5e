package co.territoria.ingest;

import co.territoria.plan.Adoption;
import co.territoria.plan.Alignment;
import co.territoria.plan.Driver;
import co.territoria.plan.Goal;
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

/**
 * Reads {@code plans/}: {@code documents.csv}, {@code plans.csv}, {@code nodes.csv}, the lists of kinds and levels, and the
 * goals, drivers and alignments where there are any.
 */
final class PlanFiles {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private static final Pattern DOCUMENT_CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private static final String ACT_KINDS = "plans/act_kinds.csv";

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** The kind of plan that is none: its note has to say so. */
    private static final String PROGRAMME = "programa_de_gobierno";

    private final PackFiles pack;
    private final Places places;
    private final PlanGoals.Cited cited;
    private final Notices notices;

    PlanFiles(PackFiles pack, Places places, PlanGoals.Cited cited, Notices notices) {
        this.pack = pack;
        this.places = places;
        this.cited = cited;
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
                Set.of(
                        "kind",
                        "level",
                        "territory",
                        "from_year",
                        "to_year",
                        "adopted",
                        "act_kind",
                        "act_number",
                        "act_date",
                        "note_es",
                        "note_en"));
        CodeList actKinds =
                pack.find(ACT_KINDS).isEmpty() ? null : CodeList.read(pack, ACT_KINDS, "kind", Set.of(), notices);
        Map<String, List<PlanNode>> nodes = new PlanNodes(nodeKinds.codes(), documents.keySet(), places)
                .read(
                        rows(
                                "plans/nodes.csv",
                                Set.of("plan", "code", "parent", "kind", "name", "document"),
                                Set.of("places", "sdgs")),
                        planRows.keySet());
        Map<String, List<Goal>> goals =
                new PlanGoals(pack, places, cited, notices).read(nodes, planRows.keySet(), documents.keySet());
        PlanTies ties = new PlanTies(pack, cited, documents.keySet(), notices);
        Map<String, List<Driver>> drivers = ties.drivers(nodes);
        List<Alignment> alignments = ties.alignments(nodes, planRows.keySet());
        List<Plan> plans = new ArrayList<>();
        planRows.forEach((code, row) -> one(
                        code,
                        row,
                        new Lists(planKinds, planLevels, actKinds, documents.keySet()),
                        nodes.getOrDefault(code, List.of()),
                        goals.getOrDefault(code, List.of()),
                        drivers.getOrDefault(code, List.of()))
                .ifPresent(plans::add));
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        List<PlanWord> words = new ArrayList<>();
        words.addAll(words(PlanWord.Kind.PLAN_KIND, planKinds));
        words.addAll(words(PlanWord.Kind.PLAN_LEVEL, planLevels));
        words.addAll(words(PlanWord.Kind.NODE_KIND, nodeKinds));
        if (actKinds != null) {
            words.addAll(words(PlanWord.Kind.ACT_KIND, actKinds));
        }
        return Optional.of(new PlanDelivery(List.copyOf(documents.values()), words, plans, alignments));
    }

    /** The closed lists that a plan cites. */
    private record Lists(
            CodeList kinds, CodeList levels, @Nullable CodeList actKinds, Set<String> documents) {}

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
            String code, Table.Row row, Lists lists, List<PlanNode> nodes, List<Goal> goals, List<Driver> drivers) {
        if (!PlanCode.isValid(code)) {
            row.error(
                    "malformed-code",
                    "code",
                    "«%s»: un código tiene de 1 a 60 mayúsculas, cifras, puntos o guiones".formatted(code),
                    "“%s”: a code has 1 to 60 capitals, digits, dots or hyphens".formatted(code));
            return Optional.empty();
        }
        String kind = row.text("kind") == null
                ? null
                : row.oneOf("kind", lists.kinds().codes(), "");
        String level = row.text("level") == null
                ? null
                : row.oneOf("level", lists.levels().codes(), "");
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
                adoption(row, kind, lists.actKinds()),
                document(row, lists.documents()),
                note,
                nodes,
                goals,
                drivers));
    }

    /** A programme of government is never adopted; of another plan nothing is known unless the row says it. */
    private static Adoption adoption(Table.Row row, @Nullable String kind, @Nullable CodeList actKinds) {
        boolean programme = PROGRAMME.equals(kind);
        String said = row.text("adopted") == null ? null : row.oneOf("adopted", Adoption.State.ids(), "");
        Adoption.State state = Adoption.State.find(String.valueOf(said))
                .orElse(programme ? Adoption.State.FALSE : Adoption.State.UNKNOWN);
        if (programme && state != Adoption.State.FALSE) {
            row.error(
                    "programme-adopted",
                    "adopted",
                    "un programa de gobierno no es un plan adoptado: false o vacío",
                    "a programme of government is no adopted plan: false or empty");
            return Adoption.UNKNOWN;
        }
        String actKind = row.text("act_kind");
        String date = row.text("act_date");
        if (actKind == null) {
            if (row.text("act_number") != null || date != null) {
                row.error(
                        "act-without-kind",
                        "act_kind",
                        "falta la clase del acto: ordenanza, acuerdo, ley…",
                        "the kind of the act is missing: ordinance, agreement, law…");
            }
            return new Adoption(state, null);
        }
        if (state != Adoption.State.TRUE) {
            row.error(
                    "act-without-adoption",
                    "adopted",
                    "hay un acto que lo adopta y adopted dice «%s»: debe decir true".formatted(state.id()),
                    "there is an act that adopts it and adopted says “%s”: it should say true".formatted(state.id()));
            return Adoption.UNKNOWN;
        }
        if (date != null && !CitedNames.isDate(date)) {
            row.error(
                    "not-a-date",
                    "act_date",
                    "«%s» no es una fecha AAAA, AAAA-MM o AAAA-MM-DD".formatted(date),
                    "“%s” is no date YYYY, YYYY-MM or YYYY-MM-DD".formatted(date));
        }
        row.oneOf("act_kind", actKinds == null ? List.of() : actKinds.codes(), "");
        return new Adoption(state, new Adoption.Act(actKind, row.text("act_number"), date));
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

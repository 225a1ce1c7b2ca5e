package co.territoria.ingest;

import co.territoria.actor.Agreement;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code actors/agreements.csv} with its parties and commitments. */
final class AgreementReader {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,59}");

    private static final Set<String> REQUIRED = Set.of("code", "name", "document");
    private static final Set<String> OPTIONAL = Set.of("date", "plan", "node", "note_es", "note_en");

    private final PackFiles pack;
    private final ActorReferences references;
    private final Set<String> organisations;
    private final Notices notices;

    AgreementReader(PackFiles pack, ActorReferences references, Set<String> organisations, Notices notices) {
        this.pack = pack;
        this.references = references;
        this.organisations = organisations;
        this.notices = notices;
    }

    /** Empty where the pack has none; a row with an error is left out and told. */
    List<Agreement> read() {
        Optional<Table> table =
                pack.find("actors/agreements.csv").flatMap(file -> Table.read(file, REQUIRED, OPTIONAL, notices));
        if (table.isEmpty()) {
            return List.of();
        }
        Map<String, Table.Row> rows = table.get().uniqueBy("code", notices);
        Map<String, List<String>> parties = parties(rows.keySet());
        Map<String, List<Agreement.Commitment>> commitments = commitments(rows.keySet());
        List<Agreement> agreements = new ArrayList<>();
        rows.forEach((code, row) -> {
            if (!CODE.matcher(code).matches()) {
                row.error(
                        "malformed-code",
                        "code",
                        "«%s»: un código tiene de 1 a 60 mayúsculas, cifras, puntos o guiones".formatted(code),
                        "“%s”: a code has 1 to 60 capitals, digits, dots or hyphens".formatted(code));
            }
            String plan = references.plan(row);
            agreements.add(new Agreement(
                    pack.pack(),
                    code,
                    row.required("name"),
                    date(row),
                    plan,
                    references.node(row, plan),
                    PlanFiles.document(row, references.documents()),
                    LocalText.ofNullable(row.text("note_es"), row.text("note_en")),
                    parties.getOrDefault(code, List.of()),
                    commitments.getOrDefault(code, List.of())));
        });
        return agreements;
    }

    private Map<String, List<String>> parties(Set<String> codes) {
        Map<String, List<String>> byAgreement = new HashMap<>();
        pack.find("actors/agreement_parties.csv")
                .flatMap(file -> Table.read(file, Set.of("agreement", "organisation"), Set.of(), notices))
                .map(Table::rows)
                .orElse(List.of())
                .forEach(row -> {
                    row.required("organisation");
                    String organisation = ActorReferences.organisation(row, "organisation", organisations);
                    String code = agreement(row, codes);
                    if (organisation != null && code != null) {
                        byAgreement
                                .computeIfAbsent(code, key -> new ArrayList<>())
                                .add(organisation);
                    }
                });
        return byAgreement;
    }

    private Map<String, List<Agreement.Commitment>> commitments(Set<String> codes) {
        Map<String, List<Agreement.Commitment>> byAgreement = new HashMap<>();
        pack.find("actors/commitments.csv")
                .flatMap(file ->
                        Table.read(file, Set.of("agreement", "text"), Set.of("responsible", "due", "state"), notices))
                .map(Table::rows)
                .orElse(List.of())
                .forEach(row -> {
                    String code = agreement(row, codes);
                    String text = row.required("text");
                    String state = row.text("state") == null ? null : row.oneOf("state", Agreement.State.ids(), "");
                    Agreement.Commitment commitment = new Agreement.Commitment(
                            text,
                            ActorReferences.organisation(row, "responsible", organisations),
                            day(row),
                            state == null ? null : Agreement.State.find(state).orElse(null));
                    if (code != null) {
                        byAgreement
                                .computeIfAbsent(code, key -> new ArrayList<>())
                                .add(commitment);
                    }
                });
        return byAgreement;
    }

    private static @Nullable String agreement(Table.Row row, Set<String> codes) {
        String code = row.required("agreement");
        if (codes.contains(code)) {
            return code;
        }
        if (!code.isEmpty()) {
            List<String> nearest = Nearest.to(code, codes);
            row.error(
                    "unknown-agreement",
                    "agreement",
                    "ningún pacto de agreements.csv tiene el código «%s»%s"
                            .formatted(code, nearest.isEmpty() ? "" : "; cerca: " + nearest),
                    "no agreement of agreements.csv has the code “%s”%s"
                            .formatted(code, nearest.isEmpty() ? "" : "; near: " + nearest));
        }
        return null;
    }

    private static @Nullable String date(Table.Row row) {
        String text = row.text("date");
        if (text == null || CitedNames.isDate(text)) {
            return text;
        }
        row.error(
                "malformed-date",
                "date",
                "«%s» no es una fecha: año, año-mes o año-mes-día, por ejemplo 2025-08-08".formatted(text),
                "“%s” is no date: year, year-month or year-month-day, for example 2025-08-08".formatted(text));
        return null;
    }

    private static @Nullable LocalDate day(Table.Row row) {
        String text = row.text("due");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException fault) {
            row.error(
                    "malformed-date",
                    "due",
                    "«%s»: una fecha se escribe como 2026-11-20".formatted(text),
                    "“%s”: a date is written like 2026-11-20".formatted(text));
            return null;
        }
    }
}

package co.territoria.ingest;

import co.territoria.oversight.CitizenReport;
import co.territoria.oversight.CitizenReport.Answer;
import co.territoria.oversight.CitizenReport.Kind;
import co.territoria.oversight.CitizenReport.Place;
import co.territoria.oversight.Moderation;
import co.territoria.project.ProjectCode;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code oversight/reports.csv}. It has no column for who wrote, and one that is added is an error, not a warning:
 * what is not read in must not lie in the file either. Notices never repeat the words of a report.
 */
final class CitizenReportReader {

    static final String FILE = "oversight/reports.csv";

    private static final Set<String> REQUIRED = Set.of("id", "kind", "text", "date", "state");

    private static final Set<String> OPTIONAL =
            Set.of("project", "territory", "lon", "lat", "answer", "answer_date", "answer_organisation");

    private static final int LONGEST_TEXT = 4_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}]{2,}");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)3\\d{2}[ .-]?\\d{3}[ .-]?\\d{4}(?!\\d)");

    private final Places places;
    private final Set<String> projects;
    private final Notices notices;

    /** @param projects codes of the pack's projects */
    CitizenReportReader(Places places, Set<String> projects, Notices notices) {
        this.places = places;
        this.projects = projects;
        this.notices = notices;
    }

    /** @return absent when a notice is an error */
    Optional<List<CitizenReport>> read(DataFile file) {
        Optional<Table> table = Table.read(file, REQUIRED, OPTIONAL, notices);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        for (String column : table.get().header()) {
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                notices.error(
                        "column-not-allowed",
                        file.path(),
                        1,
                        column,
                        "esta tabla no admite más columnas: quién informa no se guarda en ninguna parte",
                        "this table takes no further columns: who reports is not kept anywhere");
            }
        }
        List<CitizenReport> reports = new ArrayList<>();
        Map<String, Table.Row> rows = table.get().uniqueBy("id", notices);
        rows.forEach((id, row) -> report(id, row).ifPresent(reports::add));
        return notices.hasErrors() ? Optional.empty() : Optional.of(reports);
    }

    private Optional<CitizenReport> report(String id, Table.Row row) {
        if (!ID.matcher(id).matches()) {
            row.error(
                    "invalid-id",
                    "id",
                    "un identificador lleva letras sin tilde, cifras, «.», «_» y «-», hasta 40",
                    "an id has letters without accents, digits, “.”, “_” and “-”, up to 40");
        }
        IndicatorReader.checkLength(row, REQUIRED, LONGEST_TEXT);
        IndicatorReader.checkLength(row, OPTIONAL, LONGEST_TEXT);
        Kind kind = Kind.find(row.oneOf("kind", Kind.ids(), "")).orElse(null);
        Moderation state =
                Moderation.find(row.oneOf("state", Moderation.ids(), "")).orElse(null);
        String words = row.required("text");
        refusePersonalData(row, "text");
        refusePersonalData(row, "answer");
        LocalDate date = date(row, "date");
        ProjectCode project = project(row);
        TerritoryCode territory = places.any(row, "territory");
        if (row.text("project") == null && row.text("territory") == null) {
            row.error(
                    "missing-value",
                    "project",
                    "falta de qué trata: un proyecto, un territorio o ambos",
                    "it is about nothing: a project, a territory or both are needed");
        }
        Place place = place(row);
        Answer answer = answer(row, state, date);
        boolean about = project != null || territory != null;
        if (kind == null || state == null || words.isEmpty() || date == null || !about) {
            return Optional.empty();
        }
        if ((state == Moderation.ANSWERED) != (answer != null)) {
            return Optional.empty();
        }
        return Optional.of(new CitizenReport(id, kind, project, territory, words, date, place, state, answer));
    }

    private static void refusePersonalData(Table.Row row, String column) {
        String text = row.text(column);
        if (text != null && (MAIL.matcher(text).find() || PHONE.matcher(text).find())) {
            row.error(
                    "personal-data",
                    column,
                    "el texto trae un correo o un teléfono: quítelo antes de cargar",
                    "the text has an e-mail address or a telephone number: take it out before loading");
        }
    }

    private @Nullable ProjectCode project(Table.Row row) {
        String code = row.text("project");
        if (code == null) {
            return null;
        }
        if (!projects.contains(code)) {
            List<String> nearest = Nearest.to(code, projects);
            row.error(
                    "unknown-project",
                    "project",
                    "ningún proyecto tiene el código «%s»%s"
                            .formatted(code, nearest.isEmpty() ? "" : "; cerca: " + String.join(", ", nearest)),
                    "no project has the code “%s”%s"
                            .formatted(code, nearest.isEmpty() ? "" : "; near: " + String.join(", ", nearest)));
            return null;
        }
        return new ProjectCode(code);
    }

    private static @Nullable LocalDate date(Table.Row row, String column) {
        String text = column.equals("date") ? row.required(column) : row.text(column);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException fault) {
            row.error(
                    "invalid-date",
                    column,
                    "«%s» no es una fecha: año-mes-día, por ejemplo 2026-11-20".formatted(text),
                    "“%s” is no date: year-month-day, for example 2026-11-20".formatted(text));
            return null;
        }
    }

    private @Nullable Place place(Table.Row row) {
        Double lon = row.number("lon");
        Double lat = row.number("lat");
        if ((row.text("lon") == null) != (row.text("lat") == null)) {
            row.error(
                    "missing-value",
                    lon == null ? "lon" : "lat",
                    "longitud y latitud van juntas",
                    "longitude and latitude come together");
            return null;
        }
        if (lon == null || lat == null) {
            return null;
        }
        if (!places.extent().contains(lon, lat)) {
            row.error(
                    "outside-pack",
                    "lon",
                    "el punto está fuera del territorio; ¿longitud y latitud cambiadas?",
                    "the point lies outside the territory; longitude and latitude swapped?");
            return null;
        }
        return new Place(lon, lat);
    }

    private static @Nullable Answer answer(Table.Row row, @Nullable Moderation state, @Nullable LocalDate asked) {
        String words = row.text("answer");
        LocalDate date = date(row, "answer_date");
        String organisation = row.text("answer_organisation");
        boolean any = words != null || row.text("answer_date") != null || organisation != null;
        if (state == Moderation.ANSWERED
                && (words == null || row.text("answer_date") == null || organisation == null)) {
            row.error(
                    "missing-value",
                    "answer",
                    "lo respondido lleva answer, answer_date y answer_organisation",
                    "what is answered has answer, answer_date and answer_organisation");
            return null;
        }
        if (state != null && state != Moderation.ANSWERED && any) {
            row.error(
                    "unexpected-value",
                    "answer",
                    "solo el estado answered lleva respuesta",
                    "only the state answered has an answer");
            return null;
        }
        if (date != null && asked != null && date.isBefore(asked)) {
            row.error(
                    "invalid-date",
                    "answer_date",
                    "la respuesta es anterior al informe",
                    "the answer is older than the report");
            return null;
        }
        return words == null || date == null || organisation == null ? null : new Answer(words, date, organisation);
    }
}

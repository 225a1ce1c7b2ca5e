package co.territoria.oversight;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.project.ProjectCode;
import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.territory.TerritoryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The oversight room's side of the store. */
@Repository
class JdbcCitizenReports {

    private static final VersionedTable REPORT = new VersionedTable(
            "citizen_report",
            List.of("id"),
            List.of(
                    "kind",
                    "project",
                    "territory",
                    "words",
                    "report_date",
                    "lon",
                    "lat",
                    "state",
                    "answer",
                    "answer_date",
                    "answer_organisation"),
            List.of());

    /** What moderation has not made public is not even read: so no address can show it by mistake. */
    private static final String PUBLIC = "SELECT t.*, d.pack AS pack FROM " + from("citizen_report", "t") + " WHERE "
            + inForce("t") + " AND t.state IN ("
            + String.join(", ", Collections.nCopies(Moderation.publicIds().size(), "?"))
            + ") ORDER BY d.pack, t.report_date DESC, t.id";

    private final Database database;

    JdbcCitizenReports(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's reports; to be called inside the publishing transaction. */
    int write(int dataset, int version, List<CitizenReport> reports) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CitizenReport report : reports) {
            CitizenReport.Place place = report.place();
            CitizenReport.Answer answer = report.answer();
            rows.add(new Object[] {
                report.id(),
                report.kind().id(),
                report.project() == null ? null : report.project().value(),
                report.territory() == null ? null : report.territory().value(),
                report.words(),
                report.date(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                report.state().id(),
                answer == null ? null : answer.words(),
                answer == null ? null : answer.date(),
                answer == null ? null : answer.organisation()
            });
        }
        return REPORT.replace(database.jdbc(), dataset, version, rows);
    }

    /** Those that the public may see, by pack, newest first. */
    Map<String, List<CitizenReport>> readPublic() {
        Map<String, List<CitizenReport>> reports = new LinkedHashMap<>();
        database.jdbc()
                .query(
                        PUBLIC,
                        row -> {
                            reports.computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                                    .add(report(row));
                        },
                        Moderation.publicIds().toArray());
        return reports;
    }

    private static CitizenReport report(ResultSet row) throws SQLException {
        String project = row.getString("project");
        String territory = row.getString("territory");
        Double lon = row.getObject("lon", Double.class);
        Double lat = row.getObject("lat", Double.class);
        String answer = row.getString("answer");
        return new CitizenReport(
                row.getString("id"),
                CitizenReport.Kind.find(row.getString("kind")).orElseThrow(),
                project == null ? null : new ProjectCode(project),
                territory == null ? null : new TerritoryCode(territory),
                row.getString("words"),
                row.getObject("report_date", LocalDate.class),
                lon == null || lat == null ? null : new CitizenReport.Place(lon, lat),
                Moderation.find(row.getString("state")).orElseThrow(),
                answer == null
                        ? null
                        : new CitizenReport.Answer(
                                answer,
                                Optional.ofNullable(row.getObject("answer_date", LocalDate.class))
                                        .orElseThrow(),
                                row.getString("answer_organisation")));
    }
}

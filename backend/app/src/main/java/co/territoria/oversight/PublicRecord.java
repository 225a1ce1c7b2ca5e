package co.territoria.oversight;

import co.territoria.project.Project;
import co.territoria.project.ProjectChange;
import co.territoria.project.ProjectDetails;
import co.territoria.store.DatasetVersion;
import co.territoria.territory.Pack;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the public page of a project says, gathered, in one language.
 *
 * @param theme   name of its theme, absent where it has none
 * @param found   municipalities in which the sources locate it
 * @param stated  those that the programme says, where they are others
 * @param map     where it lies
 * @param changes newest first
 * @param reports of citizens, newest first
 * @param version of the data, absent where the store does not say it
 */
record PublicRecord(
        Project project,
        ProjectDetails details,
        Pack pack,
        String packName,
        String currency,
        @Nullable String theme,
        List<Named> found,
        List<Named> stated,
        MapDrawing map,
        List<Mention> mentions,
        List<AnnouncedRecorded.Row> compared,
        List<ProjectChange> changes,
        List<CitizenReport> reports,
        LocalDate today,
        @Nullable DatasetVersion version) {

    PublicRecord {
        found = List.copyOf(found);
        stated = List.copyOf(stated);
        mentions = List.copyOf(mentions);
        compared = List.copyOf(compared);
        changes = List.copyOf(changes);
        reports = List.copyOf(reports);
    }

    record Named(String code, String name) {

        static List<String> names(List<Named> list) {
            return list.stream().map(Named::name).toList();
        }
    }
}

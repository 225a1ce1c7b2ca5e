package co.territoria.project;

import co.territoria.web.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a project, newest first, in one language. */
record ProjectHistoryJson(String code, String name, int total, List<ChangeItem> items, boolean example) {

    /**
     * @param before what was there; null where nothing was known or the change replaces nothing
     * @param after  what is there since
     */
    record ChangeItem(
            LocalDate date,
            String kind,
            String title,
            @Nullable String before,
            @Nullable String after,
            @Nullable String source) {}

    static ProjectHistoryJson of(Project project, List<ProjectChange> changes, boolean example, Language language) {
        return new ProjectHistoryJson(
                project.code().value(),
                project.name(),
                changes.size(),
                changes.stream()
                        .map(change -> new ChangeItem(
                                change.date(),
                                change.kind().id(),
                                change.title().in(language),
                                ProjectJson.text(change.before(), language),
                                ProjectJson.text(change.after(), language),
                                ProjectJson.text(change.source(), language)))
                        .toList(),
                example);
    }
}

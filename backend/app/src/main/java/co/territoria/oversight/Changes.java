package co.territoria.oversight;

import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectDetails.Report;
import co.territoria.project.ProjectDetails.StageChange;
import co.territoria.project.Stage;
import co.territoria.web.Language;
import co.territoria.web.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed of a project and when, newest first, in one language. Pure. */
final class Changes {

    private final Language language;
    private final Numbers numbers;
    private final String currency;

    Changes(Language language, String currency) {
        this.language = language;
        this.numbers = new Numbers(language);
        this.currency = currency;
    }

    List<Change> of(Project project, ProjectDetails details) {
        List<Change> changes = new ArrayList<>();
        Stage before = null;
        for (StageChange stage : details.stages()) {
            changes.add(new Change(
                    stage.date(),
                    "stage",
                    say("Etapa: ", "Stage: ") + stage.stage().title().in(language),
                    before == null ? null : before.title().in(language),
                    stage.note(),
                    stage.source()));
            before = stage.stage();
        }
        details.valueChanges()
                .forEach(change -> changes.add(new Change(
                        change.date(),
                        "value",
                        say("Valor: ", "Value: ") + numbers.money(change.after(), currency),
                        change.before() == null ? null : numbers.money(change.before(), currency),
                        change.reason(),
                        null)));
        details.reports().forEach(report -> changes.add(report(report)));
        details.announcements()
                .forEach(one -> changes.add(new Change(
                        one.date(), "announcement", say("Anuncio", "Announcement"), null, one.text(), one.source())));
        changes.sort(Comparator.comparing(Change::date).reversed());
        return changes;
    }

    private Change report(Report report) {
        List<String> parts = new ArrayList<>();
        if (report.physical() != null) {
            parts.add(numbers.percent(report.physical(), 1) + say(" de la obra", " of the works"));
        }
        if (report.financial() != null) {
            parts.add(numbers.percent(report.financial(), 1) + say(" del dinero", " of the money"));
        }
        return new Change(
                report.date(),
                "report",
                say("Informe de avance: ", "Progress report: ")
                        + (parts.isEmpty() ? say("sin cifras", "no figures") : String.join(", ", parts)),
                null,
                report.note(),
                report.source());
    }

    private String say(String es, @Nullable String en) {
        return language == Language.ES || en == null ? es : en;
    }
}

package co.territoria.oversight;

import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectDetails.Announcement;
import co.territoria.project.Standing;
import co.territoria.project.Viability;
import co.territoria.web.Language;
import co.territoria.web.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was announced of a project beside what is recorded, thing by thing. What nobody says is named as missing; nothing
 * is taken from one column into the other. Pure.
 */
final class AnnouncedRecorded {

    private final Language language;
    private final Numbers numbers;
    private final String currency;

    AnnouncedRecorded(Language language, String currency) {
        this.language = language;
        this.numbers = new Numbers(language);
        this.currency = currency;
    }

    /** @param source who says it and when */
    record Statement(String text, @Nullable String source) {}

    /**
     * One thing that people ask of a project.
     *
     * @param id        stable, for links and tests
     * @param announced by plans and announcements; empty where they say nothing
     * @param recorded  empty where nothing is
     * @param remark    how the two differ, computed; absent where they do not or cannot
     */
    record Row(
            String id,
            String topic,
            List<Statement> announced,
            List<Statement> recorded,
            @Nullable String remark) {

        Row {
            announced = List.copyOf(announced);
            recorded = List.copyOf(recorded);
        }

        boolean isRecorded() {
            return !recorded.isEmpty();
        }
    }

    /**
     * @param mentions elements of plans that name it
     * @param found    names of the municipalities in which the sources locate it
     * @param stated   names of those that the programme says, where they are others
     */
    List<Row> rows(
            Project project, ProjectDetails details, List<Mention> mentions, List<String> found, List<String> stated) {
        String source = project.source().in(language);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "work", say("La obra", "The work"), work(details, mentions), recordedWork(project, source), null));
        rows.add(places(mentions, found, stated, source));
        rows.add(value(project, details));
        rows.add(funds(details));
        rows.add(plain("executor", say("Quién la ejecuta", "Who carries it out"), project.executor()));
        rows.add(plain(
                "stage",
                say("En qué etapa va", "Its stage"),
                project.stage() == null ? null : project.stage().title().in(language)));
        rows.add(plain(
                "start",
                say("Cuándo empieza", "When it starts"),
                project.start() == null ? null : numbers.date(project.start())));
        rows.add(end(project, details));
        rows.add(progress(project.standing()));
        rows.add(money(project.standing()));
        rows.add(plain("contracts", say("Contratos", "Contracts"), contracts(details)));
        rows.add(plain("viability", say("Viabilidades", "Viabilities"), viabilities(details)));
        rows.add(plain("beneficiaries", say("A quién beneficia", "Who benefits"), beneficiaries(details)));
        rows.add(plain(
                "bpin", say("Código del banco nacional (BPIN)", "Code of the national bank (BPIN)"), project.bpin()));
        return rows;
    }

    private List<Statement> work(ProjectDetails details, List<Mention> mentions) {
        List<Statement> said = new ArrayList<>();
        mentions.forEach(mention -> said.add(new Statement(mention.name(), mention.cited())));
        details.announcements().forEach(one -> said.add(new Statement(one.text(), cited(one))));
        return said;
    }

    private List<Statement> recordedWork(Project project, String source) {
        String note = project.location().note() == null
                ? project.name()
                : project.name() + ". " + project.location().note().in(language);
        return List.of(new Statement(note, source));
    }

    private Row places(List<Mention> mentions, List<String> found, List<String> stated, String source) {
        List<Statement> announced = new ArrayList<>();
        mentions.stream()
                .filter(mention -> !mention.places().isEmpty())
                .forEach(mention -> announced.add(new Statement(String.join(", ", mention.places()), mention.cited())));
        if (announced.isEmpty() && !stated.isEmpty()) {
            announced.add(new Statement(String.join(", ", stated), say("el programa", "the programme")));
        }
        return new Row(
                "places",
                say("Dónde", "Where"),
                announced,
                found.isEmpty() ? List.of() : List.of(new Statement(String.join(", ", found), source)),
                !stated.isEmpty() && !found.isEmpty() && !stated.equals(found)
                        ? say(
                                "El programa y las fuentes nombran municipios distintos.",
                                "The programme and the sources name different municipalities.")
                        : null);
    }

    private Row value(Project project, ProjectDetails details) {
        List<Announcement> announced = details.announcements().stream()
                .filter(one -> one.value() != null)
                .toList();
        String remark = null;
        if (!announced.isEmpty() && project.value() != null) {
            long more = project.value()
                    - Objects.requireNonNull(announced.get(announced.size() - 1).value());
            if (more != 0) {
                remark = more > 0
                        ? say("Consta más que lo anunciado por último: ", "More is recorded than was last announced: ")
                                + numbers.money(more, currency)
                        : say(
                                        "Consta menos que lo anunciado por último: ",
                                        "Less is recorded than was last announced: ")
                                + numbers.money(-more, currency);
                remark += say(" (calculado).", " (computed).");
            }
        }
        return new Row(
                "value",
                say("Cuánto vale", "Its value"),
                announced.stream()
                        .map(one ->
                                new Statement(numbers.money(Objects.requireNonNull(one.value()), currency), cited(one)))
                        .toList(),
                project.value() == null
                        ? List.of()
                        : List.of(new Statement(
                                numbers.money(project.value(), currency)
                                        + (project.valueYear() == null
                                                ? ""
                                                : say(", precios de ", ", prices of ") + project.valueYear()),
                                null)),
                remark);
    }

    private Row funds(ProjectDetails details) {
        Map<String, Long> bySource = new LinkedHashMap<>();
        details.funding().forEach(part -> bySource.merge(part.source(), part.amount(), Long::sum));
        return plain(
                "funds",
                say("De quién es la plata", "Whose money"),
                bySource.isEmpty()
                        ? null
                        : bySource.entrySet().stream()
                                .map(part -> part.getKey() + ": " + numbers.money(part.getValue(), currency))
                                .collect(Collectors.joining("; ")));
    }

    private Row end(Project project, ProjectDetails details) {
        List<Announcement> announced = details.announcements().stream()
                .filter(one -> one.end() != null)
                .toList();
        String remark = null;
        if (!announced.isEmpty() && project.end() != null) {
            long days = project.end().toEpochDay()
                    - Objects.requireNonNull(announced.get(announced.size() - 1).end())
                            .toEpochDay();
            if (days != 0) {
                remark = days > 0
                        ? say(
                                        "Consta %s días después de lo anunciado por último (calculado).",
                                        "Recorded %s days after what was last announced (computed).")
                                .formatted(numbers.number(days, 0))
                        : say(
                                        "Consta %s días antes de lo anunciado por último (calculado).",
                                        "Recorded %s days before what was last announced (computed).")
                                .formatted(numbers.number(-days, 0));
            }
        }
        return new Row(
                "end",
                say("Cuándo termina", "When it ends"),
                announced.stream()
                        .map(one -> new Statement(numbers.date(Objects.requireNonNull(one.end())), cited(one)))
                        .toList(),
                project.end() == null ? List.of() : List.of(new Statement(numbers.date(project.end()), null)),
                remark);
    }

    private Row progress(@Nullable Standing standing) {
        String said = standing == null || standing.physical() == null
                ? null
                : numbers.percent(standing.physical(), 1)
                        + (standing.planned() == null
                                ? ""
                                : say(" frente a %s planeado", " against %s planned")
                                        .formatted(numbers.percent(standing.planned(), 1)))
                        + ", " + numbers.date(standing.date());
        return plain("progress", say("Cuánto va de la obra", "How much of the works is done"), said);
    }

    private Row money(@Nullable Standing standing) {
        return plain(
                "spent",
                say("Cuánto va del dinero", "How much of the money is spent"),
                standing == null || standing.financial() == null
                        ? null
                        : numbers.percent(standing.financial(), 1) + ", " + numbers.date(standing.date()));
    }

    private @Nullable String contracts(ProjectDetails details) {
        if (details.contracts().isEmpty()) {
            return null;
        }
        int count = details.contracts().size();
        return count == 1 ? say("1 contrato", "1 contract") : say(count + " contratos", count + " contracts");
    }

    private @Nullable String viabilities(ProjectDetails details) {
        if (details.viabilities().isEmpty()) {
            return null;
        }
        long met = details.viabilities().stream()
                .filter(one -> one.state() == Viability.State.MET)
                .count();
        return say("%d de %d cumplen", "%d of %d are met").formatted(met, Viability.Kind.values().length);
    }

    private @Nullable String beneficiaries(ProjectDetails details) {
        return details.beneficiaries().isEmpty()
                ? null
                : details.beneficiaries().stream()
                        .map(one -> one.group() + (one.count() == null ? "" : ": " + numbers.number(one.count(), 0)))
                        .collect(Collectors.joining("; "));
    }

    private static Row plain(String id, String topic, @Nullable String recorded) {
        return new Row(
                id, topic, List.of(), recorded == null ? List.of() : List.of(new Statement(recorded, null)), null);
    }

    private String cited(Announcement one) {
        return one.source() + ", " + numbers.date(one.date());
    }

    private String say(String es, String en) {
        return language == Language.ES ? es : en;
    }
}

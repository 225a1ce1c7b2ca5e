package co.territoria.example;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** What citizens that do not exist report and propose, in every state of moderation. */
final class ExampleOversight {

    private final ExampleMap map;
    private final List<ExampleProject> projects;

    ExampleOversight(ExampleMap map, List<ExampleProject> projects) {
        this.map = map;
        this.projects = projects;
    }

    void data(Map<String, String> files) {
        Rows rows =
                new Rows("id,kind,text,date,state,project,territory,lon,lat,answer,answer_date,answer_organisation");
        ExampleProject road = projects.get(0);
        about(rows, "EXR-01", road, "2026-03-14", "published", "Desde el puente no hay máquinas hace dos semanas");
        answered(
                rows,
                "EXR-02",
                road,
                "2026-05-02",
                "La valla de la obra dice otro plazo que el contrato",
                "2026-05-20",
                "La valla se cambió; el plazo es el del contrato");
        about(rows, "EXR-03", road, "2026-09-18", "under_review", "Falta señalización en el desvío");
        int number = 4;
        for (ExampleProject project : projects) {
            if (!project.begun() || project.number() % 4 != 0) {
                continue;
            }
            String id = "EXR-%02d".formatted(number);
            switch (number++ % 4) {
                case 0 ->
                    about(rows, id, project, "2026-06-11", "published", "Pasé por la obra y había gente trabajando");
                case 1 ->
                    answered(
                            rows,
                            id,
                            project,
                            "2026-04-07",
                            "¿Cuándo se entrega la obra?",
                            "2026-04-28",
                            "La fecha es la del último informe de avance");
                case 2 -> about(rows, id, project, "2026-09-25", "submitted", "Hay escombros en el camino");
                default -> about(rows, id, project, "2026-02-19", "rejected", "Mensaje sin relación con la obra");
            }
        }
        proposal(rows, "EXR-51", "EX004", "2026-07-03", "published", "Que el acueducto llegue también a la parte alta");
        proposal(rows, "EXR-52", "EX008", "2026-08-15", "published", "Un bus que pase dos veces por semana");
        proposal(rows, "EXR-53", "EX005", "2026-09-28", "submitted", "Una biblioteca en la cabecera");
        files.put("oversight/reports.csv", rows.toString());
    }

    /** What is published may say where it is about; what is not shown needs no place. */
    private static void about(Rows rows, String id, ExampleProject project, String date, String state, String text) {
        Coordinate point = state.equals("published") ? project.point() : null;
        rows.add(
                id,
                "report",
                text + " (informe ficticio).",
                date,
                state,
                project.code(),
                "",
                point == null ? "" : point.x,
                point == null ? "" : point.y,
                "",
                "",
                "");
    }

    private static void answered(
            Rows rows, String id, ExampleProject project, String date, String text, String on, String answer) {
        rows.add(
                id,
                "report",
                text + " (informe ficticio).",
                date,
                "answered",
                project.code(),
                "",
                "",
                "",
                answer + " (respuesta ficticia).",
                on,
                project.executor());
    }

    private void proposal(Rows rows, String id, String territory, String date, String state, String text) {
        Coordinate seat = map.seat(ExamplePlace.of(territory)).getCoordinate();
        rows.add(
                id,
                "proposal",
                text + " (propuesta ficticia).",
                date,
                state,
                "",
                territory,
                seat.x,
                seat.y,
                "",
                "",
                "");
    }
}

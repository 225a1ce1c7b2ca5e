package co.territoria.example;

import java.util.List;
import java.util.Map;

/** Organisations that do not exist, what they do on projects and the plan, and what they agreed. */
final class ExampleActors {

    private static final String DOCUMENT = "EX-D4";

    private static final String DEPARTMENT = "Gobernación de Brumaria (ficticia)";
    private static final String ROADS = "Secretaría de Vías de Brumaria (ficticia)";
    private static final String WATER = "Aguas de Brumaria (ficticia)";
    private static final String CAPITAL = "Alcaldía de Puerto Brumal (ficticia)";
    private static final String UPLAND = "Alcaldía de Peñatarda (ficticia)";
    private static final String UNIVERSITY = "Universidad de las Mesetas (ficticia)";
    private static final String WATCH = "Veeduría Vuelta a la Isla (ficticia)";

    /** Organisation, level, dimension. */
    private static final List<String[]> ACTORS = List.of(
            new String[] {DEPARTMENT, "departamental", "transversal"},
            new String[] {ROADS, "departamental", "territorial"},
            new String[] {"Secretaría de Salud de Brumaria (ficticia)", "departamental", "social"},
            new String[] {"Secretaría de Agricultura de Brumaria (ficticia)", "departamental", "economica"},
            new String[] {WATER, "departamental", "territorial"},
            new String[] {"Corporación Ambiental de Brumaria (ficticia)", "departamental", "ambiental_cultural"},
            new String[] {"Oficina de Catastro de Brumaria (ficticia)", "departamental", "institucional"},
            new String[] {CAPITAL, "municipal", "transversal"},
            new String[] {"Alcaldía de Neblares (ficticia)", "municipal", "transversal"},
            new String[] {UPLAND, "municipal", "transversal"},
            new String[] {"Cooperativa de Pescadores de Solmarina (ficticia)", "aliado", "economica"},
            new String[] {UNIVERSITY, "aliado", "social"},
            new String[] {WATCH, "aliado", "politica"});

    private final List<ExampleProject> projects;

    ExampleActors(List<ExampleProject> projects) {
        this.projects = projects;
    }

    void data(Map<String, String> files) {
        files.put(
                "actors/levels.csv",
                new Rows("level,name_es,name_en,order")
                        .add("departamental", "Departamental", "Departmental", 1)
                        .add("municipal", "Municipal", "Municipal", 2)
                        .add("aliado", "Aliado", "Ally", 3)
                        .toString());
        Rows actors = new Rows("organisation,level,dimension,document");
        ACTORS.forEach(actor -> actors.add(actor[0], actor[1], actor[2], DOCUMENT));
        files.put("actors/actors.csv", actors.toString());
        files.put("actors/actors.yaml", """
                notes: {es: Organizaciones ficticias., en: Fictional organisations.}
                """);
        files.put(
                "actors/role_kinds.csv",
                new Rows("kind,name_es,name_en,order")
                        .add("formula", "Formula el plan", "Draws up the plan", 1)
                        .add("ejecuta", "Ejecuta", "Carries out", 2)
                        .add("financia", "Financia", "Funds", 3)
                        .add("vigila", "Vigila (veeduría)", "Watches (oversight)", 4)
                        .toString());
        files.put("actors/roles.csv", roles());
        files.put(
                "actors/agreements.csv",
                new Rows("code,name,date,plan,node,document,note_es,note_en")
                        .add(
                                "EX-PACTO-1",
                                "Pacto por la Vuelta a la Isla (ejemplo)",
                                "2024-09-12",
                                ExamplePlan.PLAN,
                                ExamplePlan.ROADS,
                                DOCUMENT,
                                "Pacto ficticio.",
                                "Fictional agreement.")
                        .add(
                                "EX-PACTO-2",
                                "Pacto por el agua de las Mesetas (ejemplo)",
                                "2025-03-22",
                                ExamplePlan.PLAN,
                                ExamplePlan.WATER,
                                DOCUMENT,
                                "Pacto ficticio.",
                                "Fictional agreement.")
                        .toString());
        files.put(
                "actors/agreement_parties.csv",
                new Rows("agreement,organisation")
                        .add("EX-PACTO-1", DEPARTMENT)
                        .add("EX-PACTO-1", ROADS)
                        .add("EX-PACTO-1", CAPITAL)
                        .add("EX-PACTO-1", WATCH)
                        .add("EX-PACTO-2", WATER)
                        .add("EX-PACTO-2", UPLAND)
                        .add("EX-PACTO-2", UNIVERSITY)
                        .toString());
        files.put(
                "actors/commitments.csv",
                new Rows("agreement,text,responsible,due,state")
                        .add("EX-PACTO-1", "Entregar los diseños de los ocho tramos", ROADS, "2025-06-30", "met")
                        .add("EX-PACTO-1", "Publicar el avance de cada tramo", DEPARTMENT, "2026-12-31", "in_progress")
                        .add("EX-PACTO-1", "Comprar los predios de la entrada", CAPITAL, "2026-03-31", "not_met")
                        .add("EX-PACTO-1", "Reunir a la veeduría y los contratistas", WATCH, "2027-02-28", "pending")
                        .add("EX-PACTO-2", "Medir el caudal de los nacimientos", UNIVERSITY, "2026-01-31", "met")
                        .add("EX-PACTO-2", "Escribir el reglamento de los acueductos", WATER, "", "")
                        .toString());
    }

    private String roles() {
        Rows rows = new Rows("organisation,kind,project,plan,node,source_es,source_en");
        String es = "Generador de ejemplo: papel ficticio";
        String en = "Example generator: fictional role";
        rows.add(DEPARTMENT, "formula", "", ExamplePlan.PLAN, "", es, en);
        rows.add(CAPITAL, "formula", "", ExamplePlan.MUNICIPAL, "", es, en);
        List<String> known = ACTORS.stream().map(actor -> actor[0]).toList();
        for (ExampleProject project : projects) {
            if (known.contains(project.executor())) {
                rows.add(project.executor(), "ejecuta", project.code(), "", "", es, en);
            }
            if (project.road() != null) {
                rows.add(DEPARTMENT, "financia", project.code(), "", "", es, en);
                rows.add(WATCH, "vigila", project.code(), "", "", es, en);
            }
        }
        return rows.toString();
    }
}

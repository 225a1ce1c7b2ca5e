package co.territoria.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The development plan of the fictional department, with its act and its tree. */
final class ExamplePlan {

    static final String PLAN = "EXPD-2024";

    /** Codes of the programmes, in order: what projects refer to. */
    static final String WATER = PLAN + ".L1.C1.P1";

    static final String SCHOOLS = PLAN + ".L1.C2.P1";
    static final String HEALTH = PLAN + ".L1.C2.P2";
    static final String ROADS = PLAN + ".L2.C1.P1";
    static final String TRADE = PLAN + ".L2.C2.P1";
    static final String FOREST = PLAN + ".L3.C1.P1";
    static final String GOVERNMENT = PLAN + ".L3.C2.P1";

    static final String DOCUMENT = "EX-D1";

    static final String MUNICIPAL = "EXPM-2024";
    private static final String PROGRAMME = "EXPG-2024";

    void data(Map<String, String> files) {
        files.put(
                "plans/documents.csv",
                new Rows("code,title,organisation,date,note_es,note_en")
                        .add(
                                DOCUMENT,
                                "Plan de Desarrollo de Brumaria 2024-2027",
                                "Gobernación de Brumaria (ficticia)",
                                "2024-05-30",
                                "Documento ficticio del paquete de ejemplo.",
                                "Fictional document of the example pack.")
                        .add(
                                "EX-D2",
                                "Plan de Desarrollo de Puerto Brumal 2024-2027",
                                "Alcaldía de Puerto Brumal (ficticia)",
                                "2024-06-20",
                                "Documento ficticio del paquete de ejemplo.",
                                "Fictional document of the example pack.")
                        .add(
                                "EX-D3",
                                "Programa de gobierno de Brumaria 2024-2027",
                                "Candidatura ficticia",
                                "2023-07-29",
                                "Documento ficticio; no es un plan adoptado.",
                                "Fictional document; no adopted plan.")
                        .add(
                                "EX-D4",
                                "Malla de organizaciones de Brumaria",
                                "Generador de ejemplo",
                                "2026",
                                "Documento ficticio del paquete de ejemplo.",
                                "Fictional document of the example pack.")
                        .toString());
        files.put(
                "plans/plan_kinds.csv",
                new Rows("kind,name_es,name_en,order")
                        .add("de_desarrollo", "Plan de desarrollo", "Development plan", 1)
                        .add("programa_de_gobierno", "Programa de gobierno", "Programme of government", 2)
                        .toString());
        files.put(
                "plans/kinds.csv",
                new Rows("kind,name_es,name_en,order")
                        .add("linea", "Línea", "Line", 1)
                        .add("componente", "Componente", "Component", 2)
                        .add("programa", "Programa", "Programme", 3)
                        .add("producto", "Producto", "Product", 4)
                        .add("eje", "Eje", "Axis", 5)
                        .toString());
        files.put(
                "plans/levels.csv",
                new Rows("level,name_es,name_en,order")
                        .add("departamental", "Departamental", "Departmental", 1)
                        .add("municipal", "Municipal", "Municipal", 2)
                        .toString());
        files.put(
                "plans/act_kinds.csv",
                new Rows("kind,name_es,name_en,order")
                        .add("ordenanza", "Ordenanza", "Ordinance", 1)
                        .add("acuerdo", "Acuerdo", "Municipal agreement", 2)
                        .toString());
        files.put(
                "plans/plans.csv",
                new Rows(
                                "code,name,kind,level,territory,from_year,to_year,document,adopted,act_kind,act_number,act_date,"
                                        + "note_es,note_en")
                        .add(
                                PLAN,
                                "Plan de Desarrollo de Brumaria 2024-2027 (ejemplo)",
                                "de_desarrollo",
                                "departamental",
                                ExamplePlace.ROOT,
                                2024,
                                2027,
                                DOCUMENT,
                                "true",
                                "ordenanza",
                                "007",
                                "2024-05-30",
                                "Plan ficticio.",
                                "Fictional plan.")
                        .add(
                                MUNICIPAL,
                                "Plan de Desarrollo de Puerto Brumal 2024-2027 (ejemplo)",
                                "de_desarrollo",
                                "municipal",
                                "EX001",
                                2024,
                                2027,
                                "EX-D2",
                                "true",
                                "acuerdo",
                                "012",
                                "2024-06-20",
                                "Plan ficticio.",
                                "Fictional plan.")
                        .add(
                                PROGRAMME,
                                "Programa de gobierno de Brumaria 2024-2027 (ejemplo)",
                                "programa_de_gobierno",
                                "departamental",
                                ExamplePlace.ROOT,
                                2024,
                                2027,
                                "EX-D3",
                                "false",
                                "",
                                "",
                                "",
                                "Programa ficticio; un programa de gobierno no es un plan adoptado.",
                                "Fictional programme; a programme of government is no adopted plan.")
                        .toString());
        Rows rows = new Rows("plan,code,parent,kind,name,places,sdgs,document");
        for (String[] node : NODES) {
            String code = node[0];
            int dot = code.lastIndexOf('.');
            rows.add(
                    PLAN,
                    PLAN + "." + code,
                    dot < 0 ? "" : PLAN + "." + code.substring(0, dot),
                    kind(code),
                    node[1],
                    node[2],
                    SDGS.getOrDefault(code, ""),
                    DOCUMENT);
        }
        rows.add(MUNICIPAL, MUNICIPAL + ".E1", "", "eje", "Una ciudad con agua", "EX001", "6;11", "EX-D2");
        rows.add(
                MUNICIPAL,
                MUNICIPAL + ".E1.P1",
                MUNICIPAL + ".E1",
                "programa",
                "Aguas residuales tratadas",
                "EX001",
                "6",
                "EX-D2");
        rows.add(PROGRAMME, PROGRAMME + ".E1", "", "eje", "Agua, vías y escuela para las veredas", "", "", "EX-D3");
        files.put("plans/nodes.csv", rows.toString());
        ExampleGoals.data(files);
        files.put(
                "plans/drivers.csv",
                new Rows("node,indicator,name_es,name_en,document")
                        .add(
                                PLAN + ".L1",
                                ExampleIndicators.POVERTY,
                                "Pobreza multidimensional (ejemplo)",
                                "Multidimensional poverty (example)",
                                DOCUMENT)
                        .add(
                                PLAN + ".L2",
                                "",
                                "Índice ficticio de conectividad",
                                "Fictional index of connectivity",
                                DOCUMENT)
                        .toString());
        files.put(
                "plans/alignment.csv",
                new Rows("node,other,kind,document")
                        .add(PLAN, PROGRAMME, "develops", DOCUMENT)
                        .add(MUNICIPAL + ".E1.P1", WATER, "contributes", "EX-D2")
                        .toString());
    }

    /** Goals of the 2030 Agenda that a node serves. */
    private static final Map<String, String> SDGS = Map.of(
            "L1.C1.P1", "6",
            "L1.C2.P1", "4",
            "L1.C2.P2", "3",
            "L2.C1.P1", "9;11",
            "L2.C2.P1", "2;8",
            "L3.C1.P1", "15",
            "L3.C2.P1", "16");

    private static String kind(String code) {
        return List.of("linea", "componente", "programa", "producto").get(code.split("\\.").length - 1);
    }

    /** Code below the plan, name, municipalities that it names. */
    private static final List<String[]> NODES = new ArrayList<>(List.of(
            new String[] {"L1", "Vivir mejor", ""},
            new String[] {"L1.C1", "Agua para todas las casas", ""},
            new String[] {"L1.C1.P1", "Acueductos rurales y saneamiento", "EX004;EX008"},
            new String[] {"L1.C1.P1.A", "Acueductos de vereda construidos o ampliados", "EX003;EX004;EX008"},
            new String[] {"L1.C1.P1.B", "Plantas de tratamiento en operación", "EX001;EX007"},
            new String[] {"L1.C2", "Educación y salud cerca", ""},
            new String[] {"L1.C2.P1", "Escuelas que abren", "EX005"},
            new String[] {"L1.C2.P1.A", "Aulas nuevas entregadas", "EX002;EX005"},
            new String[] {"L1.C2.P2", "Salud en cada cabecera", ""},
            new String[] {"L1.C2.P2.A", "Centros de salud dotados", "EX003;EX006"},
            new String[] {"L2", "Producir y conectar", ""},
            new String[] {"L2.C1", "Vías que unen", ""},
            new String[] {"L2.C1.P1", "Programa vial Vuelta a la Isla", "EX001;EX002;EX003;EX007"},
            new String[] {"L2.C1.P1.A", "Kilómetros de vía rehabilitados", ""},
            new String[] {"L2.C2", "Trabajo del campo y del mar", ""},
            new String[] {"L2.C2.P1", "Mercados, muelles y distritos de riego", "EX001;EX003"},
            new String[] {"L2.C2.P1.A", "Productores con servicio de riego", "EX003"},
            new String[] {"L3", "Cuidar y gobernar", ""},
            new String[] {"L3.C1", "Montes y aguas", ""},
            new String[] {"L3.C1.P1", "Restauración de nacimientos", "EX002;EX004"},
            new String[] {"L3.C1.P1.A", "Hectáreas en restauración", ""},
            new String[] {"L3.C2", "Gobierno abierto", ""},
            new String[] {"L3.C2.P1", "Datos, catastro y participación", ""},
            new String[] {"L3.C2.P1.A", "Predios con catastro al día", "EX001;EX002;EX007"}));
}

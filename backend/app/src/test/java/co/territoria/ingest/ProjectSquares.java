package co.territoria.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The four squares with projects, plans and actors, all small enough to be seen. */
final class ProjectSquares {

    static final String PROJECTS = "projects/projects.csv";
    static final String LINES = "projects/lines.geojson";
    static final String AREAS = "projects/areas.geojson";
    static final String NODES = "plans/nodes.csv";
    static final String PLANS = "plans/plans.csv";

    private ProjectSquares() {}

    static SquaresPack pack() {
        return new SquaresPack()
                .with("projects/themes.csv", """
                        theme,name_es,name_en,symbol,order
                        roads,Vías,Roads,diamond,1
                        ports,Puertos,Ports,triangle,2
                        """)
                .with(PROJECTS, """
                        code,name,theme,dimension,municipalities,stated_municipalities,horizon,lon,lat,confidence,location_confidence,geometry_note_es,geometry_note_en,source_es,source_en
                        P-1,Vía del Ñandú,roads,territorial,EX001;EX002,,short,-76.0,4.05,high,high,Mitad de la línea,Middle of the line,Un periódico,A newspaper
                        P-2,Muelle,ports,economica,EX003,EX003;EX004,,-76.05,4.15,medium,low,Aproximado,Approximate,Conocimiento general,General knowledge
                        P-3,Centro de acopio,roads,economica,,,,,,low,,Sitio sin confirmar,Site not confirmed,Solo el programa,Programme only
                        """)
                .with(LINES, """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","id":"P-1","properties":{"schematic":true,"confidence":"medium","length_drawn_km":11.1,"anchor_points":"Uno; Dos","anchor_points_en":"One; Two","source_es":"Propio","source_en":"Our own"},"geometry":{"type":"LineString","coordinates":[[-76.05,4.05],[-75.95,4.05]]}}
                        ]}
                        """)
                .with("plans/documents.csv", """
                        code,title,organisation,date,note_es,note_en
                        000,Programa,Una candidatura,2023,No es un plan adoptado.,Not an adopted plan.
                        001,Plan Maestro,La Gobernación,2002-04,,
                        """)
                .with("plans/plan_kinds.csv", """
                        kind,name_es,name_en,order
                        maestro,Plan maestro,Master plan,1
                        programa_de_gobierno,Programa de gobierno,Programme of government,2
                        """)
                .with("plans/levels.csv", """
                        level,name_es,name_en,order
                        departamental,Departamental,Departmental,1
                        municipal,Municipal,Municipal,2
                        """)
                .with("plans/kinds.csv", """
                        kind,name_es,name_en,order
                        linea,Línea,Line,1
                        meta,Meta,Goal,2
                        """)
                .with(PLANS, """
                        code,name,kind,level,territory,from_year,to_year,document,note_es,note_en
                        PM,Plan Maestro,maestro,departamental,EX,2002,2010,001,,
                        PG,Programa de Uno,programa_de_gobierno,municipal,EX001,2024,2027,000,Programa de gobierno; no es un plan adoptado.,Programme of government; not an adopted plan.
                        CITADO,Plan citado,,,,,,000,,
                        """)
                .with(NODES, """
                        plan,code,parent,kind,name,places,document
                        PM,PM.L2,,linea,Segunda línea,,001
                        PM,PM.L1,,linea,Primera línea,,001
                        PM,PM.L1.M1,PM.L1,meta,Meta en dos lugares,EX001;EX004,001
                        PG,PG.L1,,linea,Línea del programa,,000
                        """)
                .with("actors/levels.csv", """
                        level,name_es,name_en,order
                        rector,Rector,Governing,1
                        aliado,Aliado,Ally,2
                        """)
                .with("actors/actors.csv", """
                        organisation,level,dimension,document
                        Gobernación,rector,transversal,001
                        Gobernación,rector,social,001
                        Fundación,aliado,,000
                        """)
                .with("actors/actors.yaml", """
                        notes: {es: La tabla se conserva dañada., en: The table survives damaged.}
                        """);
    }

    /** The same with everything that may be said of a project; the indicator {@code pobreza} is the only one it names. */
    static SquaresPack whole() {
        return pack().with(PROJECTS, """
                        code,bpin,name,objective,theme,dimension,sector,programme,plan_nodes,sdgs,municipalities,stated_municipalities,horizon,stage,value,value_year,executor,start,end,lon,lat,confidence,location_confidence,geometry_note_es,geometry_note_en,source_es,source_en
                        P-1,2024000000001,Vía del Ñandú,Acercar los dos municipios,roads,territorial,24,2402,PM.L1;PM.L1.M1,9;11,EX001;EX002,,short,execution,12000000000,2024,Instituto de Vías,2024-01-15,2025-12-31,-76.0,4.05,high,high,Mitad de la línea,Middle of the line,Un periódico,A newspaper
                        P-2,,Muelle,,ports,economica,24,,,,EX003,EX003;EX004,,,,,,,,-76.05,4.15,medium,low,Aproximado,Approximate,Conocimiento general,General knowledge
                        P-3,,Centro de acopio,,,,,,,,,,,idea,,,,,,,,low,,Sitio sin confirmar,Site not confirmed,Solo el programa,Programme only
                        """)
                .with(AREAS, """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","id":"P-2","properties":{"schematic":true,"confidence":"low","source_es":"Propio","source_en":"Our own"},"geometry":{"type":"Polygon","coordinates":[[[-76.06,4.14],[-76.04,4.14],[-76.04,4.16],[-76.06,4.16],[-76.06,4.14]]]}}
                        ]}
                        """)
                .with("projects/stages.csv", """
                        code,date,stage,note,source
                        P-1,2023-03-01,idea,,Acta 1
                        P-1,2023-09-01,feasibility,Sin prefactibilidad,Acta 2
                        P-1,2023-11-20,procurement,,
                        P-1,2024-01-15,execution,,Acta de inicio
                        """)
                .with("projects/viabilities.csv", """
                        code,kind,state,date,note
                        P-1,social,met,2023-08-01,
                        P-1,environmental,in_progress,,Falta la licencia
                        """)
                .with("projects/funding.csv", """
                        code,source,year,amount
                        P-1,Regalías,2024,7000000000
                        P-1,Recursos propios,2024,2000000000
                        P-1,Recursos propios,2025,3000000000
                        """)
                .with("projects/beneficiaries.csv", """
                        code,group,count
                        P-1,Habitantes de los dos municipios,18000
                        P-1,Transportadores,
                        """)
                .with("projects/effects.csv", """
                        code,indicator,expected,year,note
                        P-1,pobreza,-1.5,2027,
                        """)
                .with("projects/documents.csv", """
                        code,title,kind,date,url
                        P-1,Acta de inicio,acta,2024-01-15,https://example.org/acta
                        P-1,Estudio de suelos,estudio,,
                        """)
                .with("projects/origins.csv", """
                        code,meeting,date,priority,budget_year
                        P-1,Mesa de Uno,2022-10-10,1,2023
                        """)
                .with("projects/announcements.csv", """
                        code,date,text,value,end,source
                        P-1,2023-02-01,Habrá vía en un año,9000000000,2024-12-31,Un periódico
                        """)
                .with("projects/milestones.csv", """
                        code,name,planned,actual
                        P-1,Puente,2024-10-01,
                        P-1,Explanación,2024-06-01,2024-07-10
                        """)
                .with("projects/planned.csv", """
                        code,date,physical,financial
                        P-1,2024-01-15,0,0
                        P-1,2024-12-31,40,30
                        P-1,2025-12-31,100,100
                        """)
                .with("projects/progress.csv", """
                        code,date,physical,financial,paid,note,source
                        P-1,2024-06-30,10,12,1400000000,,Interventoría
                        P-1,2024-12-31,25.5,40,4800000000,Lluvias,Interventoría
                        P-1,2025-02-28,,,,Sin visita,
                        """)
                .with("projects/contracts.csv", """
                        code,contract,object,supplier,value,paid,signed,start,end
                        P-1,C-001,Construcción,Consorcio Ñandú,10000000000,4300000000,2023-12-20,2024-01-15,2025-12-31
                        P-1,C-002,Interventoría,,900000000,500000000,,,
                        """)
                .with("projects/value_changes.csv", """
                        code,date,before,after,reason
                        P-1,2024-09-01,11000000000,12000000000,Más obras de drenaje
                        """)
                .with("projects/roads.csv", """
                        code,route,from,to,length_km,order,state
                        P-1,EX-01,Uno,Dos,11.1,1,En obra
                        """);
    }

    /** The squares as territories in force. */
    static Places places() {
        GeometryFactory factory = new GeometryFactory();
        Map<String, Geometry> shapes = new HashMap<>();
        shapes.put("EX001", factory.toGeometry(new Envelope(-76.1, -76.0, 4.0, 4.1)));
        shapes.put("EX002", factory.toGeometry(new Envelope(-76.0, -75.9, 4.0, 4.1)));
        shapes.put("EX003", factory.toGeometry(new Envelope(-76.1, -76.0, 4.1, 4.2)));
        shapes.put("EX004", factory.toGeometry(new Envelope(-76.0, -75.9, 4.1, 4.2)));
        Set<String> codes = new TreeSet<>(shapes.keySet());
        codes.addAll(List.of("EX", "FRANJA-SUR", "FRANJA-NORTE"));
        return new Places(shapes, codes, 9377);
    }
}

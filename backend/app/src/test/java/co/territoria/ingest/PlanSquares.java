package co.territoria.ingest;

import co.territoria.indicator.BreakdownAxes;
import co.territoria.indicator.Direction;
import java.util.Map;
import java.util.Set;

/** The four squares with a plan that has goals, a programme of government that names it, and a project that serves it. */
final class PlanSquares {

    static final String PLANS = "plans/plans.csv";
    static final String NODES = "plans/nodes.csv";
    static final String DRIVERS = "plans/drivers.csv";
    static final String ALIGNMENT = "plans/alignment.csv";

    /** What the goals of the squares may cite. */
    static final PlanGoals.Cited CITED = new PlanGoals.Cited(
            Map.of(
                    "pobreza",
                    Direction.LOWER_IS_BETTER,
                    "casos",
                    Direction.LOWER_IS_BETTER,
                    "indice",
                    Direction.HIGHER_IS_BETTER,
                    "pob",
                    Direction.NEUTRAL),
            Set.of("PRUEBA"),
            BreakdownAxes.DEFAULT);

    private PlanSquares() {}

    static SquaresPack pack() {
        return IndicatorSquares.pack()
                .with("projects/themes.csv", """
                        theme,name_es,name_en,symbol,order
                        roads,Vías,Roads,diamond,1
                        """)
                .with("projects/projects.csv", """
                        code,name,theme,dimension,municipalities,plan_nodes,lon,lat,confidence,location_confidence,source_es,source_en
                        P-1,Vía del Ñandú,roads,territorial,EX001,PD.L1.P1;PD.L2,-76.05,4.05,high,high,Un periódico,A newspaper
                        P-2,Otra vía,roads,territorial,EX002,,-75.95,4.05,high,high,Un periódico,A newspaper
                        """)
                .with("plans/documents.csv", """
                        code,title,organisation,date,note_es,note_en
                        000,Programa,Una candidatura,2015,No es un plan adoptado.,Not an adopted plan.
                        001,Plan,La Gobernación,2016-05,,
                        """)
                .with("plans/plan_kinds.csv", """
                        kind,name_es,name_en,order
                        de_desarrollo,Plan de desarrollo,Development plan,1
                        programa_de_gobierno,Programa de gobierno,Programme of government,2
                        """)
                .with("plans/levels.csv", """
                        level,name_es,name_en,order
                        departamental,Departamental,Departmental,1
                        municipal,Municipal,Municipal,2
                        """)
                .with("plans/act_kinds.csv", """
                        kind,name_es,name_en,order
                        ordenanza,Ordenanza,Ordinance,1
                        """)
                .with("plans/kinds.csv", """
                        kind,name_es,name_en,order
                        linea,Línea,Line,1
                        programa,Programa,Programme,2
                        meta,Meta,Goal,3
                        """)
                .with(PLANS, """
                        code,name,kind,level,territory,from_year,to_year,adopted,act_kind,act_number,act_date,document,note_es,note_en
                        PD,Plan de los Cuadros,de_desarrollo,departamental,EX,2016,2020,true,ordenanza,7,2016,001,,
                        PG,Programa de los Cuadros,programa_de_gobierno,departamental,EX,2016,2020,,,,,000,No es un plan adoptado.,Not an adopted plan.
                        CITADO,Plan citado,,,,,,,,,,000,,
                        """)
                .with(NODES, """
                        plan,code,parent,kind,name,places,sdgs,document
                        PD,PD.L1,,linea,Menos pobreza,,1;10,001
                        PD,PD.L1.P1,PD.L1,programa,Vías y canalización,EX001;EX002,,001
                        PD,PD.L1.P1.M1,PD.L1.P1,meta,Menos casos en Uno,EX001,,001
                        PD,PD.L2,,linea,Gobierno,,,001
                        PG,PG.L1,,linea,Línea del programa,,,000
                        """)
                .with(PlanGoals.GOALS, """
                        code,version,plan,node,name,indicator,breakdown,statistic,unit_es,unit_en,direction,territory,baseline,baseline_year,baseline_source,responsible,weight,act,from,document,note_es,note_en
                        G1,,PD,PD.L1.P1,Bajar la pobreza,pobreza,,,,,,,20,2016,PRUEBA,Planeación,,,,001,,
                        G2,,PD,PD.L1.P1.M1,Bajar los casos,casos,,,,,,,20,2016,PRUEBA,,3,,,001,,
                        G3,,PD,PD.L2,Diez mesas de gobierno,,,mesas,mesas,tables,higher_is_better,,,,,,,,,001,Sin línea base.,No baseline.
                        G4,1,PD,PD.L1,Bajar la pobreza de Uno,pobreza,,,,,,EX001,12,2017,PRUEBA,,,Ordenanza 7,2016,001,,
                        G4,2,PD,PD.L1,Bajar la pobreza de Uno,pobreza,,,,,,EX001,12,2017,PRUEBA,,,Ordenanza 9,2018-03,001,,
                        """)
                .with(PlanGoals.TARGETS, """
                        goal,version,year,value
                        G1,,2020,10
                        G2,,2018,10
                        G3,,,10
                        G4,1,2019,9
                        G4,2,2019,8
                        """)
                .with(DRIVERS, """
                        node,indicator,name_es,name_en,document
                        PD.L1,pobreza,Tasa de pobreza,Poverty rate,001
                        PD.L2,,Índice de gobierno,Index of government,001
                        """)
                .with(ALIGNMENT, """
                        node,other,kind,document,note_es,note_en
                        PG.L1,PD.L1,contributes,000,Lo dice el programa.,The programme says so.
                        PG.L1,CITADO,cites,000,,
                        """);
    }
}

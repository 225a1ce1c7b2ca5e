package co.territoria.ingest;

/**
 * The four squares with indicators: a population that weighs and lacks a place in 2019, a rate with a rural part, an
 * index that does not go up, and cases that add up.
 */
final class IndicatorSquares {

    static final String POPULATION = "indicators/poblacion/indicators.csv";
    static final String POPULATION_VALUES = "indicators/poblacion/values.csv";
    static final String POVERTY = "indicators/pobreza/indicators.csv";
    static final String POVERTY_VALUES = "indicators/pobreza/values.csv";
    static final String POVERTY_FAMILY = "indicators/pobreza/family.yaml";

    private static final String HEADER =
            "code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,weight_indicator,"
                    + "aggregation_note_es,aggregation_note_en,comparability_es,breaks,source\n";

    private IndicatorSquares() {}

    static SquaresPack pack() {
        return new SquaresPack()
                .with("indicators/poblacion/family.yaml", "name: {es: Población, en: Population}\ndimension: social\n")
                .with(
                        POPULATION,
                        HEADER + "pob,Población,Population,personas,people,0,social,neutral,sum,,,,,,PRUEBA\n")
                .with(POPULATION_VALUES, """
                        indicator,code,period,breakdown,value,source
                        pob,EX001,2018,total,300,PRUEBA
                        pob,EX002,2018,total,100,PRUEBA
                        pob,EX003,2018,total,100,PRUEBA
                        pob,EX004,2018,total,100,PRUEBA
                        pob,EX001,2019,total,310,PRUEBA
                        pob,EX002,2019,total,110,PRUEBA
                        pob,EX003,2019,total,120,PRUEBA
                        """)
                .with(POVERTY_FAMILY, "name: {es: Pobreza, en: Poverty}\nhead: pobreza\ndimension: social\n")
                .with(POVERTY, HEADER + """
                        pobreza,Tasa de pobreza,Poverty rate,porcentaje,percentage,1,social,lower_is_better,weighted_mean,pob,,,,,PRUEBA
                        indice,Índice,Index,puntos,points,1,institucional,higher_is_better,none,,no se agrega: es un índice,not aggregated: an index,Cambió el método.,2017|2018,PRUEBA
                        casos,Casos,Cases,casos,cases,0,politica,lower_is_better,sum,,,,,,PRUEBA
                        """)
                .with(POVERTY_VALUES, """
                        indicator,code,period,breakdown,value,source,note_es
                        pobreza,EX001,2018,total,10,PRUEBA,
                        pobreza,EX002,2018,total,40,PRUEBA,"=rara, pero cierta"
                        pobreza,EX003,2018,total,20,PRUEBA,
                        pobreza,EX004,2018,total,20,PRUEBA,
                        pobreza,EX001,2018,rural,15,PRUEBA,
                        pobreza,EX002,2018,rural,45,PRUEBA,
                        pobreza,EX003,2018,rural,25,PRUEBA,
                        pobreza,EX004,2018,rural,25,PRUEBA,
                        pobreza,EX001,2017,total,12,PRUEBA,
                        indice,EX001,2017,total,1,PRUEBA,
                        indice,EX001,2018,total,80,PRUEBA,
                        indice,EX002,2018,total,60,PRUEBA,
                        indice,EX003,2018,total,80,PRUEBA,
                        casos,EX001,2018,total,7,PRUEBA,
                        casos,EX002,2018,total,0,PRUEBA,
                        casos,EX003,2018,total,2,PRUEBA,
                        casos,EX004,2018,total,1,PRUEBA,
                        """);
    }
}

package co.territoria.example;

import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A few indicators with fictional values, one of them with holes, and what is measured with them. */
final class ExampleIndicators {

    static final String POVERTY = "ej_pobreza";
    static final String AQUEDUCT = "ej_acueducto";
    static final String POPULATION = "ej_poblacion";
    static final String INVESTMENT = "ej_inversion";

    private static final int[] PERIODS = {2018, 2021, 2024};

    private final Random random;

    ExampleIndicators(Random random) {
        this.random = random;
    }

    void data(Map<String, String> files) {
        files.put("indicators/ej_poblacion/family.yaml", """
                name: {es: Población (ejemplo), en: Population (example)}
                head: ej_poblacion
                dimension: social
                theme: population
                """);
        files.put("indicators/ej_condiciones/family.yaml", """
                name: {es: Condiciones de vida (ejemplo), en: Living conditions (example)}
                head: ej_pobreza
                dimension: social
                theme: poverty
                """);
        String header =
                "code,name_es,name_en,unit_es,unit_en,base_es,base_en,decimals,dimension,direction,aggregation,weight_indicator,"
                        + "sdg,definition_es,definition_en,source";
        files.put(
                "indicators/ej_poblacion/indicators.csv",
                new Rows(header)
                        .add(
                                POPULATION,
                                "Población (ejemplo)",
                                "Population (example)",
                                "personas",
                                "people",
                                "personas",
                                "people",
                                0,
                                "social",
                                "neutral",
                                "sum",
                                "",
                                "",
                                "Personas de un departamento que no existe.",
                                "People of a department that does not exist.",
                                ExampleTerritories.SOURCE)
                        .toString());
        files.put(
                "indicators/ej_condiciones/indicators.csv",
                new Rows(header)
                        .add(
                                POVERTY,
                                "Pobreza multidimensional (ejemplo)",
                                "Multidimensional poverty (example)",
                                "porcentaje de personas",
                                "percentage of people",
                                "personas",
                                "people",
                                1,
                                "social",
                                "lower_is_better",
                                "weighted_mean",
                                POPULATION,
                                "1.2",
                                "Valores ficticios: no miden la pobreza de ningún lugar.",
                                "Fictional values: they measure no place’s poverty.",
                                ExampleTerritories.SOURCE)
                        .add(
                                AQUEDUCT,
                                "Cobertura de acueducto (ejemplo)",
                                "Aqueduct cover (example)",
                                "porcentaje de personas",
                                "percentage of people",
                                "personas",
                                "people",
                                1,
                                "territorial",
                                "higher_is_better",
                                "weighted_mean",
                                POPULATION,
                                "6.1",
                                "Valores ficticios: no miden el servicio de ningún lugar.",
                                "Fictional values: they measure no place’s service.",
                                ExampleTerritories.SOURCE)
                        .add(
                                INVESTMENT,
                                "Inversión pública por habitante (ejemplo)",
                                "Public investment per inhabitant (example)",
                                "pesos por persona",
                                "pesos per person",
                                "personas",
                                "people",
                                0,
                                "institucional",
                                "higher_is_better",
                                "weighted_mean",
                                POPULATION,
                                "",
                                "Valores ficticios, en pesos corrientes.",
                                "Fictional values, in current pesos.",
                                ExampleTerritories.SOURCE)
                        .toString());
        values(files);
        products(files);
        files.put("gaps/gaps.yaml", "populations:\n  - ej_poblacion\n");
        files.put(
                "gaps/bases.csv",
                new Rows("indicator,base_indicator,per,counts_es,counts_en,note_es,note_en")
                        .add(POVERTY, POPULATION, 100, "personas", "people", "", "")
                        .add(AQUEDUCT, POPULATION, 100, "personas", "people", "", "")
                        .toString());
        files.put(
                "gaps/goals.csv",
                new Rows("indicator,code,breakdown,target_period,target,act,source,note_es,note_en")
                        .add(
                                AQUEDUCT,
                                "",
                                "total",
                                2027,
                                85,
                                "Ordenanza ficticia 007 de 2024",
                                ExampleTerritories.SOURCE,
                                "Acto y meta ficticios.",
                                "Fictional act and goal.")
                        .toString());
    }

    /** What the goals of the plan count, known of the department as a whole only. */
    private static void products(Map<String, String> files) {
        files.put("indicators/ej_productos/family.yaml", """
                name: {es: Productos del plan (ejemplo), en: Products of the plan (example)}
                dimension: institucional
                theme: plans
                """);
        Rows definitions = new Rows(
                "code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,aggregation_note_es,"
                        + "aggregation_note_en,level,definition_es,definition_en,source");
        Rows values = new Rows("indicator,code,period,breakdown,value,source");
        for (ExampleProduct product : ExampleProduct.ALL) {
            definitions.add(
                    product.indicator(),
                    product.name() + " (ejemplo)",
                    product.nameEn() + " (example)",
                    product.unit(),
                    product.unitEn(),
                    0,
                    product.dimension(),
                    "higher_is_better",
                    "none",
                    "cifra ficticia del departamento",
                    "fictional figure of the department",
                    "department",
                    "Cifra ficticia, acumulada desde 2024.",
                    "Fictional figure, cumulated since 2024.",
                    ExampleTerritories.SOURCE);
            int year = 2023;
            for (int measured : product.measured()) {
                values.add(
                        product.indicator(), ExamplePlace.ROOT, year++, "total", measured, ExampleTerritories.SOURCE);
            }
        }
        files.put("indicators/ej_productos/indicators.csv", definitions.toString());
        files.put("indicators/ej_productos/values.csv", values.toString());
    }

    private void values(Map<String, String> files) {
        Rows people = new Rows("indicator,code,period,breakdown,value,source");
        Rows conditions = new Rows("indicator,code,period,breakdown,value,source");
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            double growth = 1 + (random.nextDouble() - 0.3) * 0.03;
            double urban = Math.min(0.92, 0.25 + place.aqueduct() / 150);
            double easing = 0.4 + random.nextDouble();
            double building = 0.3 + random.nextDouble() * 1.4;
            double perPerson = 380_000 + 40_000 * place.number() + random.nextInt(300_000);
            int total = place.people();
            double poverty = place.poverty();
            double aqueduct = place.aqueduct();
            for (int period : PERIODS) {
                long inTown = Math.round(total * urban);
                people(people, place, period, inTown, total - inTown);
                breakdowns(conditions, POVERTY, place, period, poverty, poverty * 0.82, (double) inTown / total);
                // where nothing was collected there is no row
                if (!(place.code().equals("EX004") && period == 2018)) {
                    breakdowns(
                            conditions,
                            AQUEDUCT,
                            place,
                            period,
                            aqueduct,
                            Math.min(99.5, aqueduct * 1.12),
                            (double) inTown / total);
                }
                if (!(place.code().equals("EX006") && period == 2024)) {
                    value(conditions, INVESTMENT, place, period, "total", "%.0f", perPerson);
                }
                total = (int) Math.round(total * Math.pow(growth, 3));
                poverty = Math.max(5, poverty - 3 * easing);
                aqueduct = Math.min(99, aqueduct + 3 * building);
                perPerson *= 1.1 + random.nextDouble() * 0.3;
            }
        }
        files.put("indicators/ej_poblacion/values.csv", people.toString());
        files.put("indicators/ej_condiciones/values.csv", conditions.toString());
    }

    private static void people(Rows rows, ExamplePlace place, int period, long urban, long rural) {
        value(rows, POPULATION, place, period, "rural", "%.0f", rural);
        value(rows, POPULATION, place, period, "total", "%.0f", urban + rural);
        value(rows, POPULATION, place, period, "urban", "%.0f", urban);
    }

    /** The rural value follows from the two others, so that they agree. */
    private static void breakdowns(
            Rows rows, String code, ExamplePlace place, int period, double total, double urban, double share) {
        double rural = (total - urban * share) / (1 - share);
        value(rows, code, place, period, "rural", "%.1f", Math.max(1, Math.min(99.9, rural)));
        value(rows, code, place, period, "total", "%.1f", total);
        value(rows, code, place, period, "urban", "%.1f", urban);
    }

    private static void value(
            Rows rows, String code, ExamplePlace place, int period, String breakdown, String form, double value) {
        rows.add(
                code,
                place.code(),
                period,
                breakdown,
                String.format(Locale.ROOT, form, value),
                ExampleTerritories.SOURCE);
    }
}

package co.territoria.example;

import java.util.Map;

/** Goals of the fictional plan: with and without baseline, with and without an indicator, one changed by an act. */
final class ExampleGoals {

    private static final String PLAN = ExamplePlan.PLAN;
    private static final String DOCUMENT = ExamplePlan.DOCUMENT;
    private static final String ADOPTED = "2024-05-30";

    private ExampleGoals() {}

    static void data(Map<String, String> files) {
        Rows goals = new Rows(
                "code,plan,node,name,version,indicator,breakdown,statistic,unit_es,unit_en,direction,territory,"
                        + "baseline,baseline_year,baseline_source,responsible,weight,act,from,document");
        Rows targets = new Rows("goal,year,value,version");
        int number = 0;
        for (ExampleProduct product : ExampleProduct.ALL) {
            String code = PLAN + ".M" + ++number;
            String name = "%s: %d %s en 2027"
                    .formatted(product.name(), product.targets().get(3), product.unit());
            goals.add(
                    code,
                    PLAN,
                    PLAN + "." + product.node(),
                    name,
                    1,
                    product.indicator(),
                    "total",
                    "",
                    "",
                    "",
                    "",
                    ExamplePlace.ROOT,
                    product.measured().get(0),
                    2023,
                    ExampleTerritories.SOURCE,
                    "Gobernación de Brumaria (ficticia)",
                    1,
                    "",
                    ADOPTED,
                    DOCUMENT);
            for (int i = 0; i < product.targets().size(); i++) {
                targets.add(code, 2024 + i, product.targets().get(i), 1);
            }
        }
        String changed = PLAN + ".M4";
        goals.add(
                changed,
                PLAN,
                PLAN + ".L2.C2.P1.A",
                "Productores con servicio de riego: 700 productores en 2027",
                2,
                "ej_riego",
                "total",
                "",
                "",
                "",
                "",
                ExamplePlace.ROOT,
                310,
                2023,
                ExampleTerritories.SOURCE,
                "Secretaría de Agricultura de Brumaria (ficticia)",
                1,
                "Ordenanza ficticia 011 de 2025",
                "2025-11-15",
                DOCUMENT);
        targets.add(changed, 2026, 550, 2).add(changed, 2027, 700, 2);
        String water = PLAN + ".M6";
        goals.add(
                water,
                PLAN,
                ExamplePlan.WATER,
                "Cobertura de acueducto de 85 % en 2027",
                1,
                ExampleIndicators.AQUEDUCT,
                "total",
                "",
                "",
                "",
                "",
                ExamplePlace.ROOT,
                79,
                2021,
                ExampleTerritories.SOURCE,
                "Aguas de Brumaria (ficticia)",
                2,
                "",
                ADOPTED,
                DOCUMENT);
        targets.add(water, 2024, 81, 1).add(water, 2027, 85, 1);
        withoutIndicator(
                goals,
                PLAN + ".M7",
                ".L3.C2.P1.A",
                "Catastro al día en 60 % de los predios",
                new String[] {"predios con catastro al día", "porcentaje de predios", "percentage of plots"},
                "Oficina de Catastro de Brumaria (ficticia)");
        targets.add(PLAN + ".M7", 2027, 60, 1);
        withoutIndicator(
                goals,
                PLAN + ".M8",
                ".L1.C2.P2.A",
                "Seis centros de salud dotados",
                new String[] {"centros de salud dotados", "centros", "centres"},
                "Secretaría de Salud de Brumaria (ficticia)");
        targets.add(PLAN + ".M8", 2026, 6, 1);
        files.put("plans/goals.csv", goals.toString());
        files.put("plans/goal_targets.csv", targets.toString());
    }

    /** @param counts what is counted, its unit in Spanish and in English */
    private static void withoutIndicator(
            Rows goals, String code, String node, String name, String[] counts, String responsible) {
        goals.add(
                code,
                PLAN,
                PLAN + node,
                name,
                1,
                "",
                "",
                counts[0],
                counts[1],
                counts[2],
                "higher_is_better",
                ExamplePlace.ROOT,
                "",
                "",
                "",
                responsible,
                1,
                "",
                ADOPTED,
                DOCUMENT);
    }
}

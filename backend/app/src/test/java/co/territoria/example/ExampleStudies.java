package co.territoria.example;

import java.util.Map;

/** What studies need beside figures: rules of alert, a problem, an index, a scenario, classes of seats. */
final class ExampleStudies {

    void data(Map<String, String> files) {
        files.put(
                "alerts/rules.csv",
                new Rows("id,name_es,name_en,severity,indicator,breakdown,kind,side,amount,reference,measure,reason_es,"
                                + "reason_en,author_es,author_en,date,standing,source")
                        .add(
                                "ej_poco_acueducto",
                                "Menos de la mitad con acueducto (ejemplo)",
                                "Less than half with an aqueduct (example)",
                                "severe",
                                ExampleIndicators.AQUEDUCT,
                                "total",
                                "threshold",
                                "below",
                                50,
                                "",
                                "",
                                "Regla ficticia.",
                                "Fictional rule.",
                                "Generador de ejemplo",
                                "Example generator",
                                "2026-11-21",
                                "proposal",
                                "")
                        .add(
                                "ej_pobreza_lejos",
                                "Pobreza lejos del departamento (ejemplo)",
                                "Poverty far from the department (example)",
                                "moderate",
                                ExampleIndicators.POVERTY,
                                "total",
                                "gap",
                                "",
                                15,
                                "department",
                                "absolute",
                                "Regla ficticia.",
                                "Fictional rule.",
                                "Generador de ejemplo",
                                "Example generator",
                                "2026-11-21",
                                "proposal",
                                "")
                        .toString());
        files.put("problems/ej_agua.yaml", """
                title: {es: Casas sin agua (ejemplo), en: Homes without water (example)}
                author: {es: Generador de ejemplo, en: Example generator}
                date: '2026-11-21'
                standing: proposal
                planNode: %s
                """.formatted(ExamplePlan.WATER));
        files.put(
                "problems/ej_agua.csv",
                new Rows("node,parent,side,name_es,name_en,indicators,note_es,note_en")
                        .add(
                                "redes",
                                "",
                                "cause",
                                "Faltan redes",
                                "Networks are missing",
                                ExampleIndicators.AQUEDUCT,
                                "",
                                "")
                        .add(
                                "dinero",
                                "redes",
                                "cause",
                                "Se invierte poco",
                                "Little is invested",
                                ExampleIndicators.INVESTMENT,
                                "",
                                "")
                        .add("pobreza", "", "effect", "Más pobreza", "More poverty", ExampleIndicators.POVERTY, "", "")
                        .toString());
        files.put("indices/ej_bienestar.yaml", """
                name: {es: Bienestar (ejemplo), en: Wellbeing (example)}
                description: {es: Índice ficticio de tres componentes., en: Fictional index of three components.}
                normalisation: minmax
                weights: equal
                mean: arithmetic
                missing: renormalise
                atLeast: 2
                components:
                  - indicator: ej_pobreza
                  - indicator: ej_acueducto
                  - indicator: ej_inversion
                """);
        files.put("scenarios/ej_agua_2030/scenario.yaml", """
                name: {es: Agua para todos en 2030 (ejemplo), en: Water for all in 2030 (example)}
                author: {es: Generador de ejemplo, en: Example generator}
                method: {es: Recta hasta el 95 % en 2030; ficticio., en: A straight line to 95% in 2030; fictional.}
                kind: agreed
                date: '2026'
                """);
        files.put(
                "scenarios/ej_agua_2030/assumptions.csv",
                new Rows("indicator,code,breakdown,rule,amount,base_period,to_period")
                        .add(ExampleIndicators.AQUEDUCT, "", "total", "target", 95, "", 2030)
                        .toString());
        files.put(
                "regionalisations/ej_priorizados.csv",
                new Rows("code,region,region_code,status,source")
                        .add("EX004", "Priorizados de ejemplo", "EXPRI", "sourced", ExampleTerritories.SOURCE)
                        .add("EX008", "Priorizados de ejemplo", "EXPRI", "sourced", ExampleTerritories.SOURCE)
                        .toString());
        files.put("regionalisations/ej_priorizados.yaml", """
                name: {es: Municipios priorizados (ejemplo), en: Prioritised municipalities (example)}
                kind: programme
                source: {es: Generador de ejemplo, en: Example generator}
                date: '2026'
                partial: true
                notes: {es: Priorización ficticia., en: Fictional priority.}
                """);
        files.put("voids/voids.yaml", """
                plan: %s
                investments:
                  - indicator: ej_inversion
                    measures: {es: Pesos por persona de un departamento ficticio., en: Pesos per person of a fictional department.}
                    doesNot: {es: No mide nada real., en: It measures nothing real.}
                prioritised:
                  - regionalisation: ej_priorizados
                    name: {es: Priorizados, en: Prioritised}
                    meaning: {es: municipios priorizados del ejemplo, en: prioritised municipalities of the example}
                """.formatted(ExamplePlan.PLAN));
        files.put("cities/cities.yaml", """
                populations:
                  - indicator: ej_poblacion
                    of: {es: todo el municipio, en: the whole municipality}
                classes:
                  - {id: local, name: {es: Centro local, en: Local centre}, from: 0}
                  - {id: intermedio, name: {es: Ciudad intermedia, en: Intermediate city}, from: 40000}
                  - {id: mayor, name: {es: Ciudad mayor, en: Major city}, from: 150000}
                areasOf: intermedio
                author: {es: Generador de ejemplo, en: Example generator}
                date: '2026-11-21'
                note: {es: Jerarquía ficticia., en: Fictional hierarchy.}
                """);
    }
}

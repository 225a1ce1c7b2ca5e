package co.territoria.example;

import java.util.List;

/**
 * What a goal of the fictional plan counts.
 *
 * @param node     of the plan, below its code
 * @param measured from 2023 on, cumulated; what is missing at the end was not measured yet
 * @param targets  from 2024 to 2027, cumulated
 */
record ExampleProduct(
        String indicator,
        String name,
        String nameEn,
        String unit,
        String unitEn,
        String dimension,
        String node,
        List<Integer> measured,
        List<Integer> targets) {

    static final List<ExampleProduct> ALL = List.of(
            new ExampleProduct(
                    "ej_km_vias",
                    "Kilómetros de vía rehabilitados",
                    "Kilometres of road rehabilitated",
                    "kilómetros",
                    "kilometres",
                    "territorial",
                    "L2.C1.P1.A",
                    List.of(0, 14, 33),
                    List.of(20, 55, 90, 120)),
            new ExampleProduct(
                    "ej_aulas",
                    "Aulas nuevas entregadas",
                    "New classrooms delivered",
                    "aulas",
                    "classrooms",
                    "social",
                    "L1.C2.P1.A",
                    List.of(0, 22, 51),
                    List.of(15, 40, 70, 90)),
            new ExampleProduct(
                    "ej_hectareas",
                    "Hectáreas en restauración",
                    "Hectares under restoration",
                    "hectáreas",
                    "hectares",
                    "ambiental_cultural",
                    "L3.C1.P1.A",
                    List.of(120, 300, 610),
                    List.of(320, 640, 960, 1_200)),
            new ExampleProduct(
                    "ej_riego",
                    "Productores con servicio de riego",
                    "Producers with irrigation",
                    "productores",
                    "producers",
                    "economica",
                    "L2.C2.P1.A",
                    List.of(310, 340, 352),
                    List.of(420, 600, 800, 1_000)),
            new ExampleProduct(
                    "ej_acueductos_vereda",
                    "Acueductos de vereda construidos o ampliados",
                    "Rural aqueducts built or extended",
                    "acueductos",
                    "aqueducts",
                    "territorial",
                    "L1.C1.P1.A",
                    List.of(0, 3),
                    List.of(3, 8, 14, 20)));
}

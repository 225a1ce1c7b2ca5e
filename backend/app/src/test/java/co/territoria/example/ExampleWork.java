package co.territoria.example;

import static co.territoria.example.ExamplePlan.FOREST;
import static co.territoria.example.ExamplePlan.GOVERNMENT;
import static co.territoria.example.ExamplePlan.HEALTH;
import static co.territoria.example.ExamplePlan.ROADS;
import static co.territoria.example.ExamplePlan.SCHOOLS;
import static co.territoria.example.ExamplePlan.TRADE;
import static co.territoria.example.ExamplePlan.WATER;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of project; {@code %s} in its name is a place.
 *
 * @param sector    two digits of the national list of sectors of investment
 * @param programme four digits of the national list of programmes
 * @param millions  what one costs about
 * @param indicator that it acts on
 * @param effect    about how much, in the unit of the indicator
 */
record ExampleWork(
        String name,
        String theme,
        String dimension,
        String sector,
        String programme,
        String sdgs,
        String node,
        int millions,
        @Nullable String indicator,
        double effect) {

    static final List<ExampleWork> ALL = List.of(
            new ExampleWork(
                    "Acueducto de la vereda %s",
                    "water", "territorial", "40", "4003", "6", WATER, 4_200, ExampleIndicators.AQUEDUCT, 3.5),
            new ExampleWork(
                    "Escuela nueva de %s",
                    "social", "social", "22", "2201", "4", SCHOOLS, 3_100, ExampleIndicators.POVERTY, -0.6),
            new ExampleWork(
                    "Restauración de los nacimientos de %s",
                    "environment", "ambiental_cultural", "32", "3202", "6;15", FOREST, 1_900, null, 0),
            new ExampleWork(
                    "Distrito de riego de %s",
                    "production", "economica", "17", "1709", "2;8", TRADE, 11_500, ExampleIndicators.POVERTY, -1.2),
            new ExampleWork(
                    "Planta de tratamiento de aguas residuales de %s",
                    "water", "ambiental_cultural", "40", "4003", "6;14", WATER, 18_700, null, 0),
            new ExampleWork(
                    "Centro de salud de %s",
                    "social", "social", "19", "1906", "3", HEALTH, 5_600, ExampleIndicators.POVERTY, -0.5),
            new ExampleWork(
                    "Puente sobre la quebrada %s", "mobility", "territorial", "24", "2402", "9", ROADS, 6_800, null, 0),
            new ExampleWork(
                    "Mercado campesino de %s",
                    "production", "economica", "17", "1702", "2;8;12", TRADE, 2_400, ExampleIndicators.POVERTY, -0.4),
            new ExampleWork(
                    "Catastro al día en %s",
                    "government", "institucional", "45", "4502", "16", GOVERNMENT, 1_300, null, 0),
            new ExampleWork(
                    "Escuela de liderazgo y veeduría de %s",
                    "government", "politica", "45", "4502", "5;16", GOVERNMENT, 420, null, 0),
            new ExampleWork(
                    "Muelle de pescadores de %s",
                    "production", "economica", "17", "1702", "8;14", TRADE, 7_900, ExampleIndicators.POVERTY, -0.7),
            new ExampleWork(
                    "Casa de la cultura de %s",
                    "social", "ambiental_cultural", "33", "3301", "11", HEALTH, 1_700, null, 0),
            new ExampleWork(
                    "Red de senderos de %s", "environment", "economica", "35", "3502", "8;15", FOREST, 950, null, 0));

    /** Places that projects are named after; they are nowhere. */
    static final List<String> SPOTS = List.of(
            "La Tresmesa",
            "Caño Ledo",
            "El Zarzalín",
            "Alto Mirlo",
            "Las Caletas",
            "Piedrasola",
            "El Cucuyal",
            "Bajo Farol",
            "La Cernida",
            "Ojo de Bruma",
            "Tres Almendros",
            "El Varadero",
            "Monteliso",
            "La Ensenada",
            "Guaduarte",
            "Los Salobres",
            "Fuente Parda",
            "El Retorno Viejo",
            "Lomabaja",
            "La Sirguera");
}

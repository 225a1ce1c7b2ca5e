package co.territoria.example;

import co.territoria.example.LandUsePainting.Brush;
import java.util.Map;

/** How the fictional plans name what they zone, with the uses that the model asks for. */
final class ExampleBrushes {

    private ExampleBrushes() {}

    static Brush hazard(String phenomenon, String category, String name, String... on) {
        return Brush.of(
                category,
                name,
                Map.of("fenomeno", phenomenon, "descripcion", name, "detalle_fenomeno", "Estudio básico"),
                on);
    }

    static Brush activity(String use, String name, String... on) {
        return Brush.of(use, name, uses(use, name, "Comercial", "Servicios", "Otro"), on);
    }

    static Brush park(String name, String on) {
        return Brush.of("Ambiental", name, uses("Ambiental", "Parque urbano", "Otro", "Infraestructura", "Otro"), on);
    }

    static Brush centre(String name, String on) {
        return rural("Centro_Poblado_Rural", name, "Centro_Poblado", "Vivienda y comercio del centro poblado", on);
    }

    static Brush suburbanCorridor(String name, String on) {
        return rural("Corredor_Vial_Suburbano", name, "Comercial_Servicios", "Comercio y servicios de carretera", on);
    }

    static Brush countryHousing(String name, String on) {
        return rural("Vivienda_Campestre", name, "Residencial", "Parcelación de vivienda campestre", on);
    }

    static Brush river(String name, String on) {
        return rural("Areas_Importancia_Ecosistemica", name, "Conservacion", "Ronda hídrica", on);
    }

    static Brush park388(String name, String on) {
        return rural("Areas_SINAP", name, "Preservacion", "Parque regional", on);
    }

    static Brush forestReserve(String name, String on) {
        return rural("Areas_Reserva_Forestal", name, "Preservacion", "Bosque natural", on);
    }

    static Brush specialManagement(String name, String on) {
        return rural("Areas_Manejo_Especial", name, "Restauracion", "Manglar", on);
    }

    static Brush production(String name, String on) {
        return rural(
                "Produccion_Agropecuaria_Explotacion_RRNN", name, "Agricola", "Cultivos de alta productividad", on);
    }

    static Brush forestry(String name, String on) {
        return rural("Forestal", name, "Forestal", "Plantaciones forestales", on);
    }

    static Brush agricultural() {
        return rural("Agropecuario", "Suelo agropecuario", "Agricola", "Cultivos y pastos");
    }

    static Brush rural(String code, String name, String use, String detail, String... on) {
        return Brush.of(code, name, uses(use, detail, "Forestal", "Turismo", "Mineria"), on);
    }

    static Map<String, String> uses(
            String main, String detail, String compatible, String conditioned, String forbidden) {
        return Map.of(
                "uso_principal", main,
                "detalle_uso_principal", detail,
                "uso_compatible_complementario", compatible,
                "uso_condicionado_restringido", conditioned,
                "uso_prohibido", forbidden);
    }
}

package co.territoria.landuse.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

    private final CodeLists codes = CodeLists.ladmColPot();

    @ParameterizedTest
    @CsvSource({
        "POT_ClasificacionSueloTipo, Expansion_Urbana, Expansion_Urbana",
        "POT_ClasificacionSueloTipo, expansión urbana, Expansion_Urbana",
        "POT_ClasificacionSueloTipo, Suelo de expansión, Expansion_Urbana",
        "POT_CategoriaRuralTipo, Suelo_Rural_Productivo.Agropecuario, Agropecuario",
        "POT_CategoriaRuralTipo, Proteccion_Suelo_Rural.Conservacion_Proteccion_Ambiental.Areas_SINAP, Areas_SINAP",
        "POT_CategoriaRuralTipo, Equipamiento, Equipamento",
        "POT_CategoriaRuralTipo, Amenaza_Y_Riesgo, Amenaza_Y_Riesgo_No_Mitigable",
        "POT_FenomenoAmenazaTipo, MovimientosenMasa, Movimientos_En_Masa",
        "POT_SistemasGeneralesTipo, Vias.Rural.Vias_Primer_Orden, Vias.Rural.Vias_Primer_Orden",
        "POT_SistemasGeneralesTipo, Acueducto, Servicios_Publicos.Acueducto",
    })
    void readsWhatDeliveriesWrite(String domain, String delivered, String code) {
        assertThat(codes.resolve(domain, delivered)).map(CodeLists.Code::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "POT_ClasificacionSueloTipo, Urbanoo",
        "POT_CategoriaRuralTipo, Desarrollo_Restringido.Agropecuario",
        "POT_CategoriaRuralTipo, .",
        "No_Hay_Tal_Lista, Urbano"
    })
    void knowsNothingThatIsNotThere(String domain, String delivered) {
        assertThat(codes.resolve(domain, delivered)).isEmpty();
    }

    @Test
    void knowsWhatBelongsToWhat() {
        assertThat(codes.isWithin("POT_SistemasGeneralesTipo", "Vias.Rural.Vias_Primer_Orden", "Vias"))
                .isTrue();
        assertThat(codes.isWithin("POT_CategoriaRuralTipo", "Areas_SINAP", "Proteccion_Suelo_Rural"))
                .isTrue();
        assertThat(codes.isWithin("POT_CategoriaRuralTipo", "Agropecuario", "Proteccion_Suelo_Rural"))
                .isFalse();
    }

    /** Numbers of codes: LADM_COL POT 2.0.0 (2024). */
    @Test
    void hasTheListsOfTheModel() {
        assertThat(codes.list("POT_SistemasGeneralesNivelTipo")).hasSize(9);
        assertThat(codes.list("POT_SistemasGeneralesTipo").stream()
                        .filter(code -> "Equipamientos".equals(code.parent())))
                .hasSize(13);
        assertThat(Arrays.stream(Theme.values()).map(Theme::domain).filter(domain -> !domain.isEmpty()))
                .allSatisfy(domain -> assertThat(codes.list(domain)).isNotEmpty());
    }

    @Test
    void givesEveryParentThatACodeNames() {
        for (String domain : Arrays.stream(Theme.values()).map(Theme::domain).toList()) {
            assertThat(codes.list(domain)).allSatisfy(code -> {
                if (code.parent() != null) {
                    assertThat(codes.find(domain, code.parent())).isPresent();
                }
            });
        }
    }
}

package co.territoria.landuse.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propietario",
                "PROPIETARI", // ten letters are all that a shapefile keeps
                "Propietarios",
                "nombre",
                "NombrePropietario",
                "primer_apellido",
                "Cédula",
                "NUM_CEDULA",
                "CC",
                "cc_titular",
                "tipo_documento",
                "numeroDocumento",
                "identificación",
                "teléfono",
                "TEL_1",
                "celular",
                "correo_electronico",
                "e-mail",
                "dirección",
                "fecha_nacimiento",
                "sexo",
                "matricula_inmobiliaria",
                "interesado",
                "owner",
                "OWNER_NAME",
                "LastName",
                "phone",
                "tax_id"
            })
    void namesColumnsThatAreAboutPeople(String column) {
        assertThat(PersonalData.isPersonalColumn(column)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codigo",
                "numero_predial",
                "numero_predial_nacional",
                "area_ha",
                "area_terreno",
                "destino_economico",
                "plan",
                "date",
                "number",
                "kind",
                "class",
                "units",
                "geometria",
                "vigencia",
                "avaluo",
                "accion",
                "sector"
            })
    void leavesOtherColumnsAlone(String column) {
        assertThat(PersonalData.isPersonalColumn(column)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a nombre de Nadie Inventado",
                "C.C. 1.234.567",
                "cc 12345678",
                "propietaria ausente",
                "llamar al 300 123 4567",
                "nadie@ejemplo.invalid",
                "documento 1.234.567.890",
                "Sra. Inventada"
            })
    void knowsTextsThatAreAboutPeople(String text) {
        assertThat(PersonalData.isPersonalText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Segunda etapa del plan parcial Los Sauces",
                "Modifica la licencia 0123 de 2019",
                "Imagen de satélite de 2020, resolución 10 m, 1:25.000",
                "Cuenta 12.500 m2 de vías"
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(PersonalData.isPersonalText(text)).isFalse();
    }
}

package co.territoria.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceInTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cali            | Quinta unidad deportiva en la ciudad de Cali                | true
            Cali            | Movilidad de Cali en el sur                                 | true
            Cali            | Sabor caleño                                                | false
            Cali            | Buenos Aires y California                                   | false
            Bolívar         | Mejoramiento de la vía Roldanillo - Bolívar                 | true
            Bolívar         | Institución Educativa Simón Bolívar                         | false
            Bolívar         | Plaza Simón Bolívar de Bolívar                              | true
            La Unión        | Distrito de riego de La Unión                               | true
            La Unión        | la unión hace la fuerza                                     | false
            Florida         | una ciudad florida                                          | false
            Buenaventura    | Consolidación ZEEEB - Buenaventura (ciudad - puerto)        | true
            76130           | el territorio 76130 tiene un valor                          | true
            76130           | fila 1761301                                                | false
            """)
    void findsANameButNoOtherWord(String name, String text, boolean named) {
        assertThat(new PlaceInText(name).isNamedIn(text)).isEqualTo(named);
    }
}

package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

/** What the rules found, derived indicators, and the check of a formula, as a client meets them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:quality;DB_CLOSE_DELAY=-1")
class QualityAddressesIT {

    @Autowired
    private Environment environment;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/indicators/deficit_hab/quality                     | 200 | la mediana de sus vecinos es 27,8
            /api/v1/indicators/deficit_hab/quality?lang=en             | 200 | the median of its neighbours is 27.8
            /api/v1/indicators/deficit_hab/quality?f=csv               | 200 | deficit_hab,Déficit habitacional,porcentaje de hogares,spatial-outlier,warning,76130,Candelaria,2018,total,73.7801
            /api/v1/indicators/deficit_hab/quality?territory=76001     | 200 | "total":0
            /api/v1/indicators/deficit_hab/quality?territory=99999     | 404 | unknown-territory
            /api/v1/indicators/deficit_hab/quality?rule=nada           | 400 | spatial-outlier
            /api/v1/indicators/deficit_hab/quality?period=ayer         | 400 | no es un año
            /api/v1/indicators/nada/quality                            | 404 | unknown-indicator
            /api/v1/indicators/ingresos_por_habitante                  | 200 | "formula":"fin_ingresos_totales / pob_total_2018_2042"
            /api/v1/formulas?expression=growth(pob_total)              | 200 | "unit":"porcentaje"
            /api/v1/formulas?expression=pob_total-nbi                  | 200 | no se puede restar
            /api/v1/formulas?expression=pob_totl                       | 200 | ¿Quiso decir pob_total
            /api/v1/formulas                                           | 400 | Falta la fórmula
            """)
    void answers(String address, int status, String said) throws Exception {
        HttpResponse<byte[]> answer = http.get(address);
        String body = new String(answer.body(), StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(body).contains(said);
    }

    @Test
    void theLayerOfADerivedIndicatorIsThere() throws Exception {
        assertThat(http.get("/ogc/collections/indicator-densidad_calculada/items?limit=1")
                        .statusCode())
                .isEqualTo(200);
    }
}

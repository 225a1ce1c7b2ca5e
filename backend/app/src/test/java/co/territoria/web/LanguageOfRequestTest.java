package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageOfRequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                       | ES
            ''                         | ES
            en                         | EN
            en-GB,es;q=0.9             | EN
            es-CO,en;q=0.9             | ES
            fr,en;q=0.5,es;q=0.1       | EN
            fr;q=0.9,en;q=0.1,es;q=0.5 | ES
            fr                         | ES
            *                          | ES
            en;q=0                     | ES
            ;;;nonsense,,              | ES
            """)
    void followsTheHeader(String header, Language expected) {
        assertThat(LanguageOfRequest.ofHeader(header)).isEqualTo(expected);
    }

    @Test
    void parameterComesFirst() {
        assertThat(LanguageOfRequest.of(request("en", "es"))).isEqualTo(Language.EN);
    }

    @Test
    void refusesALanguageThatIsNotOurs() {
        assertThatThrownBy(() -> LanguageOfRequest.of(request("fr", "en")))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.parameter()).isEqualTo("lang");
                    assertThat(problem.allowed()).containsExactly("es", "en");
                });
        assertThat(LanguageOfRequest.ofProblem(request("fr", "en"))).isEqualTo(Language.EN);
    }

    private static MockHttpServletRequest request(String lang, String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("lang", lang);
        request.addHeader("Accept-Language", header);
        return request;
    }
}

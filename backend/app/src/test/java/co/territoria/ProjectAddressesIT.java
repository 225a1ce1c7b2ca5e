package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** One project of the packs that ship, asked for as a client would. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:projectaddresses;DB_CLOSE_DELAY=-1")
class ProjectAddressesIT {

    @Autowired
    private Environment environment;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }

    @Test
    void answersARealProjectWithWhatTheSourcesSayAndNothingElse() {
        JsonNode project = http.json("/api/v1/projects/PE-10");

        assertThat(project.get("planNodes").size()).isEqualTo(2);
        assertThat(texts(project.get("viabilities"), "stateName"))
                .containsOnly("sin dato")
                .hasSize(5);
        assertThat(project.get("currency").asString()).isEqualTo("COP");
        assertThat(project.get("example").asBoolean()).isFalse();
        for (String unknown : List.of("value", "stage", "horizon", "standing", "start", "end", "bpin", "objective")) {
            assertThat(project.get(unknown).isNull()).as(unknown).isTrue();
        }
        for (String list : List.of("stages", "funding", "contracts", "announcements", "milestones", "documents")) {
            assertThat(project.get(list).isEmpty()).as(list).isTrue();
        }
        JsonNode history = http.json("/api/v1/projects/PE-10/history");
        assertThat(history.get("total").asInt()).isZero();
        assertThat(history.get("example").asBoolean()).isFalse();
    }

    @Test
    void answersAnExampleProjectWithItsHistoryNewestFirst() {
        JsonNode list = http.json("/api/v1/projects?within=EX&stage=execution&limit=1");
        JsonNode first = list.get("items").get(0);

        JsonNode project = http.json("/api/v1/projects/" + first.get("code").asString() + "?lang=en");

        assertThat(project.get("example").asBoolean()).isTrue();
        assertThat(project.get("stageName").asString()).isEqualTo("Execution");
        assertThat(project.get("viabilities").size()).isEqualTo(5);
        assertThat(project.get("funding").isEmpty()).isFalse();
        assertThat(project.get("standing").get("date").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        JsonNode history = http.json("/api/v1/projects/" + first.get("code").asString() + "/history?lang=en");
        assertThat(texts(history.get("items"), "kind")).contains("stage", "report");
        List<String> dates = texts(history.get("items"), "date");
        assertThat(dates).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void publishesTheAreasOfProjectsAsFeatures() {
        JsonNode areas = http.json("/ogc/collections/ejemplo-project-areas/items?limit=1");

        JsonNode area = areas.get("features").get(0);
        assertThat(area.get("geometry").get("type").asString()).endsWith("Polygon");
        assertThat(area.get("properties").propertyNames())
                .contains("code", "name", "stage", "horizon", "value", "sector", "programme", "sdgs", "executor");
        JsonNode points = http.json("/ogc/collections/projects/items?limit=1");
        assertThat(points.get("features").get(0).get("properties").propertyNames())
                .contains("bpin", "stage", "value", "theme_name");
    }

    @Test
    void saysTheCurrencyOfAPack() {
        assertThat(texts(http.json("/api/v1/installation").get("packs"), "currency"))
                .contains("COP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/projects/PE-99", "/api/v1/projects/pe-10/history", "/api/v1/projects/tren"})
    void namesTheNearestOfAProjectThatIsNot(String address) {
        HttpResponse<byte[]> answer = http.get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        JsonNode problem = Http.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo("unknown-project");
        assertThat(problem.get("nearest").isEmpty()).isFalse();
    }
}

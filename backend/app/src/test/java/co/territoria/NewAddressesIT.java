package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The addresses of gaps, patterns, indices, alerts, scenarios, cities, profiles and land use, with good and bad input. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:newaddresses;DB_CLOSE_DELAY=-1")
class NewAddressesIT {

    private static final String DROPOUT = "/api/v1/indicators/edu_desercion";
    private static final String COMPUTE = "/api/v1/indices/compute?components=nbi,ipm";

    @Autowired
    private Environment environment;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** With {@code csv} there is a table too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/indicators/edu_desercion/gaps?reference=department                     | csv
            /api/v1/indicators/edu_desercion/gaps?reference=subregion                      | csv
            /api/v1/indicators/edu_desercion/gaps?reference=best                           | csv
            /api/v1/indicators/edu_desercion/gaps?reference=median                         | csv
            /api/v1/indicators/edu_desercion/gaps?reference=goal                           | csv
            /api/v1/indicators/edu_desercion/gaps?reference=peers                          | csv
            /api/v1/indicators/edu_desercion/gaps?reference=past                           | csv
            /api/v1/indicators/edu_desercion/gaps?within=76109                             | csv
            /api/v1/indicators/becas_compubuga/gaps                                        | csv
            /api/v1/indicators/edu_desercion/trend?territory=76109                         | csv
            /api/v1/indicators/edu_desercion/inequality                                    | csv
            /api/v1/indicators/edu_desercion/inequality?within=76109                       | csv
            /api/v1/indicators/becas_compubuga/inequality                                  | csv
            /api/v1/indicators/edu_desercion/clusters?permutations=99                      | csv
            /api/v1/indicators/edu_desercion/clusters?permutations=99&within=76109         | csv
            /api/v1/indicators/becas_compubuga/clusters                                    | csv
            /api/v1/indicators/edu_desercion/quality                                       | csv
            /api/v1/indicators/edu_desercion/revisions                                     | csv
            /api/v1/indicators/edu_desercion/classes?method=quantile                       | none
            /api/v1/indicators/edu_desercion/classes?method=equal                          | none
            /api/v1/indicators/edu_desercion/classes?method=jenks&count=7                  | none
            /api/v1/indicators/edu_desercion/classes?method=pretty                         | none
            /api/v1/indicators/edu_desercion/classes?method=log                            | none
            /api/v1/indicators/edu_desercion/classes?method=stddev                         | none
            /api/v1/indicators/edu_desercion/classes?method=headtail                       | none
            /api/v1/indicators/edu_desercion/classes?method=single                         | none
            /api/v1/indicators/edu_desercion/classes?method=own&bounds=2,4                 | none
            /api/v1/indicators/edu_desercion/classes?within=76109&method=jenks&count=7     | none
            /api/v1/indicators/becas_compubuga/classes?method=jenks&count=7                | none
            /api/v1/indicators/matrix                                                      | csv
            /api/v1/indicators/matrix?indicators=becas_compubuga                           | csv
            /api/v1/indicators/bivariate?x=nbi&y=edu_desercion                             | csv
            /api/v1/indicators/bivariate?x=nbi&y=ipm&within=76109                          | csv
            /api/v1/formulas?expression=percent(pob_censada_2018,pob_total)                | none
            /api/v1/indices                                                                | none
            /api/v1/indices/calidad_de_vida                                                | csv
            /api/v1/indices/desarrollo_humano                                              | csv
            /api/v1/indices/proxy_nbi/sensitivity?draws=100                                | csv
            /api/v1/indices/desarrollo_humano/sensitivity                                  | csv
            /api/v1/indices/compute?components=nbi,ipm&normalisation=zscore                | csv
            /api/v1/indices/compute?components=nbi,ipm&within=76109                        | csv
            /api/v1/alerts                                                                 | csv
            /api/v1/alerts?territory=76109                                                 | csv
            /api/v1/problems                                                               | none
            /api/v1/problems/pobreza_privaciones?territory=76109                           | csv
            /api/v1/scenarios                                                              | none
            /api/v1/scenarios/tendencia                                                    | csv
            /api/v1/scenarios/proyeccion_dane                                              | csv
            /api/v1/scenarios/own?indicator=edu_cob_neta&rule=absolute&amount=1&to=2030    | csv
            /api/v1/cities                                                                 | csv
            /api/v1/cities/links                                                           | csv
            /api/v1/incidents                                                              | none
            /api/v1/territories/76109/profile                                              | csv
            /api/v1/territories/NOR/profile                                                | csv
            /api/v1/territories/76/profile                                                 | csv
            /api/v1/land-use/composition                                                   | csv
            /api/v1/land-use/composition?within=EX&theme=rural_category&by=subregion       | csv
            /api/v1/land-use/composition?within=EX&plans=EX002-2009,EX002-2021             | csv
            /api/v1/land-use/determinants                                                  | csv
            /api/v1/land-use/determinants?within=EX                                        | csv
            /api/v1/land-use/determinants?within=EX&plan=EX001-2019                        | csv
            /api/v1/land-use/mosaic                                                        | csv
            /api/v1/land-use/mosaic?within=EX&region=EXM                                   | csv
            /api/v1/land-use-plans/EX002-2021/changes?from=EX002-2009&geometry=true        | csv
            /api/v1/land-use-plans/EX001-2019/changes?within=EX                            | csv
            /api/v1/land-use-plans/EX001-2019/record?within=EX                             | csv
            /api/v1/land-use-plans/EX001-2019/record?table=licences                        | csv
            /ogc/collections/ejemplo-land-use-classes/items?limit=2                        | none
            /ogc/collections/ejemplo-land-use-parcels/items?limit=2                        | none
            /ogc/collections/ejemplo-land-use-determinant-conflicts/items?plan=EX001-2019  | none
            /ogc/collections/gap-edu_desercion                                             | none
            /ogc/collections/gap-edu_desercion/items?limit=2                               | none
            /ogc/collections/cluster-edu_desercion/items?limit=2                           | none
            /ogc/collections/index-calidad_de_vida/items?limit=2                           | none
            /ogc/collections/scenario-tendencia-edu_cob_neta/items?limit=2                 | none
            /ogc/collections/cities/items?limit=2                                          | none
            /ogc/collections/city-areas/items?limit=2                                      | none
            """)
    void anAddressAnswersInBothLanguagesAndAsATable(String path, String table) {
        for (String language : new String[] {"es", "en"}) {
            HttpResponse<byte[]> answer = http.get(path, "Accept-Language", language);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Http.header(answer, "Content-Language")).isEqualTo(language);
            assertThat(Http.json(answer).isObject()).isTrue();
            assertThat(Http.text(answer)).doesNotContainPattern("[:\\[,]\"?-?(NaN|Infinity)");
        }
        if (table.equals("csv")) {
            HttpResponse<byte[]> csv = http.get(path, "Accept", "text/csv");
            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(Http.header(csv, "Content-Type")).startsWith("text/csv");
            assertThat(Http.text(csv)).contains(",").doesNotContain("NaN", "Infinity");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap-edu_desercion",
                "cluster-edu_desercion",
                "index-calidad_de_vida",
                "scenario-tendencia-edu_cob_neta",
                "cities",
                "city-areas"
            })
    void aComputedMapHasTiles(String layer) {
        assertThat(http.get("/ogc/collections/" + layer + "/tiles/WebMercatorQuad/8/125/73")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            /api/v1/indicators/nada/gaps                                         | 404 | indicator
            /api/v1/indicators/edu_desercion/gaps?referencia=goal                | 400 | referencia
            /api/v1/land-use/composition?theme=clases                            | 400 | theme
            /api/v1/land-use/composition?tema=class                              | 400 | tema
            /api/v1/land-use/composition?by=municipio                            | 400 | by
            /api/v1/land-use/composition?plans=EX002-2022&within=EX              | 404 | land-use-plan
            /api/v1/land-use/composition?plans=EX002-2021                        | 400 | plans
            /api/v1/land-use/composition?plans=                                  | 404 | land-use-plan
            /api/v1/land-use/composition?within=EX9                              | 404 | territory
            /api/v1/land-use/determinants?plan=EX001-2020                        | 404 | land-use-plan
            /api/v1/land-use/determinants?kind=nada                              | 400 | kind
            /api/v1/land-use/mosaic?region=nada                                  | 404 | region
            /api/v1/land-use-plans/EX001-2020/changes                            | 404 | land-use-plan
            /api/v1/land-use-plans/EX002-2021/changes?from=EX002-2021            | 400 | from
            /api/v1/land-use-plans/EX002-2021/changes?from=EX001-2004            | 400 | from
            /api/v1/land-use-plans/EX002-2021/changes?geometry=quizas            | 400 | geometry
            /api/v1/land-use-plans/EX002-2021/changes?theme=hazard               | 400 | theme
            /api/v1/land-use-plans/EX001-2020/record                             | 404 | land-use-plan
            /api/v1/land-use-plans/EX001-2019/record?table=predios               | 400 | table
            /api/v1/indicators/edu_desercion/gaps?reference=nada                 | 400 | reference
            /api/v1/indicators/edu_desercion/gaps?period=1800                    | 400 | period
            /api/v1/indicators/edu_desercion/gaps?period=                        | 400 | period
            /api/v1/indicators/edu_desercion/gaps?period=%00                     | 400 | period
            /api/v1/indicators/edu_desercion/gaps?breakdown=nada                 | 400 | breakdown
            /api/v1/indicators/edu_desercion/gaps?within=nada                    | 404 | territory
            /api/v1/indicators/edu_desercion/gaps?k=-1                           | 400 | k
            /api/v1/indicators/edu_desercion/gaps?reference=peers&k=1            | 400 | k
            /api/v1/indicators/edu_desercion/gaps?reference=peers&peers=nada     | 400 | peers
            /api/v1/indicators/edu_desercion/gaps?reference=past&past=2099       | 400 | past
            /api/v1/indicators/edu_desercion/gaps?reference=subregion&regions=x  | 400 | regions
            /api/v1/indicators/edu_desercion/gaps?f=xml                          | 400 | f
            /api/v1/indicators/edu_desercion/gaps?lang=fr                        | 400 | lang
            /api/v1/indicators/edu_desercion/trend                               | 400 | territory
            /api/v1/indicators/edu_desercion/trend?territory=76                  | 400 | territory
            /api/v1/indicators/becas_compubuga/trend?territory=76109             | 400 | indicator
            /api/v1/indicators/edu_desercion/inequality?period=2020-Q9           | 400 | period
            /api/v1/indicators/edu_desercion/clusters?permutations=1e9           | 400 | permutations
            /api/v1/indicators/edu_desercion/clusters?permutations=0             | 400 | permutations
            /api/v1/indicators/edu_desercion/clusters?seed=text                  | 400 | seed
            /api/v1/indicators/edu_desercion/clusters?alpha=NaN                  | 400 | alpha
            /api/v1/indicators/edu_desercion/clusters?correction=nada            | 400 | correction
            /api/v1/indicators/edu_desercion/clusters?weights=knn&k=42           | 400 | k
            /api/v1/indicators/edu_desercion/clusters?k=3                        | 400 | k
            /api/v1/indicators/edu_desercion/quality?rule=nada                   | 400 | rule
            /api/v1/indicators/edu_desercion/revisions?limit=0                   | 400 | limit
            /api/v1/indicators/edu_desercion/classes?method=nada                 | 400 | method
            /api/v1/indicators/edu_desercion/classes?method=own                  | 400 | bounds
            /api/v1/indicators/edu_desercion/classes?method=own&bounds=5,3       | 400 | bounds
            /api/v1/indicators/edu_desercion/classes?method=own&bounds=NaN       | 400 | bounds
            /api/v1/indicators/edu_desercion/classes?count=999                   | 400 | count
            /api/v1/indicators/edu_desercion/classes?with=nada                   | 404 | indicator
            /api/v1/indicators/matrix?indicators=                                | 400 | indicators
            /api/v1/indicators/matrix?indicators=nada                            | 404 | indicator
            /api/v1/indicators/bivariate                                         | 400 | x
            /api/v1/indicators/bivariate?x=nbi&y=nbi                             | 400 | y
            /api/v1/indicators/bivariate?x=nbi&y=becas_compubuga                 | 400 | y
            /api/v1/indicators/bivariate?x=nbi&y=ipm&breaks=nada                 | 400 | breaks
            /api/v1/formulas                                                     | 400 | expression
            /api/v1/formulas?expression=%00                                      | 400 | expression
            /api/v1/indices/nada                                                 | 404 | index
            /api/v1/indices/calidad_de_vida?count=999                            | 400 | count
            /api/v1/indices/calidad_de_vida/sensitivity?draws=1000000000         | 400 | draws
            /api/v1/indices/calidad_de_vida/sensitivity?seed=text                | 400 | seed
            /api/v1/indices/compute                                              | 400 | components
            /api/v1/indices/compute?components=nbi                               | 400 | components
            /api/v1/indices/compute?components=nbi,nbi                           | 400 | components
            /api/v1/indices/compute?components=nbi,becas_compubuga               | 400 | components
            /api/v1/indices/compute?components=nbi,sgr_num_proyectos             | 400 | directions
            /api/v1/indices/compute?components=nbi,ipm&weights=0.5,0.6           | 400 | weights
            /api/v1/indices/compute?components=nbi,ipm&weights=-1,2              | 400 | weights
            /api/v1/indices/compute?components=nbi,ipm&weights=NaN,1             | 400 | weights
            /api/v1/indices/compute?components=nbi,ipm&weights=1e308,1e308       | 400 | weights
            /api/v1/indices/compute?components=nbi,ipm&goalposts=1:1,0:100       | 400 | goalposts
            /api/v1/indices/compute?components=nbi,ipm&at_least=99               | 400 | at_least
            /api/v1/indices/compute?components=nbi,ipm&at_least=0                | 400 | at_least
            /api/v1/indices/compute?components=nbi,ipm&mean=nada                 | 400 | mean
            /api/v1/alerts?severity=nada                                         | 400 | severity
            /api/v1/alerts?indicator=nada                                        | 404 | indicator
            /api/v1/alerts?territory=                                            | 404 | territory
            /api/v1/problems/nada                                                | 404 | problem
            /api/v1/problems/pobreza_privaciones?territory=nada                  | 404 | territory
            /api/v1/scenarios/nada                                               | 404 | scenario
            /api/v1/scenarios/tendencia?period=9999                              | 400 | period
            /api/v1/scenarios/own                                                | 400 | indicator
            /api/v1/scenarios/own?indicator=edu_cob_neta&rule=absolute&amount=1&to=99999  | 400 | to
            /api/v1/scenarios/own?indicator=edu_cob_neta&rule=absolute&amount=NaN&to=2030 | 400 | amount
            /api/v1/cities?period=1800                                           | 400 | period
            /api/v1/cities?centres=nada                                          | 400 | centres
            /api/v1/incidents/nada                                               | 404 | incident-set
            /api/v1/territories/nada/profile                                     | 404 | territory
            /api/v1/territories/99999/profile.pdf                                | 404 | territory
            /api/v1/territories/76109/profile?f=pdf                              | 400 | f
            /api/v1/territories/76109/profile.pdf?lang=fr                        | 400 | lang
            /ogc/collections/gap-nada                                            | 404 | layer
            /ogc/collections/gap-becas_compubuga                                 | 404 | layer
            /ogc/collections/cluster-becas_compubuga                             | 404 | layer
            /ogc/collections/index-desarrollo_humano                             | 404 | layer
            """)
    void aBadRequestNamesTheParameterInTheLanguageOfTheCaller(String path, int status, String parameter) {
        JsonNode spanish = problem(path, "es", status, parameter);
        JsonNode english = problem(path, "en", status, parameter);
        if (!path.contains("lang=")) {
            assertThat(spanish.path("detail").asString())
                    .isNotEqualTo(english.path("detail").asString());
        }
    }

    private JsonNode problem(String path, String language, int status, String parameter) {
        HttpResponse<byte[]> answer = http.get(path, "Accept-Language", language);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(Http.header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = Http.json(answer);
        assertThat(problem.path("parameter").asString("")).isEqualTo(parameter);
        assertThat(problem.path("detail").asString("")).isNotBlank();
        assertThat(Http.text(answer)).doesNotContain("Exception", "at co.territoria", "SELECT ", ".java");
        return problem;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nbi%2Bpob_total   | unit-clash
            percent(nada,nbi) | unknown-name
            ((((((            | syntax
            nbi@1800          | syntax
            """)
    void aFormulaThatCannotBeUsedIsToldWhereAndWhy(String expression, String code) {
        JsonNode formula = http.json("/api/v1/formulas?expression=" + expression);

        assertThat(formula.path("valid").asBoolean()).isFalse();
        assertThat(formula.path("error").path("code").asString()).isEqualTo(code);
        assertThat(formula.path("error").path("position").asInt()).isPositive();
    }

    /** One value gives one class, a note, and neither inequality nor a figure in its place. */
    @Test
    void aSingleTerritoryHasADefinedResult() {
        JsonNode classes = http.json(DROPOUT + "/classes?within=76109&method=jenks&count=7");
        assertThat(classes.path("count").asInt()).isEqualTo(1);
        assertThat(classes.path("note").asString("")).isNotBlank();

        JsonNode unequal = http.json(DROPOUT + "/inequality?within=76109").path("unweighted");
        assertThat(unequal.path("gini").isNull()).isTrue();
        assertThat(unequal.path("reason").asString("")).isNotBlank();

        assertThat(http.get(COMPUTE + "&within=76109").statusCode()).isEqualTo(200);
    }

    @Test
    void aProfileHasTheFiguresOfValuesAndGaps() {
        JsonNode profile = http.json("/api/v1/territories/76109/profile");
        Map<String, JsonNode> figures = new HashMap<>();
        profile.path("dimensions").forEach(dimension -> dimension
                .path("figures")
                .forEach(figure -> figures.put(figure.path("indicator").asString(""), figure)));
        for (String code : new String[] {"nbi", "cob_acueducto_censo", "edu_desercion", "tasa_homicidios"}) {
            JsonNode figure = figures.get(code);
            JsonNode value = item("/api/v1/indicators/" + code + "/values");
            JsonNode gap = item("/api/v1/indicators/" + code + "/gaps?reference=department");
            assertThat(figure.path("value").asDouble())
                    .as(code)
                    .isEqualTo(value.path("value").asDouble());
            assertThat(figure.path("gap").isNull())
                    .as(code)
                    .isEqualTo(gap.path("gap").isNull());
            assertThat(figure.path("gap").asDouble(0))
                    .as(code)
                    .isEqualTo(gap.path("gap").asDouble(0));
        }
    }

    private JsonNode item(String path) {
        for (JsonNode item : http.json(path).path("items")) {
            if (item.path("code").asString("").equals("76109")) {
                return item;
            }
        }
        throw new AssertionError("no 76109 in " + path);
    }

    @Test
    void aProfileIsATaggedPdf() {
        for (String language : new String[] {"es", "en"}) {
            HttpResponse<byte[]> pdf = http.get("/api/v1/territories/76041/profile.pdf?lang=" + language);
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(Http.header(pdf, "Content-Type")).startsWith("application/pdf");
            assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        }
    }
}

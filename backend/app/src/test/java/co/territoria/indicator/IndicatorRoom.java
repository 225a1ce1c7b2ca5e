package co.territoria.indicator;

import co.territoria.format.LayerFormat;
import co.territoria.layer.Layer;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The indicator room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class IndicatorRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Indicators indicators;
    private final IndicatorValues values;
    private final IndicatorSources sources;
    private final DerivedIndicators derived;
    private final IndicatorController controller;
    private final IndicatorLayers layers;
    private final IndicatorMetadata metadata;
    private final RevisionController revisions;
    private final BivariateController bivariate;
    private final MatrixController matrix;
    private final StoreUnderTest under;
    private final TerritoryRoom territory;

    public IndicatorRoom(StoreUnderTest under, TerritoryRoom territory) {
        this.under = under;
        this.territory = territory;
        JdbcIndicators store = new JdbcIndicators(under.database());
        this.indicators = new Indicators(store);
        this.values = new IndicatorValues(indicators, territory.territories());
        this.sources = new IndicatorSources(territory.sources());
        this.derived = new DerivedIndicators(indicators, territory.territories());
        this.controller = new IndicatorController(
                indicators, values, new IndicatorClasses(values), territory.sources(), sources, under.datasets());
        this.bivariate = new BivariateController(values, new IndicatorPairs(values), sources, under.datasets());
        this.matrix = new MatrixController(new IndicatorMatrix(indicators, values, territory.territories()), sources);
        this.revisions = new RevisionController(values, indicators, territory.territories(), under.datasets());
        this.metadata =
                new IndicatorMetadata(indicators, territory.sources(), territory.territories(), under.datasets());
        this.layers = new IndicatorLayers(
                under.database(),
                under.datasets(),
                indicators,
                territory.territories(),
                territory.sources(),
                values,
                new IndicatorClasses(values),
                metadata);
    }

    public IndicatorMetadata metadata() {
        return metadata;
    }

    /** The store that it stands on. */
    public StoreUnderTest under() {
        return under;
    }

    /** The territories that it knows. */
    public TerritoryRoom territory() {
        return territory;
    }

    public Indicators indicators() {
        return indicators;
    }

    public IndicatorValues values() {
        return values;
    }

    public DerivedIndicators derived() {
        return derived;
    }

    public IndicatorSources sources() {
        return sources;
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** The forms of tables of indicators. */
    public List<LayerFormat> formats() {
        return List.of(new JsonStatFormat(layers, indicators), new SdmxCsvFormat(layers, indicators));
    }

    /** As after a publication. */
    public void forget() {
        metadata.forget(new DatasetPublished("", "", "", 0));
        indicators.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/indicators} answers. */
    public JsonNode list() {
        return list(Map.of());
    }

    /** What {@code GET /api/v1/indicators} answers, with the filters of the query. */
    public JsonNode list(Map<String, String> query) {
        return MAPPER.valueToTree(
                controller.list(null, query.get("dimension"), query.get("sdg"), query.get("tag"), Language.ES));
    }

    /** What {@code GET /api/v1/indicators/{code}/revisions} answers, with the parameters of the query. */
    public ResponseEntity<?> revisions(String code, Map<String, String> query) {
        return revisions.revisions(
                code,
                query.get("territory"),
                query.get("within"),
                query.getOrDefault("limit", "200"),
                query.get("f"),
                null,
                Language.ES);
    }

    /** What {@code GET /api/v1/indicators/{code}} answers. */
    public JsonNode get(String code, Language language) {
        return MAPPER.valueToTree(controller.get(code, null, language));
    }

    /** What {@code GET /api/v1/indicators/{code}/values} answers, with the parameters of the query. */
    public JsonNode values(String code, Map<String, String> query, Language language) {
        return MAPPER.valueToTree(answer(code, query, null, language).getBody());
    }

    /** The same as CSV. */
    public String csv(String code, Map<String, String> query, @Nullable String accept) {
        byte[] bytes = (byte[]) answer(code, query, accept, Language.ES).getBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> answer(
            String code, Map<String, String> query, @Nullable String accept, Language language) {
        return controller.values(
                code,
                query.get("period"),
                query.get("level"),
                query.get("breakdown"),
                query.get("within"),
                query.get("f"),
                accept,
                language);
    }

    /** What {@code GET /api/v1/indicators/{code}/classes} answers. */
    public JsonNode classes(String code, Map<String, String> query) {
        return MAPPER.valueToTree(controller.classes(
                code,
                query.get("period"),
                query.get("breakdown"),
                query.get("within"),
                query.getOrDefault("method", "quantile"),
                query.getOrDefault("count", "5"),
                query.getOrDefault("over", "period"),
                query.get("bounds"),
                query.get("with"),
                Language.ES));
    }

    /** What {@code GET /api/v1/indicators/bivariate} answers. */
    public JsonNode bivariate(Map<String, String> query) {
        return MAPPER.valueToTree(pair(query).getBody());
    }

    /** The same as CSV. */
    public String bivariateCsv(Map<String, String> query) {
        return new String((byte[]) pair(query).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> pair(Map<String, String> query) {
        return bivariate.get(
                query.get("x"),
                query.get("y"),
                query.get("xPeriod"),
                query.get("yPeriod"),
                query.get("xBreakdown"),
                query.get("yBreakdown"),
                query.get("within"),
                query.getOrDefault("breaks", "round"),
                query.getOrDefault("over", "period"),
                query.get("f"),
                null,
                Language.ES);
    }

    /** What {@code GET /api/v1/indicators/matrix} answers. */
    public JsonNode matrix(@Nullable String codes, @Nullable String within) {
        return MAPPER.valueToTree(
                matrix.matrix(codes, within, null, null, Language.ES).getBody());
    }

    /** The same as CSV. */
    public String matrixCsv(@Nullable String codes) {
        byte[] bytes =
                (byte[]) matrix.matrix(codes, null, "csv", null, Language.ES).getBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package co.territoria.landuse.comparison;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.landuse.LandUseRoom;
import co.territoria.layer.Layer;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The comparisons for tests of other rooms: the real thing on the store under test, without Spring. */
public final class ComparisonRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PlanComparisons comparisons;
    private final CompositionController composition;
    private final ChangesController changes;
    private final DeterminantController determinants;
    private final MosaicController mosaic;
    private final ComparisonLayers layers;
    private final BorderController borders;
    private final BorderLayers borderLayers;

    public ComparisonRoom(LandUseRoom landUse, IndicatorRoom indicator, TerritoryRoom territory) {
        Territories territories = territory.territories();
        this.comparisons = new PlanComparisons(landUse.plans(), territories);
        Compositions compositions =
                new Compositions(landUse.plans(), comparisons, territories, indicator.indicators(), indicator.values());
        PlanChanges planChanges = new PlanChanges(landUse.plans(), comparisons, territories);
        this.composition = new CompositionController(compositions, indicator.sources());
        this.changes = new ChangesController(planChanges, territories);
        this.determinants =
                new DeterminantController(new DeterminantAnswers(landUse.plans(), comparisons, territories));
        this.mosaic = new MosaicController(new Mosaics(compositions, territories));
        this.layers = new ComparisonLayers(landUse.plans(), comparisons, territories);
        Borders compared = new Borders(landUse.plans(), comparisons, territories);
        this.borders = new BorderController(compared);
        this.borderLayers = new BorderLayers(landUse.plans(), compared, comparisons, territories);
    }

    public PlanComparisons comparisons() {
        return comparisons;
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    public List<Layer> borderLayers() {
        return borderLayers.layers();
    }

    /**
     * What an address of the room answers: {@code composition}, {@code changes}, {@code determinants}, {@code mosaic},
     * {@code borders} or {@code compatibility}.
     */
    public JsonNode get(String address, Map<String, String> query, Language language) {
        return MAPPER.valueToTree(answer(address, query, language).getBody());
    }

    public JsonNode get(String address, Map<String, String> query) {
        return get(address, query, Language.ES);
    }

    /** The same as CSV. */
    public String csv(String address, Map<String, String> query) {
        Map<String, String> csv = new java.util.HashMap<>(query);
        csv.put("f", "csv");
        return new String(
                (byte[])
                        Objects.requireNonNull(answer(address, csv, Language.ES).getBody()),
                StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> answer(String address, Map<String, String> query, Language language) {
        @Nullable String f = query.get("f");
        return switch (address) {
            case "composition" ->
                composition.get(
                        query.get("theme"),
                        query.get("by"),
                        query.get("plans"),
                        query.get("within"),
                        f,
                        null,
                        language);
            case "changes" ->
                changes.get(
                        Objects.requireNonNull(query.get("id")),
                        query.get("from"),
                        query.get("theme"),
                        Boolean.parseBoolean(query.get("geometry")),
                        query.get("within"),
                        f,
                        null,
                        language);
            case "determinants" ->
                determinants.get(query.get("plan"), query.get("kind"), query.get("within"), f, null, language);
            case "mosaic" -> mosaic.get(query.get("region"), query.get("within"), f, null, language);
            case "borders" -> borders.borders(query.get("between"), query.get("within"), f, null, language);
            case "compatibility" -> borders.compatibility(query.get("within"), f, null, language);
            default -> throw new IllegalArgumentException(address);
        };
    }
}

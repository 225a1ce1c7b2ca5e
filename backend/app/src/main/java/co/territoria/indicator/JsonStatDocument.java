package co.territoria.indicator;

import co.territoria.format.ExportNotes;
import co.territoria.format.LayerExport;
import co.territoria.layer.Period;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a cube of JSON-stat 2.0: territory, period, breakdown, and the indicator as its one measure. A cell without a number is
 * null, never zero, and its status says why where somebody knows; a cell that nobody said anything about has no status.
 *
 * <p>The features are read more than once: dimensions stand before values, values before states. Small cubes list all cells;
 * large ones only those that have a number, by their index, so that memory holds the dimensions alone.
 *
 * @see <a href="https://json-stat.org/full/">JSON-stat 2.0</a>
 */
final class JsonStatDocument {

    private static final long MOST_CELLS_LISTED = 200_000;

    private static final String GEO = "territory";
    private static final String TIME = "period";
    private static final String BREAKDOWN = "breakdown";
    private static final String METRIC = "indicator";

    /** The stream is not ours to close. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final LayerExport export;
    private final Indicator indicator;
    private final BreakdownAxes axes;
    private final Language language;
    private final Map<String, String> territories = new TreeMap<>();
    private List<String> periods = List.of();
    private List<Breakdown> breakdowns = List.of();
    private final Set<ValueStatus> states = new LinkedHashSet<>();

    JsonStatDocument(LayerExport export, Indicator indicator, BreakdownAxes axes) {
        this.export = export;
        this.indicator = indicator;
        this.axes = axes;
        this.language = export.language();
    }

    void write(OutputStream out) throws IOException {
        survey();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("class", "dataset");
            json.writeStringProperty("href", export.address());
            json.writeStringProperty("label", indicator.definition().name().in(language));
            json.writeStringProperty("source", export.layer().source().source().in(language));
            json.writeStringProperty("updated", export.date().toString());
            json.writeName("note");
            json.writeStartArray();
            for (ExportNotes.Note note : ExportNotes.of(export)) {
                json.writeString(note.label() + ": " + note.value());
            }
            json.writeEndArray();
            dimensions(json);
            values(json);
            states(json);
            extension(json);
            json.writeEndObject();
        }
    }

    private void survey() throws IOException {
        Set<String> foundPeriods = new LinkedHashSet<>();
        Map<String, Breakdown> foundBreakdowns = new LinkedHashMap<>();
        export.features().forEach(feature -> {
            ExportedValue value = ExportedValue.of(feature);
            territories.put(value.territory(), value.name());
            foundPeriods.add(value.period());
            foundBreakdowns.computeIfAbsent(value.breakdown(), axes::read);
            value.status().filter(JsonStatDocument::isTold).ifPresent(states::add);
        });
        periods = foundPeriods.stream().sorted(Period.ORDER).toList();
        breakdowns = foundBreakdowns.values().stream().sorted(axes.order()).toList();
    }

    private static boolean isTold(ValueStatus status) {
        return status != ValueStatus.FINAL;
    }

    private void dimensions(JsonGenerator json) {
        json.writeName("id");
        strings(json, List.of(METRIC, GEO, TIME, BREAKDOWN));
        json.writeName("size");
        json.writeStartArray();
        json.writeNumber(1);
        json.writeNumber(territories.size());
        json.writeNumber(periods.size());
        json.writeNumber(breakdowns.size());
        json.writeEndArray();
        json.writeName("role");
        json.writeStartObject();
        json.writeName("time");
        strings(json, List.of(TIME));
        json.writeName("geo");
        strings(json, List.of(GEO));
        json.writeName("metric");
        strings(json, List.of(METRIC));
        json.writeEndObject();
        json.writeName("dimension");
        json.writeStartObject();
        metric(json);
        dimension(json, GEO, new LocalText("Territorio", "Territory"), territories);
        dimension(json, TIME, new LocalText("Periodo", "Period"), labels(periods));
        dimension(
                json,
                BREAKDOWN,
                new LocalText("Desagregación", "Breakdown"),
                breakdowns.stream()
                        .collect(Collectors.toMap(
                                Breakdown::id,
                                breakdown -> axes.name(breakdown).in(language),
                                (one, same) -> one,
                                LinkedHashMap::new)));
        json.writeEndObject();
    }

    private Map<String, String> labels(List<String> ids) {
        Map<String, String> labels = new LinkedHashMap<>();
        ids.forEach(id -> labels.put(
                id, Period.find(id).map(period -> period.text(language)).orElse(id)));
        return labels;
    }

    private void metric(JsonGenerator json) {
        String code = indicator.code().value();
        json.writeName(METRIC);
        json.writeStartObject();
        json.writeStringProperty("label", new LocalText("Indicador", "Indicator").in(language));
        json.writeName("category");
        json.writeStartObject();
        json.writeName("index");
        strings(json, List.of(code));
        json.writeName("label");
        json.writeStartObject();
        json.writeStringProperty(code, indicator.definition().name().in(language));
        json.writeEndObject();
        json.writeName("unit");
        json.writeStartObject();
        json.writeName(code);
        json.writeStartObject();
        json.writeStringProperty("label", indicator.definition().unit().in(language));
        json.writeNumberProperty("decimals", indicator.definition().decimals());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void dimension(JsonGenerator json, String id, LocalText label, Map<String, String> categories) {
        json.writeName(id);
        json.writeStartObject();
        json.writeStringProperty("label", label.in(language));
        json.writeName("category");
        json.writeStartObject();
        json.writeName("index");
        strings(json, List.copyOf(categories.keySet()));
        json.writeName("label");
        json.writeStartObject();
        categories.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void values(JsonGenerator json) throws IOException {
        long cells = (long) territories.size() * periods.size() * breakdowns.size();
        Place place = new Place();
        json.writeName("value");
        if (cells <= MOST_CELLS_LISTED) {
            double[] all = new double[(int) cells];
            Arrays.fill(all, Double.NaN);
            export.features().forEach(feature -> {
                ExportedValue value = ExportedValue.of(feature);
                if (value.value() != null) {
                    all[(int) place.of(value)] = value.value();
                }
            });
            json.writeStartArray();
            for (double value : all) {
                if (Double.isNaN(value)) {
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
            json.writeEndArray();
        } else {
            json.writeStartObject();
            export.features().forEach(feature -> {
                ExportedValue value = ExportedValue.of(feature);
                if (value.value() != null) {
                    json.writeNumberProperty(String.valueOf(place.of(value)), value.value());
                }
            });
            json.writeEndObject();
        }
    }

    private void states(JsonGenerator json) throws IOException {
        if (states.isEmpty()) {
            return;
        }
        Place place = new Place();
        json.writeName("status");
        json.writeStartObject();
        export.features().forEach(feature -> {
            ExportedValue value = ExportedValue.of(feature);
            value.status()
                    .filter(JsonStatDocument::isTold)
                    .ifPresent(status -> json.writeStringProperty(String.valueOf(place.of(value)), status.sdmx()));
        });
        json.writeEndObject();
    }

    /** What the codes of the states mean, and what the standard has no member for. */
    private void extension(JsonGenerator json) {
        json.writeName("extension");
        json.writeStartObject();
        json.writeStringProperty("licence", ExportNotes.licence(export));
        json.writeStringProperty("citation", export.citation());
        if (export.version() != null) {
            json.writeNumberProperty("version", export.version());
        }
        if (!states.isEmpty()) {
            json.writeName("status");
            json.writeStartObject();
            json.writeName("label");
            json.writeStartObject();
            List<ValueStatus> sorted = new ArrayList<>(states);
            sorted.sort(Comparator.naturalOrder());
            sorted.forEach(status ->
                    json.writeStringProperty(status.sdmx(), status.title().in(language)));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Where a cell stands: the last dimension runs fastest. */
    private final class Place {

        private final Map<String, Integer> territoryAt = positions(List.copyOf(territories.keySet()));
        private final Map<String, Integer> periodAt = positions(periods);
        private final Map<String, Integer> breakdownAt =
                positions(breakdowns.stream().map(Breakdown::id).toList());

        long of(ExportedValue value) {
            String breakdown = axes.read(value.breakdown()).id();
            return ((long) territoryAt.get(value.territory()) * periods.size() + periodAt.get(value.period()))
                            * breakdowns.size()
                    + breakdownAt.get(breakdown);
        }

        private static Map<String, Integer> positions(List<String> ids) {
            Map<String, Integer> positions = new HashMap<>();
            ids.forEach(id -> positions.put(id, positions.size()));
            return positions;
        }
    }
}

package co.territoria.indicator;

import co.territoria.format.LayerExport;
import co.territoria.layer.Period;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes SDMX-CSV 2.0.0: a row for each observation, with its key (frequency, territory, indicator, one column for each axis that
 * values are broken down by, period), the value and what is known of it. All data sets of ours have this one structure.
 *
 * <p>{@code _T} is the total of an axis and {@code _O} another frequency, as in the cross-domain code lists; a period of several years
 * is a time range, such as {@code 2018-01-01/P3Y}. A missing value is empty, and {@code OBS_STATUS} (CL_OBS_STATUS) says why.
 */
final class SdmxCsvDocument {

    private static final String STRUCTURE = "TERRITORIA:INDICATORS(1.0.0)";
    private static final String TOTAL = "_T";

    private final LayerExport export;
    private final Indicator indicator;
    private final BreakdownAxes axes;

    SdmxCsvDocument(LayerExport export, Indicator indicator, BreakdownAxes axes) {
        this.export = export;
        this.indicator = indicator;
        this.axes = axes;
    }

    void write(OutputStream out) throws IOException {
        List<String> dimensions = axesOfValues();
        List<String> head =
                new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR"));
        dimensions.forEach(axis -> head.add(axis.toUpperCase(Locale.ROOT)));
        head.addAll(
                List.of("TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "DECIMALS", "OBS_STATUS", "SOURCE", "COMMENT_OBS"));
        Csv csv = Csv.plain(head);
        Language language = export.language();
        String unit = indicator.definition().unit().in(language);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        export.features().forEach(feature -> {
            ExportedValue value = ExportedValue.of(feature);
            Breakdown breakdown = axes.read(value.breakdown());
            List<@Nullable Object> row = new ArrayList<>(head.size());
            row.addAll(List.of(
                    "dataflow",
                    STRUCTURE,
                    "I",
                    frequency(value.period()),
                    value.territory(),
                    indicator.code().value()));
            dimensions.forEach(axis -> row.add(breakdown.category(axis).orElse(TOTAL)));
            row.add(time(value.period()));
            row.add(value.value());
            row.add(unit);
            row.add(indicator.definition().decimals());
            row.add(value.status().map(ValueStatus::sdmx).orElse(null));
            row.add(value.source());
            row.add(value.note());
            csv.row(row).drainIfFull(writer);
        });
        csv.drain(writer);
        writer.flush();
    }

    /** The axes that any of the values is broken down by, in the order of the pack. */
    private List<String> axesOfValues() throws IOException {
        Set<String> breakdowns = new LinkedHashSet<>();
        export.features()
                .forEach(feature -> breakdowns.add(ExportedValue.of(feature).breakdown()));
        Set<String> found = new LinkedHashSet<>();
        breakdowns.forEach(breakdown -> found.addAll(axes.read(breakdown).axes()));
        List<String> ordered = new ArrayList<>();
        axes.axes().stream().map(BreakdownAxes.Axis::id).filter(found::contains).forEach(ordered::add);
        found.stream().filter(axis -> !ordered.contains(axis)).sorted().forEach(ordered::add);
        return ordered;
    }

    private static String frequency(String text) {
        return Period.find(text)
                .map(period -> switch (period.kind()) {
                    case YEAR -> "A";
                    case QUARTER -> "Q";
                    case RANGE -> "_O";
                })
                .orElse("_U");
    }

    private static String time(String text) {
        return Period.find(text)
                .filter(period -> period.kind() == Period.Kind.RANGE)
                .map(period -> "%s/P%dY".formatted(period.firstDay(), period.last() - period.first() + 1))
                .orElse(text);
    }
}

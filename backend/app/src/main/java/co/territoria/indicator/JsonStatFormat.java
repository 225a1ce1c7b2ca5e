package co.territoria.indicator;

import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The values of an indicator as JSON-stat 2.0, for programs of statistics. */
@Component
final class JsonStatFormat implements LayerFormat {

    private final IndicatorLayers layers;
    private final Indicators indicators;

    JsonStatFormat(IndicatorLayers layers, Indicators indicators) {
        this.layers = layers;
        this.indicators = indicators;
    }

    @Override
    public String id() {
        return "jsonstat";
    }

    @Override
    public LocalText title() {
        return new LocalText("JSON-stat", "JSON-stat");
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "jsonstat.json";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return layers.find(layer).isPresent();
    }

    @Override
    public boolean carriesAnyCrs() {
        return false;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        Indicator indicator = layers.find(export.layer()).orElseThrow();
        new JsonStatDocument(export, indicator, indicators.axes(indicator.pack())).write(out);
    }
}

package co.territoria.indicator;

import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The values of an indicator as SDMX-CSV 2.0.0, which goes with SDMX 3.0. */
@Component
final class SdmxCsvFormat implements LayerFormat {

    private final IndicatorLayers layers;
    private final Indicators indicators;

    SdmxCsvFormat(IndicatorLayers layers, Indicators indicators) {
        this.layers = layers;
        this.indicators = indicators;
    }

    @Override
    public String id() {
        return "sdmxcsv";
    }

    @Override
    public LocalText title() {
        return new LocalText("SDMX-CSV", "SDMX-CSV");
    }

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "sdmx.csv";
    }

    @Override
    public int order() {
        return 120;
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
        new SdmxCsvDocument(export, indicator, indicators.axes(indicator.pack())).write(out);
    }
}

package co.territoria.format;

import co.territoria.layer.Field;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.Csv;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * CSV (RFC 4180) in UTF-8: id, fields, and the shape as WKT in the last column, in longitude and latitude. Codes are written
 * with all their digits, lists as one text, days in ISO form; {@link Csv} takes the edge off what a spreadsheet would run.
 */
@Component
final class CsvFormat implements LayerFormat {

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public LocalText title() {
        return new LocalText("CSV con WKT", "CSV with WKT");
    }

    @Override
    public String mediaType() {
        return Csv.MEDIA_TYPE;
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return true;
    }

    @Override
    public boolean carriesAnyCrs() {
        return false;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        boolean shapes = export.layer().geometry() != GeometryKind.NONE;
        List<String> head = new ArrayList<>(List.of(Cells.free("id", export.fields())));
        export.fields().forEach(field -> head.add(field.name()));
        if (shapes) {
            head.add(Cells.free("wkt", export.fields()));
        }
        Csv csv = new Csv(head);
        export.features().forEach(feature -> {
            List<@Nullable Object> row = new ArrayList<>(head.size());
            row.add(feature.id());
            for (Field field : export.fields()) {
                row.add(Cells.typed(field, feature.properties().get(field.name())));
            }
            if (shapes) {
                boolean placed =
                        feature.geometry() != null && !feature.geometry().isEmpty();
                row.add(placed ? OrdinateText.wkt(feature.geometry()) : null);
            }
            csv.row(row).drainIfFull(writer);
        });
        csv.drain(writer);
        writer.flush();
    }
}

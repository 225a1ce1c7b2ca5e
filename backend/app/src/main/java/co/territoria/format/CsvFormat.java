package co.territoria.format;

import co.territoria.layer.Field;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKTWriter;
import org.springframework.stereotype.Component;

/** CSV (RFC 4180) in UTF-8: id, fields, and the shape as WKT in the last column. */
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
        return "text/csv;charset=UTF-8";
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
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        boolean shapes = export.layer().geometry() != GeometryKind.NONE;
        List<String> head = new ArrayList<>(List.of("id"));
        export.fields().forEach(field -> head.add(field.name()));
        if (shapes) {
            head.add("wkt");
        }
        printer.printRecord(head);
        WKTWriter wkt = new WKTWriter();
        export.features().forEach(feature -> {
            List<@Nullable Object> row = new ArrayList<>(List.of(feature.id()));
            for (Field field : export.fields()) {
                row.add(feature.properties().get(field.name()));
            }
            if (shapes) {
                row.add(feature.geometry() == null ? null : wkt.write(feature.geometry()));
            }
            printer.printRecord(row);
        });
        printer.flush();
    }
}

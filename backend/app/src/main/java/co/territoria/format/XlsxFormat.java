package co.territoria.format;

import co.territoria.layer.Code;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * A workbook for people: data, the meaning of each column, and the source. Numbers are numbers, codes are texts; a text that a
 * spreadsheet would take for a formula is preceded by an apostrophe, as in {@link Csv}. Of shapes it has the longitude and latitude of
 * single points alone.
 */
@Component
final class XlsxFormat implements LayerFormat {

    private static final String PROGRAM = "Territoria";

    /** The part of the file that says when it was made. */
    private static final String CORE = "docProps/core.xml";

    /** What the format takes, with the row of names (ECMA-376, as Excel limits it). */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_CHARACTERS = 32_767;
    private static final int FLUSHED_ROWS = 500;
    private static final int WIDTH = 18;
    private static final int WIDE = 60;

    /** Before it the calendar of spreadsheets has a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public LocalText title() {
        return new LocalText("Excel (XLSX)", "Excel (XLSX)");
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return true;
    }

    @Override
    public boolean carriesAnyCrs() {
        return false;
    }

    /** @throws ApiProblem 400 when there are more features than rows in a sheet */
    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        // first into a file: that it does not fit shows only at the end
        try (TemporaryFile file = new TemporaryFile(".xlsx")) {
            try (OutputStream content = Files.newOutputStream(file.path());
                    Workbook book = new Workbook(content, PROGRAM, null)) {
                book.setCompressionLevel(Deflater.BEST_SPEED);
                Language language = export.language();
                boolean points = export.layer().geometry() == GeometryKind.POINT;
                Worksheet data = book.newWorksheet(new LocalText("Datos", "Data").in(language));
                Data written = new Data(export, data, points);
                written.write();
                data.finish();
                Worksheet columns = book.newWorksheet(new LocalText("Campos", "Fields").in(language));
                fields(export, columns, points);
                columns.finish();
                Worksheet source = book.newWorksheet(new LocalText("Fuente", "Source").in(language));
                source(export, source, written);
                source.finish();
            }
            send(file, export, out);
        }
    }

    /** With the day of the version instead of the moment of writing, so that the same data make the same bytes. */
    private static void send(TemporaryFile file, LayerExport export, OutputStream out) throws IOException {
        ZipOutputStream target = new ZipOutputStream(new KeptOpen(out));
        try (ZipFile source = new ZipFile(file.path().toFile())) {
            for (Iterator<? extends ZipEntry> each = source.entries().asIterator(); each.hasNext(); ) {
                ZipEntry entry = each.next();
                ZipEntry sent = new ZipEntry(entry.getName());
                sent.setTimeLocal(LocalDateTime.ofInstant(export.date(), ZoneOffset.UTC));
                target.putNextEntry(sent);
                if (entry.getName().equals(CORE)) {
                    target.write(core(export).getBytes(StandardCharsets.UTF_8));
                } else {
                    try (InputStream content = source.getInputStream(entry)) {
                        content.transferTo(target);
                    }
                }
                target.closeEntry();
            }
        }
        target.finish();
        out.flush();
    }

    private static String core(LayerExport export) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>%s</dc:creator>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""".formatted(PROGRAM, export.date().truncatedTo(ChronoUnit.SECONDS));
    }

    private static final class Data {

        private final LayerExport export;
        private final Worksheet sheet;
        private final boolean points;
        private int row;
        private long cut;

        Data(LayerExport export, Worksheet sheet, boolean points) {
            this.export = export;
            this.sheet = sheet;
            this.points = points;
        }

        void write() throws IOException {
            head(sheet, names(export, points));
            for (int column = 0; column < export.fields().size(); column++) {
                sheet.width(column + 1, WIDTH);
            }
            sheet.freezePane(1, 1);
            export.features().forEach(feature -> {
                row++;
                if (row >= MOST_ROWS) {
                    throw tooLong();
                }
                cut += text(sheet, row, 0, feature.id());
                int column = 1;
                for (Field field : export.fields()) {
                    cell(column++, Cells.typed(field, feature.properties().get(field.name())));
                }
                Geometry shape = feature.geometry();
                if (points && shape != null && shape.getNumGeometries() == 1 && !shape.isEmpty()) {
                    sheet.value(row, column, shape.getCoordinate().x);
                    sheet.value(row, column + 1, shape.getCoordinate().y);
                }
                if (row % FLUSHED_ROWS == 0) {
                    sheet.flush();
                }
            });
        }

        private void cell(int column, @Nullable Object value) {
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value instanceof Boolean truth) {
                sheet.value(row, column, truth);
            } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && day.getYear() <= 9999) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (value != null) {
                cut += text(sheet, row, column, value.toString());
            }
        }
    }

    private static List<String> names(LayerExport export, boolean points) {
        List<String> names = new ArrayList<>();
        names.add(Cells.free("id", export.fields()));
        export.fields().forEach(field -> names.add(field.name()));
        if (points) {
            names.add(Cells.free("longitude", export.fields()));
            names.add(Cells.free("latitude", export.fields()));
        }
        return names;
    }

    private static void head(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.inlineString(0, column, names.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    /** @return 1 when the text was too long for a cell and is cut, else 0 */
    private static int text(Worksheet sheet, int row, int column, String text) {
        String safe = Csv.defused(XmlText.clean(text));
        boolean tooLong = safe.length() > MOST_CHARACTERS;
        sheet.inlineString(row, column, tooLong ? XmlText.clean(safe.substring(0, MOST_CHARACTERS)) : safe);
        return tooLong ? 1 : 0;
    }

    private static ApiProblem tooLong() {
        return ApiProblem.of(
                400,
                "file-too-large",
                new LocalText(
                        "Una hoja de cálculo admite 1.048.576 filas y estos datos tienen más; pida una parte con un filtro, o CSV (f=csv).",
                        "A sheet takes 1,048,576 rows and these data have more; ask for a part with a filter, or for CSV (f=csv)."));
    }

    private static void fields(LayerExport export, Worksheet sheet, boolean points) {
        Language language = export.language();
        head(
                sheet,
                List.of(
                        new LocalText("campo", "field").in(language),
                        new LocalText("título", "title").in(language),
                        new LocalText("tipo", "type").in(language),
                        new LocalText("unidad", "unit").in(language),
                        new LocalText("códigos", "codes").in(language)));
        sheet.width(0, WIDTH);
        sheet.width(1, WIDE);
        sheet.width(4, WIDE);
        int row = 1;
        List<String> names = names(export, points);
        row(
                sheet,
                row++,
                names.get(0),
                new LocalText("Identificador", "Identifier").in(language),
                FieldType.TEXT,
                language,
                null,
                "");
        for (Field field : export.fields()) {
            String codes =
                    field.codes().stream().map(code -> meaning(code, language)).collect(Collectors.joining("; "));
            String unit = field.unit() == null ? null : field.unit().in(language);
            row(sheet, row++, field.name(), field.title().in(language), field.type(), language, unit, codes);
        }
        if (points) {
            String degrees = new LocalText("grados", "degrees").in(language);
            row(
                    sheet,
                    row++,
                    names.get(names.size() - 2),
                    new LocalText("Longitud (CRS84)", "Longitude (CRS84)").in(language),
                    FieldType.NUMBER,
                    language,
                    degrees,
                    "");
            row(
                    sheet,
                    row,
                    names.get(names.size() - 1),
                    new LocalText("Latitud (CRS84)", "Latitude (CRS84)").in(language),
                    FieldType.NUMBER,
                    language,
                    degrees,
                    "");
        }
    }

    private static String meaning(Code code, Language language) {
        return code.value() + " = " + code.title().in(language);
    }

    private static void row(
            Worksheet sheet,
            int row,
            String name,
            String title,
            FieldType type,
            Language language,
            @Nullable String unit,
            String codes) {
        text(sheet, row, 0, name);
        text(sheet, row, 1, title);
        text(sheet, row, 2, typeName(type).in(language));
        text(sheet, row, 3, unit == null ? "" : unit);
        text(sheet, row, 4, codes);
    }

    private static LocalText typeName(FieldType type) {
        return switch (type) {
            case TEXT -> new LocalText("texto", "text");
            case INTEGER -> new LocalText("entero", "whole number");
            case NUMBER -> new LocalText("número", "number");
            case BOOLEAN -> new LocalText("sí o no", "yes or no");
            case DATE -> new LocalText("fecha", "date");
            case LIST -> new LocalText("lista, separada por punto y coma", "list, separated by semicolons");
        };
    }

    private static void source(LayerExport export, Worksheet sheet, Data written) {
        Language language = export.language();
        sheet.width(0, WIDTH);
        sheet.width(1, WIDE * 2);
        int row = 0;
        for (ExportNotes.Note note : ExportNotes.of(export)) {
            text(sheet, row, 0, note.label());
            sheet.style(row, 0).bold().set();
            text(sheet, row, 1, note.value());
            row++;
        }
        if (written.cut > 0) {
            text(sheet, row, 0, new LocalText("Textos cortados", "Texts cut").in(language));
            text(
                    sheet,
                    row,
                    1,
                    new LocalText(
                                    "%d, a %d caracteres, lo más que admite una celda",
                                    "%d, to %d characters, the most that a cell takes")
                            .in(language)
                            .formatted(written.cut, MOST_CHARACTERS));
        }
    }
}

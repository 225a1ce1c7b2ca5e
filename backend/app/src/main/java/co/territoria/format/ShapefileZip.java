package co.territoria.format;

import co.territoria.geo.CrsText;
import co.territoria.layer.Code;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes the files of a Shapefile into one archive: shapes, their index, attributes, coordinate system, encoding, and a text with
 * the names that had to be shortened, the source and the licence.
 *
 * <p>The features are read twice: sizes, widths and the kind of points stand in front of the data. By hand, since H2GIS fails where
 * the first feature has no shape and does not tell which texts it cut.
 */
final class ShapefileZip {

    static final int MOST_COLUMNS = 255;

    private static final int LONGEST_NAME = 10;

    /** What programs read; positions in the file are counted in 32 bits. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private final LayerExport export;
    private final List<DbfColumn> columns = new ArrayList<>();
    private final Envelope extent = new Envelope();
    private int type;
    private long shapeBytes = ShapeRecord.FILE_HEADER_BYTES;
    private int rows;

    ShapefileZip(LayerExport export) {
        this.export = export;
    }

    /** @throws ApiProblem 400 when a file of it would be larger than such files may be */
    void write(OutputStream out) throws IOException {
        survey();
        String name = export.layer().id().value();
        try (TemporaryFile index = new TemporaryFile(".shx");
                TemporaryFile table = new TemporaryFile(".dbf")) {
            ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out), StandardCharsets.UTF_8);
            begin(zip, name + ".shp");
            fill(zip, index, table);
            zip.closeEntry();
            begin(zip, name + ".shx");
            Files.copy(index.path(), zip);
            begin(zip, name + ".dbf");
            Files.copy(table.path(), zip);
            text(zip, name + ".prj", CrsText.esri(export.epsg()));
            text(zip, name + ".cpg", "UTF-8");
            text(zip, export.language() == Language.ES ? "LEAME.txt" : "README.txt", readMe());
            zip.finish();
            out.flush();
        }
    }

    private void survey() throws IOException {
        Set<String> taken = new HashSet<>();
        columns.add(new DbfColumn(shortName(Cells.free("id", export.fields()), taken), FieldType.TEXT));
        export.fields().forEach(field -> columns.add(new DbfColumn(shortName(field.name(), taken), field.type())));
        boolean[] manyPoints = {false};
        long[] pointBytes = {ShapeRecord.FILE_HEADER_BYTES};
        type = typeOf(export.layer().geometry(), true);
        export.features().forEach(feature -> {
            rows++;
            shapeBytes += ShapeRecord.bytes(type, feature.geometry());
            pointBytes[0] += ShapeRecord.bytes(ShapeRecord.POINT, feature.geometry());
            if (feature.geometry() != null) {
                extent.expandToInclude(feature.geometry().getEnvelopeInternal());
                manyPoints[0] |= ShapeRecord.isMany(feature.geometry());
            }
            columns.get(0).survey(feature.id());
            for (int i = 0; i < export.fields().size(); i++) {
                columns.get(i + 1).survey(value(feature, export.fields().get(i)));
            }
            requireRoom();
        });
        if (type == ShapeRecord.MULTIPOINT && !manyPoints[0]) {
            type = ShapeRecord.POINT;
            shapeBytes = pointBytes[0];
        }
    }

    private static int typeOf(GeometryKind kind, boolean many) {
        return switch (kind) {
            case POINT -> many ? ShapeRecord.MULTIPOINT : ShapeRecord.POINT;
            case LINE -> ShapeRecord.LINE;
            case POLYGON -> ShapeRecord.POLYGON;
            case NONE -> throw new IllegalStateException("a table has no shapes");
        };
    }

    private void requireRoom() {
        if (shapeBytes > MOST_BYTES || tableHeaderBytes() + (long) rows * rowBytes() > MOST_BYTES) {
            throw ApiProblem.of(
                    400,
                    "file-too-large",
                    new LocalText(
                            "Un Shapefile admite 2 GB y estos datos ocupan más; pida una parte con un filtro, o GeoPackage (f=gpkg).",
                            "A Shapefile takes 2 GB and these data need more; ask for a part with a filter, or for GeoPackage (f=gpkg)."));
        }
    }

    private static @Nullable Object value(Feature feature, Field field) {
        return Cells.typed(field, feature.properties().get(field.name()));
    }

    /** At most ten characters, of which there is no other. */
    private static String shortName(String name, Set<String> taken) {
        String shortened = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        for (int i = 1; !taken.add(shortened); i++) {
            String number = "_" + i;
            shortened = name.substring(0, Math.min(LONGEST_NAME - number.length(), name.length())) + number;
        }
        return shortened;
    }

    private void fill(OutputStream shapes, TemporaryFile indexFile, TemporaryFile tableFile) throws IOException {
        try (OutputStream index = new BufferedOutputStream(Files.newOutputStream(indexFile.path()));
                OutputStream table = new BufferedOutputStream(Files.newOutputStream(tableFile.path()))) {
            put(shapes, ShapeRecord.fileHeader(type, shapeBytes, extent));
            long indexBytes = ShapeRecord.FILE_HEADER_BYTES + 8L * rows;
            put(index, ShapeRecord.fileHeader(type, indexBytes, extent));
            put(table, tableHeader());
            ByteBuffer row = ByteBuffer.allocate(rowBytes());
            ByteBuffer place = ByteBuffer.allocate(8);
            long[] at = {ShapeRecord.FILE_HEADER_BYTES};
            int[] number = {0};
            export.features().forEach(feature -> {
                number[0]++;
                ByteBuffer shape = ShapeRecord.write(type, number[0], feature.geometry());
                put(
                        index,
                        place.clear()
                                .putInt((int) (at[0] / 2))
                                .putInt((shape.remaining() - 8) / 2)
                                .flip());
                at[0] += shape.remaining();
                put(shapes, shape);
                row.clear().put((byte) ' ');
                columns.get(0).write(feature.id(), row);
                for (int i = 0; i < export.fields().size(); i++) {
                    columns.get(i + 1).write(value(feature, export.fields().get(i)), row);
                }
                put(table, row.flip());
            });
            if (number[0] != rows || at[0] != shapeBytes) {
                throw new IOException("the features of %s changed while they were written"
                        .formatted(export.layer().id()));
            }
            table.write(0x1A);
        }
    }

    private int tableHeaderBytes() {
        return 32 + 32 * columns.size() + 1;
    }

    private int rowBytes() {
        return 1 + columns.stream().mapToInt(DbfColumn::width).sum();
    }

    private ByteBuffer tableHeader() {
        LocalDate day = export.date().atZone(ZoneOffset.UTC).toLocalDate();
        ByteBuffer header = ByteBuffer.allocate(tableHeaderBytes()).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 3)
                .put((byte) (day.getYear() - 1900))
                .put((byte) day.getMonthValue())
                .put((byte) day.getDayOfMonth())
                .putInt(rows)
                .putShort((short) tableHeaderBytes())
                .putShort((short) rowBytes())
                .position(32);
        columns.forEach(column -> column.describe(header));
        return header.put((byte) 0x0D).flip();
    }

    private static void put(OutputStream out, ByteBuffer bytes) throws IOException {
        out.write(bytes.array(), bytes.position(), bytes.remaining());
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(export.date(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }

    private void text(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** For people: what the file is, and what its short names mean. */
    private String readMe() {
        Language language = export.language();
        StringBuilder text = new StringBuilder();
        ExportNotes.of(export).forEach(note -> line(text, note.label() + ": " + note.value()));
        line(text, "");
        line(text, new LocalText("Columnas", "Columns").in(language) + ":");
        for (int i = 0; i < export.fields().size(); i++) {
            Field field = export.fields().get(i);
            String unit = field.unit() == null ? "" : " [" + field.unit().in(language) + "]";
            line(
                    text,
                    "  %s = %s: %s%s"
                            .formatted(
                                    columns.get(i + 1).name(),
                                    field.name(),
                                    field.title().in(language),
                                    unit));
            for (Code code : field.codes()) {
                line(text, "      %s = %s".formatted(code.value(), code.title().in(language)));
            }
            if (columns.get(i + 1).cut() > 0) {
                line(
                        text,
                        "      "
                                + new LocalText(
                                                "%d textos se cortaron a %d bytes, lo más que admite el formato",
                                                "%d texts were cut to %d bytes, the most that the format takes")
                                        .in(language)
                                        .formatted(columns.get(i + 1).cut(), DbfColumn.MOST_BYTES));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}

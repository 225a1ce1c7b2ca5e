package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxFormatTest {

    @Test
    void hasDataMeaningAndSource() throws IOException {
        Map<String, List<List<String>>> sheets = read(Exports.export(
                GeometryKind.POINT, 4326, Exports.awkward("POINT (-76.5 3)", "MULTIPOINT ((-74 3), (-73 4))")));

        StringBuilder text = new StringBuilder();
        sheets.forEach((name, rows) -> {
            text.append("# ").append(name).append('\n');
            rows.forEach(row -> text.append(String.join(" | ", row)).append('\n'));
        });
        Golden.assertSame("squares.xlsx.txt", text.toString());
    }

    @Test
    void anotherReaderFindsEachValueInItsType() throws IOException {
        List<Feature> features = Exports.random(GeometryKind.POINT, 700, 16);

        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes(Exports.export(GeometryKind.POINT, 4326, features))))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(701);
            for (int i = 0; i < features.size(); i++) {
                Feature feature = features.get(i);
                Row row = rows.get(i + 1);
                assertThat(row.getCellText(0)).isEqualTo(feature.id());
                int column = 1;
                for (Field field : Exports.FIELDS) {
                    check(
                            field,
                            feature.properties().get(field.name()),
                            row.getOptionalCell(column++).orElse(null));
                }
                if (feature.geometry() != null && feature.geometry().getNumGeometries() == 1) {
                    assertThat(row.getCell(column).asNumber().doubleValue())
                            .isEqualTo(feature.geometry().getCoordinate().x);
                }
            }
        }
    }

    private static void check(Field field, Object value, Cell cell) {
        if (value == null) {
            assertThat(cell == null || cell.getType() == CellType.EMPTY).isTrue();
        } else if (value instanceof Number number) {
            assertThat(cell.asNumber()).isEqualByComparingTo(new BigDecimal(number.toString()));
        } else if (value instanceof Boolean) {
            assertThat(cell.asBoolean()).isEqualTo(value);
        } else if (value instanceof LocalDate day) {
            assertThat(cell.asDate().toLocalDate()).isEqualTo(day);
        } else {
            assertThat(cell.getType()).as(field.name()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo(Cells.text(value));
        }
    }

    @Test
    void tellsThatASheetIsTooShort() {
        LayerDescription layer = Exports.layer(GeometryKind.NONE, List.of());
        Feature feature = new Feature("a", null, Map.of());
        LayerExport export = Exports.export(layer, 4326, (LayerExport.Features) receiver -> {
            for (int i = 0; i < 1_048_576; i++) {
                receiver.take(feature);
            }
        });

        assertThatThrownBy(() -> new XlsxFormat().write(export, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("file-too-large");
                    assertThat(problem.detail().es()).contains("1.048.576");
                });
    }

    @Test
    void cutsATextThatNoCellTakesAndSaysSo() throws IOException {
        LayerDescription layer =
                Exports.layer(GeometryKind.NONE, List.of(Field.of("name", FieldType.TEXT, "Nombre", "Name")));
        Feature feature = new Feature("a", null, Map.of("name", "x".repeat(40_000)));

        Map<String, List<List<String>>> sheets = read(Exports.export(layer, 4326, List.of(feature)));

        assertThat(sheets.get("Datos").get(1).get(1)).hasSize(32_767);
        assertThat(sheets.get("Fuente"))
                .contains(List.of("Textos cortados", "1, a 32767 caracteres, lo más que admite una celda"));
    }

    private static byte[] bytes(LayerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxFormat().write(export, out);
        return out.toByteArray();
    }

    private static Map<String, List<List<String>>> read(LayerExport export) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(export)))) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
                    rows.add(cells);
                }
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }
}

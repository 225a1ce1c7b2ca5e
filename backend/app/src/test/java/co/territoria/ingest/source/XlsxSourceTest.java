package co.territoria.ingest.source;

import static co.territoria.ingest.source.Workbook.day;
import static co.territoria.ingest.source.Workbook.error;
import static co.territoria.ingest.source.Workbook.formula;
import static co.territoria.ingest.source.Workbook.formulaOfText;
import static co.territoria.ingest.source.Workbook.number;
import static co.territoria.ingest.source.Workbook.percent;
import static co.territoria.ingest.source.Workbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSourceTest {

    private static SourceTable read(Workbook workbook) throws SourceFault {
        return XlsxSource.read("f.xlsx", workbook.bytes(), null, 1, SourceLimits.DEFAULT);
    }

    private static String cell(String xml) throws SourceFault {
        SourceTable table =
                read(new Workbook("Hoja 1").row(text("a"), text("b")).row(text("x"), xml));
        return String.valueOf(table.rows().get(0).text("b"));
    }

    @Test
    void readsTheRowsOfASheet() throws SourceFault {
        SourceTable table = read(new Workbook("Obras 2025")
                .row(text("Código"), text(" Nombre  del  proyecto "), "", text("Valor"))
                .row(text("P-1"), text("Vía <Ñandú> & puente"), "", number("12000000000"))
                .row()
                .row(text("P-2"), "", text("nota"), ""));

        assertThat(table.form()).isEqualTo("XLSX, «Obras 2025»");
        assertThat(table.header()).containsExactly("Código", "Nombre del proyecto", "#3", "Valor");
        assertThat(table.rows()).extracting(SourceRow::number).containsExactly(2, 4);
        assertThat(table.rows().get(0).cells())
                .containsEntry("Nombre del proyecto", "Vía <Ñandú> & puente")
                .containsEntry("Valor", "12000000000");
        assertThat(table.rows().get(1).cells()).doesNotContainKey("Valor").containsEntry("#3", "nota");
    }

    /** 45,657 is the 31 December 2024 in the count of spreadsheets. */
    @Test
    void cellsAreWrittenAsPeopleMeanThem() throws SourceFault {
        assertThat(cell(number("0.45"))).isEqualTo("0.45");
        assertThat(cell(number("0.30000000000000004"))).isEqualTo("0.3");
        assertThat(cell(number("1.2E10"))).isEqualTo("12000000000");
        assertThat(cell(number("0"))).isEqualTo("0");
        assertThat(cell(day(45_657))).isEqualTo("2024-12-31");
        assertThat(cell("<c s=\"1\"><v>45657.75</v></c>")).isEqualTo("2024-12-31T18:00");
        assertThat(cell(day(1))).isEqualTo("1900-01-01");
        assertThat(cell(percent("0.125"))).isEqualTo("0.125");
        assertThat(cell(error("#N/A"))).isEqualTo("#N/A");
        assertThat(cell("<c t=\"b\"><v>1</v></c>")).isEqualTo("true");
    }

    @Test
    void aFormulaCountsWithItsLastValue() throws SourceFault {
        assertThat(cell(formula("SUM(A1:A9)", "17.5"))).isEqualTo("17.5");
        assertThat(cell(formulaOfText("CONCAT(A2,1)", "x1"))).isEqualTo("x1");
        assertThat(cell("<c s=\"1\"><f>TODAY()</f><v>45657</v></c>")).isEqualTo("2024-12-31");
        assertThat(cell("<c><f>WEBSERVICE(\"http://localhost/\")</f></c>")).isEqualTo("null");
    }

    @Test
    void findsASheetByItsNameAndTheHeaderByItsRow() throws SourceFault {
        byte[] bytes = new Workbook("Datos")
                .row(text("Alcaldía"))
                .row(text("a"))
                .row(text("1"))
                .bytes();

        assertThat(XlsxSource.read("f", bytes, "Datos", 2, SourceLimits.DEFAULT).rows())
                .extracting(SourceRow::number)
                .containsExactly(3);
        assertThatThrownBy(() -> XlsxSource.read("f", bytes, "Hoja2", 1, SourceLimits.DEFAULT))
                .isInstanceOfSatisfying(SourceFault.class, fault -> {
                    assertThat(fault.rule()).isEqualTo("unknown-sheet");
                    assertThat(fault.es()).contains("Datos");
                });
    }

    /** Whoever parses the part must not ask for what it names; a listener on this machine would notice. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"})
    void opensNothingThatAPartNames(String part) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String xml = """
                    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:%d/e">]>
                    <worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>
                    """.formatted(listener.getLocalPort());

            assertThatThrownBy(() -> read(new Workbook("h").row(text("a")).part(part, xml)))
                    .isInstanceOfSatisfying(
                            SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo("document-type"));
            assertThatThrownBy(() -> {
                        try (Socket asked = listener.accept()) {
                            throw new AssertionError("somebody asked for the entity from " + asked);
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesADocumentTypeInTwoByteLetters() {
        byte[] utf16 = "<?xml version=\"1.0\"?><!DOCTYPE x>".getBytes(StandardCharsets.UTF_16LE);
        String asRead = new String(utf16, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(new Workbook("h").row(text("a")).part("xl/theme.xml", asRead)))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo("document-type"));
    }

    @Test
    void countsWhatComesOutOfTheArchiveAndNotWhatItSays() {
        byte[] bomb = new Workbook("h")
                .row(text("a"))
                .part("xl/media.bin", "0".repeat(3_000_000))
                .bytes();

        assertThat(bomb.length).isLessThan(20_000);
        assertThatThrownBy(() -> XlsxSource.read("f", bomb, null, 1, new SourceLimits(100_000, 1_000_000, 10, 10, 100)))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo("expands-too-much"));
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 100, too-many-rows", "10, 1, 100, too-many-columns", "10, 10, 3, cell-too-long"})
    void hasLimits(int rows, int columns, int characters, String rule) {
        byte[] bytes = new Workbook("h")
                .row(text("a"), text("b"))
                .row(text("1"), text("cuatro"))
                .row(text("2"), text("3"))
                .bytes();

        assertThatThrownBy(() -> XlsxSource.read(
                        "f", bytes, null, 1, new SourceLimits(100_000, 1_000_000, rows, columns, characters)))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "PK\u0003\u0004 cut short"})
    void refusesWhatIsNoWorkbook(String text) {
        assertThatThrownBy(() ->
                        XlsxSource.read("f", text.getBytes(StandardCharsets.ISO_8859_1), null, 1, SourceLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo("unreadable-xlsx"));
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() {
        byte[] bytes = new Workbook("h").part("xl/workbook.xml", "<no/>").bytes();

        assertThatThrownBy(() -> XlsxSource.read("f", bytes, null, 1, SourceLimits.DEFAULT))
                .isInstanceOf(SourceFault.class);
    }
}

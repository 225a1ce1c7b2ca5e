package co.territoria.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

    private static SourceTable read(byte[] bytes) throws SourceFault {
        return co.territoria.ingest.source.CsvSource.read("f.csv", bytes, null, null, 1, SourceLimits.DEFAULT);
    }

    private static SourceTable read(String text) throws SourceFault {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void findsTheEncoding(String encoding) throws SourceFault {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";

        SourceTable table = read((mark + "código;nombre\nP-1;Vía del Ñandú\n").getBytes(Charset.forName(encoding)));

        assertThat(table.header()).containsExactly("código", "nombre");
        assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.text("nombre"))
                .isEqualTo("Vía del Ñandú"));
        assertThat(table.form()).isEqualTo("CSV, %s, «;»".formatted(encoding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            a,b ! ,
            a;b ! ;
            a|b ! |
            "uno, dos";"tres, cuatro";cinco ! ;
            """)
    void findsTheSeparatorOutsideQuotes(String header, String separator) throws SourceFault {
        assertThat(read(header + "\n").form()).endsWith("«" + separator + "»");
    }

    @Test
    void tellsARowByTheLineWhereItStarts() throws SourceFault {
        SourceTable table = read("a,b\n1,\"dos\nlíneas\"\n\n,\n3,x\n");

        assertThat(table.rows()).extracting(SourceRow::number).containsExactly(2, 6);
        assertThat(table.rows().get(0).text("b")).isEqualTo("dos\nlíneas");
    }

    @Test
    void readsFromTheRowOfTheHeaderOn() throws SourceFault {
        byte[] bytes = "Secretaría de Obras\n\na,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

        SourceTable table =
                co.territoria.ingest.source.CsvSource.read("f.csv", bytes, null, null, 3, SourceLimits.DEFAULT);

        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(SourceRow::number).containsExactly(4);
    }

    @Test
    void aDeclaredEncodingAndSeparatorHold() throws SourceFault {
        byte[] bytes = "a:b\ncañada:1\n".getBytes(StandardCharsets.ISO_8859_1);

        SourceTable table =
                co.territoria.ingest.source.CsvSource.read("f.csv", bytes, "iso-8859-1", ':', 1, SourceLimits.DEFAULT);

        assertThat(table.rows().get(0).text("a")).isEqualTo("cañada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', nullValues = "none", textBlock = """
            ~~           ! empty-file              ! none
            a,b\\n1,2,3  ! wrong-number-of-columns ! 2
            a,a\\n1,2    ! doubled-column          ! 1
            a,b\\n"1,2   ! unreadable-csv          ! 2
            """)
    void refusesWhatNobodyCouldRead(String text, String rule, Integer row) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOfSatisfying(SourceFault.class, fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.row()).isEqualTo(row);
            assertThat(fault.es()).isNotBlank();
        });
    }

    @Test
    void refusesAWrongOrUnknownEncoding() {
        byte[] bytes = "a\ncañada\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() ->
                        co.territoria.ingest.source.CsvSource.read("f", bytes, "utf-8", null, 1, SourceLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo("wrong-encoding"));
        assertThatThrownBy(() -> co.territoria.ingest.source.CsvSource.read(
                        "f", bytes, "klingon", null, 1, SourceLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo("unknown-encoding"));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1000, 5, 100, file-too-large",
        "1000, 1000, 1, 100, too-many-rows",
        "1000, 1000, 5, 3, cell-too-long"
    })
    void hasLimits(long bytes, long expanded, int rows, int characters, String rule) {
        SourceLimits limits = new SourceLimits(bytes, expanded, rows, 5, characters);

        assertThatThrownBy(() -> co.territoria.ingest.source.CsvSource.read(
                        "f", "a,b\n1,cuatro\n3,4\n".getBytes(StandardCharsets.UTF_8), null, null, 1, limits))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo(rule));
        assertThatThrownBy(() -> co.territoria.ingest.source.CsvSource.read(
                        "f",
                        "a,b,c,d,e,f\n".getBytes(StandardCharsets.UTF_8),
                        null,
                        null,
                        1,
                        new SourceLimits(100, 100, 5, 5, 100)))
                .isInstanceOfSatisfying(
                        SourceFault.class, fault -> assertThat(fault.rule()).isEqualTo("too-many-columns"));
    }
}

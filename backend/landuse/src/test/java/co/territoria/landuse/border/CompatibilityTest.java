package co.territoria.landuse.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.landuse.zone.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    @Test
    void theDefaultSpeaksOfEveryPairWithAReasonInBothLanguages() {
        Compatibility matrix = Compatibility.standard();

        assertThat(matrix.version()).isNotBlank();
        assertThat(matrix.rules()).hasSize(28).allSatisfy(rule -> {
            assertThat(rule.reasonEs()).endsWith(".");
            assertThat(rule.reasonEn()).endsWith(".");
        });
        assertThat(matrix.rules().stream().filter(rule -> rule.verdict() != Verdict.NOT_EVALUATED))
                .hasSize(15)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Test
    void protectionAgainstExpansionIsSevere() {
        assertThat(Compatibility.standard().rule("protection", "expansion").severity())
                .isEqualTo(Severity.SEVERE);
    }

    @Test
    void isSymmetric() {
        Compatibility matrix = Compatibility.standard();
        for (Compatibility.Rule rule : matrix.rules()) {
            Compatibility.Rule back = matrix.rule(rule.second(), rule.first());
            assertThat(back.verdict()).isEqualTo(rule.verdict());
            assertThat(back.severity()).isEqualTo(rule.severity());
            assertThat(back.reasonEs()).isEqualTo(rule.reasonEs());
        }
    }

    @Test
    void aPairWithoutRowIsNotEvaluated() {
        Compatibility matrix = Compatibility.of(List.of(row("urban", "rural", "slight")));

        assertThat(matrix.rule("rural", "urban").severity()).isEqualTo(Severity.SLIGHT);
        assertThat(matrix.rule("rural", "expansion").verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(matrix.rule("rural", "rural").verdict()).isEqualTo(Verdict.COMPATIBLE);
        assertThat(matrix.rule("none", "none").verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    }

    @Test
    void readsRowsFromAFileWithItsColumnsInAnyOrder() throws IOException {
        List<Compatibility.Row> rows = Compatibility.rows(new StringReader("""
                first,second,severity,version,reason_en,reason_es,source
                urban,rural,severe,7,"Because, indeed",Porque sí,Acuerdo
                """));

        assertThat(rows)
                .containsExactly(new Compatibility.Row(
                        "7", "urban", "rural", "severe", "Porque sí", "Because, indeed", "Acuerdo"));
        assertThatThrownBy(() -> Compatibility.rows(new StringReader("first,second\nurban,rural\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason_es");
    }

    @Test
    void tellsEverythingThatIsWrongWithRows() {
        List<Compatibility.Row> rows = List.of(
                row("urban", "rural", "slight"),
                row("rural", "urban", ""),
                row("urbano", "rural", "grave"),
                row("none", "rural", ""),
                new Compatibility.Row("2", "urban", "urban", "", "", "x", ""));

        assertThat(Compatibility.faults(rows).stream().filter(fault -> fault.row() >= 0))
                .extracting(fault -> fault.row() + " " + fault.kind() + " " + fault.what())
                .containsExactly(
                        "1 duplicate rural/urban",
                        "2 class urbano",
                        "2 severity grave",
                        "3 severity ",
                        "4 reason urban/urban",
                        "4 version 2");
        assertThat(Compatibility.faults(rows).stream()
                        .filter(fault -> fault.kind().equals("missing")))
                .hasSize(9);
        assertThatThrownBy(() -> Compatibility.of(rows)).hasMessageContaining("row 2");
    }

    private static Compatibility.Row row(String first, String second, String severity) {
        return new Compatibility.Row("1", first, second, severity, "Razón.", "Reason.", "Prueba");
    }
}

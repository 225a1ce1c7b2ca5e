package co.territoria.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StartFaultsTest {

    private final StartFaults faults = new StartFaults();

    @Test
    void tellsThatAnotherOneRunsInThisFolder() {
        assertThat(described(new SQLException("Database may be already in use", "90020", 90_020)))
                .contains("ya está en marcha aquí")
                .contains("already runs here");
    }

    @ParameterizedTest
    @CsvSource({"28P01, contraseña", "28000, contraseña", "08001, No se llega", "3D000, No se llega"})
    void tellsWhatPostgresqlRefused(String state, String said) {
        assertThat(described(new SQLException("no", state))).contains(said);
    }

    @Test
    void tellsThatTheAddressIsMissing() {
        assertThat(described(new IllegalArgumentException("'url' must start with \"jdbc\"")))
                .contains("Falta la dirección");
        assertThat(faults.analyze(new IllegalArgumentException("'url' must start with \"jdbc\""))
                        .getAction())
                .contains("TERRITORIA_DB_URL");
    }

    @Test
    void leavesOtherFaultsToOthers() {
        assertThat(faults.analyze(new IllegalStateException("else", new SQLException("syntax", "42601"))))
                .isNull();
    }

    private String described(Exception fault) {
        FailureAnalysis analysis = faults.analyze(new IllegalStateException("outer", fault));
        assertThat(analysis).isNotNull();
        return analysis.getDescription();
    }
}

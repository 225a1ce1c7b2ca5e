package co.territoria.ingest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A folder of packs that the settings name does not exist. */
final class MissingFolder extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MissingFolder(String place) {
        super("there is no folder " + place + "; see the settings territoria.data and territoria.gis-layers");
    }

    /** Says so to whoever started the system, in place of a page of stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<MissingFolder> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingFolder cause) {
            return new FailureAnalysis(
                    "No existe la carpeta que dicen los ajustes.\n" + cause.getMessage(),
                    "Corrija territoria.data o territoria.gis-layers, o quítelos para usar los datos incluidos.\n"
                            + "Correct these settings, or leave them out to use the data that is included.",
                    cause);
        }
    }
}

package co.territoria.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two languages why the store could not be opened, in place of a page of stack trace. */
final class StartFaults implements FailureAnalyzer {

    private static final int H2_ALREADY_IN_USE = 90_020;
    private static final int H2_NOT_THERE = 90_146;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureAnalysis analysis = analysisOf(cause);
            if (analysis != null) {
                return analysis;
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis analysisOf(Throwable cause) {
        if (cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).startsWith("'url' must start with")) {
            return analysis(
                    cause,
                    "Falta la dirección de la base de datos.",
                    "The address of the database is missing.",
                    "El perfil postgis la toma de TERRITORIA_DB_URL, TERRITORIA_DB_USER y TERRITORIA_DB_PASSWORD.",
                    "The profile postgis takes it from TERRITORIA_DB_URL, TERRITORIA_DB_USER and TERRITORIA_DB_PASSWORD.");
        }
        if (cause instanceof StoreNotReady) {
            return analysis(
                    cause,
                    "La base de datos no tiene aún las tablas de esta versión.",
                    "The database does not have the tables of this version yet.",
                    "Ponga en marcha Territoria una vez con esa base, y deténgala; después importe.",
                    "Start Territoria once with that database, and stop it; then import.");
        }
        if (!(cause instanceof SQLException fault)) {
            return null;
        }
        if (fault.getErrorCode() == H2_ALREADY_IN_USE) {
            return analysis(
                    cause,
                    "La base de datos de esta carpeta (./var) ya está en uso: Territoria ya está en marcha aquí.",
                    "The database of this folder (./var) is in use: Territoria already runs here.",
                    "Use la que está en marcha; deténgala, también para importar; o arranque otra desde otra carpeta y con otro --server.port.",
                    "Use the running one; stop it, also to import; or start another from another folder with another --server.port.");
        }
        if (fault.getErrorCode() == H2_NOT_THERE) {
            return analysis(
                    cause,
                    "Aquí no hay base de datos: Territoria no se ha puesto en marcha en esta carpeta (./var).",
                    "There is no database here: Territoria has not run in this folder (./var).",
                    "Póngala en marcha una vez con scripts/run, para que cargue su territorio, y deténgala.",
                    "Start it once with scripts/run, so that it loads its territory, and stop it.");
        }
        String state = String.valueOf(fault.getSQLState());
        if (state.startsWith("28")) {
            return analysis(
                    cause,
                    "La base de datos no acepta el usuario o la contraseña.",
                    "The database does not accept the user or the password.",
                    "Revise TERRITORIA_DB_USER y TERRITORIA_DB_PASSWORD.",
                    "Check TERRITORIA_DB_USER and TERRITORIA_DB_PASSWORD.");
        }
        if (state.startsWith("08") || state.equals("3D000")) {
            return cause.getCause() instanceof SQLException
                    ? null
                    : analysis(
                            cause,
                            "No se llega a la base de datos: " + fault.getMessage(),
                            "The database cannot be reached.",
                            "Revise TERRITORIA_DB_URL, y que el servidor esté en marcha y tenga esa base.",
                            "Check TERRITORIA_DB_URL, and that the server runs and has that database.");
        }
        return null;
    }

    private static FailureAnalysis analysis(
            Throwable cause, String description, String descriptionEn, String action, String actionEn) {
        return new FailureAnalysis(description + "\n" + descriptionEn, action + "\n" + actionEn, cause);
    }
}

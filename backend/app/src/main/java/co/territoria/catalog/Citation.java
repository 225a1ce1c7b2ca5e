package co.territoria.catalog;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is cited: who, when, what, which version, where (DataCite 4.5, recommended citation). The day on which
 * somebody read it is left to them.
 */
final class Citation {

    private Citation() {}

    /**
     * @param publisher absent where nobody is declared: then the title comes first
     * @param version   absent where it has none
     */
    static String of(
            @Nullable LocalText publisher,
            @Nullable Instant published,
            LocalText title,
            @Nullable Integer version,
            boolean example,
            String address,
            Language language) {
        boolean es = language == Language.ES;
        String year = published == null
                ? (es ? "s. f." : "n.d.")
                : String.valueOf(published.atOffset(ZoneOffset.UTC).getYear());
        StringBuilder text = new StringBuilder();
        String name = title.in(language);
        String end = name.endsWith(".") ? "" : ".";
        if (publisher == null) {
            text.append(name).append(" (").append(year).append(").");
        } else {
            text.append(publisher.in(language)).append(" (").append(year).append("). ");
            text.append(name).append(end);
        }
        if (example) {
            text.append(es ? " Datos ficticios de ejemplo." : " Fictional example data.");
        }
        if (version != null) {
            text.append(es ? " Versión " : " Version ").append(version).append('.');
        }
        text.append(es ? " Conjunto de datos. " : " Dataset. ").append(address);
        return text.toString();
    }
}

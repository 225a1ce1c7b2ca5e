package co.territoria.ogc;

import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.Language;
import java.util.List;
import java.util.stream.Collectors;

/** Whom to name beside a map: source, date, licence, as the layers' sources state them. */
final class Attribution {

    private Attribution() {}

    /** One line; equal notes once. */
    static String of(List<LayerDescription> layers, Language language) {
        return layers.stream()
                .map(LayerDescription::source)
                .map(note -> line(note, language))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** The same for clients that take it as HTML: nothing in it may be read as markup. */
    static String asHtml(List<LayerDescription> layers, Language language) {
        return of(layers, language).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String line(LayerSourceNote note, Language language) {
        StringBuilder line = new StringBuilder(note.source().in(language).strip());
        if (note.date() != null) {
            line.append(", ").append(note.date());
        }
        return line.append(" (")
                .append(CollectionJson.licence(note, language))
                .append(')')
                .toString();
    }
}

package co.territoria.ogc;

import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.Language;
import java.util.List;

/** Whom to name beside a map: source, date, licence, as the layers' sources state them. */
final class Attribution {

    private Attribution() {}

    /** More sources than this would cover the map beside which they stand. */
    private static final int MOST_BESIDE_A_MAP = 3;

    /** One line; equal notes once. */
    static String of(List<LayerDescription> layers, Language language) {
        return String.join(" · ", lines(layers, language));
    }

    /**
     * For clients that write it on the map and take it as HTML: nothing of the sources may be read as markup. Many
     * sources become the way to the page that names them.
     *
     * @param page address of that page
     */
    static String beside(List<LayerDescription> layers, String page, Language language) {
        List<String> lines = lines(layers, language);
        if (lines.size() > MOST_BESIDE_A_MAP) {
            return "<a href=\"%s\">%s</a>"
                    .formatted(
                            escaped(page),
                            LayerLinks.text(
                                    language,
                                    "Fuentes y licencias de cada capa",
                                    "Sources and licences of each layer"));
        }
        return escaped(String.join(" · ", lines));
    }

    private static List<String> lines(List<LayerDescription> layers, Language language) {
        return layers.stream()
                .map(LayerDescription::source)
                .map(note -> line(note, language))
                .distinct()
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String line(LayerSourceNote note, Language language) {
        StringBuilder line =
                new StringBuilder(note.source().in(language).strip().replaceFirst("\\.$", ""));
        if (note.date() != null) {
            line.append(", ").append(note.date());
        }
        return line.append(" (")
                .append(CollectionJson.licence(note, language))
                .append(')')
                .toString();
    }
}

package co.territoria.ogc;

import co.territoria.format.Formats;
import co.territoria.format.LayerFormat;
import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The form in which features are wanted: GeoJSON with links, a page for people, or any form that the layer has as a file.
 *
 * @param file absent for the first two
 */
record ItemsForm(Format format, @Nullable LayerFormat file) {

    /** {@code f=geojson} is the same as {@code f=json} here: a page with its links. */
    private static final String GEO_JSON = "geojson";

    /** As the parameter {@code f} names it. */
    String parameter() {
        return file == null ? format.parameter() : file.id();
    }

    /** The forms of a layer besides GeoJSON and the page. */
    static List<LayerFormat> files(Formats formats, LayerDescription layer) {
        return formats.list(layer).stream()
                .filter(format -> !format.id().equals(GEO_JSON))
                .toList();
    }

    /**
     * By the parameter {@code f}, else by the header {@code Accept}, else GeoJSON.
     *
     * @throws ApiProblem 400 for another {@code f}, 406 when the header takes none; both tell what there is
     */
    static ItemsForm of(@Nullable String f, @Nullable String accept, LayerDescription layer, Formats formats) {
        List<LayerFormat> files = files(formats, layer);
        if (f != null) {
            if (f.equals("json") || f.equals(GEO_JSON)) {
                return new ItemsForm(Format.JSON, null);
            }
            if (f.equals("html")) {
                return new ItemsForm(Format.HTML, null);
            }
            return files.stream()
                    .filter(file -> file.id().equals(f))
                    .findFirst()
                    .map(file -> new ItemsForm(Format.JSON, file))
                    .orElseThrow(() -> ApiProblem.notAllowed("f", f, parameters(files)));
        }
        List<MediaType> wanted = Format.byPreference(accept).orElseGet(() -> List.of(MediaType.ALL));
        for (MediaType type : wanted) {
            Optional<Format> own = Format.find(type, true);
            if (own.isPresent()) {
                return new ItemsForm(own.get(), null);
            }
            for (LayerFormat file : files) {
                if (type.includes(MediaType.parseMediaType(file.mediaType()))) {
                    return new ItemsForm(Format.JSON, file);
                }
            }
        }
        List<String> types = new ArrayList<>(List.of(Link.GEO_JSON, Link.JSON, Link.HTML));
        files.forEach(file -> types.add(file.mediaType()));
        throw ApiProblem.of(
                406,
                "not-acceptable",
                new LocalText(
                        "La cabecera Accept no admite los formatos de esta capa: %s; «f» los elige por su nombre: %s."
                                .formatted(String.join(", ", types), String.join(", ", parameters(files))),
                        "The Accept header takes none of the formats of this layer: %s; “f” chooses by name: %s."
                                .formatted(String.join(", ", types), String.join(", ", parameters(files)))));
    }

    private static List<String> parameters(List<LayerFormat> files) {
        List<String> names = new ArrayList<>(List.of("json", "html"));
        files.forEach(file -> names.add(file.id()));
        return names;
    }
}

package co.territoria.landuse.comparison;

import co.territoria.landuse.compare.LeftOut;
import co.territoria.web.Language;
import java.util.List;

/**
 * Something that a computation could not use.
 *
 * @param theme of a zone, or {@code determinant} or {@code limit}
 */
record LeftOutJson(String id, String theme, String reason, String reasonText) {

    static List<LeftOutJson> list(List<LeftOut> leftOut, Language language) {
        return leftOut.stream()
                .map(one -> new LeftOutJson(
                        one.id(),
                        one.theme(),
                        one.reason().id(),
                        language == Language.ES
                                ? one.reason().es()
                                : one.reason().en()))
                .toList();
    }
}

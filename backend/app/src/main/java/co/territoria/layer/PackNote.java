package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What those who look for data need to know of a pack.
 *
 * @param id          as {@link LayerDescription#pack} names it
 * @param place       code of its root territory
 * @param name        of that territory
 * @param attribution who made the data, in words
 * @param example     fictional
 * @param levels      of territories, from the root down, named in the plural
 * @param dimensions  of development, by which data is put in order
 */
public record PackNote(
        String id,
        String place,
        LocalText name,
        LocalText attribution,
        boolean example,
        List<Code> levels,
        List<Code> dimensions) {

    public PackNote {
        levels = List.copyOf(levels);
        dimensions = List.copyOf(dimensions);
    }

    /** The name of one of its dimensions. */
    public Optional<LocalText> dimension(String dimensionId) {
        return dimensions.stream()
                .filter(code -> code.value().equals(dimensionId))
                .map(Code::title)
                .findFirst();
    }
}

package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A value that a field may have, with what it means. */
public record Code(String value, LocalText title) {

    /** One for each of these things, in their order. */
    public static <T> List<Code> each(Collection<T> things, Function<T, String> value, Function<T, LocalText> title) {
        return things.stream()
                .map(thing -> new Code(value.apply(thing), title.apply(thing)))
                .toList();
    }

    /** One for each constant of a closed choice. */
    public static <T> List<Code> each(T[] things, Function<T, String> value, Function<T, LocalText> title) {
        return each(Arrays.asList(things), value, title);
    }

    public static Code of(String value, String es, String en) {
        return new Code(value, new LocalText(es, en));
    }
}

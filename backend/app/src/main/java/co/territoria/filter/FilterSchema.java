package co.territoria.filter;

import java.util.List;
import java.util.Optional;

/** The properties that a filter may name: a closed list. */
public interface FilterSchema {

    /** All names, for messages and for the nearest ones. */
    List<String> names();

    /** @return absent when there is no such property */
    Optional<ValueType> typeOf(String name);
}

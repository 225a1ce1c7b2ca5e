package co.territoria.filter;

/**
 * Where in what was read something stands.
 *
 * @param position characters before it
 * @param path     of a JSON value, for example {@code $.args[1]}; empty in text
 */
record Place(int position, String path) {

    static Place inText(int position) {
        return new Place(position, "");
    }
}

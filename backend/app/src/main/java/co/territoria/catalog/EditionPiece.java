package co.territoria.catalog;

/**
 * A run of features of an edition.
 *
 * @param sha      SHA-256 of its lines, by which it is stored
 * @param features how many
 */
record EditionPiece(String sha, int features) {

    String line() {
        return sha + " " + features;
    }

    static EditionPiece parse(String line) {
        int space = line.indexOf(' ');
        return new EditionPiece(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
    }
}

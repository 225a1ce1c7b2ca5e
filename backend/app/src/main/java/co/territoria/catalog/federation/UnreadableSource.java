package co.territoria.catalog.federation;

/** A catalogue could not be read; the message says why, for those who run this installation. */
final class UnreadableSource extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableSource(String why) {
        super(why);
    }

    UnreadableSource(String why, Throwable cause) {
        super(why, cause);
    }
}

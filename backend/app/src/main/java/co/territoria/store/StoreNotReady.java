package co.territoria.store;

/** The tables of the store are not those of this version of the program. */
final class StoreNotReady extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StoreNotReady() {
        super("the store has no tables yet, or those of an older version; a start of the system makes them");
    }
}

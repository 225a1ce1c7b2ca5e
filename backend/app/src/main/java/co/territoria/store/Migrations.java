package co.territoria.store;

/** Where the one history of the schema lives. */
public final class Migrations {

    private Migrations() {}

    /** The common migrations and those that only this engine needs, in one numbering. */
    public static String[] locations(Dialect dialect) {
        return new String[] {"classpath:db/migration/common", "classpath:db/migration/" + dialect.folder()};
    }
}

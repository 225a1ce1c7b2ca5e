package co.territoria.landuse.validation;

/** How a plan was delivered. */
public enum Structure {
    /** The tables and columns of the ministry's intermediate structure: every column must be filled. */
    INTERMEDIATE,
    /** Any file, read by a table of equivalences: columns that it does not have are not asked for. */
    MAPPED
}

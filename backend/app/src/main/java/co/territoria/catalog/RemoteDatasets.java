package co.territoria.catalog;

import java.util.List;

/** The port by which datasets of other installations come into the catalogue. Answers from memory. */
public interface RemoteDatasets {

    /** By id. */
    List<RemoteDataset> list();

    /** In the order of the settings. */
    List<RemoteSource> sources();
}

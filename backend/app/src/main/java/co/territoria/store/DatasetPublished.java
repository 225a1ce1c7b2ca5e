package co.territoria.store;

/** Told after the transaction that published a version: whoever keeps its rows in memory reads them again. */
public record DatasetPublished(String pack, String name, String kind, int version) {}

package co.territoria.ogc;

import java.util.List;

/** The classes of OGC API Records 1.0 that the tests hold. */
final class RecordClasses {

    private static final String RECORDS = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";

    static final List<String> URIS = List.of(
            RECORDS + "record-core",
            RECORDS + "record-collection",
            RECORDS + "record-core-query-parameters",
            RECORDS + "records-api",
            RECORDS + "sorting",
            RECORDS + "cql-filter",
            RECORDS + "json",
            RECORDS + "html",
            RECORDS + "searchable-catalog",
            RECORDS + "searchable-catalog/sorting",
            RECORDS + "searchable-catalog/filtering");

    private RecordClasses() {}
}

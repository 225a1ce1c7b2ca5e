package co.territoria.format;

import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;

/** The port of this room: a form in which features are handed over. Each is a bean, and the registry finds it. */
public interface LayerFormat {

    /** As the parameter {@code f} names it: {@code geojson}, {@code gpkg}. */
    String id();

    /** For people: {@code GeoPackage}. */
    LocalText title();

    String mediaType();

    /** Of the file name, without a leading dot: {@code gpkg}, {@code shp.zip}. */
    String extension();

    /** Place in lists, ascending; the most useful first. */
    int order();

    /** Whether it can carry this layer. */
    boolean suits(LayerDescription layer);

    /** Whether it can carry coordinates other than longitude and latitude. */
    boolean carriesAnyCrs();

    /**
     * Writes the whole export; memory does not grow with the number of features. The same export makes the same bytes,
     * whenever it is written. Does not close the stream.
     *
     * @throws IOException when the receiver is gone or a temporary file cannot be written
     */
    void write(LayerExport export, OutputStream out) throws IOException;
}

package co.territoria.tile;

import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.layer.Field;
import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All vector tiles of a layer in one file, which a map on the web reads by parts: PMTiles 3, the same tiles that the
 * server cuts.
 *
 * <p>Memory holds what one tile shows, packed. Where that is more than {@link #MOST_BYTES}, the tile is left out, as it is
 * of no use, and its quarters are cut one after the other, with a pass over the features for each; the file then begins at
 * the lowest zoom that is whole.
 */
@Component
final class PmtilesFormat implements LayerFormat {

    /** For the features of one pass; about 200,000 parcels at all zooms. */
    static final long MOST_BYTES = 64L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String id() {
        return "pmtiles";
    }

    @Override
    public LocalText title() {
        return new LocalText("PMTiles (teselas vectoriales)", "PMTiles (vector tiles)");
    }

    @Override
    public String mediaType() {
        return "application/vnd.pmtiles";
    }

    @Override
    public String extension() {
        return "pmtiles";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return DatasetLayers.hasTiles(layer);
    }

    @Override
    public boolean carriesAnyCrs() {
        return false;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        write(export, MOST_BYTES, out);
    }

    static void write(LayerExport export, long mostBytes, OutputStream out) throws IOException {
        try (PmtilesFile file = new PmtilesFile()) {
            Cutting cutting = new Cutting(export, mostBytes, file);
            cutting.cut(0, 0, 0);
            int minZoom = cutting.lowestWhole;
            file.sendTo(
                    out,
                    MAPPER.writeValueAsBytes(metadata(export, minZoom)),
                    cutting.seen,
                    minZoom,
                    export.layer().maxZoom());
        }
    }

    /** One archive on its way down the pyramid. */
    private static final class Cutting {

        private final LayerExport export;
        private final long mostBytes;
        private final PmtilesFile file;
        private final TileWorker worker = new TileWorker();
        private final Envelope seen = new Envelope();
        private int lowestWhole;

        Cutting(LayerExport export, long mostBytes, PmtilesFile file) {
            this.export = export;
            this.mostBytes = mostBytes;
            this.file = file;
            this.lowestWhole = export.layer().minZoom();
        }

        /** A tile and all that lie in it. */
        void cut(int zoom, int column, int row) throws IOException {
            Optional<LayerSnapshot> snapshot = LayerPacker.pack(
                    export, new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, row, column), mostBytes, seen);
            if (snapshot.isPresent()) {
                add(snapshot.get(), zoom, column, row);
                return;
            }
            if (zoom == export.layer().maxZoom()) {
                throw ApiProblem.of(
                        413,
                        "tile-too-large",
                        new LocalText(
                                "En una sola tesela del nivel %d hay más de lo que cabe; pida otro formato o un filtro."
                                        .formatted(zoom),
                                "A single tile of zoom %d has more than fits; ask for another format or filter."
                                        .formatted(zoom)));
            }
            lowestWhole = Math.max(lowestWhole, zoom + 1);
            for (int quarter = 0; quarter < 4; quarter++) {
                cut(zoom + 1, 2 * column + (quarter & 1), 2 * row + (quarter >> 1));
            }
        }

        private void add(LayerSnapshot snapshot, int zoom, int column, int row) throws IOException {
            if (!snapshot.reaches(zoom, column, row)) {
                return;
            }
            file.add(zoom, column, row, snapshot.encode(zoom, column, row, worker));
            if (zoom < export.layer().maxZoom()) {
                for (int quarter = 0; quarter < 4; quarter++) {
                    add(snapshot, zoom + 1, 2 * column + (quarter & 1), 2 * row + (quarter >> 1));
                }
            }
        }
    }

    private static Map<String, Object> metadata(LayerExport export, int minZoom) {
        LayerDescription layer = export.layer();
        Language language = export.language();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : export.fields()) {
            fields.put(
                    field.name(),
                    field.title().in(language)
                            + (field.unit() == null ? "" : " (" + field.unit().in(language) + ")"));
        }
        Map<String, Object> vectorLayer = new LinkedHashMap<>();
        vectorLayer.put("id", layer.id().value());
        vectorLayer.put("description", layer.title().in(language));
        vectorLayer.put("minzoom", minZoom);
        vectorLayer.put("maxzoom", layer.maxZoom());
        vectorLayer.put("fields", fields);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", layer.title().in(language));
        metadata.put("description", layer.description().in(language));
        // readers show it as HTML
        metadata.put(
                "attribution",
                export.citation().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        metadata.put("type", "overlay");
        if (export.version() != null) {
            metadata.put("version", String.valueOf(export.version()));
        }
        metadata.put("example", String.valueOf(layer.example()));
        metadata.put("vector_layers", List.of(vectorLayer));
        return metadata;
    }
}

package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.springframework.stereotype.Component;

/** GeoParquet 1.1 with boxes, compressed with Zstandard; a table without shapes is plain Parquet. */
@Component
final class GeoParquetFormat implements LayerFormat {

    /** What is held in memory before it goes out; readers skip groups by their boxes. */
    private static final int GROUP_BYTES = 16 * 1024 * 1024;

    private static final int PAGE_BYTES = 256 * 1024;

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public LocalText title() {
        return new LocalText("GeoParquet 1.1", "GeoParquet 1.1");
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return true;
    }

    @Override
    public boolean carriesAnyCrs() {
        return true;
    }

    /** @throws IllegalArgumentException for a coordinate system that no file can tell */
    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        if (!GeoParquetRows.isKnown(export.epsg())) {
            throw new IllegalArgumentException("EPSG:" + export.epsg() + " cannot be told in a GeoParquet file");
        }
        ParquetWriter<Feature> writer = new Builder(new StreamFile(out), new GeoParquetRows(export))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdPages())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize((long) GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .build();
        export.features().forEach(writer::write);
        // closed only at the end: closing writes the directory, and a file that broke off must not look whole
        writer.close();
        out.flush();
    }

    private static final class Builder extends ParquetWriter.Builder<Feature, Builder> {

        private final WriteSupport<Feature> rows;

        Builder(OutputFile file, WriteSupport<Feature> rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Feature> getWriteSupport(Configuration unused) {
            return rows;
        }

        @Override
        protected WriteSupport<Feature> getWriteSupport(ParquetConfiguration unused) {
            return rows;
        }
    }
}

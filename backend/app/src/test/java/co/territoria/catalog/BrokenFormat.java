package co.territoria.catalog;

import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A form whose writing fails: before its first byte, or after so many. */
record BrokenFormat(int bytesBefore) implements LayerFormat {

    @Override
    public String id() {
        return "broken" + bytesBefore;
    }

    @Override
    public LocalText title() {
        return new LocalText("Roto", "Broken");
    }

    @Override
    public String mediaType() {
        return "application/octet-stream";
    }

    @Override
    public String extension() {
        return "bin";
    }

    @Override
    public int order() {
        return 99;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return true;
    }

    @Override
    public boolean carriesAnyCrs() {
        return false;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        out.write("x".repeat(bytesBefore).getBytes(StandardCharsets.UTF_8));
        throw new IllegalStateException("the writer failed");
    }
}

package co.territoria.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through the parts of a spreadsheet before anything parses them: how large they are unpacked, by counting and
 * not by what they say of themselves, and whether one carries a document type, through which XML could name files and
 * addresses or grow without end. Spreadsheets have none, so whatever has one is refused.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 2_000;

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private XlsxParts() {}

    static void check(byte[] bytes, SourceLimits limits) throws SourceFault {
        long expanded = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw tooLarge(limits);
                }
                // how much of the mark the bytes read so far end with
                int matched = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    expanded += read;
                    if (expanded > limits.expandedBytes()) {
                        throw tooLarge(limits);
                    }
                    matched = seek(buffer, read, matched);
                    if (matched == DOCTYPE.length) {
                        throw new SourceFault(
                                "document-type",
                                null,
                                "la parte %s declara un DOCTYPE, que un libro de Excel no lleva: no se abre"
                                        .formatted(part.getName()),
                                "the part %s declares a DOCTYPE, which no workbook has: it is not opened"
                                        .formatted(part.getName()));
                    }
                }
            }
        } catch (IOException fault) {
            throw notZip();
        }
        if (parts == 0) {
            throw notZip();
        }
    }

    /** Zero bytes are passed over, so that UTF-16 hides nothing. */
    private static int seek(byte[] buffer, int length, int matched) {
        int found = matched;
        for (int i = 0; i < length && found < DOCTYPE.length; i++) {
            byte one = buffer[i];
            if (one == 0) {
                continue;
            }
            if (one == DOCTYPE[found]) {
                found++;
            } else {
                found = one == DOCTYPE[0] ? 1 : 0;
            }
        }
        return found;
    }

    private static SourceFault tooLarge(SourceLimits limits) {
        return new SourceFault(
                "expands-too-much",
                null,
                "descomprimido tiene más de %d bytes o de %d partes".formatted(limits.expandedBytes(), MOST_PARTS),
                "unpacked it has more than %d bytes or %d parts".formatted(limits.expandedBytes(), MOST_PARTS));
    }

    private static SourceFault notZip() {
        return new SourceFault(
                "unreadable-xlsx",
                null,
                "no es un libro de Excel (.xlsx); los .xls antiguos se guardan antes como .xlsx",
                "not an Excel workbook (.xlsx); save older .xls files as .xlsx first");
    }
}

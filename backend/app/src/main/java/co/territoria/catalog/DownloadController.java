package co.territoria.catalog;

import co.territoria.format.Formats;
import co.territoria.format.LayerFormat;
import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.Gzip;
import co.territoria.web.Language;
import co.territoria.web.LanguageOfRequest;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Datasets as files: any version, whole or a selection, in any form that carries it. */
@RestController
class DownloadController {

    /** Says that a file is about fictional data. */
    private static final String EXAMPLE_HEADER = "Territoria-Example";

    private static final String RETRY_SECONDS = "5";

    private static final String BYTES = "bytes";

    private static final int BUFFER = 32_768;

    private final Catalogue catalogue;
    private final Downloads downloads;
    private final Formats formats;
    private final Limits limits;

    DownloadController(Catalogue catalogue, Downloads downloads, Formats formats, Limits limits) {
        this.catalogue = catalogue;
        this.downloads = downloads;
        this.formats = formats;
        this.limits = limits;
    }

    @GetMapping("/api/v1/datasets/{id}/download")
    @Operation(summary = "A dataset as a file: any version, all of it or what a filter chooses")
    void download(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String f,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(name = "filter-lang", required = false) @Nullable String filterLang,
            @RequestParam(name = "filter-crs", required = false) @Nullable String filterCrs,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(name = "bbox-crs", required = false) @Nullable String bboxCrs,
            @RequestParam(required = false) @Nullable String datetime,
            @RequestParam(required = false) @Nullable String properties,
            @RequestParam(required = false) @Nullable String sortby,
            @RequestParam(required = false) @Nullable String crs,
            @Parameter(hidden = true) Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Catalogue.Known known = catalogue.known(id);
        Edition edition = version == null
                ? known.dataset().edition()
                : DatasetController.version("version", version, catalogue.editions(id));
        LayerDescription layer = edition.description();
        if (f == null) {
            throw ApiProblem.invalidParameter(
                    "f",
                    null,
                    new LocalText(
                            "Falta el parámetro «f», el formato: %s.".formatted(ids(layer)),
                            "The parameter “f”, the format, is missing: %s.".formatted(ids(layer))));
        }
        LayerFormat format = formats.get(f, layer);
        DownloadParameters parameters =
                new DownloadParameters(filter, filterLang, filterCrs, bbox, bboxCrs, datetime, properties, sortby, crs);
        Downloads.Wanted wanted = parameters.wanted(edition, format, limits, language);
        send(wanted, request, direct(response));
    }

    private String ids(LayerDescription layer) {
        return String.join(
                ", ", formats.list(layer).stream().map(LayerFormat::id).toList());
    }

    /** What gathers small answers to compress them must not gather files. */
    private static HttpServletResponse direct(HttpServletResponse response) {
        ContentCachingResponseWrapper held = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return held == null ? response : (HttpServletResponse) held.getResponse();
    }

    private void send(Downloads.Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = downloads.tag(wanted);
        boolean head = request.getMethod().equals("HEAD");
        String range = head || wanted.selection() ? null : range(request, Body.etag(tag, false));
        // parts are of the file as it is: a compressed one has others
        boolean gzip = range == null
                && isText(wanted.format().mediaType())
                && Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String etag = Body.etag(tag, gzip);
        if (Bodies.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            validators(wanted, etag, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.flushBuffer();
        } else if (head) {
            head(wanted, etag, gzip, response);
        } else {
            get(wanted, etag, gzip, range, response);
        }
    }

    /** What {@code Range} asks for, where it is one part of the file that the asker has begun with (RFC 9110 §13.1.5). */
    private static @Nullable String range(HttpServletRequest request, String etag) {
        String range = request.getHeader(HttpHeaders.RANGE);
        String begun = request.getHeader(HttpHeaders.IF_RANGE);
        return ByteRange.isOne(range) && (begun == null || begun.strip().equals(etag)) ? range : null;
    }

    private void head(Downloads.Wanted wanted, String etag, boolean gzip, HttpServletResponse response)
            throws IOException {
        Long bytes = null;
        if (!gzip) {
            Optional<KeptFiles.Held> file = kept(wanted, OutputStream::nullOutputStream, response);
            if (file.isPresent()) {
                try (KeptFiles.Held held = file.get()) {
                    bytes = held.size();
                }
                response.setHeader(HttpHeaders.ACCEPT_RANGES, BYTES);
            } else {
                bytes = downloads.size(wanted);
            }
        }
        begin(wanted, etag, gzip, response);
        if (bytes != null) {
            response.setContentLengthLong(bytes);
        }
        response.flushBuffer();
    }

    private void get(
            Downloads.Wanted wanted, String etag, boolean gzip, @Nullable String range, HttpServletResponse response)
            throws IOException {
        StartedBody body = new StartedBody(() -> {
            begin(wanted, etag, gzip, response);
            return gzip ? new GZIPOutputStream(response.getOutputStream(), BUFFER) : response.getOutputStream();
        });
        try {
            Optional<KeptFiles.Held> file = kept(wanted, () -> body, response);
            if (file.isPresent()) {
                try (KeptFiles.Held held = file.get()) {
                    sendKept(gzip, range, held, body, response);
                }
            } else if (!body.isStarted()) {
                write(wanted, body, response);
            }
            body.finish();
        } catch (IOException | RuntimeException fault) {
            if (body.isStarted()) {
                // what has been written is no whole file: once it is on its way only a broken connection can tell
                response.flushBuffer();
            }
            throw fault;
        }
        response.flushBuffer();
    }

    private Optional<KeptFiles.Held> kept(
            Downloads.Wanted wanted, KeptFiles.Onward onward, HttpServletResponse response) throws IOException {
        try {
            return downloads.kept(wanted, out -> write(wanted, out, response), onward);
        } catch (KeptFiles.Busy busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            throw ApiProblem.of(
                    503,
                    "download-being-written",
                    new LocalText(
                            "Este archivo todavía se está escribiendo; vuelva a pedirlo en unos segundos.",
                            "This file is still being written; ask for it again in some seconds."));
        }
    }

    /** A kept file takes none of the places for writing and no connection to the store. */
    private static void sendKept(
            boolean gzip, @Nullable String range, KeptFiles.Held file, StartedBody body, HttpServletResponse response)
            throws IOException {
        if (gzip) {
            file.send(0, file.size(), body);
            return;
        }
        ByteRange part = ByteRange.parse(range, file.size());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, BYTES);
        if (part != null) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, part.of(file.size()));
            if (!part.isSatisfiable()) {
                throw beyondTheEnd(file.size());
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        long from = part == null ? 0 : part.first();
        long length = part == null ? file.size() : part.length();
        response.setContentLengthLong(length);
        body.out();
        file.send(from, length, body);
    }

    private static ApiProblem beyondTheEnd(long size) {
        return ApiProblem.of(
                416,
                "range-not-satisfiable",
                new LocalText(
                        "El archivo tiene %d bytes; lo pedido empieza más allá.".formatted(size),
                        "The file has %d bytes; what was asked for begins beyond them.".formatted(size)));
    }

    private void write(Downloads.Wanted wanted, OutputStream out, HttpServletResponse response) throws IOException {
        if (!downloads.begin()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            throw ApiProblem.of(
                    429,
                    "too-many-downloads",
                    new LocalText(
                            "Ya se están escribiendo tantas descargas como admite esta instalación; vuelva a pedirla en unos segundos.",
                            "As many downloads as this installation allows are being written; ask again in some seconds."));
        }
        try {
            downloads.write(wanted, out);
        } finally {
            downloads.end();
        }
    }

    private void begin(Downloads.Wanted wanted, String etag, boolean gzip, HttpServletResponse response) {
        validators(wanted, etag, response);
        LayerFormat format = wanted.format();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s\""
                        .formatted(
                                Downloads.fileName(wanted.edition(), format, wanted.selection(), wanted.language())));
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        // no length of a file that is not kept: its size was counted once, and under another address or by another
        // version of this program the file has some bytes more or less; a reader would wait for the rest, or lose it
    }

    private static void validators(Downloads.Wanted wanted, String etag, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Bodies.REVALIDATE);
        LanguageOfRequest.addVary(response, HttpHeaders.ACCEPT_LANGUAGE);
        if (isText(wanted.format().mediaType())) {
            LanguageOfRequest.addVary(response, HttpHeaders.ACCEPT_ENCODING);
        }
        if (wanted.edition().description().example()) {
            response.setHeader(EXAMPLE_HEADER, "true");
        }
    }

    /** The answer begins with the first byte of the file: what fails before it is told as any other problem. */
    private static final class StartedBody extends OutputStream {

        private final Begin begin;
        private @Nullable OutputStream out;

        StartedBody(Begin begin) {
            this.begin = begin;
        }

        /** Sets the headers and opens the answer. */
        @FunctionalInterface
        private interface Begin {
            OutputStream open() throws IOException;
        }

        boolean isStarted() {
            return out != null;
        }

        private OutputStream out() throws IOException {
            OutputStream now = out;
            if (now == null) {
                now = begin.open();
                out = now;
            }
            return now;
        }

        @Override
        public void write(int single) throws IOException {
            out().write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out().write(bytes, from, length);
            }
        }

        /** An empty file is an answer too. */
        void finish() throws IOException {
            if (out() instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
        }
    }

    private static boolean isText(String mediaType) {
        return mediaType.startsWith("text/")
                || mediaType.contains("json")
                || mediaType.contains("xml") && !mediaType.contains("openxml");
    }
}

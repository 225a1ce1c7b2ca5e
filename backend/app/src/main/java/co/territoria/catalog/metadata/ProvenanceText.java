package co.territoria.catalog.metadata;

import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where data comes from, in sentences, for formats that have one field for it. */
final class ProvenanceText {

    private ProvenanceText() {}

    /** The sources in their order, then the method, then what is known to be weak; empty when nothing is known. */
    static List<LocalText> sentences(CatalogueEntry.Lineage lineage) {
        List<LocalText> sentences = new ArrayList<>();
        if (lineage.source() != null) {
            sentences.add(joined(
                    labelled("Fuente", "Source", lineage.source()),
                    labelled("fecha", "date", lineage.date()),
                    null,
                    null));
        }
        for (LayerMetadata.SourceStep step : lineage.chain()) {
            sentences.add(step(step));
        }
        if (lineage.method() != null) {
            sentences.add(labelled("Método", "Method", lineage.method()));
        }
        if (lineage.accuracy() != null) {
            sentences.add(labelled("Exactitud", "Accuracy", lineage.accuracy()));
        }
        lineage.quality().forEach(note -> sentences.add(labelled("Calidad", "Quality", note)));
        return sentences;
    }

    /** One source in one sentence. */
    static LocalText step(LayerMetadata.SourceStep step) {
        LocalText text = joined(
                step.title(),
                step.organisation(),
                labelled("fecha", "date", step.date()),
                labelled("método", "method", step.method()));
        return joined(
                text,
                labelled("acceso", "access", step.access()),
                labelled("licencia", "licence", step.licence()),
                step.notes());
    }

    private static @Nullable LocalText labelled(String es, String en, @Nullable String value) {
        return value == null || value.isBlank() ? null : new LocalText(es + ": " + value, en + ": " + value);
    }

    private static @Nullable LocalText labelled(String es, String en, @Nullable LocalText value) {
        if (value == null) {
            return null;
        }
        return new LocalText(es + ": " + value.es(), en + ": " + (value.en() == null ? value.es() : value.en()));
    }

    private static LocalText joined(@Nullable LocalText... parts) {
        StringBuilder es = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (LocalText part : parts) {
            if (part != null) {
                es.append(es.isEmpty() ? "" : "; ").append(part.es());
                en.append(en.isEmpty() ? "" : "; ").append(part.en() == null ? part.es() : part.en());
            }
        }
        return new LocalText(es.toString(), en.toString());
    }
}

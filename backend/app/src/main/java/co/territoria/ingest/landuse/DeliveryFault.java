package co.territoria.ingest.landuse;

import org.jspecify.annotations.Nullable;

/** A file, a layer or a geometry that cannot be read. */
final class DeliveryFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    DeliveryFault(String rule, @Nullable String layer, @Nullable Integer feature, String es, String en) {
        super(en, null, false, false);
        this.finding = new Finding(Finding.Severity.ERROR, rule, layer, feature, null, es, en);
    }

    DeliveryFault(String rule, String es, String en) {
        this(rule, null, null, es, en);
    }

    Finding finding() {
        return finding;
    }

    /** The same of a layer. */
    DeliveryFault at(String layer) {
        return new DeliveryFault(finding.rule(), layer, null, finding.es(), finding.en());
    }

    /** The same of a feature. */
    DeliveryFault at(String layer, int feature) {
        return new DeliveryFault(finding.rule(), layer, feature, finding.es(), finding.en());
    }
}

package co.territoria.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register of the fictional plans. */
final class ExampleRegister {

    /**
     * A plan; of the first seven texts each is absent where it is not known.
     *
     * @param terms until when the short, the medium and the long term last
     */
    record Entry(
            String id,
            String territory,
            String kind,
            @Nullable String actNumber,
            @Nullable String actDate,
            @Nullable String revision,
            @Nullable String scale,
            List<String> terms,
            @Nullable String version,
            @Nullable String supersedes,
            boolean inForce) {

        @Nullable
        String actText() {
            return actDate == null ? null : "Acuerdo %s de %s".formatted(actNumber, actDate.substring(0, 4));
        }

        IntermediateStructure.Source source() {
            return new IntermediateStructure.Source(
                    kind,
                    "Acuerdo",
                    actNumber == null ? "" : actNumber,
                    actDate == null ? "" : actDate,
                    revision,
                    scale == null ? "" : scale,
                    actDate == null ? "" : actDate,
                    "Alcaldía de " + ExamplePlace.of(territory).name());
        }

        /** Department 00 is none: no code of a real municipality begins so. */
        Map<String, String> municipality() {
            Map<String, String> row = new HashMap<>();
            row.put("codigo_departamento", "00");
            row.put("codigo_municipio", territory.substring(2));
            row.put("nombre_municipio", ExamplePlace.of(territory).name());
            row.put("tipo_interesado", "Persona_Juridica");
            row.put("tipo_documento", "NIT");
            row.put("numero_documento", "000000" + territory.substring(2) + "-" + territory.substring(4));
            return row;
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "EX001-2004",
                    "EX001",
                    "POT",
                    "012",
                    "2004-06-30",
                    null,
                    "25000",
                    List.of("2007-12-31", "2011-12-31", "2015-12-31"),
                    "2004",
                    null,
                    false),
            new Entry(
                    "EX001-2019",
                    "EX001",
                    "POT",
                    "009",
                    "2019-11-22",
                    "Revision_Vencimiento_Largo_Plazo",
                    "10000",
                    List.of("2023-12-31", "2027-12-31", "2031-12-31"),
                    "2019",
                    "EX001-2004",
                    true),
            new Entry(
                    "EX002-2009",
                    "EX002",
                    "PBOT",
                    "021",
                    "2009-03-12",
                    null,
                    "25000",
                    List.of("2011-12-31", "2015-12-31", "2019-12-31"),
                    "2009",
                    null,
                    false),
            new Entry(
                    "EX002-2021",
                    "EX002",
                    "PBOT",
                    "004",
                    "2021-05-27",
                    "Revision_Vencimiento_Largo_Plazo",
                    "10000",
                    List.of("2023-12-31", "2027-12-31", "2031-12-31"),
                    "2021",
                    "EX002-2009",
                    true),
            new Entry(
                    "EX003-2016",
                    "EX003",
                    "PBOT",
                    "017",
                    "2016-08-05",
                    "Revision_Vencimiento_Mediano_Plazo",
                    "25000",
                    List.of("2019-12-31", "2023-12-31", "2027-12-31"),
                    "2016",
                    null,
                    true),
            new Entry(
                    "EX004-2003",
                    "EX004",
                    "EOT",
                    "006",
                    "2003-12-09",
                    null,
                    "25000",
                    List.of("2006-12-31", "2010-12-31", "2014-12-31"),
                    "2003",
                    null,
                    true),
            new Entry(
                    "EX005-2015",
                    "EX005",
                    "EOT",
                    "011",
                    "2015-10-20",
                    null,
                    "25000",
                    List.of("2019-12-31", "2023-12-31", "2027-12-31"),
                    "2015",
                    null,
                    true),
            new Entry(
                    "EX006-2011",
                    "EX006",
                    "EOT",
                    "008",
                    "2011-07",
                    null,
                    "25000",
                    List.of("2011-12-31", "2015-12-31", "2019-12-31"),
                    "2011",
                    null,
                    true),
            new Entry(
                    "EX007-2010",
                    "EX007",
                    "PBOT",
                    "015",
                    "2010-02-18",
                    null,
                    "25000",
                    List.of("2011-12-31", "2015-12-31", "2019-12-31"),
                    "2010",
                    null,
                    false),
            new Entry(
                    "EX007-2022",
                    "EX007",
                    "PBOT",
                    "003",
                    "2022-03-31",
                    "Revision_Vencimiento_Largo_Plazo",
                    "10000",
                    List.of("2023-12-31", "2027-12-31", "2035-12-31"),
                    "2022",
                    "EX007-2010",
                    true),
            new Entry("EX008", "EX008", "EOT", null, null, null, null, List.of("", "", ""), null, null, true));

    private ExampleRegister() {}

    static Entry get(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static void rows(Rows register) {
        for (Entry entry : ENTRIES) {
            boolean confirmed = entry.actDate() != null;
            register.add(
                    entry.id(),
                    entry.territory(),
                    entry.kind(),
                    confirmed ? "Acuerdo" : null,
                    entry.actNumber(),
                    entry.actDate(),
                    confirmed,
                    entry.actText(),
                    entry.revision(),
                    entry.scale(),
                    entry.terms().get(0),
                    entry.terms().get(1),
                    entry.terms().get(2),
                    entry.version(),
                    entry.supersedes(),
                    entry.inForce(),
                    confirmed
                            ? "Generador de ejemplo; acto ficticio"
                            : "Generador de ejemplo; regla de población (Ley 388 de 1997, art. 9)",
                    confirmed
                            ? "Example generator; fictional act"
                            : "Example generator; population rule (Law 388 of 1997, art. 9)",
                    confirmed ? null : "No se conoce el acto ni hay polígonos",
                    confirmed ? null : "Neither the act nor polygons are known");
        }
    }
}

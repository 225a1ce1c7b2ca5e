package co.territoria.landuse.validation;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What the columns say: filled where they must be, of the model's lists, and not against each other. */
final class Attributes {

    private static final List<String> USE_LISTS =
            List.of("uso_compatible_complementario", "uso_condicionado_restringido", "uso_prohibido");
    private static final String USES = "POT_UsoSueloRuralTipo";
    private static final String CATEGORIES = "POT_CategoriaRuralTipo";
    private static final String CONSERVATION = "Conservacion_Proteccion_Ambiental";

    private final PlanZones plan;
    private final List<Zone> zones;
    private final Structure structure;
    private final @Nullable String territoryName;
    private final CodeLists codes;
    private final Ledger ledger;

    Attributes(Delivery delivery, CodeLists codes, Ledger ledger) {
        this.plan = delivery.plan();
        this.territoryName = delivery.territoryName();
        this.zones =
                plan.zones().stream().sorted(Comparator.comparing(Zone::id)).toList();
        this.structure = delivery.structure();
        this.codes = codes;
        this.ledger = ledger;
    }

    void check() {
        municipality();
        centreCodes();
        filled("CL9", Theme.ACTIVITY_AREA, "uso_principal");
        filled("CL10", Theme.ACTIVITY_AREA, "detalle_uso_principal");
        filled("CL11", Theme.ACTIVITY_AREA, USE_LISTS.get(0));
        filled("CL12", Theme.ACTIVITY_AREA, USE_LISTS.get(1));
        filled("CL13", Theme.ACTIVITY_AREA, USE_LISTS.get(2));
        filled("CL14", Theme.URBAN_TREATMENT, "tipo_tratamiento_urbanistico");
        filled("CL15", Theme.SOIL_CLASS, "tipo_clasificacion_suelo");
        filled("CL16", Theme.RURAL_CATEGORY, "tipo_categoria_rural");
        filled("CL17", Theme.RURAL_CATEGORY, "uso_principal");
        filled("CL18", Theme.RURAL_CATEGORY, "detalle_uso_principal");
        filled("CL19", Theme.RURAL_CATEGORY, USE_LISTS.get(0));
        filled("CL20", Theme.RURAL_CATEGORY, USE_LISTS.get(1));
        filled("CL21", Theme.RURAL_CATEGORY, USE_LISTS.get(2));
        filled("CL22", Theme.GENERAL_SYSTEM, "tipo_sistema_general");
        filled("CL23", Theme.GENERAL_SYSTEM, "detalle_sistema_general");
        filled("CL24", Theme.GENERAL_SYSTEM, "nivel");
        filled("CL25", Theme.GENERAL_SYSTEM, "estado");
        filled("CL26", Theme.HAZARD, "fenomeno");
        filled("CL28", Theme.HAZARD_CONDITION, "fenomeno");
        filled("CL29", Theme.HAZARD_CONDITION, "categoria_amenaza");
        filled("CL30", Theme.RISK_CONDITION, "priorizacion");
        filled("TM2", Theme.HAZARD, "categoria_amenaza");
        conservation();
        centreUse();
        domains();
        unknownClasses();
    }

    private void municipality() {
        Map<String, String> row = plan.municipality();
        String[][] columns = {
            {"CL1", "numero_documento"},
            {"CL6", "codigo_departamento"},
            {"CL7", "codigo_municipio"},
            {"CL8", "nombre_municipio"}
        };
        if (row.isEmpty() && structure == Structure.MAPPED) {
            for (String[] column : columns) {
                ledger.notApplicable(column[0], notInFile("municipio"));
            }
            return;
        }
        if (row.isEmpty()) {
            for (String[] column : columns) {
                ledger.checked(column[0], 1);
            }
            ledger.add(new Draft(
                            "CL6",
                            Kind.MISSING_VALUE,
                            null,
                            new Text(
                                    "La entrega no trae la fila de la tabla municipio. Se esperaban código de departamento, código y nombre del municipio y su NIT; complétela.",
                                    "The delivery has no row in the table municipio. The codes of department and municipality, its name and its NIT were expected; complete it."))
                    .also("CL1", "CL7", "CL8")
                    .by("attributes"));
            return;
        }
        municipalCode("CL6", "codigo_departamento", 2, 0);
        municipalCode("CL7", "codigo_municipio", 3, 2);
        ledger.checked("CL8", 1);
        String name = row.get("nombre_municipio");
        if (blank(name) || (territoryName != null && !folded(name).equals(folded(territoryName)))) {
            String wanted = territoryName == null ? "" : " (" + territoryName + ")";
            tellMunicipality(
                    "CL8",
                    new Text(
                            "La columna nombre_municipio de la tabla municipio dice «%s»; se esperaba el nombre del municipio%s. Corríjala."
                                    .formatted(orNothing(name, true), wanted),
                            "The column nombre_municipio of the table municipio says “%s”; the name of the municipality was expected%s. Correct it."
                                    .formatted(orNothing(name, false), wanted)));
        }
        ledger.checked("CL1", 1);
        String kind = row.get("tipo_documento");
        String number = row.get("numero_documento");
        boolean nit = kind != null && kind.strip().equalsIgnoreCase("NIT");
        boolean digits = number != null && number.replaceAll("[. -]", "").matches("\\d{9,10}");
        if (!nit || !digits) {
            tellMunicipality(
                    "CL1",
                    new Text(
                            "El documento del municipio es «%s %s»; se esperaba tipo NIT y su número de nueve dígitos, con o sin el de verificación."
                                    .formatted(orNothing(kind, true), orNothing(number, true)),
                            "The document of the municipality is “%s %s”; the kind NIT and its number of nine digits were expected, with or without the check digit."
                                    .formatted(orNothing(kind, false), orNothing(number, false))));
        }
    }

    /** A code of DIVIPOLA, which is also that of the territory where this has one. */
    private void municipalCode(String rule, String column, int length, int at) {
        ledger.checked(rule, 1);
        String value = plan.municipality().get(column);
        String territory = plan.territory();
        String expected = territory.matches("\\d{5}") ? territory.substring(at, at + length) : null;
        boolean right = value != null
                && value.strip().matches("\\d{" + length + "}")
                && (expected == null || expected.equals(value.strip()));
        if (!right) {
            String wanted = expected == null ? "" : " (" + expected + ")";
            tellMunicipality(
                    rule,
                    new Text(
                            "La columna %s de la tabla municipio dice «%s»; se esperaba el código de %d dígitos de la DIVIPOLA%s."
                                    .formatted(column, orNothing(value, true), length, wanted),
                            "The column %s of the table municipio says “%s”; the code of %d digits of DIVIPOLA was expected%s."
                                    .formatted(column, orNothing(value, false), length, wanted)));
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private void tellMunicipality(String rule, Text message) {
        ledger.add(new Draft(rule, Kind.MISSING_VALUE, null, message).by("attributes"));
    }

    private static String orNothing(@Nullable String value, boolean spanish) {
        return blank(value) ? (spanish ? "nada" : "nothing") : value.strip();
    }

    private void centreCodes() {
        List<Zone> centres = of(Theme.POPULATED_CENTRE);
        ledger.checked("CL2", centres.size());
        String territory = plan.territory();
        List<Zone> wrong = centres.stream()
                .filter(zone -> {
                    String code = zone.code() != null ? zone.code() : zone.attribute("codigo");
                    code = code == null ? zone.label() : code;
                    return code == null
                            || !code.strip().matches("\\d{8}")
                            || (territory.matches("\\d{5}") && !code.strip().startsWith(territory));
                })
                .toList();
        tell(
                "CL2",
                Kind.MISSING_VALUE,
                Theme.POPULATED_CENTRE,
                wrong,
                new Text(
                        "%s de centro_poblado_rural sin su código de ocho dígitos (el del municipio y tres más): %s. Tómelo de la DIVIPOLA.",
                        "%s of centro_poblado_rural without its code of eight digits (that of the municipality and three more): %s. Take it from DIVIPOLA."));
    }

    private void filled(String rule, Theme theme, String column) {
        List<Zone> all = of(theme);
        if (all.isEmpty()) {
            ledger.notApplicable(
                    rule,
                    new Text(
                            "La entrega no trae %s."
                                    .formatted(Placement.name(theme).es()),
                            "The delivery has no %s."
                                    .formatted(Placement.name(theme).en())));
            return;
        }
        LocalDate from = Rule.get(rule).fromDate();
        if (from != null) {
            LocalDate act = plan.actDate();
            if (act != null && act.isBefore(from)) {
                ledger.notApplicable(rule, exempt(act, from));
                return;
            }
        }
        List<Zone> empty = all.stream().filter(zone -> !has(zone, column)).toList();
        if (structure == Structure.MAPPED && empty.size() == all.size() && !column.equals(theme.codeColumn())) {
            ledger.notApplicable(rule, notInFile(column));
            return;
        }
        if (from != null && plan.actDate() == null && !empty.isEmpty()) {
            ledger.notVerifiable(rule, dateUnknown(from));
            return;
        }
        ledger.checked(rule, all.size());
        tell(
                rule,
                Kind.MISSING_VALUE,
                theme,
                empty,
                new Text(
                        "%s de " + theme.table() + " sin valor en la columna " + column
                                + ": %s. Se esperaba uno en cada una; complételo con lo que dice el acto.",
                        "%s of " + theme.table() + " without a value in the column " + column
                                + ": %s. One in each was expected; complete it with what the act says."));
    }

    static Text exempt(LocalDate act, LocalDate from) {
        return new Text(
                "No aplica: el acto es del %s y la regla rige desde el %s.".formatted(act, from),
                "Not applicable: the act is of %s and the rule binds from %s on.".formatted(act, from));
    }

    static Text dateUnknown(LocalDate from) {
        return new Text(
                "No verificable: no se conoce la fecha del acto y la regla rige desde el %s.".formatted(from),
                "Not verifiable: the date of the act is not known and the rule binds from %s on.".formatted(from));
    }

    private static Text notInFile(String what) {
        return new Text(
                "No aplica: la entrega no está en la estructura intermedia y su archivo no trae «%s».".formatted(what),
                "Not applicable: the delivery is not in the intermediate structure and its file has no “%s”."
                        .formatted(what));
    }

    private void conservation() {
        List<Zone> conserved = of(Theme.RURAL_CATEGORY).stream()
                .filter(zone -> zone.code() != null && codes.isWithin(CATEGORIES, zone.code(), CONSERVATION))
                .filter(zone -> !blank(zone.attribute("uso_principal")))
                .toList();
        ledger.checked("TM3", conserved.size());
        List<Zone> wrong = conserved.stream()
                .filter(zone -> {
                    String use = use(zone);
                    return use == null || !codes.isWithin(USES, use, CONSERVATION);
                })
                .toList();
        tell(
                "TM3",
                Kind.WRONG_CLASS,
                Theme.RURAL_CATEGORY,
                wrong,
                new Text(
                        "%s de conservación y protección ambiental con otro uso principal: %s. Se esperaba uno de conservación; corrija la categoría o el uso.",
                        "%s of environmental conservation and protection with another main use: %s. One of conservation was expected; correct the category or the use."));
    }

    private void centreUse() {
        List<Zone> used = of(Theme.RURAL_CATEGORY).stream()
                .filter(zone -> "Centro_Poblado".equals(use(zone)))
                .toList();
        ledger.checked("TM4", used.size());
        tell(
                "TM4",
                Kind.WRONG_CLASS,
                Theme.RURAL_CATEGORY,
                used.stream()
                        .filter(zone -> !Placement.CENTRE.equals(zone.code()))
                        .toList(),
                new Text(
                        "%s con uso principal «centro poblado» y otra categoría rural: %s. Se esperaba «centro poblado rural»; corrija la categoría o el uso.",
                        "%s with the main use “populated centre” and another rural category: %s. “Rural populated centre” was expected; correct the category or the use."));
    }

    private @Nullable String use(Zone zone) {
        String delivered = zone.attribute("uso_principal");
        return delivered == null
                ? null
                : resolve(List.of(USES), delivered).map(CodeLists.Code::code).orElse(null);
    }

    private java.util.Optional<CodeLists.Code> resolve(List<String> domains, String delivered) {
        return domains.stream()
                .flatMap(domain -> codes.resolve(domain, delivered.strip()).stream())
                .findFirst();
    }

    private void domains() {
        Map<String, List<Zone>> wrong = new TreeMap<>();
        for (Zone zone : zones) {
            zone.attributes().forEach((column, text) -> {
                List<String> domains = domainsOf(zone.theme(), column);
                if (domains.isEmpty()
                        || domains.stream()
                                .allMatch(domain -> codes.list(domain).isEmpty())) {
                    return;
                }
                for (String value : text.split(";")) {
                    if (value.isBlank()) {
                        continue;
                    }
                    ledger.checked("TE16", 1);
                    if (resolve(domains, value).isEmpty()) {
                        wrong.computeIfAbsent(
                                        zone.theme().ordinal() + "|" + column + "|" + value.strip(),
                                        any -> new ArrayList<>())
                                .add(zone);
                    }
                }
            });
        }
        wrong.forEach((key, list) -> {
            Theme theme = list.get(0).theme();
            String column = key.split("\\|", 3)[1];
            String value = key.split("\\|", 3)[2];
            String allowed = String.join(
                    ", ",
                    codes.list(domainsOf(theme, column).get(0)).stream()
                            .map(CodeLists.Code::code)
                            .limit(8)
                            .toList());
            Text domain = new Text(
                    domainsOf(theme, column).get(0), domainsOf(theme, column).get(0));
            tell(
                    "TE16",
                    Kind.UNKNOWN_VALUE,
                    theme,
                    list,
                    new Text(
                            "%s de " + theme.table() + " con «" + escaped(value) + "» en " + column
                                    + ": %s. Se esperaba un código de " + domain.es() + " (" + allowed
                                    + "…); corríjalo o añada una equivalencia.",
                            "%s of " + theme.table() + " with “" + escaped(value) + "” in " + column
                                    + ": %s. A code of " + domain.en() + " was expected (" + allowed
                                    + "…); correct it or add an equivalence."));
        });
    }

    private static String escaped(String value) {
        return value.replace("%", "%%");
    }

    private static List<String> domainsOf(Theme theme, String column) {
        if (column.equals(theme.codeColumn())) {
            return List.of(); // the class of the zone: TE17
        }
        return switch (column) {
            case "uso_principal" -> theme == Theme.RURAL_CATEGORY ? List.of(USES) : List.of();
            case "uso_compatible_complementario", "uso_condicionado_restringido", "uso_prohibido" ->
                switch (theme) {
                    case RURAL_CATEGORY -> List.of(USES);
                    case ACTIVITY_AREA -> List.of(Theme.ACTIVITY_AREA.domain());
                    case URBAN_PROTECTION -> List.of(Theme.ACTIVITY_AREA.domain(), Theme.URBAN_PROTECTION.domain());
                    default -> List.of();
                };
            case "fenomeno" -> List.of("POT_FenomenoAmenazaTipo");
            case "categoria_amenaza" -> List.of("POT_CategoriaAmenazaTipo");
            case "priorizacion" -> List.of("POT_PriorizacionTipo");
            case "estado" -> List.of("POT_EstadoTipo");
            case "nivel" -> List.of("POT_SistemasGeneralesNivelTipo");
            case "fuente_administrativa_tipo" -> List.of("POT_FuenteAdministrativaTipo");
            case "fuente_administrativa_tipo_pot" -> List.of("POT_PlanOrdenamientoTerritorialTipo");
            case "fuente_administrativa_tipo_revision" -> List.of("POT_RevisionTipo");
            default -> List.of();
        };
    }

    /** A label that no list, alias or table of equivalences knows. */
    private void unknownClasses() {
        Map<String, List<Zone>> unknown = new TreeMap<>();
        for (Zone zone : zones) {
            String domain = zone.theme().domain();
            if (domain.isEmpty() || codes.list(domain).isEmpty()) {
                continue;
            }
            if (zone.code() != null && codes.find(domain, zone.code()).isPresent()) {
                ledger.checked("TE17", 1);
            } else if (zone.code() != null || !blank(zone.label())) {
                ledger.checked("TE17", 1);
                String label = blank(zone.label()) ? zone.code() : zone.label().strip();
                unknown.computeIfAbsent(zone.theme().ordinal() + "|" + label, any -> new ArrayList<>())
                        .add(zone);
            }
        }
        unknown.forEach((key, list) -> {
            String label = escaped(key.split("\\|", 2)[1]);
            Theme theme = list.get(0).theme();
            tell(
                    "TE17",
                    Kind.UNKNOWN_VALUE,
                    theme,
                    list,
                    new Text(
                            "La clase «" + label + "» de %s de " + theme.table()
                                    + " no tiene código: %s. Añádala a la tabla de equivalencias del plan con su código de "
                                    + theme.domain() + ".",
                            "The class “" + label + "” of %s of " + theme.table()
                                    + " has no code: %s. Add it to the plan's table of equivalences with its code of "
                                    + theme.domain() + "."));
        });
    }

    /** One fault for all zones that lack or say the same. */
    private void tell(String rule, Kind kind, Theme theme, List<Zone> wrong, Text pattern) {
        if (wrong.isEmpty()) {
            return;
        }
        Text names = Amounts.names(wrong.stream().map(Zone::id).toList());
        List<Geometry> shapes = wrong.stream().map(Zone::geometry).toList();
        ledger.add(new Draft(
                        rule,
                        kind,
                        theme,
                        new Text(
                                pattern.es()
                                        .formatted(Amounts.zones(wrong.size()).es(), names.es()),
                                pattern.en()
                                        .formatted(Amounts.zones(wrong.size()).en(), names.en())))
                .zones(wrong.stream().map(Zone::id).toList())
                .at(Shapes.points(shapes))
                .by("attributes"));
    }

    private List<Zone> of(Theme theme) {
        return zones.stream().filter(zone -> zone.theme() == theme).toList();
    }

    private static boolean has(Zone zone, String column) {
        if (column.equals(zone.theme().codeColumn()) && (zone.code() != null || !blank(zone.label()))) {
            return true;
        }
        return !blank(zone.attribute(column));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package co.territoria.landuse.record;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows by name the columns that are about people, and by form the texts that are. Readers of the record take only the
 * columns that they ask for, whatever their names; this says which of the others to name as personal, and which notes to
 * leave out (Law 1581 of 2012).
 */
public final class PersonalData {

    /** Pieces of names of columns, without accents, in Spanish and English. */
    private static final List<String> STEMS = List.of(
            "propietari",
            "poseedor",
            "titular",
            "interesad",
            "solicitante",
            "adquirente",
            "vendedor",
            "comprador",
            "nombre",
            "apellido",
            "cedula",
            "document",
            "identificac",
            "identidad",
            "pasaporte",
            "telefon",
            "celular",
            "correo",
            "email",
            "direccion",
            "domicilio",
            "nacimiento",
            "genero",
            "etnia",
            "firma",
            "representante",
            "apoderad",
            "contacto",
            "matricula",
            "huella",
            "foto",
            "owner",
            "holder",
            "applicant",
            "surname",
            "firstname",
            "lastname",
            "phone",
            "mobile",
            "passport",
            "birth",
            "address",
            "taxid",
            "contact",
            "signature");

    /** Whole words that are personal by themselves and harmless inside others. */
    private static final Set<String> WORDS = Set.of(
            "name", "names", "cc", "ci", "ti", "nit", "rut", "dni", "doc", "tel", "cel", "movil", "mail", "sexo", "sex",
            "edad", "age", "dueno", "duena", "duenos", "persona", "person", "fmi", "folio");

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");

    /** A document, telephone or address of mail, or words that stand before a name. */
    private static final List<Pattern> TEXTS = List.of(
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+"),
            Pattern.compile("\\b\\d{1,3}([.,]\\d{3}){2,3}\\b"),
            Pattern.compile("\\b\\d{7,11}\\b"),
            Pattern.compile("\\b3\\d{2}[ -]\\d{3}[ -]?\\d{4}\\b"),
            Pattern.compile("\\b(c\\.? ?c\\.?|nit|cedula|pasaporte|t\\.i\\.)\\b[^a-z]{0,12}\\d"),
            Pattern.compile(
                    "\\b(a nombre de|propietari[oa]s?|titular(es)?|solicitantes?|sr\\.?|sra\\.?|senora?|don|dona"
                            + "|owner|applicant|mr\\.?|mrs\\.?|in the name of)\\b"));

    private PersonalData() {}

    /** Whether a column of this name is about people: {@code Propietario}, {@code NUM_CEDULA}, {@code owner name}. */
    public static boolean isPersonalColumn(String column) {
        // camelCase falls apart into words before case is forgotten
        String folded = plain(column.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2"));
        String joined = NOT_A_LETTER.matcher(folded).replaceAll("");
        return STEMS.stream().anyMatch(joined::contains)
                || NOT_A_LETTER.splitAsStream(folded).anyMatch(WORDS::contains);
    }

    /** Whether a text looks as if it were about a person. It would rather take one too many than leave one. */
    public static boolean isPersonalText(String text) {
        String folded = plain(text);
        return TEXTS.stream().anyMatch(pattern -> pattern.matcher(folded).find());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}

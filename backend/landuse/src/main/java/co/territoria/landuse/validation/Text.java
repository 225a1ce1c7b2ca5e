package co.territoria.landuse.validation;

/** A sentence in both languages of the screen. */
public record Text(String es, String en) {

    Text plus(Text more) {
        return new Text(es + " " + more.es, en + " " + more.en);
    }
}

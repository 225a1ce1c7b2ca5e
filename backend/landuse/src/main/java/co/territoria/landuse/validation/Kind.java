package co.territoria.landuse.validation;

import java.util.Locale;

/** What a fault is, in one word. */
public enum Kind {
    OVERLAP("superposición", "overlap"),
    NESTED("zona dentro de otra", "nested zone"),
    DUPLICATE("zona repetida", "duplicate"),
    GAP("hueco", "gap"),
    SLIVER("astilla", "sliver"),
    NOISE("ruido de digitalización", "digitising noise"),
    OUTSIDE("por fuera", "outside"),
    UNCOVERED("sin cubrir", "uncovered"),
    WRONG_CLASS("clase equivocada", "wrong class"),
    INVALID("geometría inválida", "invalid geometry"),
    MISPLACED("coordenadas fuera de lugar", "misplaced coordinates"),
    MISSING_THEME("tema que falta", "missing theme"),
    MISSING_VALUE("atributo que falta", "missing attribute"),
    UNKNOWN_VALUE("valor desconocido", "unknown value"),
    BORDER_VERTICES("vértices del borde", "border vertices"),
    EMPTY("entrega vacía", "empty delivery");

    private final Text title;

    Kind(String es, String en) {
        this.title = new Text(es, en);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }
}

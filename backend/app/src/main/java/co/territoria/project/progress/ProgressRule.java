package co.territoria.project.progress;

import co.territoria.web.LocalText;

/** The catalogue of what is derived. Each has its paragraph in docs/progress-rules.md. */
public enum ProgressRule {
    /** What the plan gives for today. */
    PLANNED(
            "planned",
            Unit.PERCENT,
            "Avance planeado hoy",
            "Planned today",
            "valor de la curva planeada en la fecha, en línea recta entre sus puntos",
            "value of the planned curve on the day, straight between its points"),

    DEVIATION(
            "deviation",
            Unit.POINTS,
            "Desviación",
            "Deviation",
            "avance físico − avance planeado, ambos en la fecha del último informe",
            "physical progress − planned progress, both on the date of the last report"),

    /** Value of what is done, after the earned value of ANSI/EIA-748. */
    EARNED_VALUE(
            "earnedValue",
            Unit.MONEY,
            "Valor ganado",
            "Earned value",
            "avance físico ÷ 100 × valor del proyecto",
            "physical progress ÷ 100 × value of the project"),

    SPI(
            "spi",
            Unit.RATIO,
            "Índice de cronograma (SPI)",
            "Schedule performance index (SPI)",
            "avance físico ÷ avance planeado, ambos en la fecha del último informe",
            "physical progress ÷ planned progress, both on the date of the last report"),

    CPI(
            "cpi",
            Unit.RATIO,
            "Índice de costo (CPI)",
            "Cost performance index (CPI)",
            "avance físico ÷ avance financiero del último informe (valor ganado ÷ gastado)",
            "physical ÷ financial progress of the last report (earned value ÷ spent)"),

    /** Earned schedule (Lipke 2003). */
    SPI_TIME(
            "spiTime",
            Unit.RATIO,
            "Índice de cronograma en tiempo, SPI(t)",
            "Schedule performance index in time, SPI(t)",
            "días en que el plan llegaba al avance físico actual ÷ días transcurridos hasta el último informe",
            "days after which the plan reached the present physical progress ÷ days gone until the last report"),

    EXPECTED_END(
            "expectedEnd",
            Unit.DATE,
            "Terminación esperada",
            "Expected end",
            "inicio planeado + duración planeada ÷ SPI(t)",
            "planned start + planned duration ÷ SPI(t)"),

    STALLED(
            "stalled",
            Unit.DAYS,
            "Días sin avance entre informes",
            "Days without growth between reports",
            "fecha del último informe − fecha del primero que ya decía ese avance físico o más",
            "date of the last report − date of the first that already said as much physical progress or more"),

    UNREPORTED(
            "unreported",
            Unit.DAYS,
            "Días sin informe",
            "Days without a report",
            "hoy − fecha del último informe",
            "today − date of the last report"),

    MONEY_AHEAD(
            "moneyAhead",
            Unit.POINTS,
            "Dinero por delante de la obra",
            "Money ahead of works",
            "avance financiero − avance físico del último informe",
            "financial − physical progress of the last report");

    private final String id;
    private final Unit unit;
    private final LocalText title;
    private final LocalText formula;

    ProgressRule(String id, Unit unit, String es, String en, String formulaEs, String formulaEn) {
        this.id = id;
        this.unit = unit;
        this.title = new LocalText(es, en);
        this.formula = new LocalText(formulaEs, formulaEn);
    }

    /** As in answers, for example {@code expectedEnd}. */
    public String id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    public LocalText title() {
        return title;
    }

    public LocalText formula() {
        return formula;
    }

    /** What a quantity is counted in. */
    public enum Unit {
        PERCENT("%", "%"),
        POINTS("puntos porcentuales", "percentage points"),
        RATIO("razón", "ratio"),
        DAYS("días", "days"),
        DATE("fecha", "date"),
        /** In whole units of the pack's currency. */
        MONEY("moneda del paquete", "currency of the pack");

        private final LocalText title;

        Unit(String es, String en) {
            this.title = new LocalText(es, en);
        }

        public LocalText title() {
            return title;
        }
    }
}

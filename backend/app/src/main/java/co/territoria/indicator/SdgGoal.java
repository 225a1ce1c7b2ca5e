package co.territoria.indicator;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Sustainable Development Goals, with their short titles.
 *
 * @see <a href="https://sdgs.un.org/goals">United Nations, the 17 goals</a>
 */
public enum SdgGoal {
    NO_POVERTY("Fin de la pobreza", "No poverty"),
    ZERO_HUNGER("Hambre cero", "Zero hunger"),
    HEALTH("Salud y bienestar", "Good health and well-being"),
    EDUCATION("Educación de calidad", "Quality education"),
    GENDER_EQUALITY("Igualdad de género", "Gender equality"),
    WATER("Agua limpia y saneamiento", "Clean water and sanitation"),
    ENERGY("Energía asequible y no contaminante", "Affordable and clean energy"),
    WORK("Trabajo decente y crecimiento económico", "Decent work and economic growth"),
    INDUSTRY("Industria, innovación e infraestructura", "Industry, innovation and infrastructure"),
    LESS_INEQUALITY("Reducción de las desigualdades", "Reduced inequalities"),
    CITIES("Ciudades y comunidades sostenibles", "Sustainable cities and communities"),
    CONSUMPTION("Producción y consumo responsables", "Responsible consumption and production"),
    CLIMATE("Acción por el clima", "Climate action"),
    LIFE_BELOW_WATER("Vida submarina", "Life below water"),
    LIFE_ON_LAND("Vida de ecosistemas terrestres", "Life on land"),
    PEACE("Paz, justicia e instituciones sólidas", "Peace, justice and strong institutions"),
    PARTNERSHIPS("Alianzas para lograr los objetivos", "Partnerships for the goals");

    private final LocalText title;

    SdgGoal(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** 1 to 17. */
    public int number() {
        return ordinal() + 1;
    }

    public String id() {
        return String.valueOf(number());
    }

    public LocalText title() {
        return title;
    }

    /** The goal of a goal, target or indicator: that of {@code 6}, {@code 6.1} and {@code 6.1.1} is the sixth. */
    public static Optional<SdgGoal> of(String sdg) {
        String goal = sdg.contains(".") ? sdg.substring(0, sdg.indexOf('.')) : sdg;
        return Arrays.stream(values()).filter(each -> each.id().equals(goal)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(SdgGoal::id).toList();
    }
}

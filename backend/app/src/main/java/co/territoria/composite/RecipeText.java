package co.territoria.composite;

import co.territoria.composite.Recipe.Component;
import co.territoria.web.LocalText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A recipe as the file that a pack takes ({@code indices/<code>.yaml}). Pure. */
final class RecipeText {

    private final StringBuilder text = new StringBuilder();

    private RecipeText() {}

    /** @param weights of the components, adding up to one; written where the recipe gives weights */
    static String yaml(Recipe recipe) {
        RecipeText file = new RecipeText();
        file.line(
                "", "# data/<paquete>/indices/%s.yaml".formatted(recipe.code() == null ? "mi_indice" : recipe.code()));
        file.local("", "name", recipe.name());
        file.local("", "description", recipe.description());
        file.local("", "note", recipe.note());
        file.line("", "normalisation: " + recipe.rules().normalisation().id());
        file.line("", "weights: " + recipe.rules().weighting().id());
        file.line("", "mean: " + recipe.rules().mean().id());
        file.line("", "missing: " + recipe.rules().missing().id());
        if (recipe.rules().missing() == MissingRule.RENORMALISE) {
            file.line("", "atLeast: " + recipe.atLeast());
        }
        file.line("", "components:");
        recipe.components().forEach(file::component);
        return file.text.toString();
    }

    private void component(Component component) {
        line("  ", "- indicator: " + component.indicator());
        String under = "    ";
        local(under, "name", component.name());
        if (!component.breakdown().equals(Component.TOTAL)) {
            line(under, "breakdown: " + quoted(component.breakdown()));
        }
        if (!component.period().equals(Component.LATEST)) {
            line(under, "period: " + quoted(component.period()));
        }
        if (component.direction() != null) {
            line(under, "direction: " + component.direction().id());
        }
        if (component.weight() != null) {
            line(under, "weight: " + plain(component.weight()));
        }
        if (component.goalposts() != null) {
            line(
                    under,
                    "goalposts: [%s, %s]"
                            .formatted(
                                    plain(component.goalposts().low()),
                                    plain(component.goalposts().high())));
        }
        if (component.log()) {
            line(under, "log: true");
        }
        local(under, "note", component.note());
        local(under, "awaits", component.awaits());
    }

    private void local(String indent, String key, @Nullable LocalText value) {
        if (value != null) {
            line(indent, key + ":");
            line(indent, "  es: " + quoted(value.es()));
            if (value.en() != null) {
                line(indent, "  en: " + quoted(value.en()));
            }
        }
    }

    private void line(String indent, String content) {
        text.append(indent).append(content).append('\n');
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Double quotes, with the escapes of YAML. */
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : value.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ' || letter == '\u007f') {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}

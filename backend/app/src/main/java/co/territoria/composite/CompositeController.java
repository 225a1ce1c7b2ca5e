package co.territoria.composite;

import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Composite indices: those of the pack, and any that a reader tries out. Nothing is stored. */
@RestController
@RequestMapping("/api/v1/indices")
class CompositeController {

    private static final String YAML = "yaml";
    private static final List<String> FORMATS = List.of("json", "csv", YAML);
    private static final List<String> TRUTH = List.of("true", "false");

    private final CompositeAnswers answers;

    CompositeController(CompositeAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    CompositeJson.Page list(@RequestParam(required = false) @Nullable String within, Language language) {
        return answers.list(within, language);
    }

    @GetMapping("/{code}")
    ResponseEntity<?> get(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "jenks") String method,
            @RequestParam(defaultValue = "5") String count,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        Recipe recipe = answers.recipe(code, within);
        if (isYaml(f)) {
            return yaml(recipe);
        }
        boolean csv = Csv.isWanted(f, accept);
        CompositeJson json = answers.json(answers.table(recipe, within), method, count, null, language);
        return csv
                ? json.toCsv().answer("indice-%s.csv".formatted(code))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    @GetMapping("/{code}/sensitivity")
    ResponseEntity<?> sensitivity(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String draws,
            @RequestParam(required = false) @Nullable String seed,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        SensitivityJson json = answers.sensitivity(
                answers.table(answers.recipe(code, within), within), CompositeAnswers.Draws.of(draws, seed), language);
        return csv
                ? json.toCsv().answer("indice-%s-sensibilidad.csv".formatted(code))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    /** An index that somebody tries out, from a recipe of the pack or from nothing. */
    @GetMapping("/compute")
    ResponseEntity<?> compute(
            @RequestParam(required = false) @Nullable String recipe,
            @RequestParam(required = false) @Nullable String components,
            @RequestParam(required = false) @Nullable String weights,
            @RequestParam(required = false) @Nullable String directions,
            @RequestParam(required = false) @Nullable String goalposts,
            @RequestParam(required = false) @Nullable String normalisation,
            @RequestParam(required = false) @Nullable String mean,
            @RequestParam(required = false) @Nullable String missing,
            @RequestParam(name = "at_least", required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "jenks") String method,
            @RequestParam(defaultValue = "5") String count,
            @RequestParam(defaultValue = "false") String sensitivity,
            @RequestParam(required = false) @Nullable String draws,
            @RequestParam(required = false) @Nullable String seed,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        if (!TRUTH.contains(sensitivity)) {
            throw ApiProblem.notAllowed("sensitivity", sensitivity, TRUTH);
        }
        CompositeAnswers.Draws asked = CompositeAnswers.Draws.of(draws, seed);
        Recipe tried = answers.recipe(
                recipe,
                new RecipeParameters(components, weights, directions, goalposts, normalisation, mean, missing, atLeast),
                within);
        boolean yaml = isYaml(f);
        boolean csv = !yaml && Csv.isWanted(f, accept);
        CompositeTable table = answers.tried(tried, within);
        if (yaml) {
            return yaml(tried);
        }
        CompositeJson json = answers.json(
                table,
                method,
                count,
                sensitivity.equals("true") ? answers.sensitivity(table, asked, language) : null,
                language);
        return csv
                ? json.toCsv().answer("indice-propio.csv")
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    private static boolean isYaml(@Nullable String f) {
        if (f != null && !FORMATS.contains(f)) {
            throw ApiProblem.notAllowed("f", f, FORMATS);
        }
        return YAML.equals(f);
    }

    private static ResponseEntity<byte[]> yaml(Recipe recipe) {
        String name = recipe.code() == null ? "mi_indice" : recipe.code();
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".yaml\"")
                .body(RecipeText.yaml(recipe).getBytes(StandardCharsets.UTF_8));
    }
}
